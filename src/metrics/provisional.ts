/** Values that do not stand for their whole year yet: forecasts, and counts up to a day in the middle of it. */

import type { Indicator, Observation } from '../model/plan/plan.ts';
import { isForecast } from '../model/value/firmness.ts';
import { isWholeYear } from '../model/year/period.ts';

/**
 * 見込 and 計画, a part of a year (上半期, 途中), and a day that is no year's end, unless the other values of the indicator are of the same day: then that
 * day is when it is measured every year.
 */
export function isProvisional(observation: Observation, { baseline, actuals }: Indicator): boolean {
  const { firmness, period } = observation;
  if (isForecast(firmness)) return true;
  if (period?.type === 'part' || (period?.type === 'date' && period.isPart)) return true;
  if (period?.type !== 'date' || isWholeYear(period)) return false;
  const others = [...(baseline === undefined ? [] : [baseline]), ...actuals].filter((other) => other !== observation);
  const isSameDay = ({ period: other }: Observation) =>
    other?.type === 'date' && other.month === period.month && other.day === period.day && other.isPart !== true;
  return others.length === 0 || !others.every(isSameDay);
}
