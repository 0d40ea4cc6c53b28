/** The fiscal years that a report of a plan can be made of. */

import type { FiscalYear } from '../year/fiscal-year.ts';
import { actualYearsOf, indicatorsOf, type Observation, type Plan, yearReported } from './plan.ts';

/**
 * Ascending. Those with an actual column, and later ones that the cells of a column without a year say; or the baseline's where
 * there are none yet; none where nobody dates anything, or only the baseline, which is not what an undated 現在値 is of.
 */
export function reportableYears(plan: Plan): readonly FiscalYear[] {
  const years = actualYearsOf(plan);
  const measured = plan.goals.flatMap(indicatorsOf).flatMap(({ actuals }) => actuals.filter(isValue));
  const last = years.at(-1);
  if (last !== undefined) {
    const later = measured.flatMap((each) => yearReported(each) ?? []).filter((year) => year > last);
    return [...years, ...[...new Set(later)].toSorted((a, b) => a - b)];
  }
  if (measured.length > 0) return [];
  const baseline = plan.columns.find(({ role, year }) => role === 'baseline' && year !== undefined)?.year;
  const only = baseline ?? plan.stated.from;
  return only === undefined ? [] : [only];
}

function isValue({ quantity }: Observation): boolean {
  return quantity.type !== 'missing';
}
