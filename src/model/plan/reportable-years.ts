/** The fiscal years that a report of a plan can be made of. */

import type { FiscalYear } from '../year/fiscal-year.ts';
import { actualYearsOf, indicatorsOf, type Observation, type Plan } from './plan.ts';

/**
 * Ascending. Those with an actual column, or the baseline's where there are none yet; none where nobody dates anything, or only
 * the baseline, which is not what an undated 現在値 is of.
 */
export function reportableYears(plan: Plan): readonly FiscalYear[] {
  const years = actualYearsOf(plan);
  if (years.length > 0) return years;
  const isMeasured = plan.goals.flatMap(indicatorsOf).some(({ actuals }) => actuals.some(isValue));
  if (isMeasured) return [];
  const baseline = plan.columns.find(({ role, year }) => role === 'baseline' && year !== undefined)?.year;
  const only = baseline ?? plan.stated.from;
  return only === undefined ? [] : [only];
}

function isValue({ quantity }: Observation): boolean {
  return quantity.type !== 'missing';
}
