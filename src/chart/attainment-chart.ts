/** The attainment of a goal's indicators as horizontal bars, told apart by pattern and symbol as well as by shade. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { FontStack } from '../typography/face.ts';
import type { AttainmentInput, AttainmentItem, BarScale, NotedItem } from './attainment.ts';
import { drawAttainment } from './attainment-layers.ts';
import { layOutAttainment, scaleBars } from './attainment-layout.ts';
import { narrowWidth } from './narrow.ts';
import { renderVega } from './render-vega.ts';

/** The height follows from the items. Bars end at 200 % and −100 % with a mark, and their true value is printed. */
export async function renderAttainmentChart(input: AttainmentInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const chart = await draw(input, theme, fonts);
  const scale = () => input.narrowScale?.() ?? scaleAttainment(input.items, narrowWidth, fonts, true);
  const narrow = () => draw({ ...input, scale: scale() }, theme, fonts);
  return { ...chart, onScreen: { narrow, values: tableOf(input) } };
}

function tableOf({ items }: AttainmentInput): ChartTable {
  const rows = items.map(({ label, ratio, shown, symbol, word, reason = '' }) => [
    label,
    shown,
    ratio === undefined ? reason : `${symbol} ${word}`.trim(),
  ]);
  return { heads: ['指標', '達成率', '評価'], rows };
}

function draw(input: AttainmentInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const { title, bandLimits, scale } = input;
  const items = input.items.map(withNote);
  const layout = layOutAttainment(items, bandLimits, scale, fonts);
  const drawing = { width: scale.width, height: layout.height, alternative: describe(title, items) };
  return renderVega({ ...drawing, layers: drawAttainment(layout, theme) }, fonts);
}

/** In points, before anything is drawn. */
export function heightOfAttainment(input: Omit<AttainmentInput, 'title'>, fonts: FontStack): number {
  return layOutAttainment(input.items.map(withNote), input.bandLimits, input.scale, fonts).height;
}

/** The scale of all charts that show some of the items, `width` points wide: bars of one length mean one ratio. */
export function scaleAttainment(
  items: readonly AttainmentItem[],
  width: number,
  fonts: FontStack,
  namesAbove = false,
): BarScale {
  return scaleBars(items.map(withNote), width, fonts, namesAbove);
}

function withNote(item: AttainmentItem): NotedItem {
  return { ...item, note: noteOf(item) };
}

function noteOf({ ratio, shown, symbol, reason }: AttainmentItem): string {
  if (ratio !== undefined) return `${shown} ${symbol}`.trim();
  return reason === undefined ? shown : `${shown}（${reason}）`;
}

function describe(title: string, items: readonly NotedItem[]): string {
  const values = items.map(
    ({ label, note, word, ratio }) => `${label} ${note}${ratio === undefined ? '' : ` ${word}`}`,
  );
  return `${title}。横棒グラフ、${items.length}指標。${values.map((value) => `${value.trim()}。`).join('')}`;
}
