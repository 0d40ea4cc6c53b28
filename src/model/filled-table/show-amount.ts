/** Figures that fill empty cells, written as the table writes its own: decimals, thousands, the sign of a fall, the unit. */

import { Decimal } from '../value/decimal.ts';
import { groupDigits } from '../value/group-digits.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import type { AmountRounding, AmountStyle } from './shown-figure.ts';

/** How the printed figures of a line are written. */
export interface Manner {
  /** `undefined` where none is printed. */
  readonly decimals: number | undefined;
  /** What stands behind the digits: `%`, `円`. */
  readonly after: string;
}

const plain: Manner = { decimals: undefined, after: '' };

export function mannerOf(quantities: readonly (Quantity | undefined)[]): Manner {
  const all = quantities.filter((quantity) => quantity?.type === 'amount');
  const amounts = all.filter(({ spelled }) => !spelled);
  const [first] = all;
  if (first === undefined) return plain;
  // 1億2,400万円 is written as no figure of ours: 12,400万円.
  if (amounts.length === 0) return { ...plain, after: first.unit };
  const counts = new Map<string, number>();
  for (const { after } of amounts) counts.set(after, (counts.get(after) ?? 0) + 1);
  const { after } = amounts.reduce((usual, each) =>
    (counts.get(each.after) ?? 0) > (counts.get(usual.after) ?? 0) ? each : usual,
  );
  return { decimals: amounts.reduce((most, { decimals }) => Math.max(most, decimals), 0), after };
}

/** The sign that the table prints before what is below zero. */
export function minusOf(quantities: readonly (Quantity | undefined)[]): string {
  const negative = quantities.find((quantity) => quantity?.type === 'amount' && quantity.value.isNegative());
  return /[△▲▽▼\-−‐–－]\s?/u.exec(negative?.text ?? '')?.[0] ?? '△';
}

/** Whether the table sets its thousands apart: as long as it prints none, ours does. */
export function isGroupedIn(quantities: readonly (Quantity | undefined)[]): boolean {
  const thousands = quantities.filter(
    (quantity) => quantity?.type === 'amount' && !quantity.spelled && quantity.value.abs().gte(1000),
  );
  return thousands.length === 0 || thousands.some((quantity) => /[,，]/.test(quantity?.text ?? ''));
}

/** What is the same of all figures of a table. */
export interface TableManner {
  readonly minus: string;
  readonly isGrouped: boolean;
}

/** `value` is rounded already. */
export function showAmount(value: Decimal, { decimals }: AmountStyle, after: string, manner: TableManner): Amount {
  const plainDigits = value.abs().toFixed(decimals);
  const digits = manner.isGrouped ? groupDigits(plainDigits) : plainDigits;
  const sign = value.isNegative() && !value.isZero() ? manner.minus : '';
  const unit = after.trim();
  return { type: 'amount', text: `${sign}${digits}${after}`, value, unit, decimals, before: '', after };
}

export function roundAmount(value: Decimal, { decimals, rounding }: AmountStyle): Decimal {
  return value.toDecimalPlaces(decimals, modes[rounding]);
}

const modes: Readonly<Record<AmountRounding, 0 | 1 | 4>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
};
