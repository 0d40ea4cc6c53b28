/** Places the cells of an HTML table in rows and columns, as its `rowspan` and `colspan` say. */

import type { Element } from 'hast';
import { type CellCondition, isElement } from '../../document/document.ts';
import { classesOf } from '../../document/parse-document.ts';
import type { Theme } from '../../document/theme.ts';
import { collectRuns, type Run } from './text-runs.ts';

export interface TableGrid {
  readonly columns: number;
  /** The rows of `thead`, which come first in `rows`. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** What the columns ask for in em; `undefined` where nothing is asked. */
  readonly widths: readonly (number | undefined)[];
  readonly freezeColumns: number;
  readonly conditions: readonly CellCondition[];
  readonly isPlain: boolean;
}

export interface GridCell {
  readonly element: Element;
  readonly runs: readonly Run[];
  /** The row's classes and then the cell's own. */
  readonly classes: readonly string[];
  /** Rows and columns count from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function placeTable(table: Element, theme: Theme): TableGrid {
  const parts = table.children.filter((child) => isElement(child));
  const groups = parts.filter((part) => isElement(part, 'thead', 'tbody', 'tfoot'));
  const rows: GridCell[][] = [];
  for (const group of groups) placeGroup(group, rows, theme);
  const columns = rows.flat().reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0);
  const cols = parts.filter((part) => isElement(part, 'colgroup')).flatMap((group) => group.children);
  const widths = cols.filter((child) => isElement(child, 'col')).map((col) => positive(col.properties.dataWidth));
  return {
    columns,
    headRows: groups.filter((group) => isElement(group, 'thead')).reduce((sum, head) => sum + rowsOf(head).length, 0),
    rows,
    widths: Array.from({ length: columns }, (_, index) => widths[index]),
    freezeColumns: Math.min(positive(table.properties.dataFreezeColumns) ?? 0, columns),
    conditions: table.data?.conditions ?? [],
    isPlain: classesOf(table).includes('plain'),
  };
}

/** A cell never reaches out of its group, as in HTML. */
function placeGroup(group: Element, rows: GridCell[][], theme: Theme): void {
  const elements = rowsOf(group);
  const end = rows.length + elements.length;
  /** The first row that a column is free in. */
  const freeFrom: number[] = [];
  for (const element of elements) {
    const row = rows.length;
    const cells: GridCell[] = [];
    let column = 0;
    for (const cell of element.children.filter((child) => isElement(child, 'th', 'td'))) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const columns = positive(cell.properties.colSpan) ?? 1;
      const spanned = Math.min(positive(cell.properties.rowSpan) ?? 1, end - row);
      const classes = [...classesOf(element), ...classesOf(cell)];
      const runs = collectRuns(cell.children, theme);
      cells.push({ element: cell, runs, classes, row, column, rows: spanned, columns });
      for (let at = column; at < column + columns; at += 1) freeFrom[at] = row + spanned;
      column += columns;
    }
    rows.push(cells);
  }
}

function rowsOf(group: Element): readonly Element[] {
  return group.children.filter((child) => isElement(child, 'tr'));
}

function positive(property: unknown): number | undefined {
  const number = Number(property ?? Number.NaN);
  return number > 0 ? number : undefined;
}
