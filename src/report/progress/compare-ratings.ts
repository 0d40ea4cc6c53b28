/** How the ratings of a year differ from those of the year before. */

import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';

export interface RatingChange {
  readonly before: IndicatorMetrics;
  readonly now: IndicatorMetrics;
}

/** Each list with the largest changes first. `same` counts those rated alike in both years. */
export interface RatingChanges {
  readonly risen: readonly RatingChange[];
  readonly fallen: readonly RatingChange[];
  readonly same: number;
}

/** Of the indicators that both years rate. Bands need not be in order: the ratio says which rating is better, or what lags. */
export function compareRatings(before: PlanMetrics, now: PlanMetrics): RatingChanges {
  const earlier = new Map(before.indicators.map((each) => [each.indicator.id, each]));
  const pairs = now.indicators.flatMap((each): readonly RatingChange[] => {
    const other = earlier.get(each.indicator.id);
    return other === undefined || !isRated(other) || !isRated(each) ? [] : [{ before: other, now: each }];
  });
  const changed = pairs.filter(({ before: a, now: b }) => a.rating.key !== b.rating.key);
  const bySize = (list: readonly RatingChange[]) => list.toSorted((a, b) => Math.abs(stepOf(b)) - Math.abs(stepOf(a)));
  return {
    risen: bySize(changed.filter((change) => stepOf(change) > 0)),
    fallen: bySize(changed.filter((change) => stepOf(change) < 0)),
    same: pairs.length - changed.length,
  };
}

/** By a value of the year itself: one of an earlier year says nothing of what has changed since. */
function isRated({ rating, year, actualYear = year }: IndicatorMetrics): boolean {
  return rating.reason === undefined && actualYear === year;
}

/** What the attainment gained; where one of the ratings has none, whether it lags no longer. */
function stepOf({ before, now }: RatingChange): number {
  const [a, b] = [before.attainment, now.attainment];
  if (a.status === 'value' && b.status === 'value' && !a.value.equals(b.value)) return b.value.sub(a.value).toNumber();
  return Number(before.rating.lags) - Number(now.rating.lags);
}
