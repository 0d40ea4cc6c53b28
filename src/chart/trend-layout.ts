/** Where everything of a trend chart stands, in points from the top left. */

import type { Decimal } from '../model/value/decimal.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { fitText } from './fit-text.ts';
import { baselineAt, type Words } from './layers.ts';
import { type Box, boxAround, findFreest, placeLabels } from './place-labels.ts';
import type { TrendInput, TrendTarget } from './trend.ts';
import { chooseScale, formatTick, type ValueScale } from './value-scale.ts';

export interface TrendLayout {
  readonly plot: Box;
  readonly ticks: readonly { readonly y: number; readonly words: Words }[];
  readonly years: readonly Words[];
  readonly roles: readonly Words[];
  readonly header: readonly Words[];
  readonly footnote: readonly Words[];
  readonly baselines: readonly Point[];
  readonly actuals: readonly Point[];
  readonly targets: readonly Point[];
  /** Between values of neighbouring years. */
  readonly line: readonly Stretch[];
  readonly targetLine: readonly Stretch[];
  readonly values: readonly (Words & { readonly box: Box })[];
  readonly absences: readonly Words[];
  readonly size: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stretch extends Point {
  readonly x2: number;
  readonly y2: number;
}

export const size = 7.5;
export const lineHeight = 9.5;
export const headerHeight = 13;
export const markRadius = 4.5;

export function layOutTrend(input: TrendInput, fonts: FontStack): TrendLayout {
  const { width, height, unit, points, target } = input;
  const measure = (text: string) => measureText(text, size, fonts.regular);
  const ends = target === undefined ? [] : [target];
  const entries: readonly TrendTarget[] = [...points, ...ends];
  const scale = chooseScale(entries.flatMap(({ value }) => value ?? []));
  const ticks = (scale?.ticks ?? []).map((tick) => ({ tick, text: formatTick(tick) }));
  const left = Math.max(0, ...ticks.map(({ text }) => measure(text))) + 5;
  const hasRoles = ends.length > 0 || points.some(({ kind }) => kind === 'baseline');
  const clearance = entries.some(({ value }) => standsAtFoot(value, scale)) ? footClearance : 0;
  const footHeight = (hasRoles ? 2 : 1) * lineHeight + 4 + clearance;
  const plot = { left, right: width - 1, top: headerHeight + 9, bottom: height - footHeight };
  const x = positionYears(entries, plot, Math.max(...entries.map(({ label }) => measure(label))) / 2 + 2);
  const y = positionValues(scale, plot);
  const place = (list: readonly TrendTarget[]): readonly Point[] =>
    list.flatMap(({ year, value }) => (value === undefined ? [] : [{ x: x(year), y: y(value) }]));
  const targets = place(ends);
  const line = connect(points, x, y);
  const targetLine = targets.map((point) => ({ x: plot.left, y: point.y, x2: point.x, y2: point.y }));
  const shown = entries.map((entry) => ({ ...entry, text: shorten(entry.shown, unit, ends.includes(entry)) }));
  const lines = [...line, ...targetLine];
  const absences = layOutAbsences(shown, { plot, width, x, fonts, lines, points: place(entries) });
  const values = layOutValues(shown, { plot, width, x, y, measure, absences, lines });
  return {
    plot,
    size,
    ticks: ticks.map(({ tick, text }) => ({ y: y(tick), words: { x: left - 4, y: baselineAt(y(tick), size), text } })),
    years: thinOut(
      entries.map(({ year, label }) => ({ x: x(year), y: plot.bottom + clearance + lineHeight, text: label })),
      measure,
    ),
    roles: [
      ...points.filter(({ kind }) => kind === 'baseline').map(({ year, word }) => ({ year, text: word ?? '基準値' })),
      ...ends.map(({ year, word }) => ({ year, text: word ?? '目標値' })),
    ].map(({ year, text }) => ({ x: x(year), y: plot.bottom + clearance + 2 * lineHeight, text })),
    header: unit === '' ? [] : [{ x: 0, y: size, text: `（単位：${unit}）` }],
    footnote: scale?.fromZero === false ? [{ x: width, y: size, text: '縦軸は0から始まっていません' }] : [],
    baselines: place(points.filter(({ kind }) => kind === 'baseline')),
    actuals: place(points.filter(({ kind }) => kind === 'actual')),
    targets,
    line,
    targetLine,
    values,
    absences: absences.map(({ words }) => words),
  };
}

/** The mark of such a value reaches below the axis, where the years stand. */
function standsAtFoot(value: Decimal | undefined, scale: ValueScale | undefined): boolean {
  if (value === undefined || scale === undefined) return false;
  return value.sub(scale.from).div(scale.to.sub(scale.from)).lt('0.02');
}

/** Points that years stand lower for it. */
const footClearance = 3;

export function positionYears(entries: readonly TrendTarget[], plot: Box, margin: number): (year: number) => number {
  const years = entries.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [start, end] = [plot.left + margin, plot.right - margin];
  return (year) => (first === last ? (start + end) / 2 : start + ((year - first) / (last - first)) * (end - start));
}

export function positionValues(scale: ValueScale | undefined, plot: Box): (value: Decimal) => number {
  return (value) => {
    if (scale === undefined) return plot.bottom;
    const share = value.sub(scale.from).div(scale.to.sub(scale.from)).toNumber();
    return plot.bottom - share * (plot.bottom - plot.top);
  };
}

/** No stretch where one of two neighbouring points has no value, or where a year between them is not there. */
export function connect(
  points: readonly TrendTarget[],
  x: (year: number) => number,
  y: (value: Decimal) => number,
): readonly Stretch[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (from?.value === undefined || to.value === undefined || to.year - from.year !== 1) return [];
    return [{ x: x(from.year), y: y(from.value), x2: x(to.year), y2: y(to.value) }];
  });
}

