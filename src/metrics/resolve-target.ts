/** A target as a number to compare with: the one printed, or the one that a change on a known base comes to. */

import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import { type Indicator, type Observation, yearOf } from '../model/plan/plan.ts';
import type { Decimal } from '../model/value/decimal.ts';
import { mirrorBound } from '../model/value/goal-bound.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';
import type { Bound, Change } from '../model/value/quantity.ts';
import { findAmount, findFirm } from './measured-value.ts';

export interface ResolvedTarget {
  readonly value: Decimal;
  readonly bound?: Bound;
  /** Where it had to be worked out, e.g. 52.2 from `前年度比▲10%` after 58. */
  readonly workedOut?: WorkedOut;
}

export interface WorkedOut {
  readonly change: Change;
  readonly base: Observation;
}

/** `previous` is the value of the year before the one reported on. A change on a base that nobody names has no number. */
export function resolveTarget(
  target: Observation | undefined,
  indicator: Indicator,
  previous: Observation | undefined,
): ResolvedTarget | UndefinedReason {
  const quantity = target?.doubt === undefined ? target?.quantity : undefined;
  if (quantity?.type !== 'change') {
    const amount = findAmount(target, 'target', indicator);
    if (typeof amount === 'string') return amount;
    return { value: amount.value, ...(amount.bound && { bound: amount.bound }) };
  }
  if (quantity.base === 'unknown') return 'target-doubtful';
  const base = quantity.base === 'previous' ? previous : findBase(quantity, indicator);
  const missing = quantity.base === 'previous' ? 'previous-missing' : undefined;
  if (base === undefined) return missing ?? 'baseline-missing';
  const amount = findAmount(base, 'baseline', indicator);
  if (typeof amount === 'string') return missing ?? amount;
  const value = applyChange(quantity, amount.value, indicator.unit);
  if (value === undefined) return 'unit-differs';
  const bound = boundOf(quantity, indicator);
  return { value, ...(bound && { bound }), workedOut: { change: quantity, base } };
}

function findBase({ base, year }: Change, indicator: Indicator): Observation | undefined {
  const { baseline, actuals } = indicator;
  if (base !== 'year') return baseline;
  const isOfYear = (each: Observation) => yearOf(each) === year && each.quantity.type === 'amount';
  return baseline !== undefined && isOfYear(baseline) ? baseline : findFirm(actuals.filter(isOfYear), indicator);
}

/** 前年度比▲10%以上 of what is to fall means so much or more off. */
function boundOf({ bound, value }: Change, { direction }: Indicator): Bound | undefined {
  const isOfFall = direction === 'decrease' && value.isNegative() && (bound === '以上' || bound === '超');
  return isOfFall ? mirrorBound(bound) : bound;
}

/** A share of the base, or so much more or less in its own unit; points of a percentage are its unit. */
function applyChange({ value, unit, relative }: Change, base: Decimal, of: string): Decimal | undefined {
  if (relative) return base.plus(base.abs().times(value).div(100));
  const isOwnUnit = unit === '' || isSameUnit(unit, of) || (isSameUnit(of, '%') && unit === 'ポイント');
  return isOwnUnit ? base.plus(value) : undefined;
}
