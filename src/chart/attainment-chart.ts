/** The attainment of a goal's indicators as horizontal bars, told apart by pattern and symbol as well as by shade. */

import type { Chart } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { FontStack } from '../typography/face.ts';
import type { AttainmentInput, AttainmentItem, BarScale, Level, RatedItem } from './attainment.ts';
import { drawAttainment } from './attainment-layers.ts';
import { layOutAttainment, scaleBars } from './attainment-layout.ts';
import { renderVega } from './render-vega.ts';

/** The height follows from the items. Bars end at 200 % and −100 % with a mark, and their true value is printed. */
export function renderAttainmentChart(input: AttainmentInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const { title, bandLimits, scale } = input;
  const items = input.items.map((item) => ({ ...item, level: levelOf(item, bandLimits), note: noteOf(item) }));
  const layout = layOutAttainment(items, bandLimits, scale, fonts);
  const drawing = { width: scale.width, height: layout.height, alternative: describe(title, items) };
  return renderVega({ ...drawing, layers: drawAttainment(layout, theme) }, fonts);
}

/** The scale of all charts that show some of the items, `width` points wide: bars of one length mean one ratio. */
export function scaleAttainment(items: readonly AttainmentItem[], width: number, fonts: FontStack): BarScale {
  return scaleBars(
    items.map((item) => ({ ...item, note: noteOf(item) })),
    width,
    fonts,
  );
}

/** Judged on the exact ratio, not on what is shown. */
function levelOf({ ratio, lags }: AttainmentItem, bandLimits: readonly number[]): Level {
  if (ratio === undefined) return 'none';
  const positive = bandLimits.filter((limit) => limit > 0);
  if (lags ?? (positive.length > 0 && ratio.lessThan(Decimal.min(...positive)))) return 'lagging';
  return ratio.greaterThanOrEqualTo(1) ? 'achieved' : 'middle';
}

function noteOf({ ratio, shown, symbol, reason }: AttainmentItem): string {
  if (ratio !== undefined) return `${shown} ${symbol}`.trim();
  return reason === undefined ? shown : `${shown}（${reason}）`;
}

function describe(title: string, items: readonly RatedItem[]): string {
  const values = items.map(({ label, note, word, level }) => `${label} ${note}${level === 'none' ? '' : ` ${word}`}`);
  return `${title}。横棒グラフ、${items.length}指標。${values.map((value) => `${value.trim()}。`).join('')}`;
}