/** The unit stands above the axis already; ％ and % are one unit. */
export function shorten(shown: string, unit: string, isTarget: boolean): string {
  const tail = shown.slice(shown.length - unit.length);
  const text = tail.normalize('NFKC') === unit.normalize('NFKC') ? shown.slice(0, shown.length - unit.length) : shown;
  return isTarget ? `目標 ${text}` : text;
}

interface ValueSetting {
  readonly plot: Box;
  readonly width: number;
  readonly x: (year: number) => number;
  readonly y: (value: Decimal) => number;
  readonly measure: (text: string) => number;
  readonly absences: readonly Absence[];
  readonly lines: readonly Stretch[];
}

/** The target and the newest values choose their places first. */
function layOutValues(
  shown: readonly (TrendTarget & { readonly text: string })[],
  { plot, width, x, y, measure, absences, lines }: ValueSetting,
): readonly (Words & { readonly box: Box })[] {
  const labels = shown
    .toReversed()
    .flatMap(({ text, year, value }) => (value === undefined ? [] : [{ text, x: x(year), y: y(value) }]));
  const anchors = labels.map((label) => ({ x: label.x, y: label.y, width: measure(label.text) + 2, height: size + 1 }));
  const obstacles = [
    ...labels.map((label) => boxAround(label, markRadius, markRadius)),
    ...absences.map(({ box }) => box),
  ];
  const bounds = { left: plot.left, right: width, top: headerHeight - 3, bottom: plot.bottom - 1 };
  return placeLabels(anchors, { bounds, obstacles, lines }).flatMap((box, index) => {
    const text = labels[index]?.text ?? '';
    return [{ x: (box.left + box.right) / 2, y: baselineAt((box.top + box.bottom) / 2, size), text, box }];
  });
}

interface Absence {
  readonly words: Words;
  readonly box: Box;
}

interface AbsenceSetting extends Pick<ValueSetting, 'plot' | 'width' | 'x' | 'lines'> {
  readonly fonts: FontStack;
  readonly points: readonly Point[];
}

/** What stands for a value that is no number: above the axis, as high as it takes to stand clear of all else. */
function layOutAbsences(
  shown: readonly (TrendTarget & { readonly text: string })[],
  { plot, width, x, fonts, lines, points }: AbsenceSetting,
): readonly Absence[] {
  const placed: Absence[] = [];
  const marks = points.map((at) => boxAround(at, markRadius, markRadius));
  for (const { year, text: whole } of shown.filter(({ value }) => value === undefined)) {
    const text = fitText(whole, width - plot.left, size, fonts.regular);
    const half = measureText(text, size, fonts.regular) / 2;
    const middle = Math.min(Math.max(x(year), half), width - half);
    const levels = Math.max(1, Math.floor((plot.bottom - headerHeight) / lineHeight));
    const boxAt = (level: number) =>
      boxAround({ x: middle, y: plot.bottom - 7 - level * lineHeight }, half + 1, size / 2);
    const others = Array.from({ length: levels - 1 }, (_, index) => boxAt(index + 1));
    const obstacles = { placed: placed.map(({ box }) => box), marks, lines };
    const box = findFreest([boxAt(0), ...others], obstacles);
    placed.push({ box, words: { x: middle, y: baselineAt((box.top + box.bottom) / 2, size), text } });
  }
  return placed;
}

/** The first and the last year always; others where there is room. */
export function thinOut(words: readonly Words[], measure: (text: string) => number): readonly Words[] {
  const kept: Words[] = [];
  for (const candidate of [...words.slice(-1), ...words.slice(0, -1)]) {
    const isFree = (other: Words) =>
      Math.abs(other.x - candidate.x) >= (measure(other.text) + measure(candidate.text)) / 2 + 2;
    if (kept.every(isFree)) kept.push(candidate);
  }
  return kept;
}
