/** Computed figures as text: half away from zero, △ for a minus, commas, and never 100.0% for what is not yet 100 %. */

import type { Decimal } from '../model/value/decimal.ts';
import { groupDigits } from '../model/value/group-digits.ts';

/** What stands where a figure cannot be computed. */
export const dash = '－';

/** e.g. `1,234.5`, `△0.1`, and `0` for what rounds to zero from either side. */
export function showNumber(value: Decimal, decimals: number): string {
  const digits = groupDigits(value.abs().toFixed(decimals));
  return value.isNegative() && !isZero(digits) ? `△${digits}` : digits;
}

/** With the sign of a change, e.g. `+1,234`, `△12`, `±0`. */
export function showSigned(value: Decimal, decimals: number): string {
  const shown = showNumber(value, decimals);
  if (isZero(shown)) return `±${shown}`;
  return value.isNegative() ? shown : `+${shown}`;
}

/** A ratio as a percentage with one decimal, e.g. `85.5%`, `△9.5%`. */
export function showRatio(ratio: Decimal): string {
  return `${showNumber(roundPercentage(ratio), 1)}%`;
}

export function showSignedRatio(ratio: Decimal): string {
  return `${showSigned(ratio.times(100), 1)}%`;
}

/** The percentage that is printed: 0.9996 is cut to 99.9, since 「100.0%・未達成」 would contradict itself. */
export function roundPercentage(ratio: Decimal): Decimal {
  const rounded = ratio.times(100).toDecimalPlaces(1);
  return ratio.lt(1) && rounded.gte(100) ? rounded.minus('0.1') : rounded;
}

function isZero(digits: string): boolean {
  return !/[1-9]/.test(digits);
}
