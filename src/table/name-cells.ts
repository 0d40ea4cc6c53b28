/** Names many cells shortly: `B3:B5`, `A4:H4`, or `4:3` for the third cell of a file's fourth line; of several sheets `総括!B3`. */

import type { Place } from '../finding/finding.ts';
import { columnName, parseCellName } from './cell-address.ts';

/** Cells that follow each other downwards or to the right are one range; in the order given. */
export function nameCells(places: readonly Place[]): readonly string[] {
  const ranges: Range[] = [];
  const isOfSeveral = new Set(places.map(tableOf)).size > 1;
  for (const place of places) {
    const { cell, line, column } = place;
    const table = tableOf(place);
    const name = cell ?? (line === undefined ? '' : `${line}:${column ?? 1}`);
    const { column: x, row: y } = parseCellName(name) ?? { column: 0, row: 0 };
    const open = ranges.at(-1);
    const isBelow = open?.x === x && open.y + 1 === y && open.way !== 'right';
    const isBeside = open?.y === y && open.x + 1 === x && open.way !== 'down';
    if (open !== undefined && open.table === table && x > 0 && (isBelow || isBeside)) {
      ranges[ranges.length - 1] = { table, first: open.first, last: name, x, y, way: isBelow ? 'down' : 'right' };
    } else ranges.push({ table, first: name, last: name, x, y, way: undefined });
  }
  return ranges.map(({ table, first, last }) => {
    const cells = first === last ? first : `${first}:${last}`;
    return isOfSeveral ? `${table}!${cells}` : cells;
  });
}

/** By its head, else by its letter or number: `C列`. */
export function nameHead(text: string, { cell, column }: Place): string {
  const written = text.trim();
  const own = parseCellName(cell ?? '')?.column;
  if (written !== '') return written;
  return own !== undefined ? `${columnName(own)}列` : column === undefined ? '' : `${column}列`;
}

function tableOf({ file, sheet }: Place): string {
  return sheet ?? file;
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
  /** Its sheet, else its file. */
  readonly table: string;
  readonly first: string;
  readonly last: string;
  /** Of the last cell. */
  readonly x: number;
  readonly y: number;
  readonly way: 'down' | 'right' | undefined;
}
