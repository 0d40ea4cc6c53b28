/** Which tables of a workbook are the indicators: all of one kind, and none that says the same again. */

import { error, type Finding } from '../finding/finding.ts';
import { comparable } from '../model/plan/check-cell.ts';
import type { RawTable } from '../table/table.ts';
import { rowNumber } from './cells.ts';
import { headKeys } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

export interface Chosen {
  readonly taken: readonly LaidTable[];
  readonly left: readonly LaidTable[];
}

/** Without a table that has values, the first. `isAsked`: the sheets were named, so that every table with values is meant. */
export function chooseTables(tables: readonly LaidTable[], isAsked: boolean): Chosen {
  const able = tables.filter((table) => table.rows.length > 0 && readHeadRow(table.headers).values.length > 0);
  const first = able.find(hasNames) ?? able[0];
  if (first === undefined) return { taken: tables.slice(0, 1), left: [] };
  const known = new Set(headKeys(first.headers));
  const taken: LaidTable[] = [];
  const left: LaidTable[] = [];
  for (const table of able) {
    const keys = headKeys(table.headers);
    const shared = keys.filter((key) => known.has(key)).length;
    const isSameKind = isAsked || shared * 2 >= Math.min(keys.length, known.size);
    if (isSameKind) for (const key of keys) known.add(key);
    (isSameKind ? taken : left).push(table);
  }
  return { taken, left };
}

/** A tally of marks under 目標 has its values at the left and no names. */
function hasNames({ headers }: LaidTable): boolean {
  const { meanings, values } = readHeadRow(headers);
  return meanings.includes('name') || Math.min(...values) > 0;
}

/** Two tables of the same indicators: last year's sheet beside this year's. Which one is meant cannot be known. */
export function findAlike(
  tables: readonly Pick<RawTable, 'headers' | 'rows'>[],
  nameOf: (index: number) => string,
): readonly Finding[] {
  const seen = new Map<string, number>();
  for (const [index, table] of tables.entries()) {
    const column = nameColumnOf(readHeadRow(table.headers));
    const names = new Set(
      table.rows.map(({ cells }) => comparable(cells[column]?.text ?? '')).filter((name) => name !== ''),
    );
    const shared = [...names].filter((name) => seen.has(name));
    const [name] = shared;
    if (name !== undefined && shared.length >= 2 && shared.length * 2 > names.size) {
      const facts = {
        tables: [nameOf(seen.get(name) ?? 0), nameOf(index)],
        names: shared.slice(0, 3),
        count: shared.length,
      };
      return [error('tables-alike', facts, table.rows[0]?.place)];
    }
    for (const each of names) if (!seen.has(each)) seen.set(each, index);
  }
  return [];
}

/** 「基本目標１」の4行目から. */
export function nameOfTable({ part }: Pick<LaidTable, 'part'>): string {
  const row = part.head[0] === undefined ? 0 : rowNumber(part.head[0]);
  return part.sheet === undefined ? `${part.file}:${row}` : `${part.sheet}:${row}`;
}
