/** Heads of two tables that mean the same under other words: KPI and 指標名, 令和5年度 and R5実績. */

import { append } from '../finding/append.ts';
import { indicatorMeanings } from '../model/head/header-words.ts';
import { readColumns } from '../model/plan/read-columns.ts';
import type { Head } from '../model/plan/read-head.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import { formatPeriod } from '../model/year/format-period.ts';
import type { FiscalYearContext } from '../model/year/parse-fiscal-year.ts';
import type { Period } from '../model/year/period.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { headKeys, type JoinedTable } from './join-tables.ts';

/** Heads that became another table's. */
export interface SameHead {
  readonly own: string;
  readonly first: string;
}

/** What heads are compared by. */
export interface HeadContext {
  readonly years: FiscalYearContext;
  /** `torikumi.yaml` says what the column of this head is: it stays as it is. */
  readonly isFixed: (head: string) => boolean;
  /** Tables of other files count in other units than these heads say: the units go to the rows. */
  readonly hasOtherUnits?: true;
}

export interface Aligned<T extends JoinedTable> {
  readonly table: T;
  readonly heads: readonly SameHead[];
}

/** What the columns of a table are by its own head and cells. */
export interface TableColumns {
  /** Index of the column of names. */
  readonly name: number | undefined;
  /** Its head says that it holds the names. */
  readonly isNamed: boolean;
  /** A baseline, a target or a plan, which only a table of indicators has. */
  readonly hasAim: boolean;
  readonly hasValues: boolean;
}

export function readTableColumns(table: JoinedTable, { years }: HeadContext): TableColumns {
  const columns = readColumns({ file: '', ...table }, indicatorMeanings, years);
  const name = columns.findIndex((column) => column.type === 'words' && column.meaning === 'name');
  const found = columns[name];
  const roles = columns.flatMap((column) => (column.type === 'value' ? [column.head.role] : []));
  return {
    name: name < 0 ? undefined : name,
    isNamed: found?.type === 'words' && found.assumed === undefined,
    hasAim: roles.some((role) => role !== 'actual' && role !== 'printed'),
    hasValues: roles.some((role) => role !== 'printed'),
  };
}

/** The heads of the tables so far: the first of each meaning. */
export interface KnownHeads {
  readonly byKey: ReadonlyMap<string, KnownHead>;
  readonly texts: ReadonlySet<string>;
}

interface KnownHead extends Meaning {
  readonly text: string;
}

export const noHeads: KnownHeads = { byKey: new Map(), texts: new Set() };

/** With those of `table`, as it is joined. */
export function withHeads({ byKey, texts }: KnownHeads, table: JoinedTable, { years }: HeadContext): KnownHeads {
  const own = headKeys(table.headers);
  if (own.every((text) => texts.has(text))) return { byKey, texts };
  const heads = new Map(byKey);
  for (const [index, meaning] of readMeanings(table, years).entries()) {
    const text = table.headers[index]?.text.trim() ?? '';
    if (meaning !== undefined && text !== '' && !heads.has(meaning.key)) heads.set(meaning.key, { ...meaning, text });
  }
  return { byKey: heads, texts: new Set([...texts, ...own]) };
}

/**
 * `table` with the heads of `known` where they mean the same. `undefined` where its values count in a unit that only its heads say and
 * that would be lost, or in none where those of `known` do.
 */
export function alignHeads<T extends JoinedTable>(
  known: KnownHeads,
  table: T,
  { years, isFixed }: HeadContext,
): Aligned<T> | undefined {
  const own = new Set(headKeys(table.headers));
  // Nearly always: a table a goal, with the same heads.
  if ([...own].every((text) => known.texts.has(text))) return { table, heads: [] };
  const meanings = readMeanings(table, years);
  const heads: SameHead[] = [];
  const dated = new Map<number, string>();
  const headers: RawCell[] = [];
  for (const [index, cell] of table.headers.entries()) {
    const meaning = meanings[index];
    const same = known.byKey.get(meaning?.key ?? '');
    const other = same ?? findBaseline(known, meanings, meaning);
    const isOther = other !== undefined && !known.texts.has(compact(cell.text)) && !own.has(compact(other.text));
    if (!isOther || isFixed(cell.text) || isFixed(other.text)) {
      headers.push(cell);
      continue;
    }
    if (meaning?.unit !== other.unit) return undefined;
    if (same === undefined && meaning?.period !== undefined)
      dated.set(index, formatPeriod(meaning.period, 'era', years.documentDate));
    heads.push({ own: cell.text.trim(), first: other.text });
    headers.push({ ...cell, text: other.text });
  }
  return { table: { ...table, headers, rows: table.rows.map((row) => dateCells(row, dated)) }, heads };
}

