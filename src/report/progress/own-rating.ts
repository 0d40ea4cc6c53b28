/** 自己評価: what the section itself says of the year, beside what is computed. */

import { ownRatingOf } from '../../metrics/compute-metrics.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';

export function hasOwnRating({ indicator, year }: IndicatorMetrics): boolean {
  return ownRatingOf(indicator, year) !== '';
}
