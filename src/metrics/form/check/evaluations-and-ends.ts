/** The year that a programme ends against its money and what is said of its future. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { SourceRow } from '../../../model/form/form.ts';
import type { Role } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FormSheet } from '../form-sheets.ts';
import { costIn, moneyTables } from './amounts.ts';
import { type EvaluationTable, yearOfRow } from './evaluation-tables.ts';
import { columnsOf, type Inspection, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

/** The fiscal year in the column of a role on the sheet's own row. */
function yearOn(inspection: Inspection, sheet: FormSheet, role: Role) {
  const column = columnsOf(inspection, role).find(({ source }) => source === inspection.form.main);
  if (column === undefined) return undefined;
  const year = inspection.readYear(textOf(sheet.row, column.head));
  return year === undefined ? undefined : { year, head: column.head };
}

/** Money after its end. */
export function findEnded(inspection: Inspection, sheet: FormSheet): readonly Finding[] {
  const end = yearOn(inspection, sheet, '終了年度');
  if (end === undefined) return [];
  const late = moneyTables(inspection).flatMap((table) =>
    rowsOf(sheet, table.source).flatMap((row) => {
      const cost = costIn(row, table);
      return row.year !== undefined && row.year > end.year && cost !== undefined && !cost.value.isZero()
        ? [{ year: row.year, cost }]
        : [];
    }),
  );
  const [first] = late;
  if (first === undefined) return [];
  const facts = {
    ...({ problem: 'ended-has-money', sheet: nameSheet(sheet), name: end.head } as const),
    ...{
      found: inspection.nameYear(end.year),
      year: [...new Set(late.map(({ year }) => inspection.nameYear(year)))].join('、'),
    },
    others: late.map(({ year, cost }) => `${inspection.nameYear(year)} ${cost.head} ${show(cost.value)}`),
  };
  return tell(inspection, '終了後の事業費', facts, placeIn(sheet.row, end.head));
}

const ending = /完了|終了|廃止|休止|中止|統合|スクラップ/;
const stopping = /廃止|中止|完了|終了/;

/** What is said of the future, against the year that the programme ends and the budget that it has already. */
export function againstEnd(
  inspection: Inspection,
  sheet: FormSheet,
  { direction }: EvaluationTable,
  row: SourceRow,
): readonly Finding[] {
  const year = yearOfRow(inspection, row);
  const text = direction === undefined ? '' : textOf(row, direction);
  if (
    direction === undefined ||
    year !== inspection.year ||
    // 廃止 is an answer here.
    /^[\d\s―－ー-]*$/.test(toHalfWidth(text))
  )
    return [];
  const end = yearOn(inspection, sheet, '終了年度');
  const next = moneyTables(inspection).flatMap((table) =>
    rowsOf(sheet, table.source).flatMap((each) => {
      const cost = each.year === year + 1 ? costIn(each, table) : undefined;
      return cost === undefined || cost.value.isZero() ? [] : [cost];
    }),
  )[0];
  const at = { sheet: nameSheet(sheet), year: inspection.nameYear(year), name: direction, found: text };
  const place = placeIn(row, direction);
  if (end !== undefined && end.year <= year + 1 && !ending.test(text)) {
    const facts = { problem: 'ending-continues', ...at, expected: inspection.nameYear(end.year) } as const;
    return tell(inspection, '方向性と終了年度', facts, place);
  }
  if (end !== undefined && end.year > year + 1 && stopping.test(text) && !/一部/.test(text)) {
    const facts = { problem: 'stopping-early', ...at, expected: inspection.nameYear(end.year) } as const;
    return tell(inspection, '方向性と終了年度', facts, place);
  }
  const isStopped = end === undefined && /廃止|中止|完了|終了|休止/.test(text) && !/一部/.test(text);
  if (!isStopped || next === undefined) return [];
  const facts = { problem: 'stopped-has-budget', ...at, expected: show(next.value) } as const;
  return tell(inspection, '方向性と予算', { ...facts, others: [next.head] }, place);
}
