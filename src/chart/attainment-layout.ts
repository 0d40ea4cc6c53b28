/** Where everything of an attainment chart stands, in points from the top left. */

import { Decimal } from '../model/value/decimal.ts';
import { greatest, least } from '../model/value/extremes.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import type { BarScale, NotedItem } from './attainment.ts';
import { fitText } from './fit-text.ts';
import { baselineAt, type Words } from './layers.ts';
import { type LegendEntry, placeLegend, legendSize as smallSize } from './legend.ts';
import type { Box } from './place-labels.ts';
import { labelLineHeight, placeLabel, setLabel, labelSize as size } from './set-label.ts';

export interface AttainmentLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly smallSize: number;
  /** Of the vertical lines, which cross no name. */
  readonly stretches: readonly { readonly top: number; readonly bottom: number }[];
  readonly zero: number;
  readonly hundred: number;
  readonly limits: readonly number[];
  readonly ticks: readonly Words[];
  readonly rows: readonly Row[];
  readonly legend: readonly LegendEntry[];
}

export interface Row {
  readonly item: NotedItem;
  readonly top: number;
  readonly bottom: number;
  /** Of its bar. */
  readonly middle: number;
  readonly label: readonly Words[];
  readonly note: Words & { readonly width: number };
  /** From left to right. `cut` is the end that stands for a value beyond the chart. */
  readonly bar?: RatioBar;
}

export interface RatioBar extends Box {
  readonly cut?: 'left' | 'right';
}

const rowPadding = 3.5;
const barThickness = 9;
/** Between a label and the bars. */
const gap = 5;
/** Between a bar's end, or the mark of a cut, and its note. */
const noteGap = 7;
/** Kept free around a note. */
const noteMargin = 2;
const ticksHeight = 14;

type LabelledBar = Pick<NotedItem, 'label' | 'ratio' | 'note'>;

/** Ratios where bars are cut off. */
const [lowest, highest] = [-1, 2];

export function layOutAttainment(
  items: readonly NotedItem[],
  bandLimits: readonly number[],
  scale: BarScale,
  fonts: FontStack,
): AttainmentLayout {
  const { width, from, to, position } = scale;
  const rows = layOutRows(items, scale, fonts);
  const bottom = rows.at(-1)?.bottom ?? ticksHeight;
  const limits = [...new Set(bandLimits)].filter((limit) => limit !== 1 && limit > from && limit <= to);
  const legend = layOutLegend(rows, limits.length > 0, bottom + 4, width, fonts);
  return {
    width,
    height: Math.ceil((legend.at(-1)?.y ?? bottom) + 4),
    size,
    smallSize,
    stretches: scale.namesAbove
      ? rows.map(({ middle, bottom: end }) => ({ top: middle - barThickness / 2 - 1, bottom: end }))
      : [{ top: ticksHeight, bottom }],
    zero: position(0),
    hundred: position(1),
    limits: limits.map(position),
    ticks: layOutTicks(limits, from, to, position, fonts),
    rows,
    legend,
  };
}

/** The largest scale with which every note of all the items still fits to the right of its bar. */
export function scaleBars(
  items: readonly LabelledBar[],
  width: number,
  fonts: FontStack,
  namesAbove = false,
): BarScale {
  const labelWidth = namesAbove ? width : widthOfLabels(items, width, fonts);
  const ends = items.flatMap((item) => (item.ratio === undefined ? [] : [{ item, end: clip(item.ratio) }]));
  const from = Math.min(0, least(ends.map(({ end }) => end)));
  const to = Math.max(1.1, greatest(ends.map(({ end }) => end)));
  // Half of the outermost tick.
  const tickOverhang = measureText(from < 0 ? '−100％' : '200％', smallSize, fonts.regular) / 2;
  const left = namesAbove ? tickOverhang : labelWidth + 2 * gap;
  const lengths = ends.map(({ item, end }) => {
    const room = width - left - noteGap - measureText(item.note, size, fonts.bold) - 1;
    // A note that would stand on the line of 100 % stands behind it.
    return (room * (to - from)) / Math.max(Math.max(end, 1) - from, 0.001);
  });
  const length = Math.max(Math.min(width - left - tickOverhang, least(lengths)), 0.2 * width);
  const above = namesAbove ? { namesAbove } : {};
  return { ...above, width, labelWidth, from, to, position: (ratio) => left + ((ratio - from) / (to - from)) * length };
}

