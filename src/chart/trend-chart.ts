/** An indicator over the years: baseline, actuals and target, with a gap where a year has no value. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { nameWithUnit } from '../model/value/add-unit.ts';
import type { FontStack } from '../typography/face.ts';
import { narrowWidth } from './narrow.ts';
import { renderVega } from './render-vega.ts';
import type { TrendInput } from './trend.ts';
import { drawTrend } from './trend-layers.ts';
import { layOutTrend } from './trend-layout.ts';

/** The axis starts at zero unless that would hide the change, and then the picture says so. */
export async function renderTrendChart(input: TrendInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const chart = await draw(input, theme, fonts);
  const narrow = () => draw({ ...input, width: narrowWidth, height: narrowHeight }, theme, fonts);
  return { ...chart, onScreen: { narrow, values: tableOf(input) } };
}

const narrowHeight = 124;

function draw(input: TrendInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const { width, height } = input;
  const layers = drawTrend(layOutTrend(input, fonts), theme);
  return renderVega({ width, height, alternative: describe(input), layers }, fonts);
}

/** A year for each row, the target at last. */
function tableOf({ title, unit, points, target }: TrendInput): ChartTable {
  const inTime = points.toSorted((a, b) => a.year - b.year);
  const rows = inTime.map(({ label, shown, kind, word }) => [
    kind === 'baseline' ? `${label}（${word ?? '基準値'}）` : label,
    shown.trim() === '' ? '－' : shown,
  ]);
  const goal = target === undefined ? [] : [[`${target.label}（${target.word ?? '目標値'}）`, target.shown]];
  return { heads: ['年度', nameWithUnit(title, unit)], rows: [...rows, ...goal] };
}

/** In the order of the years, which a baseline may interrupt; a year without a value has none to say. */
function describe({ title, unit, points, target }: TrendInput): string {
  const inTime = points.filter(({ shown }) => shown.trim() !== '').toSorted((a, b) => a.year - b.year);
  const values = [
    ...inTime.map(
      ({ label, shown, kind, word }) => `${label}${kind === 'baseline' ? `（${word ?? '基準値'}）` : ' '}${shown}`,
    ),
    ...(target === undefined ? [] : [`${target.label}（${target.word ?? '目標値'}）${target.shown}`]),
  ];
  return `${title}。折れ線グラフ${unit === '' ? '' : `、単位：${unit}`}。${values.join('、')}。`;
}
