/** What next year's table has more and less: columns and rows of the next year, empty, and without the rows of what has ended. */

import type { CalendarDate, FiscalYear } from '../../model/year/fiscal-year.ts';
import { findSpelledYears, shiftYears } from '../../model/year/spelled-years.ts';
import { groupBy } from '../../table/group-by.ts';
import type { AddedColumns, AddedRow, TableChange, TextRow } from './table-change.ts';

export interface TableTask {
  /** The year that the new workspace reports on. */
  readonly year: FiscalYear;
  readonly documentDate: CalendarDate;
  readonly head: TableHead;
  /** Lines of rows of what has ended. */
  readonly dropped: ReadonlySet<number>;
  /** Of a table with a row a year. */
  readonly dated?: DatedRows;
  /** Columns of answers that say of no year whose they are: those of the year before are none of this one. */
  readonly answered?: readonly number[];
}

export interface TableHead {
  /** Its rows from the top. */
  readonly lines: readonly number[];
  /** What its rows say together, by column; without it the one row says it. */
  readonly texts?: ReadonlyMap<number, string>;
}

export interface DatedRows {
  readonly yearColumn: number;
  /** Columns that tell whose row it is, and those that tell its rows of one year apart. */
  readonly groupColumns: readonly number[];
  readonly itemColumns: readonly number[];
  /** Columns whose word goes with the kind of a year: 区分. */
  readonly kindColumns: readonly number[];
  readonly years: ReadonlyMap<number, FiscalYear>;
  /** The last year of what a row belongs to. */
  readonly endOf: (line: number) => FiscalYear | undefined;
}

export interface RolledTable {
  readonly change: TableChange;
  readonly addedColumns: readonly string[];
  readonly emptiedColumns: readonly string[];
}

/** `undefined` where a column of the next year would stand among others of the year before. */
export function rollTable(rows: readonly TextRow[], task: TableTask): RolledTable | undefined {
  const { dropped } = task;
  const kept = rows.filter(({ line }) => !dropped.has(line));
  if (task.dated !== undefined) {
    const change = { columns: [], rows: addRows(kept, task.dated, task), dropped, emptied: new Map() };
    return { change, addedColumns: [], emptiedColumns: [] };
  }
  const heads = headsOf(kept, task);
  const columns = addColumns(kept, heads, task);
  if (columns === undefined) return undefined;
  const answers = findAnswers(kept, task);
  const emptied = emptyCells(kept, [...answers, ...findPrepared(kept, heads, task)], task);
  return {
    change: { columns, rows: [], dropped, emptied },
    addedColumns: columns.flatMap((added) => nameColumns(added, task.head)),
    emptiedColumns: answers.flatMap((column) => heads[column] ?? []),
  };
}

function bodyOf(rows: readonly TextRow[], { head }: TableTask): readonly TextRow[] {
  const last = head.lines.at(-1) ?? 0;
  return rows.filter(({ line }) => line > last);
}

/** By column. */
function headsOf(rows: readonly TextRow[], { head }: TableTask): readonly string[] {
  const own = rows.filter(({ line }) => head.lines.includes(line));
  const width = Math.max(0, ...own.map(({ cells }) => cells.length));
  const last = own.at(-1);
  return Array.from({ length: width }, (_, column) => {
    return (head.texts === undefined ? last?.cells[column]?.text : head.texts.get(column)) ?? '';
  });
}

function findAnswers(rows: readonly TextRow[], task: TableTask): readonly number[] {
  const body = bodyOf(rows, task);
  return (task.answered ?? []).filter((column) => body.some(({ cells }) => (cells[column]?.text.trim() ?? '') !== ''));
}

/** What was prepared for the new year and holds dashes alone. */
function findPrepared(rows: readonly TextRow[], heads: readonly string[], task: TableTask): readonly number[] {
  const body = bodyOf(rows, task);
  const isEmpty = ({ cells }: TextRow, column: number) => /^[-－―—‐–−ー…]?$/.test(cells[column]?.text.trim() ?? '');
  return heads.flatMap((head, column) => {
    const isOfYear = readYearOfHead(head, task.documentDate)?.year === task.year;
    return isOfYear && body.every((row) => isEmpty(row, column)) ? [column] : [];
  });
}

function emptyCells(
  rows: readonly TextRow[],
  columns: readonly number[],
  task: TableTask,
): ReadonlyMap<number, ReadonlySet<number>> {
  const emptied = new Map<number, ReadonlySet<number>>();
  for (const { line, cells } of bodyOf(rows, task)) {
    const own = columns.filter((column) => (cells[column]?.text ?? '') !== '');
    if (own.length > 0) emptied.set(line, new Set(own));
  }
  return emptied;
}

/** One column of each run of years that reaches the year before or the new one. */
function addColumns(
  rows: readonly TextRow[],
  heads: readonly string[],
  { year, documentDate, head }: TableTask,
): readonly AddedColumns[] | undefined {
  const columns = heads.map((text) => readYearOfHead(text, documentDate));
  const last = columns.map((column) => {
    if (column === undefined) return undefined;
    const same = columns.flatMap((each) => (each?.pattern === column.pattern ? [each.year] : []));
    const isRun = same.includes((column.year - 1) as FiscalYear);
    const isLast = Math.max(...same) === column.year;
    return isRun && isLast && (column.year === year || column.year === year - 1) ? column.year : undefined;
  });
  const headRows = rows.filter(({ line }) => head.lines.includes(line));
  const added: AddedColumns[] = [];
  // Neighbours of one year get their next year behind them all: 目標, 実績.
  for (const [after, own] of last.entries()) {
    if (own === undefined || last[after + 1] === own) continue;
    let start = after;
    while (start > 0 && last[start - 1] === own) start -= 1;
    const sources = Array.from({ length: after - start + 1 }, (_, offset) => start + offset);
    if (isSpanned(headRows, columns, sources, documentDate)) return undefined;
    const texts = headRows.map(({ line, cells }) => {
      const next = sources.map((source) => {
        const text = cells[source]?.text ?? '';
        return shiftYears(text, findSpelledYears(text, documentDate), 1);
      });
      return [line, next] as const;
    });
    added.push({ after, sources, heads: new Map(texts) });
  }
  return added;
}

