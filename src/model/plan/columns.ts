/** What each column of a table is: words of a meaning, values of a role and a period, or figures worked out by hand. */

import { append } from '../../finding/append.ts';
import { type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { findCellProblems, findProblemsBesides } from '../../table/find-cell-problems.ts';
import { nameHead } from '../../table/name-cells.ts';
import type { RawTable } from '../../table/table.ts';
import { headerWords, type Meaning } from '../head/header-words.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import { type CalendarDate, type FiscalYear, fiscalYearOf, formatFiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Column, HeadColumn, PeriodColumn } from './column.ts';
import { columnTexts } from './column-cells.ts';
import type { Assumed } from './column-reading.ts';
import { findLikely } from './find-likely.ts';
import { goesBefore } from './goes-before.ts';
import type { GivenColumns } from './map-columns.ts';
import { readColumns } from './read-columns.ts';
import type { Head } from './read-head.ts';

export interface Columns<M extends Meaning> {
  readonly words: ReadonlyMap<M, Column>;
  /** 増減理由, 今後の対応: texts of their own, as many as there are. */
  readonly texts: readonly Column[];
  readonly periods: readonly PeriodColumn[];
  readonly values: readonly HeadColumn[];
  /** 達成率, 増減, 評価: kept beside what is computed. */
  readonly printed: readonly HeadColumn[];
}

/**
 * Every header against the meanings a table may have; `years` is given where it may also have columns of values. No column
 * stops the others: one that means nothing to us, and the second of two that mean the same, are texts of their own, named in
 * a warning. `given` goes before the headers.
 */
export function checkColumns<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  years: FiscalYearContext | undefined,
  given?: GivenColumns,
): Found<Columns<M>> {
  const findings: Finding[] = [];
  const words = new Map<M, Column>();
  const unknown: Column[] = [];
  const assumed: Column[] = [];
  const value = {
    words,
    texts: [] as Column[],
    periods: [] as PeriodColumn[],
    values: [] as HeadColumn[],
    printed: [] as HeadColumn[],
  };
  readColumns(table, meanings, years, given).forEach((reading, index) => {
    const cell = table.headers[index];
    if (cell === undefined || reading.type === 'blank' || reading.type === 'ignored') return;
    const column = { index, header: cell.text.trim(), place: cell.place };
    if (reading.type === 'words' && 'assumed' in reading) findings.push(nameNameAssumed(column, reading.assumed));
    if (reading.type === 'value' && 'assumed' in reading) assumed.push(column);
    if (reading.type === 'unknown') {
      unknown.push(column);
      value.texts.push(column);
    } else if (reading.type === 'value')
      append(findings, addValues({ ...column, head: reading.head }, value, years, table));
    else if (reading.meaning === 'text') value.texts.push(column);
    else if (reading.meaning === 'period')
      value.periods.push(reading.dates === undefined ? column : { ...column, dates: reading.dates });
    else {
      const first = words.get(reading.meaning);
      if (first === undefined) words.set(reading.meaning, column);
      else {
        findings.push(nameDoubled(column, headerWords[reading.meaning][0], first));
        value.texts.push(column);
      }
    }
  });
  const { texts, periods, values, printed } = value;
  const used = new Set([...words.values(), ...periods, ...values].map(({ index }) => index));
  const besides = [...printed, ...texts].map(({ index }) => index);
  const taken = years === undefined ? [] : [...nameNoYears(values), ...nameYearsTaken(values, years)];
  const problems = [...findCellProblems(table, used), ...findProblemsBesides(table, besides)];
  const told = texts.filter((column) => !unknown.includes(column) && isAssessment(column.header));
  return {
    value,
    findings: [
      ...findings,
      ...nameValuesAssumed(assumed),
      ...taken,
      ...nameComputed(printed, told),
      ...nameUnknown(unknown),
      ...problems,
    ],
  };
}

function addValues(
  column: HeadColumn,
  {
    values,
    printed,
    texts,
  }: { readonly values: HeadColumn[]; readonly printed: HeadColumn[]; readonly texts: Column[] },
  years: FiscalYearContext | undefined,
  table: RawTable,
): readonly Finding[] {
  if (column.head.role === 'printed') {
    printed.push(column);
    return [];
  }
  const { role } = column.head;
  const first = values.find((other) => isSameColumn(other, column));
  const ofPeriod = years === undefined ? [] : checkPeriod(column, years);
  if (first === undefined) {
    values.push(column);
    return ofPeriod;
  }
  const isBefore = isGiven(first) === isGiven(column) ? isMeant(column, first, table) : isGiven(column);
  const [kept, other] = isBefore ? [column, first] : [first, column];
  values[values.indexOf(first)] = kept;
  texts.push(other);
  const doubled =
    other.head.period.type === 'none'
      ? nameDoubled(other, roleNames[role], kept)
      : warning('year-doubled', { year: other.header, first: kept.header }, other.place);
  return [doubled, ...(isBefore ? ofPeriod : [])];
}

/** Numbers before what was done in words: R6実績 of the KPI behind R6年度の実績 of the undertaking. */
function isMeant(right: HeadColumn, left: HeadColumn, table: RawTable): boolean {
  const hasNumbers = ({ index }: HeadColumn) => {
    const texts = columnTexts(table, index).filter((text) => findMissingReason(text.trim()) === undefined);
    return texts.filter((text) => parseQuantity(text)?.type === 'amount').length * 2 > texts.length;
  };
  return hasNumbers(right) === hasNumbers(left) ? goesBefore(right, left) : hasNumbers(right);
}

