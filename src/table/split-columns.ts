/** Puts several columns in place of one that holds several things in each of its cells. */

import type { RawCell, RawRow } from './table.ts';

/** What stands in its place, from left to right. */
export interface SplitColumn {
  readonly heads: readonly string[];
  /** For each row of the table as many texts as there are heads. */
  readonly texts: readonly (readonly string[])[];
}

/** `columns` by their position, `undefined` where one stays as it is. The new cells have the places of the old. */
export function splitColumns<Table extends { readonly headers: readonly RawCell[]; readonly rows: readonly RawRow[] }>(
  table: Table,
  columns: readonly (SplitColumn | undefined)[],
): Table {
  const split = (cells: readonly RawCell[], textsOf: (column: SplitColumn) => readonly string[]) =>
    cells.flatMap((cell, index): readonly RawCell[] => {
      const column = columns[index];
      return column === undefined ? [cell] : textsOf(column).map((text) => ({ ...cell, text }));
    });
  return {
    ...table,
    headers: split(table.headers, ({ heads }) => heads),
    rows: table.rows.map((row, at) => ({ ...row, cells: split(row.cells, ({ texts }) => texts[at] ?? []) })),
  };
}
