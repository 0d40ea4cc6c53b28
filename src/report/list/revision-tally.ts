/** How many items were kept, revised, deleted and added, with their sum: the foot of a revision list, under its column of 取扱. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { type CellFormula, cellAt, formula, listOf } from '../../document/formula.ts';
import type { Revision } from '../../revision/revision.ts';
import { tallyTreatments, treatments } from '../../revision/tally.ts';
import { showTreatment } from '../text/show-treatment.ts';

/** `columns` is how many stand before that of 取扱, `word` what an item is called. 4.新規 has a row only where there is one. The sum is a live formula in workbooks. */
export function composeRevisionTally({ items }: Revision, columns: number, word: string): Element {
  const { counts, total } = tallyTreatments(items);
  const rows = treatments
    .filter(({ treatment }) => treatment !== 'add' || counts.add > 0)
    .map(({ treatment }) => ({ treatment, key: `tally/${treatment}` }));
  const sum = formula`SUM(${listOf(rows.map(({ key }) => cellAt(key)))})`;
  const name = h(
    'th',
    { className: ['total'], scope: 'rowgroup', colSpan: columns, rowSpan: rows.length + 1 },
    countedAs(word),
  );
  return h('tfoot', [
    ...rows.map(({ treatment, key }, index) =>
      h('tr', [
        ...(index === 0 ? [name] : []),
        h('th', { className: ['indicator', 'listed', 'center'], scope: 'row' }, showTreatment(treatment)),
        withData(countCell(counts[treatment], ['listed', 'center']), { key }),
      ]),
    ),
    h('tr', [
      h('th', { className: ['listed', 'center', 'total'], scope: 'row' }, '計'),
      countCell(total, ['listed', 'center', 'total'], sum),
    ]),
  ]);
}

/** What is counted: 指標数, 事業数; the rows of a budget are 項目. */
function countedAs(word: string): string {
  if (/^KPI$|指標|目標/.test(word)) return '指標数';
  return /(?:事業|取組|施策|項目)$/.test(word) ? `${word}数` : '項目数';
}

function countCell(count: number, className: string[], sum?: CellFormula): Element {
  const format = { before: '', after: '', decimals: 0, grouped: true };
  const live = sum === undefined ? {} : { formula: sum };
  return withData(h('td', { className }, `${count}`), {
    cell: { type: 'number', value: `${count}`, format, ...live },
  });
}
