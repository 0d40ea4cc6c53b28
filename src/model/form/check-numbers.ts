/** Cells that formulas compute with and that hold no one number: one finding for each text of a column. */

import { type Finding, warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import { isAbsent } from './evaluate-expression.ts';
import { namesIn } from './expression.ts';
import type { Form, FormSource } from './form.ts';
import { meaningOf } from './names.ts';
import { numberOfCell } from './number-of-cell.ts';

export function checkNumbers(form: Form): readonly Finding[] {
  return [...columnsOf(form)].flatMap(([source, heads]) =>
    [...heads].flatMap(([head, figures]) => findWords(source, head, [...figures])),
  );
}

/** The columns that are computed with, and in which figures. */
function columnsOf(form: Form): ReadonlyMap<FormSource, ReadonlyMap<string, ReadonlySet<string>>> {
  const columns = new Map<FormSource, Map<string, Set<string>>>();
  const add = (source: FormSource, head: string, figure: string) => {
    const heads = columns.get(source) ?? new Map<string, Set<string>>();
    columns.set(source, heads.set(head, (heads.get(head) ?? new Set()).add(figure)));
  };
  for (const { name: figure, expression } of form.figures.values()) {
    for (const name of namesIn(expression)) {
      const meaning = meaningOf(form, name);
      if (!('kind' in meaning)) continue;
      if (meaning.kind === 'column') add(meaning.source, meaning.head, figure);
      else if (meaning.kind === 'pick' && meaning.pick.of === 'rows') {
        for (const head of meaning.pick.columns) add(meaning.pick.source, head, figure);
      }
    }
  }
  return columns;
}

function findWords({ rows }: FormSource, head: string, figures: readonly string[]): readonly Finding[] {
  const cells = rows.flatMap((row) => row.cells.get(head) ?? []);
  const wrong = cells.filter(({ text }) => {
    const number = numberOfCell(text.trim(), head);
    return isAbsent(number) && number.absence === 'not-a-number';
  });
  return [...groupBy(wrong, ({ text }) => text.trim())].map(([text, [first, ...others]]) =>
    warning(
      'form-not-a-number',
      { column: head, text, figures, cells: nameCells([first, ...others].map(({ place }) => place)) },
      first.place,
    ),
  );
}
