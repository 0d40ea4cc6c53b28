/** A number as it is told beside its text: 3分の2 is computed with 40 digits of 66.66… %, and nobody is to read them. */

import type { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';

/** One decimal more than it prints, where it has more than anybody typed. */
export function toldValue({ value, decimals, spelled }: Amount): Decimal {
  return spelled === true && value.decimalPlaces() > mostDecimals ? value.toDecimalPlaces(decimals + 1) : value;
}

const mostDecimals = 6;
