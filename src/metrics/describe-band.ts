/** A rating band's limits in words, for the legend. */

import type { BandMeasure } from '../model/configuration/configuration.ts';
import type { Decimal } from '../model/value/decimal.ts';
import type { BandSet, RatingBand } from './metrics.ts';
import type { Minus } from './show-figure.ts';

interface Edge {
  readonly limit: Decimal;
  readonly inclusive: boolean;
}

/**
 * e.g. `80%以上100%未満`, the upper edge from the bands before it where the band has none of its own. Measures other than
 * the attainment are named: `経過期間に対する進捗60%以上100%未満`. A band that takes whatever is left is `上記以外`.
 */
export function describeBand(band: RatingBand, set: BandSet, minus: Minus = '△'): string {
  const lower = lowerEdge(band);
  const upper = upperEdge(band) ?? edgeOfNeighbours(band, set);
  if (lower === undefined && upperEdge(band) === undefined) return '上記以外';
  const isPoint = lower?.inclusive && upper?.inclusive && lower.limit.eq(upper.limit);
  const words = isPoint
    ? showLimit(lower.limit, band.of, minus)
    : `${lower === undefined ? '' : `${showLimit(lower.limit, band.of, minus)}${lower.inclusive ? '以上' : '超'}`}${
        upper === undefined ? '' : `${showLimit(upper.limit, band.of, minus)}${upper.inclusive ? '以下' : '未満'}`
      }`;
  return `${measureWords[band.of]}${words}`;
}

const measureWords: Readonly<Record<BandMeasure, string>> = {
  attainment: '',
  progress: '進捗率',
  schedule: '経過期間に対する進捗',
  expected: '期待値に対する比',
  'change-from-baseline': '基準値からの改善率',
  'points-from-baseline': '基準値からの改善',
};

function lowerEdge({ atLeast, over }: RatingBand): Edge | undefined {
  if (atLeast !== undefined) return { limit: atLeast, inclusive: true };
  return over === undefined ? undefined : { limit: over, inclusive: false };
}

function upperEdge({ below, atMost }: RatingBand): Edge | undefined {
  if (below !== undefined) return { limit: below, inclusive: false };
  return atMost === undefined ? undefined : { limit: atMost, inclusive: true };
}

/** What a band with a lower edge only leaves over for those after it: below that edge, or up to it where it was open. */
function edgeOfNeighbours(band: RatingBand, set: BandSet): Edge | undefined {
  const position = set.bands.findIndex(({ key }) => key === band.key);
  const earlier = set.bands
    .slice(0, position)
    .filter((other) => other.of === band.of && upperEdge(other) === undefined);
  const edges = earlier.flatMap((other) => lowerEdge(other) ?? []);
  return edges
    .map(({ limit, inclusive }) => ({ limit, inclusive: !inclusive }))
    .reduce<Edge | undefined>((lowest, edge) => (lowest?.limit.lte(edge.limit) ? lowest : edge), undefined);
}

function showLimit(limit: Decimal, of: BandMeasure, minus: Minus): string {
  const digits = limit.times(100).abs().toFixed();
  const sign = limit.isNegative() && !limit.isZero() ? minus : '';
  return `${sign}${digits}${of === 'points-from-baseline' ? 'ポイント' : '%'}`;
}
