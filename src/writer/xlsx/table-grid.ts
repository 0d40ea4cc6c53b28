/** Places the cells of an HTML table in rows and columns, as its `rowspan` and `colspan` say. */

import type { Element } from 'hast';
import { type CellCondition, isElement } from '../../document/document.ts';
import { classesOf } from '../../document/parse-document.ts';
import { type PlacedCell, placeCells, rowsOf } from '../../document/place-cells.ts';
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
  /** The column that every printed page repeats, from 1, of a table that may take several beside each other. */
  readonly repeatedColumn?: number;
  readonly conditions: readonly CellCondition[];
  readonly isPlain: boolean;
  /** Whether its head bears filters. */
  readonly isFiltered: boolean;
  /** The rows of `tfoot`, which come last. */
  readonly footRows: number;
}

/** Rows count from 0 in the whole table. */
export interface GridCell extends PlacedCell {
  readonly runs: readonly Run[];
  /** The row's classes and then the cell's own. */
  readonly classes: readonly string[];
}

export function placeTable(table: Element, theme: Theme): TableGrid {
  const parts = table.children.filter((child) => isElement(child));
  const groups = parts.filter((part) => isElement(part, 'thead', 'tbody', 'tfoot'));
  const rows: GridCell[][] = [];
  for (const group of groups) placeGroup(group, rows, theme);
  const columns = rows.flat().reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0);
  const cols = parts.filter((part) => isElement(part, 'colgroup')).flatMap((group) => group.children);
  const widths = cols.filter((child) => isElement(child, 'col')).map((col) => positive(col.properties.dataWidth));
  const repeated = positive(table.properties.dataRepeatedColumn);
  return {
    columns,
    headRows: countRows(groups, 'thead'),
    rows,
    widths: Array.from({ length: columns }, (_, index) => widths[index]),
    freezeColumns: Math.min(positive(table.properties.dataFreezeColumns) ?? 0, columns),
    ...(repeated === undefined ? {} : { repeatedColumn: repeated }),
    conditions: table.data?.conditions ?? [],
    isPlain: classesOf(table).some((name) => name === 'plain' || name === 'borderless'),
    isFiltered: table.properties.dataFilter !== undefined,
    footRows: countRows(groups, 'tfoot'),
  };
}

function countRows(groups: readonly Element[], name: string): number {
  return groups.filter((group) => isElement(group, name)).reduce((sum, group) => sum + rowsOf(group).length, 0);
}

function placeGroup(group: Element, rows: GridCell[][], theme: Theme): void {
  const first = rows.length;
  const elements = rowsOf(group);
  placeCells(group).forEach((cells, index) => {
    const above = elements[index] === undefined ? [] : classesOf(elements[index]);
    rows.push(
      cells.map(({ element, row, column, rows: spanned, columns }) => ({
        element,
        row: first + row,
        column,
        rows: spanned,
        columns,
        runs: collectRuns(element.children, theme),
        classes: [...above, ...classesOf(element)],
      })),
    );
  });
}

function positive(property: unknown): number | undefined {
  const number = Number(property ?? Number.NaN);
  return number > 0 ? number : undefined;
}
