/** Whether a value can be read in two ways: two values in one cell, a number below zero that may be a change, another unit. */

import { convertAmount } from '../value/convert-unit.ts';
import { isGoalBound } from '../value/goal-bound.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import type { Doubt, ValueRole } from './plan.ts';

/** How the clerk has decided that such values are read. */
export interface ReadingSettings {
  /** Of two values of one unit, which is meant: `10,000か所（9,100か所）`. */
  readonly brackets: 'ask' | 'outside' | 'inside';
  /** What a target below zero beside values above it is: `△10件`. */
  readonly negativeTargets: 'ask' | 'level' | 'change';
}

interface RowValue {
  readonly role: ValueRole;
  readonly quantity: Quantity;
}

export interface Doubted {
  /** As the settings have it read. */
  readonly quantity: Quantity;
  readonly doubt?: Doubt;
}

/** `row` is all values of the row, the value itself too. */
export function findDoubt(value: RowValue, row: readonly RowValue[], unit: string, settings: ReadingSettings): Doubted {
  const { quantity } = value;
  if (quantity.type !== 'amount') return { quantity };
  if (quantity.unit !== '' && convertAmount(quantity, unit) === undefined) return { quantity, doubt: 'unit-differs' };
  if (hasTwoValues(quantity, unit)) {
    if (settings.brackets === 'ask') return { quantity, doubt: 'two-values' };
    return { quantity: settings.brackets === 'inside' ? readInside(quantity) : quantity };
  }
  if (value.role !== 'target' || !isBelowZero(quantity) || !isMeasuredAboveZero(row)) return { quantity };
  if (settings.negativeTargets === 'ask') return { quantity, doubt: 'change-or-level' };
  return { quantity: settings.negativeTargets === 'change' ? readAsChange(quantity) : quantity };
}

/** `700件以上（898件）` is a goal and what was measured, `1か所（20人）` two things; only two plain values of one unit are in doubt. */
function hasTwoValues({ bound, reference, unit }: Amount, ofIndicator: string): boolean {
  if (reference === undefined || isGoalBound(bound)) return false;
  return isSameUnit(reference.unit || ofIndicator, unit || ofIndicator);
}

/** The cell is printed as typed, and computed with the value in its brackets. */
function readInside(amount: Amount): Amount {
  const { reference, text, unit } = amount;
  if (reference === undefined) return amount;
  const { value, decimals } = reference;
  return { type: 'amount', text, value, decimals, unit, spelled: true, before: amount.before, after: amount.after };
}

function readAsChange({ text, value, unit, decimals, bound }: Amount): Quantity {
  const limits = bound === undefined ? {} : { bound };
  return { type: 'change', text, value, unit, decimals, ...limits, relative: false, base: 'baseline' };
}

function isBelowZero({ value }: Amount): boolean {
  return value.isNegative() && !value.isZero();
}

function isMeasuredAboveZero(row: readonly RowValue[]): boolean {
  const measured = row.flatMap(({ role, quantity }) =>
    (role === 'baseline' || role === 'actual') && quantity.type === 'amount' ? [quantity] : [],
  );
  return measured.length > 0 && measured.every((amount) => !isBelowZero(amount));
}
