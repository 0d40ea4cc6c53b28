/** Names many cells of one table shortly: `B3:B5`, `A4:H4`, or `4:3` for the third cell of a file's fourth line. */

import type { Place } from '../finding/finding.ts';
import { parseCellName } from './cell-address.ts';

/** Cells that follow each other downwards or to the right are one range; in the order given. */
export function nameCells(places: readonly Place[]): readonly string[] {
  const ranges: Range[] = [];
  for (const { cell, line, column } of places) {
    const name = cell ?? (line === undefined ? '' : `${line}:${column ?? 1}`);
    const { column: x, row: y } = parseCellName(name) ?? { column: 0, row: 0 };
    const open = ranges.at(-1);
    const isBelow = open?.x === x && open.y + 1 === y && open.way !== 'right';
    const isBeside = open?.y === y && open.x + 1 === x && open.way !== 'down';
    if (open !== undefined && x > 0 && (isBelow || isBeside)) {
      ranges[ranges.length - 1] = { first: open.first, last: name, x, y, way: isBelow ? 'down' : 'right' };
    } else ranges.push({ first: name, last: name, x, y, way: undefined });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}

/** Numbers in ascending order as ranges: `3`, `7-9`. */
export function nameRanges(numbers: readonly number[], name: (number: number) => string): readonly string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last + 1 === number) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? name(first) : `${name(first)}-${name(last)}`));
}

interface Range {
  readonly first: string;
  readonly last: string;
  /** Of the last cell. */
  readonly x: number;
  readonly y: number;
  readonly way: 'down' | 'right' | undefined;
}