/** A year that stands over them and over another column: over them alone it says so itself, in the row below or in the first of them. */
function isSpanned(
  headRows: readonly TextRow[],
  columns: readonly (HeadYear | undefined)[],
  sources: readonly number[],
  documentDate: CalendarDate,
): boolean {
  if (headRows.length < 2) return false;
  const [first = 0] = sources;
  const next = first + sources.length;
  const own = columns[first]?.year;
  const saysYear = (column: number) =>
    headRows.some(({ cells }) => findSpelledYears(cells[column]?.text ?? '', documentDate).length > 0);
  const goesOn = columns[next]?.year === own && !saysYear(next);
  return !saysYear(first) || goesOn;
}

function nameColumns({ sources, heads }: AddedColumns, { lines }: TableHead): readonly string[] {
  let above = '';
  return sources.map((_, at) => {
    const texts = lines.map((line) => heads.get(line)?.[at] ?? '');
    above = texts.length > 1 ? texts[0] || above : '';
    const own = [texts.length > 1 ? above : '', ...(texts.length > 1 ? texts.slice(1) : texts)];
    return own.filter((text) => text !== '').join(' ');
  });
}

interface HeadYear {
  readonly year: FiscalYear;
  readonly pattern: string;
}

function readYearOfHead(text: string, documentDate: CalendarDate): HeadYear | undefined {
  const years = findSpelledYears(text, documentDate);
  const [first] = years;
  if (first === undefined || years.some(({ year }) => year !== first.year)) return undefined;
  let pattern = '';
  let at = 0;
  for (const { start, end } of years) {
    pattern += `${text.slice(at, start)}\0`;
    at = end;
  }
  return { year: first.year, pattern: pattern + text.slice(at) };
}

/** One year more than the table has, so that it reaches as far as it did: 当初予算 of the year after, where there was one. */
function addRows(rows: readonly TextRow[], dated: DatedRows, task: TableTask): readonly AddedRow[] {
  const { year } = task;
  const yearOf = ({ line }: TextRow) => dated.years.get(line);
  const all = rows.flatMap((row) => yearOf(row) ?? []);
  const last = all.reduce((a, b) => (a > b ? a : b), 0 as FiscalYear);
  if (last !== year && last !== year - 1) return [];
  const datedRows = bodyOf(rows, task).filter((row) => yearOf(row) !== undefined);
  const groups = groupBy(datedRows, ({ cells }) =>
    JSON.stringify(dated.groupColumns.map((column) => cells[column]?.text.trim() ?? '')),
  );
  const isByYear = all.every((each, index) => index === 0 || (all[index - 1] ?? each) <= each);
  const atEnd = isByYear && groups.size > 1 ? datedRows.at(-1)?.line : undefined;
  const added: AddedRow[] = [];
  for (const group of groups.values()) {
    const own = group.flatMap((row) => yearOf(row) ?? []).reduce((a, b) => (a > b ? a : b));
    // What stopped before has no next year.
    if (own < year - 1) continue;
    const end = dated.endOf(group[0]?.line ?? 0) ?? Number.POSITIVE_INFINITY;
    const samples = group.filter((row) => yearOf(row) === own);
    const after = atEnd ?? group.at(-1)?.line ?? 0;
    for (let next = own + 1; next <= Math.min(last + 1, end); next += 1) {
      for (const sample of samples) added.push({ after, ...emptyLike(sample, dated, next - own, own === last) });
    }
  }
  return atEnd === undefined ? added : sortByLastLine(added, groups);
}

/** As the last rows of their groups stand. */
function sortByLastLine(added: readonly AddedRow[], groups: ReadonlyMap<string, readonly TextRow[]>) {
  const lastOf = new Map(
    [...groups.values()].flatMap((group) => group.map(({ line }) => [line, group.at(-1)?.line ?? 0] as const)),
  );
  return added.toSorted((a, b) => (lastOf.get(a.sample) ?? 0) - (lastOf.get(b.sample) ?? 0));
}

function emptyLike(sample: TextRow, dated: DatedRows, by: number, isSameKind: boolean): Omit<AddedRow, 'after'> {
  const column = dated.yearColumn;
  const kept = [...dated.groupColumns, ...dated.itemColumns, ...(isSameKind ? dated.kindColumns : [])];
  const text = shiftOwnYear(sample.cells[column]?.text ?? '', by);
  return { sample: sample.line, kept: new Set(kept), year: { column, text, by } };
}

/** The whole cell is a year, also without its word: `6`, `R6`, `2024`. */
function shiftOwnYear(text: string, by: number): string {
  const date = { year: 2100, month: 1, day: 1 };
  const years = findSpelledYears(text, date);
  return shiftYears(text, years, by);
}