/** What `torikumi.yaml` says goes before a head. */
function isGiven({ head }: HeadColumn): boolean {
  return head.given === true;
}

const roleNames: Readonly<Record<Exclude<Head['role'], 'printed'>, string>> = {
  baseline: '基準値',
  actual: '実績値',
  target: '目標値',
  plan: '計画値',
};

/** The fiscal year that a head names. */
export function yearOfHead({ head }: HeadColumn): FiscalYear | undefined {
  return head.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
}

/** Two columns that a value could not be told apart in: the same role, year, day and firmness. */
function isSameColumn(a: HeadColumn, b: HeadColumn): boolean {
  const keyOf = ({ head }: HeadColumn) =>
    JSON.stringify([
      head.role,
      head.period,
      head.firmness,
      head.cumulative ?? false,
      head.revised ?? false,
      tellingStage(head),
    ]);
  // Of two years that cannot be read nobody knows.
  return a.head.period.type !== 'not-a-period' && keyOf(a) === keyOf(b);
}

/** 第9期目標 and 第10期目標 are two editions of one. */
function tellingStage({ role, period, stage = '' }: Head): string {
  const isEdition = role === 'target' && /^第.*期$/.test(stage);
  return (period.type === 'none' && !isEdition) || /限$|^最[低小大]/.test(stage) ? stage : '';
}

/** One cause: heads that mean years that there are none of go without. */
function nameNoYears(columns: readonly HeadColumn[]): readonly Finding[] {
  const bad = columns.filter(({ head }) => head.period.type === 'not-a-period');
  const texts = bad.map(({ header }) => header);
  return bad.map(({ place }) => warning('year-not-a-year', { texts }, place));
}

/** One that could be of another era is told as it was read. */
function checkPeriod(column: HeadColumn, { documentDate }: FiscalYearContext): readonly Finding[] {
  const { period } = column.head;
  const year = yearOfHead(column);
  if (period.type !== 'period' || year === undefined) return [];
  const isDoubtful = mayBeWestern(column, year, documentDate);
  if (period.certain && !isDoubtful) return [];
  const facts = { text: column.header, read: year, era: formatFiscalYear(year, 'era', documentDate) };
  const say = isDoubtful ? warning : notice;
  return [say('year-ambiguous', facts, column.place)];
}

/** One cause: which year the table is about. */
function nameYearsTaken(columns: readonly HeadColumn[], { documentDate }: FiscalYearContext): readonly Finding[] {
  const taken = columns.filter(({ head }) => head.yearFrom !== undefined);
  const from = taken[0]?.head.yearFrom;
  if (from === undefined) return [];
  const read = taken.map((column) => {
    const year = yearOfHead(column);
    return { column: column.header, year: year === undefined ? '' : formatFiscalYear(year, 'era', documentDate) };
  });
  const say = from === 'date' || from === 'baseline' ? warning : notice;
  return taken.map(({ place }) => say('years-of-table', { read, from }, place));
}

/** 24年度 in a document of 2025 may well be 2024年度. */
function mayBeWestern({ header, head }: HeadColumn, year: FiscalYear, documentDate: CalendarDate): boolean {
  const short = /(?<![\d和成正治HRST])\d\d(?=年)/i.exec(header.normalize('NFKC'))?.[0];
  const western = 2000 + Number(short);
  if (short !== undefined && western === year) return true;
  const own = fiscalYearOf(documentDate);
  const isInTime = head.role === 'target' || head.role === 'plan' ? western >= own : western <= own;
  return western !== year && isInTime && Math.abs(western - own) < Math.abs(year - own);
}

function nameNameAssumed(column: Column, assumed: Assumed | undefined): Finding {
  const say = assumed === 'plain' ? notice : warning;
  return say('name-by-place', { column: column.header, of: 'indicators' }, column.place);
}

/** One cause: columns of numbers that no head calls values. */
function nameValuesAssumed(columns: readonly Column[]): readonly Finding[] {
  const facts = { columns: columns.map(({ header }) => header), role: 'actual' } as const;
  return columns.map(({ place }) => warning('values-by-place', facts, place));
}

/** The first is used, the second printed as it is. */
export function nameDoubled(column: Column, meaning: string, first: Column): Finding {
  return warning('header-doubled', { header: column.header, meaning, first: first.header, kept: true }, column.place);
}

/** One cause: what the table says of its own figures, in figures and in words. */
function nameComputed(figures: readonly Column[], words: readonly Column[]): readonly Finding[] {
  const headers = figures.map(({ header }) => header);
  const texts = words.map(({ header }) => header);
  const facts = texts.length === 0 ? { headers } : { headers, texts };
  return [...figures, ...words].map(({ place }) => notice('header-computed', facts, place));
}

/** 取組状況, 今後の課題: words of the city about how it went; 次期計画での取組 says what is to come. */
function isAssessment(header: string): boolean {
  if (/(?:計画|予定|次期|次年度|来年度|翌年度)/.test(header) && /取(?:り)?組み?$/.test(header)) return false;
  return /評価|判定|取組|取り組み|進捗|課題|問題点|今後|対応|総括|意見|所見|成果|分析|コメント/.test(header);
}

/** One cause with a place for each: the facts are the same, so that a reader sees it once. */
function nameUnknown(columns: readonly Column[]): readonly Finding[] {
  const headers = columns.map(({ header, place }) => nameHead(header, place));
  const likely = headers.flatMap((header) => {
    const meaning = findLikely(header);
    return meaning === undefined ? [] : [{ header, meaning }];
  });
  return columns.map(({ place }) => warning('header-unknown', { headers, likely }, place));
}
