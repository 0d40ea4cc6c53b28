/** The values of one row: each a quantity in the indicator's unit, with its period, its firmness and what is doubtful of it. */

import { type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import type { RawCell, RawRow } from '../../table/table.ts';
import type { Direction } from '../formula/target-met.ts';
import type { ValueRole } from '../head/value-role.ts';
import { type Firmness, isForecast } from '../value/firmness.ts';
import { mayMeanZero } from '../value/missing-value.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Amount, Circumstances, Quantity } from '../value/quantity.ts';
import { isSameUnit } from '../value/same-unit.ts';
import { findOtherUnitBefore } from '../value/words-before.ts';
import { fiscalYearOf, formatDate, formatFiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import { needsYear } from '../year/period-pattern.ts';
import { isRelativePeriod, yearBefore } from '../year/relative-period.ts';
import { isTakenAsYear, periodSoFar, saysCurrent } from './current-values.ts';
import { type DoubtSubject, findDoubt, type ReadingSettings } from './find-doubt.ts';
import { amountWithUnit, findUnit, withUnit } from './find-unit.ts';
import { yearsOfRole } from './past-years.ts';
import type { Doubt, NamedValue, Observation } from './plan.ts';
import { readFractions } from './read-fractions.ts';
import { readFromTo } from './read-from-to.ts';
import { readLabelled, readNoted } from './read-labelled.ts';
import { readToldTarget } from './read-told-target.ts';
import type { DateOfValue, RowDate } from './row-periods.ts';
import { sayPerOnce } from './say-per-once.ts';
import { tellContradictions } from './tell-contradictions.ts';
import { tellStarts } from './tell-starts.ts';
import type { PlacedColumn } from './value-columns.ts';

export interface CheckedValues {
  readonly unit: string;
  readonly unitInferred: boolean;
  readonly observations: readonly Observation[];
}

export interface ValueSettings extends ReadingSettings {
  readonly columns: readonly PlacedColumn[];
  readonly years: FiscalYearContext;
  /** By columns of the row itself: 基準年度, 目標年度, 調査年. */
  readonly dateOf: DateOfValue;
  /** As the row itself says it. */
  readonly direction?: Direction | undefined;
}

/** `unit` is the text of the 単位 column, empty where there is none. One doubtful cell does not stop the others. */
export function checkValues(row: RawRow, name: string, unit: string, settings: ValueSettings): Found<CheckedValues> {
  const cells = readFractions(settings.columns.map((column) => readValue(row, column, settings)));
  const read = sayPerOnce(cells, name, unit);
  const found = findUnit(
    unit,
    name,
    read.filter(({ source }) => source.isOfNoPeriod !== true),
  );
  const settled = read.map((value) => settle(value, read, { name, unit: found.unit }, settings));
  const value = {
    unit: found.unit,
    unitInferred: found.inferred,
    observations: settled.map(({ observation }) => observation),
  };
  return {
    value,
    findings: [
      ...settled.flatMap(({ findings }) => findings),
      ...checkWords(name, read),
      ...tellNone(read, found.unit),
      ...tellContradictions(settled.map(({ observation }) => observation)),
      ...tellSeveral(settled.map(({ observation }) => observation)),
      ...tellStarts(settled.map(({ observation }) => observation)),
    ],
  };
}

const blank: Quantity = { type: 'missing', text: '', reason: 'blank' };

interface ReadValue {
  readonly source: PlacedColumn;
  readonly column: string;
  readonly role: ValueRole;
  readonly place: Observation['place'];
  readonly text: string;
  readonly quantity: Quantity;
  /** Whether the text could be understood; otherwise `quantity` holds it as a word. */
  readonly isReadable: boolean;
  readonly firmness: Firmness;
  readonly period: Period | undefined;
  /** Its year had not ended, though it does not say so. */
  readonly isSoFar: boolean;
  /** 5人（現在）. */
  readonly isCurrent: boolean;
  readonly isShifted: boolean;
  /** What the cell or a column of its row says of a period that there is none of: 令和5年9月31日. */
  readonly noPeriod: string | undefined;
}

function readValue(row: RawRow, source: PlacedColumn, { years, dateOf }: ValueSettings): ReadValue {
  const cell: RawCell = row.cells[source.index] ?? { text: '', place: source.place };
  // What the cell holds in place of a value is reported with its column.
  const read: Quantity | undefined = cell.problem === undefined ? parseQuantity(cell.text) : blank;
  const isBare = read?.type === 'amount' && read.unit === '' && source.unit !== undefined;
  const quantity = isBare ? { ...read, unit: source.unit } : read;
  const { asOf, firmness: toldFirmness } = circumstancesOf(quantity, source.value.role, years);
  const ofRow = dateOf(row, source, source.value.role);
  const ofPlace = ofRow?.period ?? source.value.period;
  const isRelative = asOf !== undefined && isRelativePeriod(asOf);
  const before = isRelative ? periodBefore(asOf, ofPlace) : undefined;
  const ofCell = asOf === undefined || isRelative ? before : periodOfCell(asOf, ofPlace, withColumn(years, source));
  const isCurrent = source.value.role === 'actual' && ofCell?.type !== 'date' && saysCurrent(cell.text);
  const period = withOpening(ofCell ?? ofPlace, source);
  const firmness = toldFirmness ?? ofRow?.firmness ?? source.value.firmness;
  const soFar = periodSoFar({ role: source.value.role, firmness, period }, years.documentDate);
  return {
    source,
    column: source.header,
    role: source.value.role,
    place: cell.place,
    text: cell.text,
    quantity: quantity ?? { type: 'qualitative', text: cell.text },
    isReadable: quantity !== undefined && (!isRelative || before !== undefined),
    firmness,
    period: soFar,
    isSoFar: soFar !== period,
    isCurrent,
    isShifted: cell.isShifted === true && read?.type !== 'missing',
    noPeriod: asOf === undefined ? textOfNone(ofRow, source, quantity) : isRelative || ofCell ? undefined : asOf,
  };
}

/** Of a target that is told from where to where, R5：12件→R10：20件, those of its end; of 目標80%（R8） 実績75% those of the column's own. */
function circumstancesOf(quantity: Quantity | undefined, role: ValueRole, years: FiscalYearContext): Circumstances {
  if (quantity?.type !== 'composite') return quantity ?? {};
  const labelled = readLabelled(quantity, role, years)?.quantity;
  const isTold = role === 'target' && quantity.relation === 'sequence' && quantity.parts.length > 1;
  return labelled ?? (isTold ? quantity.parts.at(-1)?.amount : quantity) ?? {};
}

/** The year of a target may be told in words of the plan (第2期末), which dates nothing that was measured. */
function textOfNone(
  ofRow: RowDate | undefined,
  { value: { role } }: PlacedColumn,
  quantity: Quantity | undefined,
): string | undefined {
  const isMeasured = (role === 'actual' || role === 'baseline') && quantity?.type !== 'missing';
  return isMeasured && ofRow !== undefined && ofRow.period === undefined ? ofRow.text : undefined;
}

/** 9月末 is one of the fiscal year that the value stands under, 1～12月 all of the calendar year. */
function periodOfCell(asOf: string, place: Period | undefined, years: FiscalYearContext): Period | undefined {
  const year = place && needsYear(asOf) ? fiscalYearOfPeriod(place) : undefined;
  if (year === undefined) return parsePeriod(asOf, years)?.period;
  const units = place?.type === 'calendar-year' ? ['年'] : ['年度', '年'];
  return units.map((unit) => parsePeriod(`${year}${unit}${asOf}`, years)?.period).find((each) => each !== undefined);
}

/** 前年度 is told from the year that the value stands under. */
function periodBefore(words: string, place: Period | undefined): Period | undefined {
  const own = place && fiscalYearOfPeriod(place);
  const year = own && yearBefore(words, own);
  return year && { type: 'fiscal-year', year };
}

/** The first of April under the year before is the year's result, as of its end: 待機児童数（R6.4.1） of 令和5年度. */
function withOpening(period: Period | undefined, { value }: PlacedColumn): Period | undefined {
  const isOpening = period?.type === 'date' && period.month === 4 && period.day === 1;
  const isOfColumn = value.period?.type === 'fiscal-year' && isOpening && period.year === value.period.year + 1;
  return isOfColumn ? value.period : period;
}

/** A year without its era, as in `（21年）`, is near the one of its column. */
function withColumn(years: FiscalYearContext, { value: { year, role } }: PlacedColumn): FiscalYearContext {
  return year === undefined ? yearsOfRole(years, role) : { ...years, from: year, to: year };
}

function settle(
  value: ReadValue,
  row: readonly ReadValue[],
  subject: DoubtSubject,
  settings: ValueSettings,
): { readonly observation: Observation; readonly findings: readonly Finding[] } {
  const { source, place, text, column, period } = value;
  const { unit } = subject;
  const { years, direction } = settings;
  const fromTo = readFromTo(value, row, { name: subject.name, direction, years });
  const labelled = fromTo === undefined ? readLabelled(value.quantity, value.role, years) : undefined;
  const own = (fromTo ?? labelled)?.quantity ?? withBase(value, row, settings);
  const found =
    value.isReadable && value.noPeriod === undefined
      ? findDoubt({ ...value, quantity: own }, row, subject, settings)
      : { quantity: value.quantity, doubt: 'unreadable' as const };
  const ofHead = source.isOfNoPeriod === true && period === undefined ? 'of-no-period' : undefined;
  const ofRow = value.isShifted ? 'shifted' : undefined;
  const doubt: Doubt | undefined =
    found.doubt ?? ofRow ?? ofHead ?? (isNotYet(value, settings) ? 'not-yet' : undefined);
  const others = doubt === undefined ? (labelled?.others ?? notedBeside(own, found.quantity, years)) : [];
  const observation: Observation = {
    column: source.value,
    period,
    firmness: value.firmness,
    quantity: withUnit(found.quantity, unit),
    ...(doubt === undefined ? {} : { doubt }),
    ...(others.length > 0 && {
      others: others.map((each) => ({ ...each, amount: amountWithUnit(each.amount, unit) })),
    }),
    ...(fromTo && { start: { ...fromTo.start, amount: amountWithUnit(fromTo.start.amount, unit) } }),
    place,
  };
  const findings = [
    ...checkPeriod(value),
    ...tellShortYear(value, settings),
    ...tellCurrent(value),
    ...tellYearOfCell(value, settings),
    ...describeDoubt(doubt, text, column, unit, value),
  ];
  return { observation, findings };
}

/** 平成25年度比 is a known base where the row has a value of that year. */
function withBase(value: ReadValue, row: readonly ReadValue[], { years }: ValueSettings): Quantity {
  const quantity = readToldTarget(value, row);
  if (quantity.type !== 'change' || quantity.base !== 'year') return quantity;
  const asked = parsePeriod(quantity.baseYear ?? '', years)?.period;
  const year = asked && fiscalYearOfPeriod(asked);
  const isKnown = row.some(
    ({ role, period, quantity: { type } }) =>
      (role === 'baseline' || role === 'actual') &&
      type === 'amount' &&
      year !== undefined &&
      period !== undefined &&
      fiscalYearOfPeriod(period) === year,
  );
  return isKnown && year !== undefined ? { ...quantity, year } : { ...quantity, base: 'unknown' };
}

function notedBeside(own: Quantity, read: Quantity, years: FiscalYearContext): readonly NamedValue[] {
  const isLeft = own.type === 'amount' && read.type === 'amount' && read.reference === undefined;
  return isLeft ? readNoted(own, years) : [];
}

function describeDoubt(
  doubt: Doubt | undefined,
  text: string,
  column: string,
  unit: string,
  { quantity, place, noPeriod }: ReadValue,
): readonly Finding[] {
  switch (doubt) {
    case 'unreadable':
      if (noPeriod !== undefined) return [warning('value-of-no-period', { text, column, period: noPeriod }, place)];
      return [warning('value-not-a-quantity', { text, column }, place)];
    case 'unit-differs': {
      const own =
        quantity.type === 'amount' ? unitToldBy(quantity, unit) : quantity.type === 'change' ? quantity.unit : '';
      return [warning('unit-differs', { unit: own, expected: unit, text, column }, place)];
    }
    case 'bracketed':
      return [warning('value-in-brackets', { texts: [text], cells: [] }, place)];
    case 'two-values':
      return [warning('two-values', { texts: [text], cells: [] }, place)];
    case 'roles-in-cell':
      return [warning('roles-in-cell', { texts: [text], cells: [] }, place)];
    case 'bounded':
      return [warning('actual-bounded', { texts: [text], cells: [] }, place)];
    case 'share-or-percent':
      return [warning('share-or-percent', { texts: [text], cells: [] }, place)];
    case 'target-changed':
      return [warning('target-changed', { texts: [text], cells: [] }, place)];
    case 'change-of-unknown':
      return [warning('change-of-unknown', { texts: [text], cells: [] }, place)];
    case 'change-or-level':
      return [warning('change-or-level', { texts: [text], cells: [] }, place)];
    // Said once for the whole column.
    case 'single-or-total':
    case 'limit-of-band':
    case 'of-no-period':
    case 'superseded':
    case 'not-yet':
    case 'shifted':
    case undefined:
      return [];
  }
}

/** As printed: the ¥ of ¥16, 1人当たり and 冊 of 1人当たり5冊. */
function unitToldBy(amount: Amount, unit: string): string {
  const before = findOtherUnitBefore(amount, unit);
  const isOfRow = isSameUnit(amount.unit || unit, unit);
  return before ?? (isOfRow ? `${amount.before.trim()}${amount.unit || unit}` : amount.unit);
}

/** A year to come has no actual: what stands there is a forecast, or the document's date is an old one. */
function isNotYet({ role, source, quantity, firmness, period }: ReadValue, { years }: ValueSettings): boolean {
  const own = fiscalYearOf(years.documentDate);
  const year = source.value.year ?? (period && fiscalYearOfPeriod(period));
  const isMeasured = role === 'actual' && !isForecast(firmness) && quantity.type !== 'missing';
  return isMeasured && year !== undefined && year > own;
}

/** In a column without a year a cell may say one that had not ended; what stands in a column of such a year is told once at its head. */
function tellYearOfCell(value: ReadValue, settings: ValueSettings): readonly Finding[] {
  const { role, source, firmness, period, column, place } = value;
  const { documentDate } = settings.years;
  const year = period && fiscalYearOfPeriod(period);
  if (role !== 'actual' || source.value.year !== undefined || year === undefined || isForecast(firmness)) return [];
  const facts = { column, year: formatFiscalYear(year, 'era', documentDate), date: formatDate(documentDate) };
  if (isNotYet(value, settings)) return [warning('actual-after-document', facts, place)];
  return value.isSoFar ? [warning('year-not-over', { ...facts, expected: false }, place)] : [];
}

/** A baseline or actual may be older than its column, as a survey every few years is, and that is told; it cannot be younger. */
function checkPeriod({ role, source, period, column, text, place, quantity }: ReadValue): readonly Finding[] {
  const own = period && fiscalYearOfPeriod(period);
  // －（R8調査） says when there will be one.
  const isPast = (role === 'actual' || role === 'baseline') && quantity.type !== 'missing';
  const { year } = source.value;
  if (!isPast || own === undefined || year === undefined || own === year) return [];
  if (own < year) return [notice('period-before-column', { texts: [text], cells: [] }, place)];
  return [warning('period-after-column', { text, column }, place)];
}

/** （21年） of a document of 2024 may be 2021 as well as 平成21年. */
function tellShortYear(
  { text, period, place, quantity, role }: ReadValue,
  { years: { documentDate } }: ValueSettings,
): readonly Finding[] {
  const short = /^(\d\d)年度?$/.exec(quantity.asOf?.normalize('NFKC') ?? '')?.[1];
  const read = period && fiscalYearOfPeriod(period);
  const western = 2000 + Number(short);
  const own = fiscalYearOf(documentDate);
  const isPast = role === 'actual' || role === 'baseline';
  const isNearer = read !== undefined && Math.abs(western - own) < Math.abs(read - own);
  if (read === undefined || short === undefined || !isNearer || (isPast && western > own)) return [];
  return [warning('year-ambiguous', { text, read, era: formatFiscalYear(read, 'era', documentDate) }, place)];
}

function tellCurrent({ isCurrent, period, text, place }: ReadValue): readonly Finding[] {
  return isCurrent && isTakenAsYear(period) ? [notice('current-of-year', { texts: [text], cells: [] }, place)] : [];
}

/** A word as a target (拡充, 設置) is one; a word as a baseline or actual beside numbers is a slip; a row of words has no figures. */
function checkWords(name: string, row: readonly ReadValue[]): readonly Finding[] {
  const isNumeric = row.some(({ quantity }) => quantity.type === 'amount' || quantity.type === 'composite');
  const words = row.filter(({ isReadable, quantity }) => isReadable && isWord(quantity));
  const [first] = words;
  if (first === undefined) return [];
  if (!isNumeric) return [notice('row-of-words', { name, texts: words.map(({ text }) => text) }, first.place)];
  return words
    .filter(({ role }) => role === 'actual' || role === 'baseline')
    .map(({ text, column, place }) => warning('value-not-a-quantity', { text, column }, place));
}

/** なし may be none of them or no value; of a rate it is no value, and a row of words has neither. */
function tellNone(row: readonly ReadValue[], unit: string): readonly Finding[] {
  if (isSameUnit(unit, '%') || !row.some(({ quantity }) => quantity.type === 'amount')) return [];
  return row
    .filter(({ quantity, text }) => quantity.type === 'missing' && mayMeanZero(text))
    .map(({ text, place }) => warning('none-or-zero', { texts: [text], cells: [] }, place));
}

/** 男45% 女50% and 45人／50人 where others of the row are one number: nothing can be compared. Whole rows of them are as the city means them. */
function tellSeveral(row: readonly Observation[]): readonly Finding[] {
  if (!row.some(({ quantity }) => quantity.type === 'amount')) return [];
  return row
    .filter(({ column: { role }, quantity, doubt }) => {
      const isMeasured = role === 'actual' || role === 'baseline';
      return isMeasured && doubt === undefined && quantity.type === 'composite';
    })
    .map(({ quantity: { text }, place }) => warning('several-values', { texts: [text], cells: [] }, place));
}

function isWord({ type }: Quantity): boolean {
  return type === 'qualitative' || type === 'change';
}
