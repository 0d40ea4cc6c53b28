/** What the bands of a plan look like in its charts: best full, others ever lighter, what lags hatched. */

import { lightest, type Pattern } from '../../chart/pattern.ts';
import type { BandSet, RatingBand } from '../../metrics/metrics.ts';

type BandName = Pick<RatingBand, 'symbol' | 'word'>;

/** By how a band is printed; what no band prints, as 評価なし, is blank. */
export function patternsOf(sets: readonly BandSet[]): (band: BandName) => Pattern {
  const patterns = new Map<string, Pattern>();
  for (const { bands } of sets) {
    const [good, lagging] = [bands.filter(({ lags }) => !lags), bands.filter(({ lags }) => lags)];
    const entries = [
      ...good.map((band, index) => [band, { tint: (lightest * index) / Math.max(1, good.length - 1) }] as const),
      ...lagging.map((band, hatch) => [band, { hatch }] as const),
    ];
    for (const [band, pattern] of entries) if (!patterns.has(nameOf(band))) patterns.set(nameOf(band), pattern);
  }
  return (band) => patterns.get(nameOf(band)) ?? 'blank';
}

function nameOf({ symbol, word }: BandName): string {
  return `${symbol} ${word}`;
}
