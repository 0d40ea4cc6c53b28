/** Next year's table of one: columns and rows of the next year, empty, and without the rows of what has ended. */

import type { CalendarDate, FiscalYear } from '../../model/year/fiscal-year.ts';
import { findSpelledYears, shiftYears } from '../../model/year/spelled-years.ts';
import { groupBy } from '../../table/group-by.ts';
import type { CsvLine, CsvText, WrittenCell } from '../../workspace/csv/csv-text.ts';

export interface TableTask {
  /** The year that the new workspace reports on. */
  readonly year: FiscalYear;
  readonly documentDate: CalendarDate;
  /** Where its head stands, in one row. */
  readonly headLine: number;
  /** Lines of rows of what has ended. */
  readonly dropped: ReadonlySet<number>;
  /** Of a table with a row a year. */
  readonly dated?: DatedRows;
  /** Columns of answers that say of no year whose they are: those of the year before are none of this one. */
  readonly answered?: readonly number[];
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
  readonly csv: CsvText;
  readonly addedColumns: readonly string[];
  readonly addedRows: number;
  readonly emptiedColumns: readonly string[];
}

export function rollTable(csv: CsvText, task: TableTask): RolledTable {
  const kept = csv.records.filter(({ line }) => !task.dropped.has(line));
  if (task.dated !== undefined) {
    const { records, added } = addRows(kept, task.dated, task);
    return { csv: { ...csv, records }, addedColumns: [], addedRows: added, emptiedColumns: [] };
  }
  const emptied = emptyAnswers(kept, task);
  const { records, heads } = addColumns(emptied.records, task);
  return { csv: { ...csv, records }, addedColumns: heads, addedRows: 0, emptiedColumns: emptied.heads };
}

function emptyAnswers(
  records: readonly CsvLine[],
  { headLine, answered = [] }: TableTask,
): { readonly records: readonly CsvLine[]; readonly heads: readonly string[] } {
  const body = records.filter(({ line }) => line > headLine);
  const filled = answered.filter((column) => body.some(({ cells }) => (cells[column]?.text.trim() ?? '') !== ''));
  const emptied = records.map((record): CsvLine => {
    if (record.line <= headLine) return record;
    const cells = record.cells.map((cell, index) => (filled.includes(index) ? { ...cell, text: '' } : cell));
    return { ...record, cells };
  });
  const head = records.find(({ line }) => line === headLine);
  return { records: emptied, heads: filled.flatMap((column) => head?.cells[column]?.text ?? []) };
}

/** One column of each run of years that reaches the year before or the new one; what was prepared for the new year is emptied of dashes. */
function addColumns(
  records: readonly CsvLine[],
  { year, documentDate, headLine }: TableTask,
): { readonly records: readonly CsvLine[]; readonly heads: readonly string[] } {
  const head = records.find(({ line }) => line === headLine);
  const columns = (head?.cells ?? []).map(({ text }) => readYearOfHead(text, documentDate));
  const last = columns.map((column) => {
    if (column === undefined) return undefined;
    const same = columns.flatMap((each) => (each?.pattern === column.pattern ? [each.year] : []));
    const isRun = same.includes((column.year - 1) as FiscalYear);
    const isLast = Math.max(...same) === column.year;
    return isRun && isLast && (column.year === year || column.year === year - 1) ? column.year : undefined;
  });
  // Neighbours of one year get their next year behind them all: 目標, 実績.
  const ends = last.flatMap((own, index) => (own !== undefined && last[index + 1] !== own ? [index] : []));
  const sources = new Map(
    ends.map((end) => {
      let start = end;
      while (start > 0 && last[start - 1] === last[end]) start -= 1;
      return [end, Array.from({ length: end - start + 1 }, (_, offset) => start + offset)] as const;
    }),
  );
  const heads: string[] = [];
  const body = records.filter(({ line }) => line > headLine);
  const isEmptied = columns.map(
    (column, index) =>
      column?.year === year && body.every(({ cells }) => /^[-－―—‐–−ー…]?$/.test(cells[index]?.text.trim() ?? '')),
  );
  const rolled = records.map((record): CsvLine => {
    if (record.line < headLine) return record;
    // A note below the table has no columns.
    if (record.line > headLine && record.cells.length < 2) return record;
    const cells = record.cells.flatMap((cell, index): readonly WrittenCell[] => {
      const isHead = record.line === headLine;
      const own = !isHead && isEmptied[index] === true ? { ...cell, text: '' } : cell;
      const added = (sources.get(index) ?? []).map((source): WrittenCell => {
        if (!isHead) return blank;
        const sample = record.cells[source] ?? blank;
        const text = shiftYears(sample.text, findSpelledYears(sample.text, documentDate), 1);
        heads.push(text);
        return { ...sample, text };
      });
      return [own, ...added];
    });
    return { ...record, cells };
  });
  return { records: rolled, heads };
}

