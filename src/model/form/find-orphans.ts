/** Rows that belong to no sheet, and sheets that name a row which is not there. */

import { error, type Finding } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import { textOf } from './build-source.ts';
import type { Form, FormSource } from './form.ts';

export function findOrphans({ main, sources }: Form): readonly Finding[] {
  return [...sources.values()].flatMap((source) =>
    source === main
      ? []
      : source.links.flatMap((link) =>
          main.links.includes(link) ? notAmong(source, main, link) : notAmong(main, source, link),
        ),
  );
}

/** One for each text of a column that the other table lacks; a blank names nothing. */
function notAmong(source: FormSource, other: FormSource, column: string): readonly Finding[] {
  const known = new Set(other.rows.map((row) => textOf(row, column)));
  const unknown = groupBy(source.rows, (row) => textOf(row, column));
  return [...unknown].flatMap(([text, rows]) => {
    const [first] = rows.flatMap((row) => row.cells.get(column) ?? []);
    if (text === '' || known.has(text) || first === undefined) return [];
    const facts = {
      ...{ source: source.name, other: other.name, column, found: text, nearest: findNearest(text, [...known]) },
      cells: nameCells(rows.flatMap((row) => row.cells.get(column)?.place ?? [])),
    };
    return [error('form-row-orphan', facts, first.place)];
  });
}
