/** A sheet ruled like squared paper, where every cell is merged over several narrow columns: as if each were one column wide. */

import type { GridRow } from '../table/table.ts';
import { isBlank } from './cells.ts';

/**
 * Without the columns in which nothing begins and that most cells at their left reach over. A column that only a title reaches
 * over stands between two tables, and stays.
 */
export function dropCovered(grid: readonly GridRow[]): readonly GridRow[] {
  const covered = new Set(findCovered(grid));
  if (covered.size === 0) return grid;
  return grid.map((row) => ({ ...row, cells: row.cells.filter((_, column) => !covered.has(column)) }));
}

interface Column {
  isOwn: boolean;
  covered: number;
  /** Rows in which the column at its left is written and does not reach over it. */
  open: number;
}

function findCovered(grid: readonly GridRow[]): readonly number[] {
  const columns: Column[] = [];
  for (const { cells } of grid) {
    let isWritten = false;
    for (const [index, cell] of cells.entries()) {
      const column = columns[index] ?? { isOwn: false, covered: 0, open: 0 };
      columns[index] = column;
      if (cell.continues === 'left') column.covered += 1;
      else if (cell.continues === undefined) {
        if (!isBlank(cell)) column.isOwn = true;
        else if (isWritten) column.open += 1;
        isWritten = !isBlank(cell);
      }
    }
  }
  return columns.flatMap(({ isOwn, covered, open }, index) => (!isOwn && covered > 1 && covered > open ? [index] : []));
}
