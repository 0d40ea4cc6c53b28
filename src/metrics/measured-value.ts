/** Which number of a cell counts, and for which fiscal year it holds. */

import type { Entry, Indicator, Plan } from '../model/plan/plan.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';
import type { Amount, Bound } from '../model/value/quantity.ts';
import type { CalendarDate, FiscalYear } from '../model/year/fiscal-year.ts';
import { parseFiscalYear } from '../model/year/parse-fiscal-year.ts';
import type { UndefinedReason } from './metrics.ts';

type Role = 'actual' | 'baseline' | 'target';

/** The amount of a cell in the indicator's unit, or why there is none. */
export function findAmount(entry: Entry | undefined, role: Role, indicator: Indicator): Amount | UndefinedReason {
  const quantity = entry?.quantity;
  if (quantity === undefined || quantity.type === 'missing') return `${role}-missing`;
  if (quantity.type === 'change') return `${role}-qualitative`;
  if (quantity.type !== 'amount') return `${role}-${quantity.type}`;
  const amount = role === 'target' ? quantity : findMeasured(quantity);
  return isSameUnit(amount.unit, indicator.unit) ? amount : 'unit-differs';
}

/**
 * What was measured. `700件以上（898件）` states a goal and, in brackets, the figure of that year: 898 is the baseline.
 * A bracket in another unit (`1か所以上（20人）`) measures something else.
 */
export function findMeasured(amount: Amount): Amount {
  const { bound, reference } = amount;
  const isGoal = bound !== undefined && goalBounds.includes(bound);
  return isGoal && reference !== undefined && isSameUnit(reference.unit, amount.unit) ? reference : amount;
}

const goalBounds: readonly Bound[] = ['以上', '超', '以下', '未満'];

/** Percentages change by ポイント and have no rate of change. */
export function isPercentage({ unit }: Indicator): boolean {
  return isSameUnit(unit, '%');
}

/** The cell of a fiscal year: an actual, or the baseline in its own year. */
export function findActual(indicator: Indicator, year: FiscalYear): Entry | undefined {
  const actual = indicator.actuals.find((entry) => entry.year === year);
  return actual ?? (indicator.baseline.year === year ? indicator.baseline : undefined);
}

/** The target of the plan: the last of its years. */
export function findTarget(indicator: Indicator): Entry | undefined {
  return indicator.targets.at(-1);
}

/** The fiscal year a value holds for: the column's, unless the cell names another, e.g. `85%以上（30年度）`. */
export function findYear(entry: Entry, plan: Plan, documentDate: CalendarDate): FiscalYear {
  const { quantity } = entry;
  const asOf = quantity.type === 'amount' ? quantity.asOf?.match(/^.*?年度/)?.[0] : undefined; // "29年度" of "29年度完了"
  if (asOf === undefined) return entry.year;
  const parsed = parseFiscalYear(asOf, { documentDate, from: plan.baselineYear, to: plan.targetYear });
  return parsed?.year ?? entry.year;
}