/** Labels take what they need, at most two fifths of the width, and then two lines. */
function widthOfLabels(items: readonly LabelledBar[], width: number, fonts: FontStack): number {
  return Math.min(
    0.4 * width,
    Math.max(0, greatest(items.map((item) => measureText(item.label, size, fonts.regular) + 0.5))),
  );
}

function clip(ratio: Decimal): number {
  return Decimal.max(lowest, Decimal.min(highest, ratio)).toNumber();
}

function layOutRows(
  items: readonly NotedItem[],
  { labelWidth, width, position, namesAbove = false }: BarScale,
  fonts: FontStack,
): readonly Row[] {
  let top = ticksHeight;
  return items.map((item) => {
    const lines = setLabel(item.label, labelWidth, fonts);
    const textHeight = lines.length * labelLineHeight;
    const bottom = top + textHeight + 2 * rowPadding + (namesAbove ? barThickness + rowPadding : 0);
    const middle = namesAbove ? bottom - rowPadding - barThickness / 2 : (top + bottom) / 2;
    const label = placeLabel(lines, namesAbove ? top + rowPadding + textHeight / 2 : middle);
    const bar = layOutBar(item, middle, position);
    const faces = item.ratio === undefined ? fonts.regular : fonts.bold;
    const start = Math.max(bar?.right ?? 0, position(0)) + noteGap;
    const x = clearOf(position(1), start, measureText(item.note, size, faces), width);
    const text = fitText(item.note, width - x, size, faces);
    const note = { x, y: baselineAt(middle, size), text, width: measureText(text, size, faces) };
    const row = { item, top, bottom, middle, label, note, ...(bar === undefined ? {} : { bar }) };
    top = bottom;
    return row;
  });
}

/** Where a note that may begin at `start` stands clear of a line, if the width has room behind it. */
function clearOf(line: number, start: number, length: number, width: number): number {
  const behind = line + noteGap;
  const isOnLine = start < line + noteMargin && start + length > line - noteMargin;
  return isOnLine && behind + length <= width ? behind : start;
}

function layOutBar(item: NotedItem, middle: number, position: (ratio: number) => number): RatioBar | undefined {
  if (item.ratio === undefined) return undefined;
  const ends = [position(0), position(clip(item.ratio))];
  const shape = {
    left: Math.min(...ends),
    right: Math.max(...ends),
    top: middle - barThickness / 2,
    bottom: middle + barThickness / 2,
  };
  if (item.ratio.greaterThan(highest)) return { ...shape, cut: 'right' };
  return item.ratio.lessThan(lowest) ? { ...shape, cut: 'left' } : shape;
}

/** 100 % always; the others where there is room, band limits before round figures. */
function layOutTicks(
  limits: readonly number[],
  from: number,
  to: number,
  position: (ratio: number) => number,
  fonts: FontStack,
): readonly Words[] {
  const wanted = [1, 0, ...limits, 2, -1, 1.5, 0.5, -0.5].filter((ratio) => ratio >= from && ratio <= to);
  const ticks: (Words & { readonly half: number })[] = [];
  for (const ratio of wanted) {
    const text = `${new Decimal(ratio).times(100).toString().replace('-', '−')}％`;
    const half = measureText(text, smallSize, fonts.regular) / 2;
    const x = position(ratio);
    if (ticks.every((other) => Math.abs(other.x - x) >= other.half + half + 3)) {
      ticks.push({ x, y: ticksHeight - 4, text, half });
    }
  }
  return ticks;
}

/** One entry for each rating that occurs, best first, then what the lines mean; wrapped to the width. */
function layOutLegend(
  rows: readonly Row[],
  hasLimits: boolean,
  top: number,
  width: number,
  fonts: FontStack,
): readonly LegendEntry[] {
  const bars = rows.flatMap(({ item, bar }) => (bar === undefined ? [] : [item]));
  const byRating = new Map(bars.map((item) => [`${item.symbol} ${item.word}`, item]));
  const rated = [...byRating.values()].sort((a, b) => Decimal.sub(b.ratio ?? 0, a.ratio ?? 0).toNumber());
  const notes = [
    ...(hasLimits ? ['点線は評価区分の境'] : []),
    ...(rows.some(({ bar }) => bar?.cut === 'right') ? ['▶は200％を超える値'] : []),
    ...(rows.some(({ bar }) => bar?.cut === 'left') ? ['◀は−100％を下回る値'] : []),
  ];
  const entries = rated.map(({ symbol, word, pattern }) => ({ text: `${symbol} ${word}`.trim(), pattern }));
  return placeLegend([...entries, ...notes.map((text) => ({ text }))], top, width, fonts);
}
