/** Whether a value can be read in two ways: two values in one cell, a number below zero that may be a change, another unit. */

import type { ValueRole } from '../head/value-role.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { convertAmount } from '../value/convert-unit.ts';
import type { Decimal } from '../value/decimal.ts';
import { isGoalBound } from '../value/goal-bound.ts';
import { readTimes } from '../value/parse-amount.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Amount, Change, Composite, Quantity } from '../value/quantity.ts';
import { isCounted } from '../value/unit-words.ts';
import {
  findOtherUnitBefore,
  findRoleBefore,
  isForEach,
  isOfSomethingElse,
  isRiseOrFall,
  isToldOfOthers,
} from '../value/words-before.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import { isShareOf } from './find-unit.ts';
import type { Doubt } from './plan.ts';

/** How the clerk has decided that such values are read. */
export interface ReadingSettings {
  /** Of two values of one unit, which is meant: `10,000か所（9,100か所）`. */
  readonly brackets: 'ask' | 'outside' | 'inside';
  /** What a target below zero (or a count) beside values above it is: `△10件`. */
  readonly negativeTargets: 'ask' | 'level' | 'change';
  /** What a target that is a change is counted from, where it does not say it. */
  readonly changes: 'ask' | 'baseline' | 'previous';
  /** What years in cells are read by. */
  readonly years?: FiscalYearContext;
}

interface RowValue {
  readonly role: ValueRole;
  readonly quantity: Quantity;
  /** As its head or its cell says. */
  readonly period?: Period | undefined;
}

export interface Doubted {
  /** As the settings have it read. */
  readonly quantity: Quantity;
  readonly doubt?: Doubt;
}

export interface DoubtSubject {
  readonly name: string;
  /** Of its values. */
  readonly unit: string;
}

/** `row` is all values of the row, the value itself too. */
export function findDoubt(
  value: RowValue,
  row: readonly RowValue[],
  subject: DoubtSubject,
  settings: ReadingSettings,
): Doubted {
  const { role } = value;
  const quantity = isChanged(value.quantity) ? value.quantity : withoutOtherRole(value.quantity, role);
  const { unit } = subject;
  if (role === 'target' && isChanged(quantity)) return { quantity, doubt: 'target-changed' };
  if (role === 'target' && quantity.type === 'change') return readChange(quantity, settings);
  if (quantity.type === 'composite' && saysRoles(quantity)) {
    // As a text: none of its parts is a value of the column's role.
    return { quantity: { type: 'qualitative', text: quantity.text }, doubt: 'roles-in-cell' };
  }
  if (quantity.type !== 'amount') return { quantity };
  if ((role === 'target' && hasTrend(quantity)) || /[?？]\s*$/.test(quantity.after))
    return { quantity, doubt: 'unreadable' };
  if (role === 'target' && quantity.unit === '倍' && !isSameUnit(unit, '倍'))
    return readChange(
      { ...readTimes(quantity.value, quantity.decimals), text: quantity.text, base: 'unknown' },
      settings,
    );
  if (role === 'target' && isBelowZero(quantity) && isSameUnit(quantity.unit, '%') && !isSameUnit(unit, '%'))
    return readChange({ ...readAsChange(quantity), relative: true, base: 'unknown' }, settings);
  const isOfRow = quantity.unit === '' || isShareOf(quantity, unit) || convertAmount(quantity, unit) !== undefined;
  if (!isOfRow) return { quantity, doubt: 'unit-differs' };
  const told = quantity.before === '' ? undefined : findDoubtBefore(quantity, value.role, row, unit);
  if (told !== undefined) return { quantity, doubt: told };
  if (isBracketed(quantity) && row.some((other) => other.quantity.type === 'amount' && !isBracketed(other.quantity)))
    return { quantity, doubt: 'bracketed' };
  if (isBrokenThousand(quantity, row)) return { quantity, doubt: 'unreadable' };
  if (isOfOtherSpan(quantity, row) || isOfEachAlone(quantity, row)) return { quantity, doubt: 'unit-differs' };
  if (hasTwoValues(quantity, unit, role) && !isBesideEarlier(quantity, value.period, settings.years)) {
    if (settings.brackets === 'ask') return { quantity, doubt: 'two-values' };
    return { quantity: settings.brackets === 'inside' ? readInside(quantity) : quantity };
  }
  if (isWholeOfNone(quantity, row, unit)) return { quantity, doubt: 'two-values' };
  if (role !== 'target' && role !== 'plan' && isGoalBound(quantity.bound) && quantity.reference === undefined)
    return { quantity, doubt: 'bounded' };
  if (isShareAmongPercents(quantity, row, unit)) return { quantity, doubt: 'share-or-percent' };
  const isOfSign = isSignedUp(quantity) || (isBelowZero(quantity) && (role === 'target' || isNeverBelowZero(subject)));
  if (!isOfSign || settings.negativeTargets === 'level' || !isMeasuredUnsigned(row, quantity)) return { quantity };
  if (settings.negativeTargets === 'ask' || role !== 'target') return { quantity, doubt: 'change-or-level' };
  return { quantity: readAsChange(quantity) };
}

