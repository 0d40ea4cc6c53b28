/** Draws a laid out attainment chart: lines, bars, words and legend, from back to front. */

import type { Theme } from '../document/theme.ts';
import type { AttainmentLayout } from './attainment-layout.ts';
import { type Layer, marks, rectangles, type Segment, segments, texts, type Words } from './layers.ts';
import { drawPatterned, outlineOf } from './pattern.ts';
import type { Box } from './place-labels.ts';

const white = '#ffffff';

export function drawAttainment(layout: AttainmentLayout, theme: Theme): Layer[] {
  return [...drawLines(layout, theme), ...drawBars(layout, theme), ...drawWords(layout, theme)];
}

function drawLines(layout: AttainmentLayout, theme: Theme): readonly Layer[] {
  const { stretches, width, rows } = layout;
  const { ink, faint, grid } = theme.chart;
  const vertical = (x: number, stroke: string) =>
    stretches.map(({ top, bottom }) => ({ x, x2: x, y: top, y2: bottom, stroke }));
  return [
    segments(
      rows.map(({ bottom: y }) => ({ x: 0, x2: width, y, y2: y, stroke: grid })),
      0.4,
    ),
    segments(
      layout.limits.flatMap((x) => vertical(x, faint)),
      0.6,
      [1.5, 2],
    ),
    segments(vertical(layout.zero, faint), 0.8),
    segments(vertical(layout.hundred, ink), 1.1),
  ];
}

function drawBars({ rows, legend }: AttainmentLayout, theme: Theme): readonly Layer[] {
  const drawn = rows.flatMap(({ item, bar }) => (bar === undefined ? [] : [{ bar, pattern: item.pattern }]));
  const cuts = drawn.flatMap(({ bar, pattern }) => (bar.cut === undefined ? [] : [{ bar, pattern, cut: bar.cut }]));
  const tips = (end: 'left' | 'right') =>
    cuts
      .filter(({ cut }) => cut === end)
      .map(({ bar, pattern }) => {
        const colour = outlineOf(pattern, theme);
        return { x: bar[end], y: (bar.top + bar.bottom) / 2, fill: colour, stroke: colour };
      });
  return [
    ...drawPatterned([...drawn, ...legend.flatMap(({ swatch }) => swatch ?? [])], theme),
    segments(
      cuts.flatMap(({ bar, cut }) => drawBreak(bar, cut)),
      1.6,
    ),
    marks(tips('right'), 'triangle-right', 60, 0.5),
    marks(tips('left'), 'triangle-left', 60, 0.5),
  ];
}

/** Two slanted gaps near the end of a bar that goes on beyond the chart. */
function drawBreak({ left, right, top, bottom }: Box, cut: 'left' | 'right'): readonly Segment[] {
  const middle = cut === 'right' ? right - 14 : left + 14;
  return [-2, 2].map((shift) => ({
    x: middle + shift - 2.5,
    y: bottom + 1,
    x2: middle + shift + 2.5,
    y2: top - 1,
    stroke: white,
  }));
}

function drawWords(layout: AttainmentLayout, theme: Theme): readonly Layer[] {
  const { ink, faint } = theme.chart;
  const colored = (words: readonly Words[], color: string) => words.map(({ x, y, text }) => ({ x, y, text, color }));
  const notes = layout.rows.filter(({ item }) => item.ratio !== undefined).map(({ note }) => note);
  const reasons = layout.rows.filter(({ item }) => item.ratio === undefined).map(({ note }) => note);
  const backings = layout.rows.map(({ note, middle }) => ({
    x: note.x - 1.5,
    x2: note.x + note.width + 1.5,
    y: middle - layout.size / 2 - 1,
    y2: middle + layout.size / 2 + 1,
    fill: white,
    stroke: white,
  }));
  return [
    rectangles(backings, 0),
    texts(
      layout.rows.flatMap(({ label }) => colored(label, ink)),
      'left',
      layout.size,
    ),
    texts(colored(notes, ink), 'left', layout.size, 'bold'),
    texts(colored(reasons, faint), 'left', layout.size),
    texts(colored(layout.ticks, faint), 'center', layout.smallSize),
    texts(colored(layout.legend, faint), 'left', layout.smallSize),
  ];
}
