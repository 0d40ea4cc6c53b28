/** Counts of ratings, of a goal or of the whole plan, always with their denominator. */

import { Decimal } from '../model/value/decimal.ts';
import type { BandSet, IndicatorMetrics, PlanMetrics, RatingBand, Tally } from './metrics.ts';
import { roundPercentage, shareStyle } from './show-figure.ts';

/** Every band of the sets in use stands in the result, counted or not; bands that print alike are one. */
export function computeTally(indicators: readonly IndicatorMetrics[], sets: readonly BandSet[]): Tally {
  const ratings = indicators.map(({ rating }) => rating);
  const rated = ratings.filter((rating) => rating.reason === undefined);
  const counts = countBy(rated.map(identify));
  const bands = new Map(sets.flatMap((set) => set.bands).map((band) => [identify(band), band]));
  return {
    total: ratings.length,
    computed: indicators.filter(({ attainment }) => attainment.status === 'value').length,
    rated: rated.length,
    unrated: ratings.length - rated.length,
    bands: [...bands].map(([identity, band]) => {
      const count = counts.get(identity) ?? 0;
      const share = rated.length === 0 ? undefined : new Decimal(count).div(rated.length);
      return { key: band.key, symbol: band.symbol, word: band.word, count, share };
    }),
  };
}

/** Of a plan that sets no target there is nothing to rate, unless somebody rated it by hand. */
export function isJudged({ indicators, overall }: PlanMetrics): boolean {
  return overall.rated > 0 || overall.computed > 0 || indicators.some(({ indicator }) => indicator.targets.length > 0);
}

/** e.g. `算出可能 75指標／81指標中、評価 76指標`: how many attainments could be computed, and how many indicators rated. */
export function describeCoverage({ computed, rated, total }: Tally): string {
  return `算出可能 ${computed}指標／${total}指標中、評価 ${rated}指標`;
}

/** Whether the shares, as printed with one decimal, come to 100.0: only where they do not does a note say so. */
export function isSumOfSharesWhole({ bands }: Tally): boolean {
  const shares = bands.flatMap(({ share }) => share ?? []);
  return shares.length === 0 || Decimal.sum(...shares.map((share) => roundPercentage(share, shareStyle))).eq(100);
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function identify({ key, symbol, word }: Pick<RatingBand, 'key' | 'symbol' | 'word'>): string {
  return JSON.stringify([key, symbol, word]);
}
