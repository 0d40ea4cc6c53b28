/** Where everything of a chart of several lines stands, in points from the top left. */

import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { baselineAt, type Words } from './layers.ts';
import { type Box, overlap, placeLabels } from './place-labels.ts';
import type { SeriesLine } from './series.ts';
import {
  connect,
  headerHeight,
  lineHeight,
  markRadius,
  type Point,
  positionValues,
  positionYears,
  type Stretch,
  shorten,
  size,
  thinOut,
} from './trend-layout.ts';
import { chooseScale, formatTick } from './value-scale.ts';

export interface SeriesLayout {
  readonly height: number;
  readonly plot: Box;
  readonly ticks: readonly { readonly y: number; readonly words: Words }[];
  readonly years: readonly Words[];
  readonly header: readonly Words[];
  readonly footnote: readonly Words[];
  readonly lines: readonly DrawnLine[];
  /** Whether every value stands clear of the others, and nearer to its own point than to any other. */
  readonly isClear: boolean;
}

export interface DrawnLine {
  readonly points: readonly Point[];
  readonly stretches: readonly Stretch[];
  readonly values: readonly (Words & { readonly box: Box })[];
  /** A piece of the line with its mark in the middle, then the name. */
  readonly legend: Words & { readonly sample: Stretch };
}

const sampleWidth = 22;
const legendHeight = 12;
/** Above the highest point. */
const labelHeight = 14;

/** `height` is that of a chart without legend. */
export function layOutSeries(
  lines: readonly SeriesLine[],
  { width, height: plainHeight }: { readonly width: number; readonly height: number },
  fonts: FontStack,
): SeriesLayout {
  const measure = (text: string) => measureText(text, size, fonts.regular);
  const entries = lines.flatMap(({ points }) => points);
  const unit = lines[0]?.unit ?? '';
  const legend = layOutLegend(lines, width, measure);
  const legendBottom = (legend.at(-1)?.sample.y ?? headerHeight) + legendHeight / 2;
  const height = plainHeight + legendBottom - headerHeight;
  const scale = chooseScale(entries.flatMap(({ value }) => value ?? []));
  const ticks = (scale?.ticks ?? []).map((tick) => ({ tick, text: formatTick(tick) }));
  const left = Math.max(0, ...ticks.map(({ text }) => measure(text))) + 5;
  const plot = { left, right: width - 1, top: legendBottom + labelHeight, bottom: height - lineHeight - 4 };
  const x = positionYears(entries, plot, Math.max(...entries.map(({ label }) => measure(label))) / 2 + 2);
  const y = positionValues(scale, plot);
  const stretches = lines.map(({ points }) => connect(points, x, y));
  const labels = lines.flatMap(({ points }, line) =>
    points.flatMap(({ value, year, shown }) =>
      value === undefined ? [] : [{ line, text: shorten(shown, unit, false), x: x(year), y: y(value) }],
    ),
  );
  const boxes = placeLabels(
    labels.map((label) => ({ x: label.x, y: label.y, width: measure(label.text) + 2, height: size + 1 })),
    {
      bounds: { left: plot.left, right: width, top: legendBottom, bottom: plot.bottom - 1 },
      obstacles: labels.map(around),
      lines: stretches.flat(),
    },
  );
  const values = labels.flatMap(({ line, text }, index) => {
    const box = boxes[index];
    if (box === undefined) return [];
    return [{ line, text, x: (box.left + box.right) / 2, y: baselineAt((box.top + box.bottom) / 2, size), box }];
  });
  const ofLine = <T extends { readonly line: number }>(list: readonly T[], line: number) =>
    list.filter((each) => each.line === line);
  const years = new Map(entries.map(({ year, label }) => [year, label]));
  return {
    height,
    plot,
    ticks: ticks.map(({ tick, text }) => ({ y: y(tick), words: { x: left - 4, y: baselineAt(y(tick), size), text } })),
    years: thinOut(
      [...years]
        .toSorted(([a], [b]) => a - b)
        .map(([year, text]) => ({ x: x(year), y: plot.bottom + lineHeight, text })),
      measure,
    ),
    header: unit === '' ? [] : [{ x: 0, y: size, text: `（単位：${unit}）` }],
    footnote: scale?.fromZero === false ? [{ x: width, y: size, text: '縦軸は0から始まっていません' }] : [],
    lines: legend.map((entry, line) => ({
      points: ofLine(labels, line),
      stretches: stretches[line] ?? [],
      values: ofLine(values, line),
      legend: entry,
    })),
    isClear: boxes.every((box, index) => isClear(box, index, boxes, labels)),
  };
}

function around({ x, y }: Point): Box {
  return { left: x - markRadius, right: x + markRadius, top: y - markRadius, bottom: y + markRadius };
}

function isClear(box: Box, index: number, boxes: readonly Box[], points: readonly Point[]): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const isNearest = distances[index] === Math.min(...distances);
  return isNearest && boxes.every((other, at) => at === index || !overlap(box, other));
}

/** Below the unit, wrapped to the width. */
function layOutLegend(lines: readonly SeriesLine[], width: number, measure: (text: string) => number) {
  let [x, middle] = [0, headerHeight + legendHeight / 2];
  return lines.map(({ name: text }) => {
    const length = sampleWidth + 4 + measure(text);
    if (x > 0 && x + length > width) [x, middle] = [0, middle + legendHeight];
    const sample = { x, y: middle, x2: x + sampleWidth, y2: middle };
    const entry = { x: x + sampleWidth + 4, y: baselineAt(middle, size), text, sample };
    x += length + 14;
    return entry;
  });
}
