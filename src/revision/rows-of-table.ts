/** The rows of a table in a text as items of a revision: each cell is a field, under the head of its column. */

import type { Place } from '../finding/finding.ts';
import { comparable } from '../model/plan/check-cell.ts';
import { inferId, type TakenIds } from '../model/plan/infer-id.ts';
import { greatest } from '../model/value/extremes.ts';
import type { TextTable } from '../table/text-table.ts';
import type { Field, Item } from './item.ts';

/** What a row of a table is, among the kinds of items. */
export const rowKind = '表の行';

export interface TableInText {
  /** What it stands under, without numbers. */
  readonly titles: readonly string[];
  /** Among the tables of its section, from 1. */
  readonly number: number;
  readonly place: Place;
}

/** A table of heads alone has rows as well: its last head is taken for one. */
export function rowsOfTable(
  { heads, rows }: TextTable,
  { titles, number, place }: TableInText,
  taken: TakenIds,
): readonly Item[] {
  const headRows = rows.slice(0, Math.min(heads, rows.length - 1));
  const body = rows.slice(headRows.length);
  const columns = Math.max(0, greatest(rows.map((row) => row.length)));
  const labels = Array.from({ length: columns }, (_, column) => labelOf(headRows.map((row) => row[column] ?? '')));
  const keys = keysOf(labels);
  const named = findNames(body, columns);
  const path: readonly Field[] = [{ key: 'table', label: '表', text: `${titles.at(-1)}　表${number}`, place }];
  return body.map((row): Item => {
    const name = row[named] ?? '';
    return {
      id: inferId([...titles, `表${number}`, name], taken),
      kind: rowKind,
      name: { key: 'name', label: labels[named] ?? '', text: name, place },
      path,
      fields: labels.flatMap((label, column): readonly Field[] => {
        if (column === named) return [];
        return [{ key: keys[column] ?? '', label, text: row[column] ?? '', place }];
      }),
      replaces: [],
      place,
    };
  });
}

function labelOf(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n');
}

/** A column stays the same where others come before it: it is known by its head, and by its number only without one. */
function keysOf(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return labels.map((label, column) => {
    const head = comparable(label) || `${column + 1}`;
    const count = (counts.get(head) ?? 0) + 1;
    counts.set(head, count);
    return count === 1 ? `cell-${head}` : `cell-${head}-${count}`;
  });
}

/** The first column in which every row says something of its own, in words where there is such a column; else the first. */
function findNames(rows: readonly (readonly string[])[], columns: number): number {
  const isOwn = (column: number) => {
    const texts = rows.map((row) => row[column] ?? '');
    return !texts.includes('') && new Set(texts).size === texts.length;
  };
  const own = Array.from({ length: columns }, (_, column) => column).filter(isOwn);
  const inWords = own.find((column) => rows.some((row) => /\p{L}{2}/u.test(row[column] ?? '')));
  return inWords ?? own[0] ?? 0;
}
