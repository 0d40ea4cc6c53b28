/** An indicator's unit: the one of its 単位 column, else of its name or values. */

import type { ValueRole } from '../head/value-role.ts';
import { convertAmount, isFinerUnit } from '../value/convert-unit.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import { unitOfName } from './unit-of-name.ts';

interface ValueCell {
  readonly quantity: Quantity;
  readonly role?: ValueRole;
}

export interface FoundUnit {
  /** Empty when neither the table nor the values say one. */
  readonly unit: string;
  readonly inferred: boolean;
}

/** `given` is the text of the 単位 column, also in brackets, empty where there is none. A dash there stands for no unit. */
export function findUnit(given: string, name: string, cells: readonly ValueCell[]): FoundUnit {
  const bare = /^\s*[（(]([^（()）]+)[)）]\s*$/.exec(given)?.[1] ?? given;
  const written = findMissingReason(bare) === undefined ? bare : '';
  const unit = written || chooseUnit(name, cells);
  return { unit, inferred: written === '' && unit !== '' };
}

/** A bare number takes the indicator's unit, one in 億円 is counted in 万円 with the others; the text as printed stays. */
export function withUnit(quantity: Quantity, unit: string): Quantity {
  if (quantity.type === 'amount') return amountWithUnit(quantity, unit);
  if (quantity.type !== 'composite') return quantity;
  const isComplete = quantity.parts.every(({ amount }) => amount.unit !== '');
  if (quantity.relation === 'list' && isComplete) return quantity;
  const parts = quantity.parts.map(({ label, amount }) => ({ label, amount: amountWithUnit(amount, unit) }));
  return { ...quantity, parts };
}

export function amountWithUnit(amount: Amount, unit: string): Amount {
  if (isShareOf(amount, unit)) return asPercentage(amount, unit);
  const own = amount.unit === '' ? { ...amount, unit } : (convertAmount(amount, unit) ?? amount);
  return own.reference === undefined ? own : { ...own, reference: amountWithUnit(own.reference, unit) };
}

/** 58/61, 41/150人 and 10人中8人 among percentages. */
export function isShareOf({ total, unit: own }: Amount, unit: string): boolean {
  return total !== undefined && isSameUnit(unit, '%') && !isSameUnit(own, '%');
}

/** 58/61 in a row of percentages, in no more digits than a workbook keeps. */
function asPercentage({ total, ...amount }: Amount, unit: string): Amount {
  if (total === undefined || total.value.lte(0)) return { ...amount, unit };
  return {
    ...amount,
    unit,
    value: amount.value.times(100).div(total.value).toSignificantDigits(12),
    decimals: 1,
    spelled: true,
  };
}

/** A word at the end of the name that no value carries, where they carry another, says of whom they are: 参加者数（団体） of 30人. */
function chooseUnit(name: string, cells: readonly ValueCell[]): string {
  const named = unitOfName(name);
  // 2倍 as a target is a change of what is counted in another unit.
  const isTimes = ({ role, quantity }: ValueCell) =>
    role === 'target' && quantity.type === 'amount' && quantity.unit === '倍' && !name.includes('倍');
  const printed = mostFrequentUnit(cells.filter((cell) => !isTimes(cell) && !isCut(cell, cells)));
  const isCarried = cells.some(({ quantity }) => quantity.type === 'amount' && isSameUnit(quantity.unit, named));
  const isStated = name.includes('単位');
  // 入込客数（千人） with a target of 150万人: numbers alone are in the unit of the name.
  const isSameKind =
    named !== '' && cells.some(({ quantity }) => isInUnit(quantity, printed) && isConvertible(quantity, named));
  if (named !== '' && (printed === '' || isCarried || isStated || isSameKind)) return named;
  return printed === '' && areYen(cells) ? '円' : printed;
}

/** ▲46% as a target of 120.5, and 50% of 8,120, is how much of it is to go, and no unit of what is measured. */
function isCut({ role, quantity }: ValueCell, cells: readonly ValueCell[]): boolean {
  if (role !== 'target' || quantity.type !== 'amount') return false;
  const measured = cells.flatMap((other) =>
    other.role !== 'target' && other.quantity.type === 'amount' ? [other.quantity] : [],
  );
  const areBare = measured.length > 0 && measured.every(({ unit, value }) => unit === '' && !value.isNegative());
  const isBeyond = isSameUnit(quantity.unit, '%') && measured.some(({ value }) => value.gt(ofNoRate));
  return areBare && (quantity.value.isNegative() || isBeyond);
}

/** No share and no rate of anything is more, in percent. */
const ofNoRate = 1000;

/** ¥1,200 under a head that says 千円 is in 千円: the sign is a unit only where nothing else names one. */
function areYen(cells: readonly ValueCell[]): boolean {
  const amounts = cells.flatMap(({ quantity }) => (quantity.type === 'amount' ? [quantity] : []));
  return amounts.length > 0 && amounts.every(({ before }) => /[¥￥]/.test(before));
}

function isInUnit(quantity: Quantity, unit: string): quantity is Amount {
  return quantity.type === 'amount' && isSameUnit(quantity.unit, unit);
}

function isConvertible(quantity: Quantity, unit: string): boolean {
  return quantity.type === 'amount' && convertAmount(quantity, unit) !== undefined;
}

/** The first of the most frequent, so that an odd one out is the one that is named; of 億円 and 万円 the finer. */
function mostFrequentUnit(cells: readonly ValueCell[]): string {
  const single = cells.flatMap(({ quantity }) => (quantity.type === 'amount' ? unitsOf([quantity]) : []));
  const several = cells.flatMap(({ quantity }) =>
    quantity.type === 'composite' && quantity.relation !== 'list'
      ? unitsOf(quantity.parts.map(({ amount }) => amount))
      : [],
  );
  const units = single.length > 0 ? single : several;
  const count = (unit: string) => units.filter((other) => isSameUnit(other, unit)).length;
  const [first = '', ...others] = units;
  const most = others.reduce((best, unit) => (count(unit) > count(best) ? unit : best), first);
  return units.reduce((finest, unit) => (isFinerUnit(unit, finest) ? unit : finest), most);
}

function unitsOf(amounts: readonly Amount[]): readonly string[] {
  return amounts.flatMap(({ unit }) => (unit === '' ? [] : [unit]));
}
