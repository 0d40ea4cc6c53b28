/** Patterns that a black-and-white copy keeps apart: full, ever lighter tints, and hatches for what lags. */

import type { Theme } from '../document/theme.ts';
import type { ChartLook } from '../document/workbook-chart.ts';
import { type Layer, rectangles, type Segment, segments } from './layers.ts';
import { mix } from './mix-colours.ts';
import type { Box } from './place-labels.ts';

/** `tint` is the share of white; `hatch` counts the ratings that lag, from 0; a blank one has an outline alone. */
export type Pattern = { readonly tint: number } | { readonly hatch: number } | 'blank';

interface Look {
  readonly fill: string;
  readonly stroke: string;
  /** For each set of lines, whether it falls to the right. */
  readonly lines: readonly boolean[];
}

/** Bars that no rating tells apart. */
export const plainBars: Pattern = { tint: 0.3 };
/** The lightest tint that still stands out from the paper. */
export const lightest = 0.68;
const white = '#ffffff';
/** Lines that rise, that cross, and that fall. */
const hatches: readonly (readonly boolean[])[] = [[false], [false, true], [true]];
/** Distance of the lines of a hatched bar, points. */
const hatchDistance = 3.2;

export function drawPatterned(
  bars: readonly { readonly bar: Box; readonly pattern: Pattern }[],
  theme: Theme,
): readonly Layer[] {
  const looks = bars.map(({ bar, pattern }) => ({ bar, look: lookOf(pattern, theme) }));
  return [
    rectangles(
      looks.map(({ bar: { left: x, right: x2, top: y, bottom: y2 }, look: { fill, stroke } }) => {
        return { x, x2, y, y2, fill, stroke };
      }),
      0.8,
    ),
    segments(
      looks.flatMap(({ bar, look }) => look.lines.flatMap((falls) => drawHatch(bar, look.stroke, falls))),
      0.9,
    ),
  ];
}

/** The same look in the terms of a chart of a workbook. */
export function workbookLook(pattern: Pattern, theme: Theme): ChartLook {
  const { fill, stroke } = lookOf(pattern, theme);
  if (pattern === 'blank' || 'tint' in pattern) return { fill, stroke };
  return { fill, stroke, hatch: hatchNames[pattern.hatch % hatchNames.length] ?? 'rising' };
}

const hatchNames = ['rising', 'crossing', 'falling'] as const;

export function outlineOf(pattern: Pattern, theme: Theme): string {
  return lookOf(pattern, theme).stroke;
}

/** Whether words on the pattern are read in white. */
export function isDark(pattern: Pattern): boolean {
  return pattern !== 'blank' && 'tint' in pattern && pattern.tint < 0.3;
}

export function isHatched(pattern: Pattern): boolean {
  return pattern !== 'blank' && 'hatch' in pattern;
}

export function lookOf(pattern: Pattern, theme: Theme): Look {
  const [strong = theme.chart.ink, warning = theme.chart.ink] = theme.chart.series;
  if (pattern === 'blank') return { fill: white, stroke: theme.chart.faint, lines: [] };
  if ('tint' in pattern) return { fill: mix(strong, white, pattern.tint), stroke: strong, lines: [] };
  return { fill: white, stroke: warning, lines: hatches[pattern.hatch % hatches.length] ?? [] };
}

/** Lines at 45° inside the bar. */
function drawHatch({ left, right, top, bottom }: Box, stroke: string, falls: boolean): readonly Segment[] {
  const height = bottom - top;
  const count = Math.max(0, Math.ceil((right - left + height) / hatchDistance) - 1);
  return Array.from({ length: count }, (_, index) => {
    const foot = left - height + (index + 1) * hatchDistance;
    const [start, end] = [Math.max(0, left - foot), Math.min(height, right - foot)];
    const level = (rise: number) => (falls ? top + rise : bottom - rise);
    return { x: foot + start, y: level(start), x2: foot + end, y2: level(end), stroke };
  });
}
