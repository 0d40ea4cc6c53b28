/** Compares a printed figure with the computed one at the decimals that it is printed with. */

import { Decimal } from '../value/decimal.ts';
import type { Amount } from '../value/quantity.ts';

/** `cut` and `raised` are other ways of rounding; `last-digit` is what several rounded figures may add up to. */
export type Comparison = 'equal' | 'cut' | 'raised' | 'last-digit' | 'different';

export interface Printed {
  readonly value: Decimal;
  readonly decimals: number;
}

/** What a figure may be: one value, or what rounded operands leave open. */
export interface Range {
  readonly from: Decimal;
  readonly to: Decimal;
}

export function comparePrinted({ value, decimals }: Printed, { from, to }: Range): Comparison {
  const unit = lastDigit(decimals);
  if (value.gte(round(from, decimals)) && value.lte(round(to, decimals))) return 'equal';
  if (value.gte(from.toDecimalPlaces(decimals, Decimal.ROUND_DOWN)) && value.lte(to)) return 'cut';
  if (value.gt(from.minus(unit)) && value.lt(to.plus(unit))) return value.abs().lt(from.abs()) ? 'cut' : 'raised';
  if (value.gte(round(from, decimals).minus(unit)) && value.lte(round(to, decimals).plus(unit))) return 'last-digit';
  return 'different';
}

/** 0.952 without a sign is the ratio itself; 95.2 and 95.2% are its percentage. */
export function isPlainRatio({ value, decimals, unit }: Amount): boolean {
  return unit === '' && value.abs().lte(2) && decimals >= 2;
}

/** What the last printed digit stands for, e.g. 0.1. */
export function lastDigit(decimals: number): Decimal {
  return lastDigits[decimals] ?? new Decimal(10).pow(-decimals);
}

/** Asked for of every figure. */
const lastDigits: readonly Decimal[] = Array.from({ length: 12 }, (_, decimals) => new Decimal(10).pow(-decimals));

export function exactly(value: Decimal): Range {
  return { from: value, to: value };
}

function round(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}
