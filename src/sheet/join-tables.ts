/** Joins tables of one kind to one: the union of their heads, every cell where it stood. */

import type { RawCell, RawRow, RawTable, TablePart } from '../table/table.ts';
import { compact } from './cells.ts';

export interface JoinedTable {
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
}

/** A head that only some have stands behind the one that it follows there. */
export function joinRows(tables: readonly JoinedTable[]): JoinedTable {
  const [first] = tables;
  if (tables.length === 1 && first !== undefined) return first;
  const heads: { readonly key: string; readonly cell: RawCell }[] = [];
  const keysOf = new Map(tables.map((table) => [table, headKeys(table.headers)]));
  for (const table of tables) {
    let after = -1;
    for (const [index, key] of (keysOf.get(table) ?? []).entries()) {
      const cell = table.headers[index];
      const at = heads.findIndex((head) => head.key === key);
      if (at < 0 && cell !== undefined) heads.splice(after + 1, 0, { key, cell });
      after = at < 0 ? after + 1 : at;
    }
  }
  const rows = tables.flatMap((table) => {
    const indexes = new Map((keysOf.get(table) ?? []).map((key, index) => [key, index]));
    const columns = heads.map(({ key }) => indexes.get(key));
    return table.rows.map(({ place, cells }) => ({
      place,
      cells: columns.map((column) => (column === undefined ? undefined : cells[column]) ?? { text: '', place }),
    }));
  });
  return { headers: heads.map(({ cell }) => cell), rows };
}

/** Several files, each read by itself. */
export function joinTables(tables: readonly [RawTable, ...RawTable[]]): RawTable {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  const parts: readonly TablePart[] = tables.flatMap((table) => table.parts ?? []);
  return { file: first.file, ...joinRows(tables), parts };
}

/** A head that comes twice in a table is told apart by its number. */
export function headKeys(headers: readonly { readonly text: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map(({ text }) => {
    const key = compact(text);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}
