/** Names many cells of one table shortly: `B3:B5`, `D7`, or `4:3` for the third cell of a file's fourth line. */

import type { Place } from '../finding/finding.ts';

/** Cells that follow each other downwards are one range; in the order given. */
export function nameCells(places: readonly Place[]): readonly string[] {
  const ranges: { first: string; last: string; column: string; next: number }[] = [];
  for (const { cell, line, column } of places) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
    const name = cell ?? (line === undefined ? '' : `${line}:${column ?? 1}`);
    const open = ranges.at(-1);
    if (open !== undefined && letters !== '' && open.column === letters && open.next === Number(row)) {
      open.last = name;
      open.next += 1;
    } else ranges.push({ first: name, last: name, column: letters, next: Number(row) + 1 });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}:${last}`));
}
