/** Where the rows and columns of a sheet go when some are added or left out. All count from 1. */

import type { TableChange } from '../table-change.ts';

export interface Moves {
  /** `undefined` for what is left out. */
  readonly row: (row: number) => number | undefined;
  readonly column: (column: number) => number;
  /** How many are added right behind it. */
  readonly addedBehindRow: (row: number) => number;
  readonly addedBehindColumn: (column: number) => number;
}

export function movesOf({ columns, rows, dropped }: TableChange): Moves {
  const ofColumns = countBehind(columns.map(({ after, sources }) => [after + 1, sources.length] as const));
  const ofRows = countBehind(rows.map(({ after }) => [after, 1] as const));
  const left = countBehind([...dropped].map((row) => [row, 1] as const));
  return {
    row: (row) => (dropped.has(row) ? undefined : row + ofRows.before(row) - left.before(row)),
    column: (column) => column + ofColumns.before(column),
    addedBehindRow: ofRows.behind,
    addedBehindColumn: ofColumns.behind,
  };
}

function countBehind(added: readonly (readonly [after: number, count: number])[]) {
  const counts = new Map<number, number>();
  for (const [after, count] of added) counts.set(after, (counts.get(after) ?? 0) + count);
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  const sums = [0];
  for (const [, count] of sorted) sums.push((sums.at(-1) ?? 0) + count);
  // Asked for each cell.
  const before = (at: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
  return { before, behind: (at: number) => counts.get(at) ?? 0 };
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Without the rows that are left out; `undefined` where none is left. */
export function moveArea({ top, bottom, left, right }: Area, moves: Moves): Area | undefined {
  let [first, last] = [top, bottom];
  while (first <= last && moves.row(first) === undefined) first += 1;
  while (last >= first && moves.row(last) === undefined) last -= 1;
  const [newTop, newBottom] = [moves.row(first), moves.row(last)];
  if (first > last || newTop === undefined || newBottom === undefined) return undefined;
  return { top: newTop, bottom: newBottom, left: moves.column(left), right: moves.column(right) };
}
