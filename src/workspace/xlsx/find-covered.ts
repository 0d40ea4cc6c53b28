/** The cells that merged ranges cover. */

import { columnsOfSheet } from '../../table/cell-address.ts';
import type { Range } from './sheet-content.ts';

export interface Covered {
  /** The range that a cell is in, if there is one; where ranges overlap, the first. */
  find(row: number, column: number): Range | undefined;
  cells(): Iterable<{ readonly row: number; readonly column: number; readonly range: Range }>;
}

/** Each cell takes memory, so that their number has to be limited before. */
export function findCovered(ranges: readonly Range[]): Covered {
  const covered = new Map<number, Range>();
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const key = row * keyWidth + column;
        if (!covered.has(key)) covered.set(key, range);
      }
    }
  }
  return {
    find: (row, column) => covered.get(row * keyWidth + column),
    *cells() {
      for (const [key, range] of covered) yield { row: Math.floor(key / keyWidth), column: key % keyWidth, range };
    },
  };
}

export function countCovered(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

const keyWidth = columnsOfSheet + 1;
