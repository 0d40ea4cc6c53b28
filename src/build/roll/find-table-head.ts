/** Where the head of a table stands in its file, and on which lines and columns its cells do. */

import type { Place } from '../../finding/finding.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import { parseCellName } from '../../table/cell-address.ts';
import type { RawTable } from '../../table/table.ts';
import type { TableHead } from './roll-table.ts';
import type { TextRow } from './table-change.ts';

/** Of a table whose years stand in its head, and the rows of that one below the other in the file. */
export function findHead(rows: readonly TextRow[], { headers, parts }: RawTable): TableHead | undefined {
  const [part] = parts ?? [];
  if (part !== undefined && part.orientation !== 'upright') return undefined;
  const places = [...(part?.head ?? []), ...headers.map(({ place }) => place)];
  const found = [...new Set(places.map(lineOf))].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [found[0], found.at(-1)];
  const lines = rows.flatMap(({ line }) => (first <= line && line <= last ? [line] : []));
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells] as const));
  const isWhole = headers.every(({ text, place, isAdded }) => {
    const cell = cellsOf.get(lineOf(place))?.[indexOf(place)];
    const isOwn = cell !== undefined && (lines.length > 1 ? cell.text.trim() !== '' : sameHead(cell.text, text));
    return isAdded !== true && isOwn;
  });
  if (!isWhole || lines.length !== last - first + 1) return undefined;
  if (lines.length === 1) return { lines };
  return { lines, texts: new Map(headers.map(({ text, place }) => [indexOf(place), text] as const)) };
}

function sameHead(one: string, other: string): boolean {
  return normalizeHeader(one.normalize('NFKC')) === normalizeHeader(other.normalize('NFKC'));
}

/** From 1. */
export function lineOf({ line, cell }: Place): number {
  return line ?? parseCellName(cell ?? '')?.row ?? 0;
}

/** From 0. */
export function indexOf({ column, cell }: Place): number {
  return (column ?? parseCellName(cell ?? '')?.column ?? 0) - 1;
}
