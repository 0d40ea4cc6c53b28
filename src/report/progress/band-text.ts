/** How a band is printed: its symbol, if it has one, and its word. */

import type { Rating, RatingBand } from '../../metrics/metrics.ts';

/** e.g. `◎ 達成`, or `達成` of a band without a symbol. */
export function bandText({ symbol, word }: Pick<RatingBand | Rating, 'symbol' | 'word'>): string {
  return symbol === '' ? word : `${symbol} ${word}`;
}
