/** Puts the cells of a sheet into rows for the rules; gaps, however wide, are one blank row or column. */

import { cellName } from '../table/cell-address.ts';
import { cellLimit } from '../workspace/table-limits.ts';
import type { InspectedCell } from './inspected-file.ts';

/** `cells` by row. Every row has a cell for each column; `undefined` where they would be too many. */
export function arrangeCells(cells: readonly InspectedCell[]): readonly (readonly InspectedCell[])[] | undefined {
  const byRow = new Map<number, Map<number, InspectedCell>>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, new Map([[cell.column, cell]]));
    else row.set(cell.column, cell);
  }
  const columns = withGaps([...new Set(cells.map(({ column }) => column))].toSorted((a, b) => a - b));
  const rows = withGaps([...byRow.keys()]);
  if (rows.length * columns.length > cellLimit) return undefined;
  return rows.map((row) =>
    columns.map(
      (column) =>
        byRow.get(row)?.get(column) ?? { text: '', type: 'blank', row, column, address: cellName({ row, column }) },
    ),
  );
}

/** The numbers, in ascending order, and the first of each gap before or between them. */
function withGaps(numbers: readonly number[]): readonly number[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0;
    return number > before + 1 ? [before + 1, number] : [number];
  });
}
