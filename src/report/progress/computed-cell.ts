/** The cells of computed figures: what is printed, and for workbooks the exact number, its format and a live formula. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type NumberFormat, withData } from '../../document/document.ts';
import type { CellFormula } from '../../document/formula.ts';
import { isPercentage } from '../../metrics/measured-value.ts';
import type { BandSet, Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { attainmentFormula, cellKey, changeFormula, changeRateFormula, ratingFormula } from './live-formulas.ts';

const signedRatio: NumberFormat = { before: '', after: '%', decimals: 1, grouped: true, scale: 100, signed: true };
const ratio: NumberFormat = { before: '', after: '%', decimals: 1, grouped: true, scale: 100 };

export function changeCell(metrics: IndicatorMetrics): Element {
  const { indicator, change } = metrics;
  const decimals = /\.(\d+)/.exec(change.shown)?.[1]?.length ?? 0;
  const after = isPercentage(indicator) ? 'ポイント' : indicator.unit;
  return figureCell(change, { before: '', after, decimals, grouped: true, signed: true }, changeFormula(metrics));
}

export function changeRateCell(metrics: IndicatorMetrics): Element {
  return figureCell(metrics.changeRate, signedRatio, changeRateFormula(metrics));
}

export function attainmentCell(metrics: IndicatorMetrics): Element {
  const cell = figureCell(metrics.attainment, ratio, attainmentFormula(metrics));
  return withData(cell, { key: cellKey.attainment(metrics.indicator) });
}

/** A symbol and a word, e.g. `◎ 達成`; － where nothing can be said. */
export function ratingCell(metrics: IndicatorMetrics, bands: BandSet): Element {
  const { rating } = metrics;
  const isRated = rating.reason === undefined;
  const classes = isRated ? ['rating', ...(rating.lags ? ['lagging'] : [])] : ['rating', 'missing'];
  const text = isRated ? `${rating.symbol} ${rating.word}` : rating.symbol;
  const formula = ratingFormula(metrics, bands);
  return withData(h('td', { className: classes }, text), {
    cell: { type: 'text', ...(formula === undefined ? {} : { formula }) },
  });
}

function figureCell(figure: Computed, format: NumberFormat, formula: CellFormula | undefined): Element {
  const live = formula === undefined ? {} : { formula };
  if (figure.status === 'undefined') {
    const cell = h('td', { className: ['computed', 'missing'] }, figure.shown);
    return withData(cell, { cell: { type: 'missing', reason: figure.reason, format, ...live } });
  }
  const cell = h('td', { className: ['computed'] }, figure.shown);
  return withData(cell, { cell: { type: 'number', value: figure.value.toFixed(), format, ...live } });
}
