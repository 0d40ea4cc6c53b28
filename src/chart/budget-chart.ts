/** Budgets as horizontal bars, one below the other, each with its amount. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { nameWithUnit } from '../model/value/add-unit.ts';
import { Decimal } from '../model/value/decimal.ts';
import { greatest } from '../model/value/extremes.ts';
import { breakLines } from '../typography/break-lines.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { baselineAt, type Layer, rectangles, segments, texts } from './layers.ts';
import { narrowWidth } from './narrow.ts';
import { lookOf, plainBars } from './pattern.ts';
import { renderVega } from './render-vega.ts';
import { formatTick } from './value-scale.ts';

export interface BudgetInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** Of all amounts, printed once, e.g. `千円`. */
  readonly unit: string;
  /** From top to bottom. */
  readonly items: readonly BudgetItem[];
  /** Points; the height follows from the items. */
  readonly width: number;
  /** On a narrow screen each name stands above its bar. */
  readonly namesAbove?: boolean;
}

export interface BudgetItem {
  readonly name: string;
  /** Undefined when it is not given. */
  readonly value: Decimal | undefined;
  /** That its amount is written with; without them as many as it needs. */
  readonly decimals?: number;
}

interface Row {
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
  /** Of the bar. */
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly zero: number;
  readonly amount: string;
  readonly isGiven: boolean;
}

const size = 8.5;
const smallSize = 7.5;
const lineHeight = 11;
const rowPadding = 4;
const barThickness = 10;
const headerHeight = 13;
/** Between a name and the bars, and between a bar and its amount. */
const gap = 5;

/** Names are whole, in as many lines as they need; bars start at zero. */
export async function renderBudgetChart(input: BudgetInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const chart = await draw(input, theme, fonts);
  const narrow = () => draw({ ...input, width: narrowWidth, namesAbove: true }, theme, fonts);
  return { ...chart, onScreen: { narrow, values: tableOf(input) } };
}

function tableOf({ items, unit, title }: BudgetInput): ChartTable {
  return {
    heads: ['項目', nameWithUnit(title, unit)],
    rows: items.map((item) => [item.name, formatAmount(item)]),
  };
}

function draw(input: BudgetInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const rows = layOutRows(input, fonts);
  const height = Math.ceil((rows.at(-1)?.bottom ?? headerHeight) + 1);
  const drawing = { width: input.width, height, alternative: describeBudgets(input) };
  return renderVega({ ...drawing, layers: drawBudgets(rows, input, theme) }, fonts);
}

/** E.g. `予算額。横棒グラフ、単位：千円。企画課 12,300、財政課 －。` */
export function describeBudgets({ title, unit, items }: BudgetInput): string {
  const values = items.map((item) => `${item.name} ${formatAmount(item)}`);
  return `${title}。横棒グラフ、単位：${unit}。${values.join('、')}。`;
}

function formatAmount({ value, decimals }: BudgetItem): string {
  if (value === undefined) return '－';
  return decimals === undefined ? formatTick(value) : formatTick(value, decimals);
}

/** The amounts stand to the right of their bars, so that the longest leaves room for them. */
function layOutRows({ items, width, namesAbove = false }: BudgetInput, fonts: FontStack): readonly Row[] {
  const measure = (text: string) => measureText(text, size, fonts.regular) + 0.5;
  const widest = Math.max(0, greatest(items.map(({ name }) => measure(name))));
  const nameWidth = namesAbove ? width : Math.min(0.4 * width, widest);
  const amountWidth = Math.max(0, greatest(items.map((item) => measureText(formatAmount(item), size, fonts.bold))));
  const values = items.map(({ value }) => value ?? new Decimal(0));
  const from = values.reduce((most, value) => Decimal.min(most, value), new Decimal(0));
  const to = values.reduce((most, value) => Decimal.max(most, value), new Decimal(0));
  const start = namesAbove ? 0 : nameWidth + gap;
  const room = width - start - gap - amountWidth - 1;
  const spread = to.sub(from);
  const position = (value: Decimal) =>
    start + (spread.isZero() ? 0 : value.sub(from).div(spread).times(room).toNumber());
  const zero = position(new Decimal(0));
  let top = headerHeight;
  return items.map((item) => {
    const { name, value } = item;
    const lines = breakLines(name, nameWidth, size, fonts.regular);
    const bottom = top + lines.length * lineHeight + 2 * rowPadding + (namesAbove ? barThickness + 2 : 0);
    const middle = namesAbove ? bottom - rowPadding - barThickness / 2 : (top + bottom) / 2;
    const end = position(value ?? new Decimal(0));
    const bar = { left: Math.min(zero, end), right: Math.max(zero, end), zero };
    const row = { lines, top, bottom, middle, ...bar, amount: formatAmount(item), isGiven: value !== undefined };
    top = bottom;
    return row;
  });
}

function drawBudgets(rows: readonly Row[], input: BudgetInput, theme: Theme): Layer[] {
  const { unit, width } = input;
  const { ink, faint, grid } = theme.chart;
  const { fill, stroke } = lookOf(plainBars, theme);
  const amounts = (isGiven: boolean, color: string) =>
    rows
      .filter((row) => row.isGiven === isGiven)
      .map((row) => ({ x: row.right + gap, y: baselineAt(row.middle, size), text: row.amount, color }));
  return [
    segments(
      rows.map(({ bottom: y }) => ({ x: 0, x2: width, y, y2: y, stroke: grid })),
      0.4,
    ),
    rectangles(
      rows
        .filter(({ left, right }) => left < right)
        .map((row) => ({
          x: row.left,
          x2: row.right,
          y: row.middle - barThickness / 2,
          y2: row.middle + barThickness / 2,
          fill,
          stroke,
        })),
      0.8,
    ),
    segments(
      rows.map(({ zero: x, middle, top, bottom }) => {
        const [y, y2] = input.namesAbove ? [middle - barThickness, middle + barThickness] : [top, bottom];
        return { x, x2: x, y, y2, stroke: faint };
      }),
      0.8,
    ),
    texts(
      rows.flatMap((row) =>
        row.lines.map((text, index) => ({
          x: 0,
          y: baselineAt(row.top + rowPadding + (index + 0.5) * lineHeight, size),
          text,
          color: ink,
        })),
      ),
      'left',
      size,
    ),
    texts(amounts(true, ink), 'left', size, 'bold'),
    texts(amounts(false, faint), 'left', size),
    texts([{ x: width, y: smallSize, text: `（単位：${unit}）`, color: faint }], 'right', smallSize),
  ];
}
