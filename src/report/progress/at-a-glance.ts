/** 一目でわかる: which indicators stand out in a year, so that one page tells the report. */

import type { ComposedDocument } from '../../document/document.ts';
import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { compareRatings, type RatingChanges } from './compare-ratings.ts';
import { rankIndicators } from './rank-indicators.ts';

export interface Glance {
  /** How many each list shows. */
  readonly listed: number;
  /** Best first, and worst first; nobody stands in both. */
  readonly highest: readonly IndicatorMetrics[];
  readonly lowest: readonly IndicatorMetrics[];
  /** Of a high attainment and not lagging, while less of the way from the baseline is done than of the time: slowest first. */
  readonly slow: readonly IndicatorMetrics[];
  /** Against the year before, where that has values. */
  readonly changes: RatingChanges | undefined;
}

/** As many of each list as a page holds: an A4 page that stands has them all below each other. */
export function listedOn({ size, orientation }: ComposedDocument['page']): number {
  return size === 'A4' && orientation === 'portrait' ? 2 : usual;
}

const usual = 5;
/** An attainment that reads as good under any bands. */
const highLevel = new Decimal('0.8');
/** Progress over the share of time that has passed, below which a high level hides how little was done. */
const slowSchedule = new Decimal('0.5');

export function glanceAt(metrics: PlanMetrics, before: PlanMetrics | undefined, listed = usual): Glance {
  const rated = metrics.indicators.filter(({ rating }) => rating.reason === undefined);
  const ranked = rankIndicators(rated, ({ attainment }) => attainment);
  const count = Math.min(listed, Math.floor(ranked.length / 2));
  const isSlow = ({ rating, attainment, schedule, progress }: IndicatorMetrics) =>
    !rating.lags &&
    attainment.status === 'value' &&
    attainment.value.gte(highLevel) &&
    progress.status === 'value' &&
    schedule.status === 'value' &&
    schedule.value.lt(slowSchedule);
  return {
    listed,
    highest: ranked.slice(ranked.length - count).toReversed(),
    lowest: ranked.slice(0, count),
    slow: rankIndicators(rated.filter(isSlow), ({ schedule }) => schedule),
    changes: before && compareRatings(before, metrics),
  };
}
