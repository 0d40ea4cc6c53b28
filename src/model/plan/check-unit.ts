/** An indicator's unit: the one of its 単位 column, else of its name or values; every value must carry it or none. */

import type { Place } from '../../finding/finding.ts';
import { error, type Found } from '../../finding/finding.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import { toHalfWidth } from '../value/text-width.ts';

/** A value with its place and the header of its column, for messages. */
export interface ValueCell {
  readonly quantity: Quantity;
  readonly column: string;
  readonly place: Place;
}

export interface CheckedUnit {
  /** Empty when neither the table nor the values say one. */
  readonly unit: string;
  readonly inferred: boolean;
}

/** `given` is the text of the 単位 column, empty where there is none. A dash there stands for no unit. */
export function checkUnit(given: string, name: string, cells: readonly ValueCell[]): Found<CheckedUnit> {
  const written = findMissingReason(given) === undefined ? given : '';
  const unit = written || unitOfName(name) || mostFrequentUnit(cells);
  const findings = cells.flatMap(({ quantity, column, place }) =>
    quantity.type === 'amount' && quantity.unit !== '' && !isSameUnit(quantity.unit, unit)
      ? [error('unit-differs', { unit: quantity.unit, expected: unit, text: quantity.text, column }, place)]
      : [],
  );
  return { value: { unit, inferred: written === '' && unit !== '' }, findings };
}

/** A bare number takes the indicator's unit; the text as printed stays. */
export function withUnit(quantity: Quantity, unit: string): Quantity {
  return quantity.type === 'amount' ? amountWithUnit(quantity, unit) : quantity;
}

function amountWithUnit(amount: Amount, unit: string): Amount {
  const own = amount.unit === '' ? { ...amount, unit } : amount;
  return own.reference === undefined ? own : { ...own, reference: amountWithUnit(own.reference, unit) };
}

/** e.g. `観光入込客数（単位：千人）`. */
function unitOfName(name: string): string {
  return /[([]単位[:\s]*([^()[\]]+)[)\]]\s*$/.exec(toHalfWidth(name))?.[1]?.trim() ?? '';
}

/** The first of the most frequent, so that an odd one out is the one that is named. */
function mostFrequentUnit(cells: readonly ValueCell[]): string {
  const units = cells.flatMap(({ quantity }) =>
    quantity.type === 'amount' && quantity.unit !== '' ? [quantity.unit] : [],
  );
  const count = (unit: string) => units.filter((other) => isSameUnit(other, unit)).length;
  const [first = '', ...others] = units;
  return others.reduce((best, unit) => (count(unit) > count(best) ? unit : best), first);
}
