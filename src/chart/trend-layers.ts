/** Draws a laid out trend chart: grid, lines, points and words, from back to front. */

import type { Theme } from '../document/theme.ts';
import { colored, drawAxisWords } from './axis-layers.ts';
import { type Layer, marks, rectangles, segments, texts } from './layers.ts';
import type { Point, Stretch, TrendLayout } from './trend-layout.ts';

const white = '#ffffff';

export function drawTrend(layout: TrendLayout, theme: Theme): Layer[] {
  const { ink, faint, grid, series } = theme.chart;
  const [actual = ink, , target = ink] = series;
  const { plot, size } = layout;
  const across = (y: number) => ({ x: plot.left, y, x2: plot.right, y2: y });
  const backings = layout.values.map(({ box }) => ({ x: box.left, x2: box.right, y: box.top, y2: box.bottom }));
  return [
    segments(
      stroked(
        layout.ticks.map(({ y }) => across(y)),
        grid,
      ),
      0.5,
    ),
    segments(stroked([across(plot.bottom)], faint), 0.8),
    rectangles(
      backings.map((box) => ({ ...box, fill: white, stroke: white })),
      0,
    ),
    segments(stroked(layout.targetLine, target), 1, [4, 3]),
    segments(stroked(layout.line, actual), 1.6),
    marks(filled(layout.actuals, actual, actual), 'circle', 26, 1),
    marks(filled(layout.baselines, white, actual), 'circle', 26, 1.4),
    marks(filled(layout.targets, white, target), 'diamond', 52, 1.4),
    texts(colored(layout.values, ink), 'center', size),
    texts(colored([...layout.absences, ...layout.years, ...layout.roles], faint), 'center', size),
    ...drawAxisWords(layout, faint, size),
  ];
}

function stroked(stretches: readonly Stretch[], stroke: string) {
  return stretches.map(({ x, y, x2, y2 }) => ({ x, y, x2, y2, stroke }));
}

function filled(points: readonly Point[], fill: string, stroke: string) {
  return points.map(({ x, y }) => ({ x, y, fill, stroke }));
}
