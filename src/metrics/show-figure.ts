/** Computed figures as text: decimals and rounding as the workspace chose them, the minus of its table (△, ▲ or −), commas. */

import { Decimal } from '../model/value/decimal.ts';
import { groupDigits } from '../model/value/group-digits.ts';

/** 四捨五入 (half away from zero), 切捨て (towards zero), 切上げ (away from zero). */
export type Rounding = 'half-up' | 'down' | 'up';

/** Before what is below zero; △ is the usual sign of public finance. */
export type Minus = '△' | '▲' | '−';

/** How a figure is rounded when it is shown; a ratio is shown as a percentage with so many decimals. */
export interface FigureStyle {
  readonly decimals: number;
  readonly rounding: Rounding;
  /** The sign of what is below zero where it is not △. */
  readonly minus?: Exclude<Minus, '△'>;
}

/** What stands where a figure cannot be computed. */
export const dash = '－';

/** e.g. `1,234.5`, `△0.1`, and `0` for what rounds to zero from either side. */
export function showNumber(value: Decimal, { decimals, rounding, minus }: FigureStyle): string {
  const digits = groupDigits(value.abs().toFixed(decimals, roundingModes[rounding]));
  return value.isNegative() && !isZero(digits) ? `${minus ?? '△'}${digits}` : digits;
}

/** With the sign of a change, e.g. `+1,234`, `△12`, `±0`. */
export function showSigned(value: Decimal, style: FigureStyle): string {
  const shown = showNumber(value, style);
  if (isZero(shown)) return `±${shown}`;
  return value.isNegative() ? shown : `+${shown}`;
}

/** A ratio as a percentage, e.g. `85.5%`, `△9.5%`. */
export function showRatio(ratio: Decimal, style: FigureStyle): string {
  return `${showNumber(ratio.times(100), style)}%`;
}

export function showSignedRatio(ratio: Decimal, style: FigureStyle): string {
  return `${showSigned(ratio.times(100), style)}%`;
}

/** The number that is printed. */
export function roundFigure(value: Decimal, { decimals, rounding }: FigureStyle): Decimal {
  return value.toDecimalPlaces(decimals, roundingModes[rounding]);
}

/** The percentage that is printed, as a number. */
export function roundPercentage(ratio: Decimal, style: FigureStyle): Decimal {
  return roundFigure(ratio.times(100), style);
}

/** Shares of counts (構成比) always have one decimal. */
export const shareStyle: FigureStyle = { decimals: 1, rounding: 'half-up' };

const roundingModes: Readonly<Record<Rounding, 0 | 1 | 4>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
};

function isZero(digits: string): boolean {
  return !/[1-9]/.test(digits);
}
