/** What two numbers that should agree have most likely suffered. */

import type { Decimal } from '../../model/value/decimal.ts';

/** Two digits that changed places: 12 for 21 differ by nine times a digit, and so many tens. */
export function isSwapped(difference: Decimal): boolean {
  return difference.isInteger() && difference.modulo(9).isZero() && /^[1-9]0*$/.test(difference.dividedBy(9).toFixed());
}

/** 円 where 千円 is meant. */
export function suspectUnit(value: Decimal, other: Decimal): 'unit' | undefined {
  if (other.isZero()) return undefined;
  const ratio = value.dividedBy(other).abs();
  return ratio.greaterThan(300) && ratio.lessThan(3000) ? 'unit' : undefined;
}