/** Of the words and signs before the number, which most values have none of. */
function findDoubtBefore(own: Amount, role: ValueRole, row: readonly RowValue[], unit: string): Doubt | undefined {
  if (findOtherUnitBefore(own, unit) !== undefined) return 'unit-differs';
  if (isOfSomethingElse(own, unit)) return 'unreadable';
  if (isOfOtherRole(own, role)) return 'roles-in-cell';
  return isRiseOrFall(own) && row.some(({ quantity }) => isLevel(quantity)) ? 'change-or-level' : undefined;
}

function isLevel(quantity: Quantity): boolean {
  return quantity.type === 'amount' && !isRiseOrFall(quantity);
}

/** 目標16 under 実績. What was planned for a year may stand among its plans. */
function isOfOtherRole(quantity: Amount, role: ValueRole): boolean {
  const said = findRoleBefore(quantity);
  return said !== undefined && said !== role && !(said === 'target' && role === 'plan');
}

/** 350件（目標400件） under 実績, 400件（実績350件） under 目標: the brackets say themselves that theirs is no second value of the column. */
function withoutOtherRole(quantity: Quantity, role: ValueRole): Quantity {
  if (quantity.type !== 'amount' || quantity.reference === undefined) return quantity;
  const said = findRoleBefore(quantity.reference);
  const isOther = role === 'actual' ? said === 'target' : (role === 'target' || role === 'plan') && said === 'actual';
  if (!isOther) return quantity;
  const { reference: _, ...own } = quantity;
  return own;
}

/** 目標100 実績95: one of them is no value of the column. */
function saysRoles({ parts }: Composite): boolean {
  return parts.some(({ label }) => /^(?:目標|計画|予定|実績)(?:値|数|額|量)?$/.test(label.trim()));
}

