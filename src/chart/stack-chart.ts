/** What amounts are made of over the years: stacked horizontal bars, one below the other, each with its total. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { nameWithUnit } from '../model/value/add-unit.ts';
import { Decimal } from '../model/value/decimal.ts';
import { greatest } from '../model/value/extremes.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { colored } from './axis-layers.ts';
import { baselineAt, type Layer, segments, texts, type Words } from './layers.ts';
import { type LegendEntry, legendSize, placeLegend } from './legend.ts';
import { narrowWidth } from './narrow.ts';
import { drawPatterned, type Pattern } from './pattern.ts';
import type { Box } from './place-labels.ts';
import { renderVega } from './render-vega.ts';

export interface StackInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** Of all amounts, printed once, e.g. `千円`. */
  readonly unit: string;
  /** What the bars are made of, from the left. */
  readonly parts: readonly string[];
  /** From top to bottom. */
  readonly rows: readonly StackRow[];
  /** Points; the height follows from the rows. */
  readonly width: number;
}

export interface StackRow {
  /** E.g. `令和6年度`. */
  readonly label: string;
  /** Of each part; undefined where it is not given. */
  readonly values: readonly StackValue[];
  /** As every output prints it; a dash where no part is given. */
  readonly total: string;
}

export interface StackValue {
  readonly value: Decimal | undefined;
  readonly shown: string;
}

/** What a copy in black and white keeps apart. */
const patterns: readonly Pattern[] = [
  { tint: 0 },
  { tint: 0.4 },
  { tint: 0.64 },
  { tint: 0.84 },
  { hatch: 0 },
  'blank',
  { hatch: 1 },
];

const size = 7.5;
const rowHeight = 17;
const barThickness = 11;
const headerHeight = 12;
const gap = 5;

export async function renderStackChart(input: StackInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const chart = await draw(input, theme, fonts);
  const narrow = () => draw({ ...input, width: narrowWidth }, theme, fonts);
  return { ...chart, onScreen: { narrow, values: tableOf(input) } };
}

function tableOf({ title, unit, parts, rows }: StackInput): ChartTable {
  return {
    heads: [nameWithUnit(title, unit), ...parts, '計'],
    rows: rows.map(({ label, values, total }) => [label, ...values.map(({ shown }) => shown), total]),
  };
}

/** E.g. `総コストの財源。積上げ横棒グラフ、単位：千円。令和6年度 計 3,910（国庫支出金 400、一般財源 700）。` */
export function describeStack({ title, unit, parts, rows }: StackInput): string {
  const told = rows.map(({ label, values, total }) => {
    const given = values.flatMap(({ value, shown }, index) =>
      value === undefined ? [] : [`${parts[index]} ${shown}`],
    );
    return `${label} 計 ${total}${given.length === 0 ? '' : `（${given.join('、')}）`}。`;
  });
  return `${title}。積上げ横棒グラフ${unit === '' ? '' : `、単位：${unit}`}。${told.join('')}`;
}

function draw(input: StackInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const layout = layOut(input, fonts);
  const drawing = { width: input.width, height: layout.height, alternative: describeStack(input) };
  return renderVega({ ...drawing, layers: drawLayers(layout, input, theme) }, fonts);
}

interface StackLayout {
  readonly height: number;
  readonly labels: readonly Words[];
  readonly totals: readonly Words[];
  readonly bars: readonly { readonly bar: Box; readonly pattern: Pattern }[];
  readonly zero: number;
  readonly bottom: number;
  readonly legend: readonly LegendEntry[];
}

/** What is below zero stands to the left of it. */
function layOut({ parts, rows, width }: StackInput, fonts: FontStack): StackLayout {
  const nameWidth = Math.max(0, greatest(rows.map(({ label }) => measureText(label, size, fonts.regular))));
  const totalWidth = Math.max(0, greatest(rows.map(({ total }) => measureText(total, size, fonts.bold))));
  const sums = rows.map(({ values }) => ({ below: sumOf(values, -1), above: sumOf(values, 1) }));
  const from = sums.reduce((most, { below }) => Decimal.min(most, below), new Decimal(0));
  const to = sums.reduce((most, { above }) => Decimal.max(most, above), new Decimal(0));
  const start = nameWidth + gap;
  const room = Math.max(10, width - start - gap - totalWidth - 1);
  const spread = to.minus(from);
  const position = (value: Decimal) =>
    start + (spread.isZero() ? 0 : value.minus(from).dividedBy(spread).times(room).toNumber());
  const middleOf = (index: number) => headerHeight + (index + 0.5) * rowHeight;
  const bars = rows.flatMap(({ values }, index) => {
    let [left, right] = [new Decimal(0), new Decimal(0)];
    return values.flatMap(({ value }, part) => {
      const pattern = patterns[part % patterns.length];
      if (value === undefined || value.isZero() || pattern === undefined) return [];
      const begin = value.isNegative() ? left : right;
      const end = begin.plus(value);
      if (value.isNegative()) left = end;
      else right = end;
      const [one, other] = [position(begin), position(end)];
      const [top, bottom] = [middleOf(index) - barThickness / 2, middleOf(index) + barThickness / 2];
      return [{ bar: { left: Math.min(one, other), right: Math.max(one, other), top, bottom }, pattern }];
    });
  });
  const bottom = headerHeight + rows.length * rowHeight;
  const used = parts.flatMap((text, index) => {
    const pattern = patterns[index % patterns.length];
    const isUsed = rows.some(({ values }) => values[index]?.value?.isZero() === false);
    return isUsed && pattern !== undefined ? [{ text, pattern }] : [];
  });
  const legend = placeLegend(used, bottom + 3, width, fonts);
  return {
    height: Math.ceil((legend.at(-1)?.y ?? bottom) + 5),
    labels: rows.map(({ label }, index) => ({ x: 0, y: baselineAt(middleOf(index), size), text: label })),
    totals: rows.map(({ total }, index) => {
      const above = sums[index]?.above ?? new Decimal(0);
      return { x: position(above) + gap, y: baselineAt(middleOf(index), size), text: total };
    }),
    bars,
    zero: position(new Decimal(0)),
    bottom,
    legend,
  };
}

function sumOf(values: readonly StackValue[], sign: 1 | -1): Decimal {
  const given = values.flatMap(({ value }) => (value === undefined || value.times(sign).isNegative() ? [] : [value]));
  return given.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

function drawLayers(
  { labels, totals, bars, zero, bottom, legend }: StackLayout,
  input: StackInput,
  theme: Theme,
): Layer[] {
  const { ink, faint } = theme.chart;
  const swatches = legend.flatMap(({ swatch }) => swatch ?? []);
  const unit = input.unit === '' ? [] : [{ x: input.width, y: size, text: `（単位：${input.unit}）`, color: faint }];
  return [
    ...drawPatterned([...bars, ...swatches], theme),
    segments([{ x: zero, x2: zero, y: headerHeight, y2: bottom, stroke: faint }], 0.8),
    texts(colored(labels, ink), 'left', size),
    texts(colored(totals, ink), 'left', size, 'bold'),
    texts(colored(legend, faint), 'left', legendSize),
    texts(unit, 'right', legendSize),
  ];
}
