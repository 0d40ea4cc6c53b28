/** An indicator over the years: baseline, actuals and target, with a gap where a year has no value. */

import type { Picture } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { Decimal } from '../model/decimal.ts';
import type { FontStack } from '../typography/face.ts';
import { renderVega } from './render-vega.ts';
import { drawTrend } from './trend-layers.ts';
import { layOutTrend } from './trend-layout.ts';

export interface TrendInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** Printed once above the axis and left out at the points. */
  readonly unit: string;
  /** In the order of their years. */
  readonly points: readonly TrendPoint[];
  readonly target?: TrendTarget;
  /** Points. 250 × 150 is enough for five years. */
  readonly width: number;
  readonly height: number;
}

export interface TrendPoint extends TrendTarget {
  readonly kind: 'baseline' | 'actual';
}

export interface TrendTarget {
  /** E.g. `27年度`. */
  readonly label: string;
  readonly year: number;
  /** Undefined when there is no number; `shown` then stands on the axis. */
  readonly value: Decimal | undefined;
  /** As every output prints it, with its unit. */
  readonly shown: string;
}

/** The axis starts at zero unless that would hide the change, and then the picture says so. */
export function renderTrendChart(input: TrendInput, theme: Theme, fonts: FontStack): Promise<Picture> {
  const { width, height } = input;
  const layers = drawTrend(layOutTrend(input, fonts), theme);
  return renderVega({ width, height, alternative: describe(input), layers }, fonts);
}

function describe({ title, unit, points, target }: TrendInput): string {
  const values = [
    ...points.map(({ label, shown, kind }) => `${label}${kind === 'baseline' ? '（基準値）' : ' '}${shown}`),
    ...(target === undefined ? [] : [`${target.label}（目標値）${target.shown}`]),
  ];
  return `${title}。折れ線グラフ${unit === '' ? '' : `、単位：${unit}`}。${values.join('、')}。`;
}
