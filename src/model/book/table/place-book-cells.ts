/** Finds the column in which each cell of a book's table begins, as the merges around it say. */

import type { BookCell } from '../book.ts';

export interface PlacedBookCell {
  readonly cell: BookCell;
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
}

/** Rows that belong together: a merged cell does not reach out of them. */
export function placeBookCells(rows: readonly (readonly BookCell[])[]): readonly (readonly PlacedBookCell[])[] {
  /** The first row below what covers a column. */
  const free: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column += 1;
      const placed = { cell, row, column };
      for (let end = column + cell.colspan; column < end; column += 1) free[column] = row + cell.rowspan;
      return placed;
    });
  });
}
