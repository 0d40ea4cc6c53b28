/** Cells of heads and labels with what they cover: merged in a workbook, or left blank beside or below a head in a CSV. */

import type { Place } from '../../finding/finding.ts';
import type { GridCell, GridRow } from '../../table/table.ts';

export interface MergedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  colspan: number;
  rowspan: number;
  readonly place: Place;
  readonly source: GridCell | undefined;
}

export type MergedGrid = readonly (readonly MergedCell[])[];

/** Each place has the cell that covers it. Of heads, blank cells are covered too. */
export function mergeGrid(rows: readonly GridRow[], width: number, areHeads: boolean): MergedGrid {
  const grid: MergedCell[][] = [];
  for (const [row, { cells, place }] of rows.entries()) {
    const own: MergedCell[] = [];
    grid.push(own);
    for (let column = 0; column < width; column += 1) {
      const cell = cells[column];
      const covered = coveredBy(rows, grid, row, column, areHeads);
      own.push(covered ?? makeCell(cell, row, column, place));
    }
  }
  for (const [row, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      cell.rowspan = Math.max(cell.rowspan, row - cell.row + 1);
      cell.colspan = Math.max(cell.colspan, column - cell.column + 1);
    }
  }
  return grid.every((cells, row) => cells.every((cell, column) => isWhole(grid, cell, row, column)))
    ? grid
    : rows.map(({ cells, place }, row) =>
        Array.from({ length: width }, (_, column) => makeCell(cells[column], row, column, place)),
      );
}

/** The first place of each cell, row by row. */
export function cellsOf(grid: MergedGrid): readonly (readonly MergedCell[])[] {
  return grid.map((cells, row) => cells.filter((cell, column) => cell.row === row && cell.column === column));
}

function makeCell(cell: GridCell | undefined, row: number, column: number, place: Place): MergedCell {
  const text = cell?.text ?? '';
  return { text, row, column, colspan: 1, rowspan: 1, place: cell?.place ?? place, source: cell };
}

function coveredBy(
  rows: readonly GridRow[],
  grid: readonly (readonly MergedCell[])[],
  row: number,
  column: number,
  areHeads: boolean,
): MergedCell | undefined {
  const cell = rows[row]?.cells[column];
  const [left, above] = [grid[row]?.[column - 1], grid[row - 1]?.[column]];
  if (cell?.continues === 'left') return left;
  if (cell?.continues === 'above') return above;
  if (!areHeads || (cell !== undefined && cell.text.trim() !== '')) return undefined;
  const isBlankBelow = rows.slice(row + 1).every(({ cells }) => (cells[column]?.text.trim() ?? '') === '');
  // What stands above and has nothing below reaches down.
  if (above !== undefined && above.text.trim() !== '' && isBlankBelow) return above;
  // A group's head reaches over the heads that stand below it.
  const startsGroup = left !== undefined && left.row === row && left.text.trim() !== '' && !isAlone(rows, left);
  return startsGroup && !isBlankBelow && row < rows.length - 1 ? left : undefined;
}

/** Nothing stands below: it is no group. */
function isAlone(rows: readonly GridRow[], { row, column }: MergedCell): boolean {
  return rows.slice(row + 1).every(({ cells }) => (cells[column]?.text.trim() ?? '') === '');
}

function isWhole(grid: MergedGrid, cell: MergedCell, row: number, column: number): boolean {
  const { row: top, column: left, rowspan, colspan } = cell;
  if (row !== top || column !== left) return true;
  return grid
    .slice(top, top + rowspan)
    .every((cells) => cells.slice(left, left + colspan).every((each) => each === cell));
}
