/** Targets told from where to where: 70.1%→72.3%, H26=70件→H30=200件, 4547ha→おおむね解消, 50%から60%へ. */

import type { Direction } from '../formula/target-met.ts';
import type { ValueRole } from '../head/value-role.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { convertAmount } from '../value/convert-unit.ts';
import { isGoalBound } from '../value/goal-bound.ts';
import type { Amount, Composite, CompositePart, Quantity } from '../value/quantity.ts';
import { isSameUnit } from '../value/same-unit.ts';
import { fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import { yearsOfRole } from './past-years.ts';
import type { NamedValue } from './plan.ts';

interface RowValue {
  readonly role: ValueRole;
  readonly quantity: Quantity;
  readonly period: Period | undefined;
  readonly source: { readonly fromTo?: number };
}

export interface FromTo {
  /** Where it is to go. */
  readonly quantity: Quantity;
  readonly start: NamedValue;
}

export interface FromToSubject {
  readonly name: string;
  readonly direction: Direction | undefined;
  readonly years: FiscalYearContext;
}

/**
 * `undefined` where it may be a target and what it was changed to: people who note a change write an arrow as well. What tells them
 * apart is the number before the arrow (the row's baseline or an actual, one that is called 現状 or has a year of its own), else that
 * the column is written so, and that the way from the one to the other is the way that the row goes.
 */
export function readFromTo(value: RowValue, row: readonly RowValue[], subject: FromToSubject): FromTo | undefined {
  const { role, quantity } = value;
  if (role !== 'target' || quantity.type !== 'composite') return undefined;
  const ends = findEnds(quantity, subject.name);
  if (ends === undefined) return undefined;
  const start = dated(ends.start, subject.years);
  const [from, to] = [start.period, value.period].map((period) => period && fiscalYearOfPeriod(period));
  // R6：40→R10：80 of a document of R6 are two targets, or one and what it was changed to.
  const isOver = from === undefined || from < fiscalYearOf(subject.years.documentDate);
  if (!isOver && start.label === '') return undefined;
  if (from !== undefined && to !== undefined && from >= to) return undefined;
  const isSure = start.label !== '' || from !== undefined || isMeasured(start.amount, row);
  const isUsual = (count: number) => goesItsWay(start.amount, ends.end, row, { ...subject, isAlone: count === 1 });
  const { fromTo = 0 } = value.source;
  if (!isSure && (fromTo === 0 || !isUsual(fromTo))) return undefined;
  return { quantity: { ...ends.end, ...circumstancesOf(quantity) }, start };
}

/** What a column of targets is written like, cell by cell. */
export function isWrittenFromTo(quantity: Quantity): boolean {
  return quantity.type === 'composite' && findEnds(quantity, '') !== undefined && !isOpenRange(quantity.text);
}

export interface Start extends NamedValue {
  /** Above none where the target is to be more than it, below where less. */
  readonly rises: number;
}

/** Whatever the row says of it. */
export function findStart(
  quantity: Quantity | undefined,
  { name, years }: Omit<FromToSubject, 'direction'>,
): Start | undefined {
  const ends = quantity?.type === 'composite' ? findEnds(quantity, name) : undefined;
  if (ends === undefined) return undefined;
  const rises = ends.end.type === 'amount' ? ends.end.value.cmp(ends.start.amount.value) : 0;
  return { ...dated(ends.start, years), rises };
}

/** Whether words say that a target was changed: the number before the arrow is none to start from. */
export function saysChanged(text: string): boolean {
  return /旧|新(?!規|た|設|築|人|卒)|当初|変更|見直|改[定訂正]|[修訂]正|[誤正]\s?[:：]?\s?[\d０-９]|前回/.test(text);
}

interface Ends {
  readonly start: CompositePart;
  readonly end: Amount | { readonly type: 'qualitative'; readonly text: string };
}

function findEnds({ relation, parts, text }: Composite, name: string): Ends | undefined {
  const [first, last, ...others] = parts;
  if (relation !== 'sequence' || first === undefined || others.length > 0 || saysChanged(text)) return undefined;
  if (isGoalBound(first.amount.bound)) return undefined;
  const labels = [first, last].map((part) => part && ownWords(part));
  const [own = '', other = ''] = labels;
  const isSubject = own !== '' && (own === other || (other === '' && isOfName(own, name)));
  const label = startWords.test(own) ? own : '';
  if (label === '' && own !== '' && !isSubject) return undefined;
  if (!isSubject && other !== '' && !endWords.test(other)) return undefined;
  const start = { label, amount: first.amount };
  if (last === undefined) return { start, end: { type: 'qualitative', text } };
  if (!isConvertible(first.amount, last.amount)) return undefined;
  const before = isSubject ? `${last.label}${last.amount.before}` : '';
  return { start, end: { ...last.amount, text, spelled: true, before, after: '' } };
}

/** 現状 of 現状（R5）; a span of all years before both numbers (年, 累計) stays. */
function ownWords({ label, amount: { asOf = '' } }: CompositePart): string {
  return toHalfWidth(label)
    .replace(toHalfWidth(asOf), '')
    .replace(/[\s()[\]【】:=]|(?:年度?末?|時点)(?=[\s():=]|$)/g, '');
}

const startWords = /^(?:現状|現況|現在|現行|基準|基準年度?|直近|実績|(?:計画)?策定時)(?:の?(?:数値|値|数|額|量))?$/;
const endWords = /^(?:最終|中間)?(?:目標|計画)(?:数値|値|数|額|量)?$/;

/** 受診率50%→60% of 特定健診受診率. */
function isOfName(words: string, name: string): boolean {
  return toHalfWidth(name).replace(/\s/g, '').includes(words);
}

/** 30人から50人 may be where it is to go as well as between what. */
function isOpenRange(text: string): boolean {
  const at = text.indexOf('から');
  return at >= 0 && !/[へに]/.test(text.slice(at));
}

function isConvertible(one: Amount, other: Amount): boolean {
  if (one.unit === '' || other.unit === '' || isSameUnit(one.unit, other.unit)) return true;
  return convertAmount(one, other.unit) !== undefined || convertAmount(other, one.unit) !== undefined;
}

function dated({ label, amount }: CompositePart, years: FiscalYearContext): NamedValue {
  const period = parsePeriod(amount.asOf ?? '', yearsOfRole(years, 'baseline'))?.period;
  return { label, amount, period };
}

function isMeasured(start: Amount, row: readonly RowValue[]): boolean {
  const baselines = row.filter(({ role }) => role === 'baseline');
  const isBaseline = baselines.length > 0 && baselines.every(({ quantity }) => isSameAmount(start, quantity));
  return isBaseline || row.some(({ role, quantity }) => role === 'actual' && isSameAmount(start, quantity));
}

/** 70 and 70.1 are one as far as the digits of the start go. */
export function isSameAmount(start: Amount, other: Quantity): boolean {
  if (other.type !== 'amount') return false;
  const isOne = start.unit === '' || other.unit === '' || isSameUnit(start.unit, other.unit);
  const converted = isOne ? other : convertAmount(other, start.unit);
  return converted?.value.toDecimalPlaces(start.decimals).eq(start.value) === true;
}

/** A target of 150 that was changed to 130 leads down where the row is to rise; and what ends where the row is was measured there. */
function goesItsWay(
  start: Amount,
  end: Ends['end'],
  row: readonly RowValue[],
  { direction, isAlone }: { readonly direction: Direction | undefined; readonly isAlone: boolean },
): boolean {
  if (end.type !== 'amount') return true;
  const rises = end.value.cmp(start.value);
  if (direction === 'increase' && rises < 0) return false;
  if (direction === 'decrease' && rises > 0) return false;
  if (row.some(({ role, quantity }) => role === 'actual' && isSameAmount(end, quantity))) return false;
  const baseline = row.find(({ role, quantity }) => role === 'baseline' && quantity.type === 'amount')?.quantity;
  // One arrow in a table without baselines may be anything.
  if (baseline?.type !== 'amount') return !isAlone;
  return !isConvertible(baseline, end) || end.value.cmp(baseline.value) * rises >= 0;
}

function circumstancesOf({ asOf, firmness }: Composite): Pick<Composite, 'asOf' | 'firmness'> {
  return { ...(asOf !== undefined && { asOf }), ...(firmness && { firmness }) };
}
