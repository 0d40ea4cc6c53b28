/** Places the cells of a group of rows as their `rowspan` and `colspan` say. */

import type { Element } from 'hast';
import { isElement } from '../document.ts';

/** Rows and columns count from 0, rows within the group. */
export interface PlacedCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of each row of a `thead`, `tbody` or `tfoot`. A cell never reaches out of its group, as in HTML. */
export function placeCells(group: Element): readonly (readonly PlacedCell[])[] {
  const rows = rowsOf(group);
  /** The first row that a column is free in. */
  const freeFrom: number[] = [];
  return rows.map((element, row) => {
    let column = 0;
    return element.children
      .filter((child) => isElement(child, 'th', 'td'))
      .map((cell) => {
        while ((freeFrom[column] ?? 0) > row) column += 1;
        const spanned = Math.min(positive(cell.properties.rowSpan), rows.length - row);
        const placed = { element: cell, row, column, rows: spanned, columns: positive(cell.properties.colSpan) };
        for (let at = column; at < column + placed.columns; at += 1) freeFrom[at] = row + spanned;
        column += placed.columns;
        return placed;
      });
  });
}

export function rowsOf(group: Element): readonly Element[] {
  return group.children.filter((child) => isElement(child, 'tr'));
}

function positive(property: unknown): number {
  const number = Number(property ?? 1);
  return number > 0 ? number : 1;
}
