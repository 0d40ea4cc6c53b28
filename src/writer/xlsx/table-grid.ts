/** The grid of a table with what a workbook asks of it: the texts of its cells, what is frozen, filtered and repeated. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import type { CellCondition } from '../../document/document.ts';
import { type GridGroup, gridOf } from '../../document/flow/grid.ts';
import type { PlacedCell } from '../../document/flow/place-cells.ts';
import type { Theme } from '../../document/theme.ts';
import { collectRuns, type Run, textOfRuns } from './text-runs.ts';

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
  /** Of all its runs. */
  readonly text: string;
  /** The row's classes and then the cell's own; equal ones of a table are one list. */
  readonly classes: readonly string[];
}

export function composeGrid(table: Element, theme: Theme): TableGrid {
  const { groups, columns, widths } = gridOf(table);
  const rows: GridCell[][] = [];
  const listOf = createLists();
  for (const group of groups) placeGroup(group, rows, theme, listOf);
  const repeated = positive(table.properties.dataRepeatedColumn);
  return {
    columns,
    headRows: countRows(groups, 'head'),
    rows,
    widths,
    freezeColumns: Math.min(positive(table.properties.dataFreezeColumns) ?? 0, columns),
    ...(repeated === undefined ? {} : { repeatedColumn: repeated }),
    conditions: table.data?.conditions ?? [],
    isPlain: classesOf(table).some((name) => name === 'plain' || name === 'borderless'),
    isFiltered: table.properties.dataFilter !== undefined,
    footRows: countRows(groups, 'foot'),
  };
}

function countRows(groups: readonly GridGroup[], of: GridGroup['part']): number {
  return groups.filter(({ part }) => part === of).reduce((sum, { rows }) => sum + rows.length, 0);
}

function placeGroup(group: GridGroup, rows: GridCell[][], theme: Theme, listOf: (list: List) => List): void {
  const first = rows.length;
  for (const { element: line, cells } of group.rows) {
    const above = listOf(classesOf(line));
    rows.push(
      cells.map(({ element, row, column, rows, columns }) => {
        const runs = collectRuns(element.children, theme);
        const own = classesOf(element);
        const classes = own.length === 0 ? above : listOf([...above, ...own]);
        return { element, row: first + row, column, rows, columns, runs, text: textOfRuns(runs), classes };
      }),
    );
  }
}

type List = readonly string[];

/** A table has many cells and few kinds of them. */
function createLists(): (list: List) => List {
  const known = new Map<string, List>();
  return (list) => {
    const key = list.join('\n');
    const found = known.get(key);
    if (found === undefined) known.set(key, list);
    return found ?? list;
  };
}

function positive(property: unknown): number | undefined {
  const number = Number(property ?? Number.NaN);
  return number > 0 ? number : undefined;
}
