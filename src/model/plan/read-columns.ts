/** What each column of a table holds, from its place and its cells first, then from its head and the heads beside it. */

import type { RawTable } from '../../table/table.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { columnTexts, countCells } from './column-cells.ts';
import { findNameColumn } from './find-name-column.ts';
import { findOtherMeanings, giveHead } from './give-head.ts';
import { isWeakName, type Meaning } from './header-words.ts';
import { judgePrinted } from './judge-printed.ts';
import type { GivenColumn, GivenColumns } from './map-columns.ts';
import type { ValueRole } from './plan.ts';
import { type Head, readHead } from './read-head.ts';
import { settleHeads, spellOutYears } from './settle-heads.ts';

export type ColumnReading<M extends Meaning = Meaning> =
  /** `dates` is whose values a column of years dates, where `torikumi.yaml` says it. */
  | { readonly type: 'words'; readonly meaning: M; readonly dates?: ValueRole }
  | { readonly type: 'value'; readonly head: Head }
  /** Neither a head nor a cell. */
  | { readonly type: 'blank' }
  /** `torikumi.yaml` says that it is not read. */
  | { readonly type: 'ignored' }
  | { readonly type: 'unknown' };

/**
 * One reading for each column; `context` is given where the table may have columns of values. What `given` says of a column
 * goes before its head, and the other columns are read as if it stood there.
 */
export function readColumns<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  context: FiscalYearContext | undefined,
  given: GivenColumns = new Map(),
): readonly ColumnReading<M>[] {
  const texts = spellOutYears(table.headers.map(({ text }) => text.trim()));
  const found = findOtherMeanings(texts, meanings, given);
  const known: readonly (M | undefined)[] = context === undefined ? found : withoutNumbers(table, texts, found);
  const heads = texts.map((text, index) => {
    if (context === undefined) return undefined;
    const own = given.get(index);
    if (own !== undefined) return giveHead(own, readHead(text, context));
    return known[index] === undefined ? readHead(text, context) : undefined;
  });
  const settled = context === undefined ? heads : settleHeads(heads, texts, context);
  const readings = texts.map((text, index): ColumnReading<M> => {
    const own = given.get(index);
    if (own !== undefined) return readGiven(own, heads[index], meanings, known[index]);
    const meaning = known[index];
    const head = settled[index];
    if (meaning !== undefined) return { type: 'words', meaning };
    const cells = countCells(columnTexts(table, index));
    if (text === '' && cells.filled === 0) return { type: 'blank' };
    if (head === undefined) return { type: 'unknown' };
    return readValues(head, cells, meanings);
  });
  if (context === undefined) return readings;
  const placed = asTexts(table, meanings, texts, withName(table, meanings, withoutSubjects(readings)));
  return placed.map((reading, index) =>
    given.get(index)?.role === undefined ? reading : (readings[index] ?? reading),
  );
}

function readGiven<M extends Meaning>(
  { role }: GivenColumn,
  head: Head | undefined,
  meanings: readonly M[],
  meaning: M | undefined,
): ColumnReading<M> {
  if (role?.type === 'ignored') return { type: 'ignored' };
  if (head !== undefined) return { type: 'value', head };
  const wanted = role?.type === 'words' ? role.meaning : role?.type === 'years' ? 'period' : meaning;
  const known = meanings.find((each) => each === wanted);
  if (known === undefined) return { type: 'unknown' };
  return { type: 'words', meaning: known, ...(role?.type === 'years' ? { dates: role.of } : {}) };
}

/** A head of values over nothing but words is a text where it may be one: 評価（課題、問題点）, 取組実績, 令和5年度の整備箇所. */
function readValues<M extends Meaning>(
  head: Head,
  cells: ReturnType<typeof countCells>,
  meanings: readonly M[],
): ColumnReading<M> {
  const text = meanings.find((meaning) => meaning === 'text');
  const asText = text === undefined ? ({ type: 'unknown' } as const) : ({ type: 'words', meaning: text } as const);
  if (head.role === 'printed') {
    const kind = judgePrinted(head, cells);
    if (kind === 'text') return asText;
    if (kind === 'printed') return { type: 'value', head };
    const { printed: _, ...rest } = head;
    return rest.period.type === 'none' ? { type: 'value', head } : { type: 'value', head: { ...rest, role: 'actual' } };
  }
  const holdsSentences = cells.filled > 0 && cells.numbers === 0 && cells.sentences * 2 > cells.filled;
  // 令和5年度 alone heads values, whatever they are; 取組実績 may head an account of them.
  const isAccount = head.named && head.period.type === 'none' && (head.role === 'actual' || head.role === 'plan');
  const isDoubtful = head.subject !== undefined || isAccount;
  if (head.subject !== undefined && cells.filled > 0 && cells.numbers * 2 < cells.filled) return asText;
  return holdsSentences && isDoubtful ? asText : { type: 'value', head };
}

