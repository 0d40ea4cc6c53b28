/** Draws a laid out chart of several lines, told apart by mark and dashes as well as by colour. */

import type { Theme } from '../document/theme.ts';
import type { ChartLook } from '../document/workbook-chart.ts';
import { colored, drawAxisWords } from './axis-layers.ts';
import { type Layer, marks, rectangles, segments, texts } from './layers.ts';
import type { DrawnLine, SeriesLayout } from './series-layout.ts';
import { size } from './trend-layout.ts';

const white = '#ffffff';
const looks = [
  { shape: 'circle', area: 26, dash: [], isFull: true, inWorkbook: { mark: 'circle' } },
  { shape: 'square', area: 24, dash: [5, 2.5], isFull: false, inWorkbook: { mark: 'square', dash: 'dash' } },
  { shape: 'triangle-up', area: 28, dash: [1.5, 2], isFull: true, inWorkbook: { mark: 'triangle', dash: 'dot' } },
] as const;

export function drawSeries(layout: SeriesLayout, theme: Theme): Layer[] {
  const { ink, faint, grid, series } = theme.chart;
  const { plot, lines } = layout;
  const across = (y: number, stroke: string) => ({ x: plot.left, y, x2: plot.right, y2: y, stroke });
  const backings = lines.flatMap(({ values }) =>
    values.map(({ box }) => ({ x: box.left, x2: box.right, y: box.top, y2: box.bottom, fill: white, stroke: white })),
  );
  return [
    segments(
      layout.ticks.map(({ y }) => across(y, grid)),
      0.5,
    ),
    segments([across(plot.bottom, faint)], 0.8),
    rectangles(backings, 0),
    ...lines.flatMap((line, index) => drawLine(line, lookOf(index), series[index] ?? ink)),
    texts(colored([...lines.map(({ legend }) => legend)], ink), 'left', size),
    texts(colored(layout.years, faint), 'center', size),
    ...drawAxisWords(layout, faint, size),
  ];
}

/** The look of the line at a place, from 0, in the terms of a chart of a workbook. */
export function workbookLineLook(index: number, { chart }: Theme): ChartLook {
  const { isFull, inWorkbook } = lookOf(index);
  const stroke = chart.series[index] ?? chart.ink;
  return { fill: isFull ? stroke : white, stroke, ...inWorkbook };
}

function lookOf(index: number): (typeof looks)[number] {
  return looks[index % looks.length] ?? looks[0];
}

function drawLine(
  { points, stretches, values, legend }: DrawnLine,
  look: (typeof looks)[number],
  color: string,
): Layer[] {
  const { sample } = legend;
  const middle = { x: (sample.x + sample.x2) / 2, y: sample.y };
  return [
    segments(
      [...stretches, sample].map(({ x, y, x2, y2 }) => ({ x, y, x2, y2, stroke: color })),
      1.5,
      [...look.dash],
    ),
    marks(
      [...points, middle].map(({ x, y }) => ({ x, y, fill: look.isFull ? color : white, stroke: color })),
      look.shape,
      look.area,
      1.4,
    ),
    texts(colored(values, color), 'center', size),
  ];
}
