/** Change on the year before (対前年度増減): the difference, and the rate of change. */

import type { Indicator, Plan } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import type { CalendarDate, FiscalYear } from '../model/year/fiscal-year.ts';
import { computeRatio, type Ratio } from './formulas.ts';
import { findActual, findAmount, findYear, isPercentage } from './measured-value.ts';
import type { Computed, UndefinedReason } from './metrics.ts';
import { dash, showSigned, showSignedRatio } from './show-figure.ts';

export interface Change {
  readonly change: Computed;
  readonly changeRate: Computed;
}

/**
 * The difference in the indicator's unit, in ポイント for percentages, and the rate, which percentages do not have.
 * The rate is of the previous year's magnitude, so that its sign is that of the change for negative figures as well.
 */
export function computeChange(plan: Plan, indicator: Indicator, year: FiscalYear, documentDate: CalendarDate): Change {
  const current = findAmount(findActual(indicator, year), 'actual', indicator);
  const previous = findPrevious(plan, indicator, year, documentDate);
  const actual = typeof current === 'string' ? current : current.value;
  const before = typeof previous === 'string' ? previous : previous.value;
  const difference = computeRatio({ actual, previous: before }, (given) => given.actual.minus(given.previous));
  const rate = computeRatio({ actual, previous: before }, (given) => {
    if (isPercentage(indicator)) return 'percentage';
    if (given.previous.isZero()) return 'previous-zero';
    // From a deficit to a surplus no rate says anything.
    if (given.previous.isNegative() && given.actual.gt(0)) return 'negative-value';
    return given.actual.minus(given.previous).div(given.previous.abs());
  });
  return {
    change: { ...difference, shown: showDifference(difference, indicator, [current, previous]) },
    changeRate: { ...rate, shown: showRate(rate) },
  };
}

/** The column before, if it is exactly the fiscal year before: a gap of two years is no change on the year before. */
function findPrevious(
  plan: Plan,
  indicator: Indicator,
  year: FiscalYear,
  documentDate: CalendarDate,
): Amount | UndefinedReason {
  if (year <= indicator.baseline.year) return 'first-year';
  const current = findActual(indicator, year);
  const previous = [indicator.baseline, ...indicator.actuals].filter((entry) => entry.year < year).at(-1);
  if (previous === undefined) return 'previous-missing';
  const to = current === undefined ? year : findYear(current, plan, documentDate);
  if (findYear(previous, plan, documentDate) !== to - 1) return 'previous-missing';
  const amount = findAmount(previous, 'actual', indicator);
  return typeof amount === 'string' && amount !== 'unit-differs' ? 'previous-missing' : amount;
}

/** With as many decimals as the more precise of the two values prints, e.g. `+1,234人`, `△5.3ポイント`, `±0件`. */
function showDifference(result: Ratio, indicator: Indicator, amounts: readonly (Amount | UndefinedReason)[]): string {
  if (result.status === 'undefined') return dash;
  const decimals = Math.max(...amounts.map((amount) => (typeof amount === 'string' ? 0 : amount.decimals)));
  return `${showSigned(result.value, decimals)}${isPercentage(indicator) ? 'ポイント' : indicator.unit}`;
}

/** From zero to more is 皆増, to zero is 皆減; from zero to zero or less there is nothing to say. */
function showRate(result: Ratio): string {
  const { actual = new Decimal(0), previous = new Decimal(0) } = result.inputs;
  if (result.status === 'undefined') return result.reason === 'previous-zero' && actual.gt(0) ? '皆増' : dash;
  return actual.isZero() && previous.gt(0) ? '皆減' : showSignedRatio(result.value);
}