const blank: WrittenCell = { text: '', isQuoted: false };

function readYearOfHead(
  text: string,
  documentDate: CalendarDate,
): { readonly year: FiscalYear; readonly pattern: string } | undefined {
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
function addRows(
  records: readonly CsvLine[],
  dated: DatedRows,
  { year, headLine }: TableTask,
): { readonly records: readonly CsvLine[]; readonly added: number } {
  const yearOf = ({ line }: CsvLine) => dated.years.get(line);
  const all = records.flatMap((record) => yearOf(record) ?? []);
  const last = all.reduce((a, b) => (a > b ? a : b), 0 as FiscalYear);
  if (last !== year && last !== year - 1) return { records, added: 0 };
  const datedRecords = records.filter((record) => record.line > headLine && yearOf(record) !== undefined);
  const groups = groupBy(datedRecords, ({ cells }) =>
    JSON.stringify(dated.groupColumns.map((column) => cells[column]?.text.trim() ?? '')),
  );
  const behind = new Map<CsvLine, readonly CsvLine[]>();
  for (const rows of groups.values()) {
    const own = rows.flatMap((row) => yearOf(row) ?? []).reduce((a, b) => (a > b ? a : b));
    // What stopped before has no next year.
    if (own < year - 1) continue;
    const end = dated.endOf(rows[0]?.line ?? 0) ?? Number.POSITIVE_INFINITY;
    const samples = rows.filter((row) => yearOf(row) === own);
    const added: CsvLine[] = [];
    for (let next = own + 1; next <= Math.min(last + 1, end); next += 1) {
      for (const sample of samples) added.push(emptyLike(sample, dated, next - own, own === last));
    }
    const behindOf = rows.at(-1);
    if (behindOf !== undefined && added.length > 0) behind.set(behindOf, added);
  }
  const isByYear = all.every((each, index) => index === 0 || (all[index - 1] ?? each) <= each);
  const added = [...behind.values()].flat();
  if (isByYear && groups.size > 1) {
    const end = records.findLastIndex((record) => yearOf(record) !== undefined) + 1;
    const sorted = [...behind.keys()].toSorted((a, b) => a.line - b.line).flatMap((key) => behind.get(key) ?? []);
    return { records: [...records.slice(0, end), ...sorted, ...records.slice(end)], added: added.length };
  }
  return { records: records.flatMap((record) => [record, ...(behind.get(record) ?? [])]), added: added.length };
}

function emptyLike(sample: CsvLine, dated: DatedRows, by: number, isSameKind: boolean): CsvLine {
  const kept = [...dated.groupColumns, ...dated.itemColumns, ...(isSameKind ? dated.kindColumns : [])];
  const cells = sample.cells.map((cell, column): WrittenCell => {
    if (column === dated.yearColumn) return { ...cell, text: shiftOwnYear(cell.text, by) };
    return kept.includes(column) ? cell : blank;
  });
  return { line: sample.line, cells };
}

/** The whole cell is a year, also without its word: `6`, `R6`, `2024`. */
function shiftOwnYear(text: string, by: number): string {
  const date = { year: 2100, month: 1, day: 1 };
  const years = findSpelledYears(text, date);
  return shiftYears(text, years, by);
}
