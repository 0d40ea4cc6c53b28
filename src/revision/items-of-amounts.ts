/** The rows of tables of amounts as items of a revision: each row with what stands in its columns, totals and rates as printed. */

import type { AmountsRow, AmountsTable } from '../model/amounts/amounts.ts';
import { inferId, takenIds } from '../model/plan/infer-id.ts';
import { normalizeHeader } from '../model/text/text-width.ts';
import { wordsOfHead } from './head-words.ts';
import type { Field, Item } from './item.ts';

/** What both editions need to speak of the same table in the same way. */
export interface AmountsScope {
  /** Whether rows are said to stand in a table. */
  readonly areSeveral: boolean;
  /** By key of a table what it is called: in the new edition where that has it. */
  readonly titles: ReadonlyMap<string, string>;
  /** Keys of tables whose title, unit or notes are others now. */
  readonly retitled: ReadonlySet<string>;
  /** Whether any has notes below it. */
  readonly haveNotes: boolean;
}

/** The unit of the only table stands in its heads, that of several in what they are called. Of both editions; a year more in its title makes no other table. */
export function scopeOfAmounts(old: readonly AmountsTable[], now: readonly AmountsTable[]): AmountsScope {
  const areSeveral = old.length > 1 || now.length > 1;
  const [before, after] = [old, now].map(
    (tables) => new Map(keysOf(tables, areSeveral).map(([key, each]) => [key, each])),
  );
  const called = (table: AmountsTable) => (areSeveral ? headingOf(table) : table.title);
  const words = (table: AmountsTable | undefined) => table && JSON.stringify([called(table), table.notes]);
  const titles = [...(before ?? []), ...(after ?? [])].map(
    ([key, table]) => [key, table.title === '' ? `表${table.id}${table.unit}` : headingOf(table)] as const,
  );
  const retitled = [...(after ?? [])].filter(([key, table]) => {
    const other = before?.get(key);
    return other !== undefined && words(other) !== words(table);
  });
  const haveNotes = [...old, ...now].some(({ notes }) => notes.length > 0);
  return { areSeveral, titles: new Map(titles), retitled: new Set(retitled.map(([key]) => key)), haveNotes };
}

export function itemsOfAmounts(
  tables: readonly AmountsTable[],
  { areSeveral, titles, retitled, haveNotes }: AmountsScope,
): readonly Item[] {
  const taken = takenIds();
  return keysOf(tables, areSeveral).flatMap(([key, table]) => {
    const path = areSeveral ? [{ key: 'table', label: '表', text: titles.get(key) ?? table.title }] : [];
    const identify = (words: readonly string[]) => inferId(words, taken);
    const label = areSeveral ? nameLabel(table) : nameLabel(table) + table.unit;
    const naming = { key, label, path, identify };
    const heading = retitled.has(key) ? [headItem(table, naming, haveNotes)] : [];
    return [...heading, ...rowItems(table, naming)];
  });
}

/** Its title and unit, and the notes below it. */
function headItem(table: AmountsTable, { key, label, path, identify }: Naming, haveNotes: boolean): Item {
  const place = table.heads[0]?.[0]?.place ?? { file: table.file };
  return {
    id: identify(['table', key]),
    kind: 'table',
    name: { key: 'name', label, text: headingOf(table) || '（題なし）', place },
    path,
    fields: haveNotes ? [{ key: 'amounts/notes', label: '注', text: table.notes.join('\n') }] : [],
    replaces: [],
    place,
  };
}

interface Naming {
  readonly key: string;
  /** Head of the names. */
  readonly label: string;
  readonly path: readonly Field[];
  identify(words: readonly string[]): string;
}

function rowItems(table: AmountsTable, { key, label: nameHead, path, identify }: Naming): readonly Item[] {
  const columns = valueColumns(table);
  const groups = groupsOf(table.rows);
  return table.rows.flatMap((row, index): readonly Item[] => {
    if (row.kind === 'band') return [];
    const place = row.cells.find((cell) => cell !== undefined)?.place ?? { file: table.file };
    const group = groups[index] ?? '';
    const fields = columns.map(({ column, key, label }): Field => {
      const cell = row.cells[column];
      return { key, label, text: cell?.text.trim() ?? '', place: cell?.place ?? place };
    });
    const item: Item = {
      id: identify([key, group, row.name]),
      kind: 'amounts',
      name: { key: 'name', label: nameHead, text: row.name || '（名称なし）', place },
      path: group === '' ? path : [...path, { key: 'group', label: '区分', text: group }],
      fields,
      replaces: [],
      place,
    };
    return [item];
  });
}

/** A table by the words of its title, else by its number among those that are called the same. */
function keysOf(tables: readonly AmountsTable[], areSeveral: boolean): readonly (readonly [string, AmountsTable])[] {
  if (!areSeveral) return tables.map((table) => ['', table]);
  const bare = tables.map(({ title }) => wordsOfHead(title));
  const seen = new Map<string, number>();
  return tables.map((table, index) => {
    const own = bare[index] ?? '';
    const isOnly = bare.indexOf(own) === bare.lastIndexOf(own);
    const words = isOnly ? own : normalizeHeader(table.title);
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    return [number === 1 ? words : `${words}/${number}`, table];
  });
}

function headingOf({ title, unit }: AmountsTable): string {
  return `${title}${unit}`;
}

function nameLabel({ columns }: AmountsTable): string {
  const names = columns.filter(({ kind }) => kind === 'name').map(({ texts }) => texts.join(''));
  return names.filter((each) => each !== '').join('・') || '区分';
}

interface ValueColumn {
  readonly column: number;
  readonly key: string;
  readonly label: string;
}

/** Under all their heads; those that are headed alike are numbered. */
function valueColumns({ columns }: AmountsTable): readonly ValueColumn[] {
  const seen = new Map<string, number>();
  return columns.flatMap(({ kind, texts }, column) => {
    if (kind === 'name') return [];
    const label = texts.join('　');
    const words = normalizeHeader(label);
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    return [{ column, key: `amounts/${words}${number === 1 ? '' : `/${number}`}`, label }];
  });
}

/** By row what it stands in: the head over its group, and the rows that it is set in below. */
function groupsOf(rows: readonly AmountsRow[]): readonly string[] {
  let open: readonly AmountsRow[] = [];
  /** Heads whose rows are not set in. */
  const heads = new Set<AmountsRow>();
  return rows.map((row, index) => {
    const isLast = row.kind === 'total' && /^(?:合|総|歳入合|歳出合)\s*計/.test(row.name);
    open = isLast
      ? []
      : open.filter(
          (each) => each.depth < row.depth || (each.depth === row.depth && row.kind !== 'band' && heads.has(each)),
        );
    const group = open.map(({ name }) => name).join('　');
    open = [...open, row];
    if (row.kind === 'band' && rows[index + 1]?.depth === row.depth) heads.add(row);
    return group;
  });
}
