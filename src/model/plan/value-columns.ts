/** The columns of values with their roles and periods: from the heads, from all of their cells, else from `torikumi.yaml`. */

import type { Place } from '../../finding/finding.ts';
import { error, type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { all, ok } from '../../finding/found.ts';
import type { RawRow, RawTable } from '../../table/table.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import { type FiscalYear, fiscalYearOf, formatDate, formatFiscalYear } from '../year/fiscal-year.ts';
import { formatPeriod } from '../year/format-period.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod, isWholeYear, type Period } from '../year/period.ts';
import type { Column, HeadColumn } from './column.ts';
import { nameDoubled, yearOfHead } from './columns.ts';
import { isTakenAsYear, periodOfCurrent, periodSoFar, saysCurrent } from './current-values.ts';
import { countFromTo } from './from-to-columns.ts';
import { yearsOfRole } from './past-years.ts';
import type { ValueColumn } from './plan.ts';
import type { DateOfValue } from './row-periods.ts';
import { roundOf } from './settle-undated.ts';
import { tellPartsOfYear } from './tell-parts-of-year.ts';

/** A column of values, and where it stands in the table. */
export interface PlacedColumn extends Column {
  readonly value: ValueColumn;
  /** Of numbers that bear none. */
  readonly unit?: string;
  /** 累計, or with `false` 単年度; nothing where the head says neither. */
  readonly isCumulative?: boolean;
  /** How many of its targets are told from where to where, 70.1%→72.3%, where most of them are. */
  readonly fromTo?: number;
  /** Its head means a period that there is none of, or a part of a year that it does not name: 第1四半期, 令和99年度. */
  readonly isOfNoPeriod?: true;
}

/** The years that `torikumi.yaml` names, which also bound the eras that headers leave out. */
export function checkYearContext(configuration: Configuration): Found<FiscalYearContext> {
  const documentDate = configuration.document.date;
  const from = checkConfiguredYear('baseline', configuration);
  const to = checkConfiguredYear('target', configuration);
  const value = {
    documentDate,
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(to.value === undefined ? {} : { to: to.value }),
  };
  return { value, findings: [...from.findings, ...to.findings] };
}

/** The values with the roles that `torikumi.yaml` and the other columns give them, and a second baseline, which is a text. */
export function settleValueColumns(
  columns: readonly HeadColumn[],
  context: FiscalYearContext,
): Found<{ readonly values: readonly HeadColumn[]; readonly texts: readonly Column[] }> {
  const assigned = assignRoles(columns, context);
  const [first, ...others] = assigned.filter(({ head }) => head.role === 'baseline');
  const value = { values: assigned.filter((column) => !others.includes(column)), texts: others };
  if (first === undefined) return ok(value);
  return ok(
    value,
    others.map((column) => nameDoubled(column, '基準値', first)),
  );
}

/** In the order in which they are printed. `place` is where the table stands. */
export function checkValueColumns(
  columns: readonly HeadColumn[],
  table: RawTable,
  context: FiscalYearContext,
  dateOf: DateOfValue,
  place: Place,
): Found<readonly PlacedColumn[]> {
  if (columns.length === 0) {
    const facts = { meaning: '各年度の値', accepted: ['基準値', '27年度', '目標値'] };
    return ok([], [warning('header-missing', facts, place)]);
  }

  const read = all(columns.map((column) => checkPeriodOf(column, columns, table, context, dateOf)));
  const placed = read.value;
  const targets = placed.filter(({ value: { role } }) => role === 'target' || role === 'plan');
  const noTarget = notice('header-missing', { meaning: '目標値', accepted: ['目標値', '目標', '目標数値'] }, place);
  return ok(placed.map((each) => withPart(each, context)).toSorted(inPrintedOrder), [
    ...read.findings,
    ...(targets.length === 0 ? [noTarget] : []),
    ...checkAgainstDocument(placed, columns, table, context),
    ...findWithoutRole(columns, table, context),
    ...tellMidterms(placed, context),
    ...tellPartsOfYear(placed, context.documentDate),
  ]);
}

/**
 * A plain `26年度` is the baseline, and a plain `31年度` the target, where `torikumi.yaml` says so and no other column is.
 * Of several baselines (策定時 beside 現状値) the earliest is the plan's; the others are what was measured later.
 */
function assignRoles(columns: readonly HeadColumn[], context: FiscalYearContext): readonly HeadColumn[] {
  const has = (role: HeadColumn['head']['role']) => columns.some(({ head }) => head.role === role);
  const [hasBaseline, hasTarget] = [has('baseline'), has('target')];
  const earliest = columns
    .filter(({ head }) => head.role === 'baseline')
    .reduce<HeadColumn | undefined>(
      (first, column) => (first && !isEarlier(column, first) ? first : column),
      undefined,
    );
  const withRole = (column: HeadColumn, role: HeadColumn['head']['role']) => ({
    ...column,
    head: { ...column.head, role },
  });
  return columns.map((column) => {
    const year = yearOfHead(column);
    if (column.head.given === true) return column;
    if (column.head.role === 'baseline') {
      const isLater = column !== earliest && (year !== undefined || column.head.current === true);
      return isLater ? withRole(column, 'actual') : column;
    }
    const isPlain = column.head.role === 'plan' && !column.head.named;
    if ((column.head.role !== 'actual' && !isPlain) || year === undefined) return column;
    if (!hasBaseline && year === context.from) return withRole(column, 'baseline');
    return !hasTarget && !column.head.named && year === context.to ? withRole(column, 'target') : column;
  });
}

/** By its year; without one, what is not the current state is. */
function isEarlier(a: HeadColumn, b: HeadColumn): boolean {
  const [yearA, yearB] = [yearOfHead(a), yearOfHead(b)];
  if (yearA !== undefined && yearB !== undefined) return yearA < yearB;
  return b.head.current === true && a.head.current !== true;
}

/** Years alone that are actuals up to the document's date and plans or targets after it, or may be: one cause, a place for each. */
function findWithoutRole(
  columns: readonly HeadColumn[],
  table: RawTable,
  { documentDate }: FiscalYearContext,
): readonly Finding[] {
  const own = fiscalYearOf(documentDate);
  const alone = columns.filter(
    ({ head, index }) => !head.named && table.rows.some(({ cells }) => holdsValue(cells[index]?.text ?? '')),
  );
  const past = alone.filter(({ head }) => head.role === 'actual');
  const ahead = alone.filter((column) => (yearOfHead(column) ?? own) >= own && column.head.role !== 'actual');
  if (past.length === 0 || (ahead.length === 0 && !mayBeTargets(columns))) return [];
  const role = ahead.some(({ head }) => head.role === 'target') ? ('target' as const) : ('plan' as const);
  const facts = { past: past.map(({ header }) => header), ahead: ahead.map(({ header }) => header), role };
  return [...past, ...ahead].map(({ place }) => warning('years-without-role', facts, place));
}

/** 現状値, 2023, 2024, 2025: what is aimed at in the years to come, unless another head says so. */
function mayBeTargets(columns: readonly HeadColumn[]): boolean {
  const isCurrent = columns.some(({ head }) => head.role === 'baseline' && head.current === true);
  return isCurrent && columns.every(({ head }) => !head.named || head.role === 'baseline');
}

function checkPeriodOf(
  column: HeadColumn,
  columns: readonly HeadColumn[],
  table: RawTable,
  context: FiscalYearContext,
  dateOf: DateOfValue,
): Found<PlacedColumn> {
  const { head, index, header, place } = column;
  const { role, firmness } = head;
  if (role === 'printed') throw new Error(`${header} is no column of values`);
  const make = (period: Period | undefined): PlacedColumn => {
    const year = period && fiscalYearOfPeriod(period);
    const revised = head.revised === undefined ? {} : { revised: head.revised };
    const value = { role, head: header, firmness, period, year, ...revised };
    return {
      index,
      header,
      place,
      value,
      ...(head.unit === undefined ? {} : { unit: head.unit }),
      ...(head.cumulative === undefined ? {} : { isCumulative: head.cumulative }),
      ...(role === 'target' && usualFromTo(table, column)),
      ...(head.period.type === 'not-a-period' && period === undefined ? { isOfNoPeriod: true } : {}),
    };
  };
  const stands = head.period.type === 'period' ? head.period.period : undefined;
  const isCurrent = role === 'actual' && saysCurrent(header);
  const ofHead = isCurrent ? periodOfCurrent(stands, context.documentDate) : stands;
  const { common: ofCells, isComplete } = readCellPeriods(
    table,
    index,
    yearsOfRole(context, role),
    (row) => dateOf(row, column, role)?.period,
  );
  const show = (period: Period) => formatPeriod(period, 'era', context.documentDate);
  if (ofHead !== undefined && ofHead.type !== 'latest') {
    const isSpanToHead = ofCells?.type === 'years' && ofCells.to === fiscalYearOfPeriod(ofHead);
    const differs =
      ofCells !== undefined && !isSpanToHead && !isEndOf(ofCells, ofHead) && show(ofCells) !== show(ofHead);
    const facts = { column: header, period: differs ? show(ofCells) : '' };
    const isAssumed = isCurrent && !differs && isTakenAsYear(ofHead);
    return ok(make(ofHead), [
      ...(differs ? [notice('cells-of-another-year', facts, place)] : []),
      ...(isAssumed ? [notice('current-of-year', { texts: [header], cells: [] }, place)] : []),
    ]);
  }
  if (ofCells !== undefined) {
    return ok(make(ofCells), [notice('inferred-period', { column: header, period: show(ofCells) }, place)]);
  }
  // That its head is none of a period was said.
  if (head.period.type === 'not-a-period') return ok(make(undefined));
  const stated = role === 'baseline' ? context.from : role === 'target' ? context.to : undefined;
  if (stated !== undefined) return ok(make({ type: 'fiscal-year', year: stated }));
  if (isComplete) return ok(make(ofHead));
  const year = role === 'actual' && head.cumulative === true ? findLastSingleYear(columns, table) : undefined;
  if (year !== undefined) {
    const period: Period = { type: 'fiscal-year', year };
    return ok(make(period), [notice('total-so-far', { column: header, year: show(period) }, place)]);
  }
  // What nobody dates stays without a date: a target belongs to all years then, and nothing is guessed from other columns.
  const key = role === 'baseline' ? 'plan.baseline' : role === 'target' ? 'plan.target' : undefined;
  if (role === 'target') return ok(make(ofHead), [notice('target-of-all-years', { column: header }, place)]);
  return ok(make(ofHead), [warning('year-unknown', { column: header, ...(key === undefined ? {} : { key }) }, place)]);
}

function usualFromTo(table: RawTable, column: HeadColumn): Pick<PlacedColumn, 'fromTo'> {
  const { count, numbers } = countFromTo(table, column);
  return count * 2 > numbers ? { fromTo: count } : {};
}

interface CellPeriods {
  /** The one that all values of a column name in their cells. */
  readonly common: Period | undefined;
  /** Whether every value names one of its own. */
  readonly isComplete: boolean;
}

/** The 31st of March 2025 under 令和6年度 is that year. */
function isEndOf(period: Period, year: Period): boolean {
  const isEnd = period.type === 'date' && isWholeYear(period);
  return isEnd && year.type === 'fiscal-year' && fiscalYearOfPeriod(period) === year.year;
}

/** Of most columns the first value settles it, which names none. */
function readCellPeriods(
  { rows }: RawTable,
  index: number,
  context: FiscalYearContext,
  ofRow: (row: RawRow) => Period | undefined,
): CellPeriods {
  let first: Period | undefined;
  let isCommon = true;
  for (const row of rows) {
    const quantity = parseQuantity(row.cells[index]?.text ?? '');
    if (quantity === undefined || quantity.type === 'missing') continue;
    const period = quantity.asOf === undefined ? ofRow(row) : parsePeriod(quantity.asOf, context)?.period;
    if (period === undefined) return { common: undefined, isComplete: false };
    first ??= period;
    isCommon &&= period === first || JSON.stringify(period) === JSON.stringify(first);
  }
  return { common: isCommon ? first : undefined, isComplete: first !== undefined };
}

/** Baselines first, then by year, a year's target before its actual; what has no year last. */
function inPrintedOrder(a: PlacedColumn, b: PlacedColumn): number {
  const rank = ({ value: { role, year } }: PlacedColumn) => (role === 'baseline' ? 0 : year === undefined ? 2 : 1);
  const order = ['target', 'plan', 'actual'];
  return (
    rank(a) - rank(b) ||
    (rank(a) === 1 ? (a.value.year ?? 0) - (b.value.year ?? 0) : 0) ||
    order.indexOf(a.value.role) - order.indexOf(b.value.role) ||
    (rank(a) === 2 ? (roundOf(a.header) ?? 0) - (roundOf(b.header) ?? 0) : 0) ||
    a.index - b.index
  );
}

/** What a year has brought so far, under the head of the whole year. */
function withPart(column: PlacedColumn, { documentDate }: FiscalYearContext): PlacedColumn {
  const soFar = periodSoFar(column.value, documentDate);
  return soFar === column.value.period
    ? column
    : { ...column, value: { ...column.value, period: soFar, isOpen: true } };
}

/** 中間（R4） beside 最終（R8）, 到達値（R4）, which say neither target nor actual for certain, where the year is over and no actual of it stands beside it. */
function tellMidterms(columns: readonly PlacedColumn[], { documentDate }: FiscalYearContext): readonly Finding[] {
  const measured = new Set(columns.map(({ value: { role, year } }) => (role === 'actual' ? year : undefined)));
  return columns.flatMap(({ value: { role, year }, header, place }) => {
    const isOver = role === 'target' && year !== undefined && year < fiscalYearOf(documentDate) && !measured.has(year);
    if (!isOver || !saysNoRole(header)) return [];
    return [notice('midterm-as-target', { column: header, year: formatFiscalYear(year, 'era', documentDate) }, place)];
  });
}

function saysNoRole(header: string): boolean {
  const plain = header.normalize('NFKC').replace(/\s/g, '');
  return /^中間(?:年度?|値)?(?=$|\()/.test(plain) || /到達(?:値|水準|数値)/.test(plain);
}

/** An actual of a year that had not ended on the document's date: it may be a forecast, or the date an old one. */
function checkAgainstDocument(
  columns: readonly PlacedColumn[],
  heads: readonly HeadColumn[],
  table: RawTable,
  { documentDate }: FiscalYearContext,
): readonly Finding[] {
  const own = fiscalYearOf(documentDate);
  const unnamed = new Set(heads.filter(({ head }) => !head.named).map(({ index }) => index));
  // The last day of a year is when its actuals are taken: 3月31日現在.
  const isOver = documentDate.month === 3 && documentDate.day === 31;
  const early = columns.filter(
    ({ value: { role, year, firmness, period }, index }) =>
      role === 'actual' &&
      year !== undefined &&
      (isOver ? year > own : year >= own) &&
      (firmness !== 'expected' || unnamed.has(index)) &&
      firmness !== 'planned' &&
      period?.type !== 'date' &&
      period?.type !== 'part' &&
      table.rows.some(({ cells }) => holdsValue(cells[index]?.text ?? '')),
  );
  return early.map(({ value: { year = own, firmness }, header, place }) => {
    const facts = { column: header, year: formatFiscalYear(year, 'era', documentDate), date: formatDate(documentDate) };
    if (year > own) return warning('actual-after-document', facts, place);
    return warning('year-not-over', { ...facts, expected: firmness === 'expected' }, place);
  });
}

function holdsValue(text: string): boolean {
  const quantity = parseQuantity(text);
  return quantity !== undefined && quantity.type !== 'missing';
}

/** Of the years that 累計 adds up: the last that anything was measured in. */
function findLastSingleYear(columns: readonly HeadColumn[], table: RawTable): FiscalYear | undefined {
  return columns
    .filter(({ head }) => head.role === 'actual' && head.cumulative !== true)
    .filter(({ index }) => table.rows.some(({ cells }) => holdsValue(cells[index]?.text ?? '')))
    .flatMap((column) => yearOfHead(column) ?? [])
    .toSorted((one, other) => other - one)[0];
}

function checkConfiguredYear(key: 'baseline' | 'target', configuration: Configuration): Found<FiscalYear | undefined> {
  const written = configuration.plan[key];
  if (written === undefined) return ok(undefined);
  const text = `${written}`;
  const context = { documentDate: configuration.document.date };
  const parsed = parseFiscalYear(text, context) ?? parseFiscalYear(`${text}年度`, context);
  if (parsed !== undefined) return ok(parsed.year);
  const facts = { key: `plan.${key}`, expected: '年度（例 2014、平成26年度）', found: text };
  return ok(undefined, [error('config-invalid', facts)]);
}
