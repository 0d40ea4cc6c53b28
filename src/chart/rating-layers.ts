/** Draws a laid out chart of ratings: bars, counts and words, from back to front. */

import type { Theme } from '../document/theme.ts';
import { colored } from './axis-layers.ts';
import { type Layer, rectangles, texts } from './layers.ts';
import { legendSize } from './legend.ts';
import { drawPatterned, isDark, isHatched } from './pattern.ts';
import type { RatingLayout } from './rating-layout.ts';
import { labelSize as size } from './set-label.ts';

const white = '#ffffff';

export function drawRatings({ labels, totals, parts, legend }: RatingLayout, theme: Theme): Layer[] {
  const { ink, faint } = theme.chart;
  const swatches = legend.flatMap(({ swatch }) => swatch ?? []);
  const counts = parts.flatMap(({ pattern, count }) => (count === undefined ? [] : [{ ...count, pattern }]));
  // A number is read on paper, not on lines.
  const backings = counts.filter(({ pattern }) => isHatched(pattern));
  return [
    ...drawPatterned([...parts, ...swatches], theme),
    rectangles(
      backings.map(({ x, y, width }) => {
        const [left, right] = [x - width / 2 - 1.5, x + width / 2 + 1.5];
        return { x: left, x2: right, y: y - 0.9 * size, y2: y + 0.2 * size, fill: white, stroke: white };
      }),
      0,
    ),
    texts(colored(labels, ink), 'left', size),
    texts(
      counts.map(({ x, y, text, pattern }) => ({ x, y, text, color: isDark(pattern) ? white : ink })),
      'center',
      size,
      'bold',
    ),
    texts(colored(totals, ink), 'left', size),
    texts(colored(legend, faint), 'left', legendSize),
  ];
}