/** 数値目標 and 項目 are names where no other column is one and words stand below them; 数値目標 over numbers is a target. */
function withoutNumbers<M extends Meaning>(
  table: RawTable,
  texts: readonly string[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const names = found.flatMap((meaning, index) => (meaning === 'name' ? [index] : []));
  const weak = names.filter((index) => isWeakName(texts[index] ?? ''));
  return found.map((meaning, index) => {
    if (!weak.includes(index)) return meaning;
    const cells = countCells(columnTexts(table, index));
    const holdsNumbers = cells.filled > 0 && cells.numbers * 2 >= cells.filled;
    return holdsNumbers || names.some((other) => !weak.includes(other)) ? undefined : meaning;
  });
}

/** 75歳未満 and 全年齢 under one year are two things, and none of them is the value of the indicator. */
function withoutSubjects<M extends Meaning>(readings: readonly ColumnReading<M>[]): readonly ColumnReading<M>[] {
  const keys = readings.map((each) =>
    each.type === 'value' ? JSON.stringify([each.head.role, each.head.period]) : '',
  );
  return readings.map((reading, index) => {
    const isOfSubject = reading.type === 'value' && reading.head.subject !== undefined;
    const hasTwin = keys.some((key, at) => at !== index && key === keys[index]);
    return isOfSubject && hasTwin ? { type: 'unknown' } : reading;
  });
}

/**
 * What stands where its head does not belong is a text: 取組内容 to the right of the values, where nothing is grouped by it; a
 * 目標 in words, without a year, beside a target in numbers.
 */
function asTexts<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  texts: readonly string[],
  readings: readonly ColumnReading<M>[],
): readonly ColumnReading<M>[] {
  const text = meanings.find((meaning) => meaning === 'text');
  if (text === undefined) return readings;
  const cells = readings.map((_, index) => countCells(columnTexts(table, index)));
  const isValue = (reading: ColumnReading<M>, index: number) =>
    reading.type === 'value' && reading.head.role !== 'printed' && (cells[index]?.numbers ?? 0) > 0;
  const lastValue = readings.findLastIndex(isValue);
  const hasTarget = readings.some(
    (each, index) => isValue(each, index) && each.type === 'value' && each.head.role === 'target',
  );
  return readings.map((reading, index) => {
    const isLate = lastValue >= 0 && index > lastValue && /(?:取組|取り組み|とりくみ)/.test(texts[index] ?? '');
    if (reading.type === 'words' && levels.has(reading.meaning) && isLate) return { type: 'words', meaning: text };
    if (reading.type !== 'value' || reading.head.role !== 'target' || reading.head.period.type !== 'none')
      return reading;
    const own = cells[index];
    const isWords = own !== undefined && own.filled > 0 && own.numbers === 0 && index < lastValue;
    return hasTarget && isWords ? { type: 'words', meaning: text } : reading;
  });
}

/**
 * The name by its place, where no head says it: a column of another word, else the innermost of the levels, else one of
 * targets in words (成果目標) beside the column of their values.
 */
function withName<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  readings: readonly ColumnReading<M>[],
): readonly ColumnReading<M>[] {
  const name = meanings.find((meaning) => meaning === 'name');
  const isName = (reading: ColumnReading<M>) => reading.type === 'words' && reading.meaning === name;
  if (name === undefined || readings.some(isName)) return readings;
  const where = (accepts: (reading: ColumnReading<M>, index: number) => boolean) =>
    readings.flatMap((reading, index) => (accepts(reading, index) ? [index] : []));
  const holdsNumbers = (index: number) => countCells(columnTexts(table, index)).numbers > 0;
  const values = where(({ type }, index) => type === 'value' && holdsNumbers(index));
  if (values.length === 0) return readings;
  const found =
    findNameColumn(
      table,
      where(({ type }) => type === 'unknown'),
      values,
    ) ??
    findNameColumn(
      table,
      where((reading) => reading.type === 'words' && levels.has(reading.meaning)).toReversed(),
      values,
    ) ??
    findNameColumn(
      table,
      where((reading) => reading.type === 'value' && reading.head.role === 'target'),
      values,
    );
  return readings.map((reading, index) => (index === found ? { type: 'words', meaning: name } : reading));
}

/** Of these the innermost is the nearest to a name. */
const levels: ReadonlySet<Meaning> = new Set<Meaning>(['goal', 'policy', 'measure', 'project', 'kind']);
