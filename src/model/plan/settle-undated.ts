/** Columns whose heads name neither a role nor a year, but stand beside others of their kind: 第1回 and 第2回 of a survey, 市 beside 県 and 全国. */

import type { Meaning } from '../head/header-words.ts';
import type { ColumnReading, SeenColumn } from './column-reading.ts';
import { isOfOthers } from './of-others.ts';
import { isCity, isOwn } from './settle-subjects.ts';

/** What was measured, without a date, where nothing else in the table was; what others have stays a text. */
export function settleUndated<M extends Meaning>(
  columns: readonly SeenColumn<M>[],
  meanings: readonly M[],
): readonly SeenColumn<M>[] {
  const dated = withYears(columns, meanings);
  if (dated.some(isMeasured)) return dated;
  const rounds = dated.filter(isRound);
  const own = rounds.length > 1 && rounds.some(isOpen) ? rounds : findOwn(dated.filter(isOpen));
  return dated.map((column) => (own.includes(column) ? { ...column, reading: measuredAs(column.text) } : column));
}

function measuredAs(stage: string): ColumnReading<never> {
  const head = { role: 'actual', firmness: 'final', named: false, period: { type: 'none' }, stage } as const;
  return { type: 'value', head, assumed: 'doubtful' };
}

/** The next one may not have been held yet. */
function isRound(column: SeenColumn): boolean {
  return roundOf(column.text) !== undefined && (isOpen(column) || isBlank(column));
}

function isBlank({ reading, cells, isGiven }: SeenColumn): boolean {
  return reading.type === 'unknown' && !isGiven && cells.filled === 0;
}

/** The place of a survey among those before and after it; `undefined` for a head that is of none. */
export function roundOf(header: string): number | undefined {
  const plain = header.normalize('NFKC').replace(/\s/g, '');
  const [, number, word = ''] =
    /^(?:第?(\d{1,2})回目?|(前々回|前回|今回|初回))(?:の?[調ア測計診結値]|$)/.exec(plain) ?? [];
  if (plain.length > longestRound) return undefined;
  return number === undefined ? words.get(word) : Number(number);
}

const longestRound = 12;
const words: ReadonlyMap<string, number> = new Map([
  ['初回', 1],
  ['前々回', 97],
  ['前回', 98],
  ['今回', 99],
]);

/** The one column of the city itself, where 県, 全国 or others stand beside it; of a prefecture beside 全国, where there is no city. */
function findOwn<M extends Meaning>(open: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  const others = open.filter(({ text }) => isOfOthers(text));
  const cities = open.filter(({ text }) => isCity(text) || isOwn(text));
  if (others.length > 0 && cities.length > 0) return cities.length === 1 ? cities : [];
  const [prefecture, ...more] = others.filter(({ text }) => /^[県都府道]$/.test(text));
  return prefecture !== undefined && more.length === 0 && others.length > 1 && others[0] === prefecture
    ? [prefecture]
    : [];
}

/** 年度 over years at one side of a single undated 実績値 dates it row by row. */
function withYears<M extends Meaning>(
  columns: readonly SeenColumn<M>[],
  meanings: readonly M[],
): readonly SeenColumn<M>[] {
  const meaning = meanings.find((each) => each === 'period');
  const [single, ...more] = columns.flatMap((column, index) => (isOfYears(column) ? [index] : []));
  if (meaning === undefined || single === undefined || more.length > 0) return columns;
  const beside = [columns[single - 1], columns[single + 1]].filter(isUndated);
  if (beside.length !== 1 || roleOf(beside[0]) !== 'actual') return columns;
  return columns.map((column, index) =>
    index === single ? { ...column, reading: { type: 'words', meaning } } : column,
  );
}

function isOfYears({ reading, cells, text }: SeenColumn): boolean {
  const isPlain = /^(?:年度?|年次|時点)$/.test(text.replace(/\s/g, ''));
  return reading.type === 'unknown' && isPlain && cells.filled > 0 && cells.years === cells.filled;
}

function isUndated(column: SeenColumn | undefined): boolean {
  return column?.reading.type === 'value' && column.reading.head.period.type === 'none';
}

function roleOf(column: SeenColumn | undefined): string | undefined {
  return column?.reading.type === 'value' ? column.reading.head.role : undefined;
}

function isOpen({ reading, cells, isGiven }: SeenColumn): boolean {
  return reading.type === 'unknown' && !isGiven && cells.filled > 0 && cells.numbers * 2 >= cells.filled;
}

function isMeasured({ reading, cells }: SeenColumn): boolean {
  return reading.type === 'value' && reading.head.role === 'actual' && cells.numbers > 0;
}
