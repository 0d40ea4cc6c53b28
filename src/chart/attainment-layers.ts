/** Draws a laid out attainment chart: lines, bars, words and legend, from back to front. */

import type { Theme } from '../document/theme.ts';
import type { RatedItem } from './attainment.ts';
import type { AttainmentLayout, Bar, Words } from './attainment-layout.ts';
import { type Layer, marks, rectangles, type Segment, segments, texts } from './layers.ts';
import { mix } from './mix-colours.ts';

/** Distance of the lines of a hatched bar, points. */
const hatchDistance = 3.2;
const white = '#ffffff';

export function drawAttainment(layout: AttainmentLayout, theme: Theme): Layer[] {
  return [...drawLines(layout, theme), ...drawBars(layout, theme), ...drawWords(layout, theme)];
}

function drawLines(layout: AttainmentLayout, theme: Theme): readonly Layer[] {
  const { top, bottom, width, rows } = layout;
  const { ink, faint, grid } = theme.chart;
  const vertical = (x: number, stroke: string) => ({ x, x2: x, y: top, y2: bottom, stroke });
  return [
    segments(
      rows.map(({ bottom: y }) => ({ x: 0, x2: width, y, y2: y, stroke: grid })),
      0.4,
    ),
    segments(
      layout.limits.map((x) => vertical(x, faint)),
      0.6,
      [1.5, 2],
    ),
    segments([vertical(layout.zero, faint)], 0.8),
    segments([vertical(layout.hundred, ink)], 1.1),
  ];
}

function drawBars(layout: AttainmentLayout, theme: Theme): readonly Layer[] {
  const drawn = [...layout.rows, ...layout.legend].flatMap(({ item, bar }) =>
    item === undefined || bar === undefined ? [] : [{ bar, look: lookOf(item, theme) }],
  );
  const cuts = drawn.flatMap(({ bar, look }) => (bar.cut === undefined ? [] : [{ bar, look, cut: bar.cut }]));
  const tips = (end: 'left' | 'right') =>
    cuts
      .filter(({ cut }) => cut === end)
      .map(({ bar, look }) => ({ x: bar[end], y: (bar.top + bar.bottom) / 2, fill: look.stroke, stroke: look.stroke }));
  return [
    rectangles(
      drawn.map(({ bar, look: { fill, stroke } }) => ({
        x: bar.left,
        x2: bar.right,
        y: bar.top,
        y2: bar.bottom,
        fill,
        stroke,
      })),
      0.8,
    ),
    segments(
      drawn.flatMap(({ bar, look }) => look.lines.flatMap((falls) => drawHatch(bar, look.stroke, falls))),
      0.9,
    ),
    segments(
      cuts.flatMap(({ bar, cut }) => drawBreak(bar, cut)),
      1.6,
    ),
    marks(tips('right'), 'triangle-right', 60, 0.5),
    marks(tips('left'), 'triangle-left', 60, 0.5),
  ];
}

interface Look {
  readonly fill: string;
  readonly stroke: string;
  /** For each set of lines, whether it falls to the right. */
  readonly lines: readonly boolean[];
}

/** Lines that rise, that cross, and that fall. */
const hatches: readonly (readonly boolean[])[] = [[false], [false, true], [true]];

/** Dark and full, light and outlined, or hatched: steps that a black-and-white copy keeps apart. */
function lookOf({ level, hatch = 0 }: RatedItem, theme: Theme): Look {
  const [strong = theme.chart.ink, warning = theme.chart.ink] = theme.chart.series;
  if (level === 'lagging') return { fill: white, stroke: warning, lines: hatches[hatch % hatches.length] ?? [] };
  return { fill: level === 'achieved' ? strong : mix(strong, white, 0.68), stroke: strong, lines: [] };
}

/** Lines at 45° inside the bar. */
function drawHatch({ left, right, top, bottom }: Bar, stroke: string, falls: boolean): readonly Segment[] {
  const height = bottom - top;
  const count = Math.max(0, Math.ceil((right - left + height) / hatchDistance) - 1);
  return Array.from({ length: count }, (_, index) => {
    const foot = left - height + (index + 1) * hatchDistance;
    const [start, end] = [Math.max(0, left - foot), Math.min(height, right - foot)];
    const level = (rise: number) => (falls ? top + rise : bottom - rise);
    return { x: foot + start, y: level(start), x2: foot + end, y2: level(end), stroke };
  });
}

/** Two slanted gaps near the end of a bar that goes on beyond the chart. */
function drawBreak({ left, right, top, bottom }: Bar, cut: 'left' | 'right'): readonly Segment[] {
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
  const notes = layout.rows.filter(({ item }) => item.level !== 'none').map(({ note }) => note);
  const reasons = layout.rows.filter(({ item }) => item.level === 'none').map(({ note }) => note);
  const backings = layout.rows.map(({ note, top, bottom }) => ({
    x: note.x - 1.5,
    x2: note.x + note.width + 1.5,
    y: (top + bottom - layout.size) / 2 - 1,
    y2: (top + bottom + layout.size) / 2 + 1,
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