/** (80) beside plain values is one below zero in accounts, a forecast or for reference elsewhere; （参考）80 says the last. */
function isBracketed({ text }: Quantity): boolean {
  return /^(?:[（(［[【〔][^()（）[\]［］【】〔〕]{1,40}[)）\]］】〕]$|[（(]参考)/.test(text.trim());
}

/** 1.300 beside 1,234 and 2,000 is a slip for 1,300. */
function isBrokenThousand({ text, value }: Amount, row: readonly RowValue[]): boolean {
  if (!/^[1-9]\d{0,2}\.\d{3}(?!\d)/.test(toHalfWidth(text).trim())) return false;
  const others = row.flatMap(({ quantity }) =>
    quantity.type === 'amount' && quantity.text !== text ? [quantity] : [],
  );
  return others.length > 0 && others.every((other) => other.decimals === 0 && other.value.abs().gte(value.times(100)));
}

/** 月2回 beside 60回: what a month or a day brings is no count of a year. */
function isOfOtherSpan(own: Amount, row: readonly RowValue[]): boolean {
  const span = spanOf(own);
  const isOther = ({ quantity }: RowValue) => quantity.type === 'amount' && spanOf(quantity) !== span;
  return span !== undefined && row.some(isOther);
}

/** 1人当たり5冊 beside 219,874: what one of them has is no count of all. Beside 4.7 it says what the row counts. */
function isOfEachAlone(own: Amount, row: readonly RowValue[]): boolean {
  if (!isForEach(own)) return false;
  const others = row.flatMap(({ quantity }) =>
    quantity.type === 'amount' && quantity.text !== own.text ? [quantity] : [],
  );
  const [few, many] = [own.value.abs().div(farApart), own.value.abs().times(farApart)];
  const isFar = (other: Amount) => other.value.abs().gte(many) || other.value.abs().lte(few);
  return others.length > 0 && others.every((other) => !isForEach(other) && isFar(other));
}

const farApart = 3;

function spanOf({ before }: Amount): string | undefined {
  return /(?:^|[^\p{Script=Han}\d])(?:約|毎|平均)?[1１]?([週月日])(?:平均|間|に|あたり|当たり|当り)?(?:約|平均)?\s?$/u.exec(
    before.slice(-12),
  )?.[1];
}

/** `10%↑` as a target may be a level, a floor or a rise; beside what was measured an arrow is its trend. */
function hasTrend({ after }: Amount): boolean {
  return /[↗↘↑↓⬆⬇⬈⬊⤴⤵]/.test(after.slice(-8));
}

/** `700件以上（898件）` is a goal and what was measured, `1か所（20人）` two things; only two plain values of one unit are in doubt. */
function hasTwoValues(own: Amount, ofIndicator: string, role: ValueRole): boolean {
  const { bound, reference, unit } = own;
  if (reference === undefined || isGoalBound(bound) || saysTheSame(own, reference, ofIndicator)) return false;
  // 年24回（月2回）, 45%（県50%）, 45人（前年度40人）: the second one is told of something else, which no goal is.
  if (role !== 'target' && (spanOf(reference) !== spanOf(own) || isToldOfOthers(reference))) return false;
  return isSameUnit(reference.unit || ofIndicator, unit || ofIndicator);
}

/** 45人（R5：40人） of R6: what it was in a year before. */
function isBesideEarlier(
  { reference }: Amount,
  own: Period | undefined,
  years: FiscalYearContext | undefined,
): boolean {
  const asOf = years === undefined ? undefined : parsePeriod(reference?.asOf ?? '', years)?.period;
  const [year, earlier] = [own, asOf].map((period) => period && fiscalYearOfPeriod(period));
  return year !== undefined && earlier !== undefined && earlier < year;
}

/** 93.3%（14/15）, 14/15（93.3%） and 150分（2時間30分） say one value twice. */
function saysTheSame(own: Amount, reference: Amount, ofIndicator: string): boolean {
  const unit = own.unit || ofIndicator;
  const [one, other] = [inUnit(own, unit), inUnit(reference, unit)];
  if (one === undefined || other === undefined) return false;
  const decimals = Math.min(one.decimals, other.decimals);
  return one.value.toDecimalPlaces(decimals).eq(other.value.toDecimalPlaces(decimals));
}

function inUnit(amount: Amount, unit: string): { readonly value: Decimal; readonly decimals: number } | undefined {
  const { total, value } = amount;
  if (total !== undefined && !total.value.isZero() && isSameUnit(unit, '%'))
    return { value: value.div(total.value).times(100), decimals: shareDecimals };
  return convertAmount({ ...amount, unit: amount.unit || unit }, unit);
}

/** More than any share is printed with. */
const shareDecimals = 12;

/** 40/80 where no other value of the row is told as a part or is the whole: 40 of 80, or first 40 and then 80. */
function isWholeOfNone(own: Amount, row: readonly RowValue[], unit: string): boolean {
  const { total } = own;
  if (
    total === undefined ||
    total.value.eq(own.value) ||
    isShareOf(own, unit) ||
    !/\/\s?[\d,.]+$/.test(toHalfWidth(own.text).trim())
  )
    return false;
  return !row.some(
    ({ quantity }) =>
      quantity.type === 'amount' &&
      quantity.text !== own.text &&
      (quantity.total !== undefined || quantity.value.eq(total.value)),
  );
}

/** `15人削減`, `10%増`, `1.5倍`: from the baseline or from the year before. */
function readChange(change: Change, { changes }: ReadingSettings): Doubted {
  if (change.base !== 'unknown') return { quantity: change };
  return changes === 'ask'
    ? { quantity: change, doubt: 'change-of-unknown' }
    : { quantity: { ...change, base: changes } };
}

/** `150→130`, `150（R5に130へ変更）`, `旧150 新130`: which of the two is in force is for the clerk to say. */
function isChanged(quantity: Quantity): boolean {
  const { type, text } = quantity;
  if (type === 'composite')
    return quantity.relation === 'sequence' || /[旧新]\s?[\d０-９]|当初|変更|見直|改[定訂]|修正/.test(text);
  const bracket = type === 'amount' ? /[(（][^()（）]{1,40}[)）]/.exec(text)?.[0] : undefined;
  return bracket !== undefined && /[\d０-９]/.test(bracket) && /変更|見直|改[定訂]|修正|当初/.test(bracket);
}

/** The cell is printed as typed, and computed with the value in its brackets. */
function readInside(amount: Amount): Amount {
  const { reference, text, unit } = amount;
  if (reference === undefined) return amount;
  const { value, decimals } = reference;
  return { type: 'amount', text, value, decimals, unit, spelled: true, before: amount.before, after: amount.after };
}

function readAsChange({ text, value, unit, decimals, bound }: Amount): Change {
  const limits = bound === undefined ? {} : { bound };
  return { type: 'change', text, value, unit, decimals, ...limits, relative: false, base: 'baseline' };
}

function isBelowZero({ value }: Amount): boolean {
  return value.isNegative() && !value.isZero();
}

/** Nobody counts fewer than none or a share below it, save where the name speaks of more or less than something: 社会増減. */
function isNeverBelowZero({ name, unit }: DoubtSubject): boolean {
  const isCount = isCounted(unit) && unit !== '円';
  const isShare = isSameUnit(unit, '%') && /率|割合|満足度/.test(name);
  return (
    (isCount || isShare) &&
    !/[増減差比純]|超過|不足|伸び|成長|上昇|動態|変動|変化|改善|収支|収益|損益|利益|騰落/.test(name)
  );
}

/** 0.93 where the others of the row are about 93 %. */
function isShareAmongPercents({ value, text }: Amount, row: readonly RowValue[], unit: string): boolean {
  if (!isSameUnit(unit, '%') || /[%％]/.test(text) || value.lte(0) || value.gt(1)) return false;
  const others = row.flatMap(({ quantity }) => (quantity.type === 'amount' ? [quantity.value] : []));
  return others.some((other) => other.gte(value.times(50)) && other.lte(value.times(200)));
}

/** +10人 and ±0人 beside 100人: so many more, or to stay at 100. */
function isSignedUp({ text, before }: Amount): boolean {
  return /[+＋±][-－−]?\s?$/.test(before) || /^\s?[+＋]/.test(text.slice(before.length));
}

/** Where one of the others bears a sign (`+3人`, `△2人`), all of them are levels of what rises and falls. */
function isMeasuredUnsigned(row: readonly RowValue[], own: Amount): boolean {
  const measured = row.flatMap(({ role, quantity }) =>
    (role === 'baseline' || role === 'actual') && quantity.type === 'amount' && quantity.text !== own.text
      ? [quantity]
      : [],
  );
  return measured.length > 0 && measured.every((amount) => !isBelowZero(amount) && !isSignedUp(amount));
}
