/** 自己評価: what the section itself says of the year, beside what is computed. */

import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { ownRatingOf } from '../../metrics/printed-of-year.ts';

export function hasOwnRating(metrics: IndicatorMetrics): boolean {
  return ownRatingOf(metrics) !== '';
}