/** 基準値（R1） of one table and an undated 基準値 of another are one column, with the year in the cells of the first. */
export function uniteBaselines<T extends JoinedTable>(tables: readonly T[], context: HeadContext): readonly T[] {
  const kinds = new Map<string, Baseline | undefined>();
  const kindOf = (table: T) => headKeys(table.headers).join('\n');
  for (const table of tables) if (!kinds.has(kindOf(table))) kinds.set(kindOf(table), findOwnBaseline(table, context));
  const found = [...kinds.values()].flatMap((each) => each ?? []);
  const open = found.find(({ period }) => period === undefined);
  if (open === undefined || found.every(({ period }) => period === undefined)) return tables;
  return tables.map((table) => {
    const own = kinds.get(kindOf(table));
    if (own?.period === undefined) return table;
    const dated = new Map([[own.index, formatPeriod(own.period, 'era', context.years.documentDate)]]);
    const headers = table.headers.map((cell, index) => (index === own.index ? { ...cell, text: open.text } : cell));
    return { ...table, headers, rows: table.rows.map((row) => dateCells(row, dated)) };
  });
}

interface Baseline {
  readonly index: number;
  readonly text: string;
  readonly period: Period | undefined;
}

/** The only one of a table, as its head says; one that counts in a unit of its own stays what it is. */
function findOwnBaseline(table: JoinedTable, { years, isFixed }: HeadContext): Baseline | undefined {
  const [only, ...others] = readMeanings(table, years).flatMap((meaning, index) =>
    meaning?.isBaseline === true ? [{ index, meaning }] : [],
  );
  const text = table.headers[only?.index ?? -1]?.text.trim() ?? '';
  if (only === undefined || others.length > 0 || only.meaning.unit !== undefined || isFixed(text)) return undefined;
  return { index: only.index, text, period: only.meaning.period };
}

/** Each table has one of its own: they are one column, with their years in the cells. */
function findBaseline(
  { byKey }: KnownHeads,
  meanings: readonly (Meaning | undefined)[],
  meaning: Meaning | undefined,
): KnownHead | undefined {
  if (meaning?.isBaseline !== true || meaning.period === undefined) return undefined;
  const [known, ...others] = [...byKey.values()].filter(({ isBaseline }) => isBaseline);
  const isOnly = others.length === 0 && meanings.filter((each) => each?.isBaseline === true).length === 1;
  return isOnly ? known : undefined;
}

function dateCells(row: RawRow, dated: ReadonlyMap<number, string>): RawRow {
  if (dated.size === 0) return row;
  const cells = row.cells.map((cell, index) => {
    const year = dated.get(index);
    const quantity = year === undefined ? undefined : parseQuantity(cell.text);
    const isBare = quantity?.type === 'amount' && quantity.asOf === undefined;
    return isBare ? { ...cell, text: `${cell.text.trim()}（${year}）` } : cell;
  });
  return { ...row, cells };
}

/** Several files, each with the heads of those before it where they mean the same. */
export function alignTables<T extends JoinedTable>(
  tables: readonly [T, ...T[]],
  context: HeadContext,
): { readonly tables: readonly [T, ...T[]]; readonly heads: readonly SameHead[] } {
  const [first = tables[0], ...others] = uniteBaselines<T>(tables, context);
  const all: [T, ...T[]] = [first];
  const heads: SameHead[] = [];
  let known = withHeads(noHeads, first, context);
  for (const table of others) {
    const aligned = alignHeads(known, table, context);
    const own = aligned?.table ?? table;
    known = withHeads(known, own, context);
    all.push(own);
    append(heads, aligned?.heads ?? []);
  }
  return { tables: all, heads };
}

interface Meaning {
  readonly key: string;
  readonly unit: string | undefined;
  readonly isBaseline: boolean;
  readonly period: Period | undefined;
}

/** The second of a kind is no other table's first. */
function readMeanings(table: JoinedTable, years: FiscalYearContext): readonly (Meaning | undefined)[] {
  const counts = new Map<string, number>();
  return readColumns({ file: '', ...table }, indicatorMeanings, years).map((column): Meaning | undefined => {
    if (column.type !== 'words' && column.type !== 'value') return undefined;
    if (column.type === 'words' && column.meaning === 'text') return undefined;
    if (column.type === 'value' && column.head.period.type === 'not-a-period') return undefined;
    const key = column.type === 'words' ? column.meaning : keyOf(column.head);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const head = column.type === 'value' ? column.head : undefined;
    return {
      key: `${key} ${count}`,
      unit: head?.unit,
      isBaseline: head?.role === 'baseline',
      period: head?.period.type === 'period' ? head.period.period : undefined,
    };
  });
}

function keyOf({ role, printed, period, firmness, cumulative, revised, stage, subject }: Head): string {
  const when = period.type === 'period' ? period.period : undefined;
  return JSON.stringify([
    role,
    printed,
    when,
    firmness,
    cumulative ?? false,
    revised ?? false,
    when ? '' : stage,
    subject,
  ]);
}
