/** The cells of computed figures: what is printed, and for workbooks the same number, its format and a live formula. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type CellValue, type NumberFormat, withData } from '../../document/document.ts';
import type { CellFormula } from '../../document/formula.ts';
import { isPercentage } from '../../metrics/measured-value.ts';
import type { BandSet, Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { type FigureStyle, roundFigure } from '../../metrics/show-figure.ts';
import { parsePattern } from '../number-pattern.ts';
import type { CellKeys } from '../plan/cell-keys.ts';
import { bandText } from './band-text.ts';
import { attainmentFormula, changeFormula, changeRateFormula, ratingFormula } from './live-formulas.ts';

export function changeCell(metrics: IndicatorMetrics, keys: CellKeys): Element {
  const { indicator, change } = metrics;
  const after = isPercentage(indicator) ? 'ポイント' : indicator.unit;
  const format = { before: '', after, decimals: change.style.decimals, grouped: true, signed: true } as const;
  return figureCell(change, format, change.style, changeFormula(metrics, keys));
}

/** `format` is that of the column, which says whether a % is written; the decimals are those of the figure. */
export function changeRateCell(metrics: IndicatorMetrics, keys: CellKeys, format?: string): Element {
  const { changeRate } = metrics;
  const live = changeRateFormula(metrics, keys);
  return ratioCell(changeRate, { ...formatOfRatio(changeRate, format), signed: true }, live);
}

/** 期待値, which stands in no other cell and so is no formula. */
export function expectedCell({ expected, indicator }: IndicatorMetrics): Element {
  const format = { before: '', after: indicator.unit, decimals: expected.style.decimals, grouped: true };
  return figureCell(expected, format, expected.style, undefined);
}

export function attainmentCell(metrics: IndicatorMetrics, keys: CellKeys, format?: string): Element {
  const { attainment, indicator } = metrics;
  const cell = ratioCell(attainment, formatOfRatio(attainment, format), attainmentFormula(metrics, keys));
  return withData(cell, { key: keys.attainment(indicator) });
}

/** A rate that no formula works out again: 進捗率. */
export function plainRateCell(figure: Computed, format?: string): Element {
  return ratioCell(figure, formatOfRatio(figure, format), undefined);
}

/** A symbol and a word, e.g. `◎ 達成`; － where nothing can be said. */
export function ratingCell(metrics: IndicatorMetrics, bands: BandSet, keys: CellKeys): Element {
  const { rating } = metrics;
  const isRated = rating.reason === undefined;
  const classes = isRated ? ['rating', ...(rating.lags ? ['lagging'] : [])] : ['rating', 'missing'];
  const text = isRated ? bandText(rating) : rating.symbol;
  const formula = ratingFormula(metrics, bands, keys);
  const own = rating.byHand ? [h('br'), '（自己評価）'] : [];
  return withData(h('td', { className: classes }, [text, ...own]), {
    cell: { type: 'text', ...(formula === undefined ? {} : { formula }) },
    key: keys.rating(metrics.indicator),
  });
}

export function formatOfRatio({ style }: Computed, format: string | undefined): NumberFormat {
  const after = format === undefined || parsePattern(format).percent ? '%' : '';
  return { before: '', after, decimals: style.decimals, grouped: true, scale: 100 };
}

/** Rounded as the plain ratio, not as the percentage. */
function ratioCell(figure: Computed, format: NumberFormat, formula: CellFormula | undefined): Element {
  const { decimals, rounding } = figure.style;
  const shown = format.after === '' ? figure.shown.replace(/%$/, '') : figure.shown;
  return figureCell({ ...figure, shown }, format, { decimals: decimals + 2, rounding }, formula);
}

/** The number is the one that is printed, so that no format of a workbook rounds it to another. */
function figureCell(
  figure: Computed,
  format: NumberFormat,
  style: FigureStyle,
  formula: CellFormula | undefined,
): Element {
  const classes = figure.status === 'undefined' ? ['computed', 'missing'] : ['computed'];
  return withData(h('td', { className: classes }, figure.shown), { cell: figureValue(figure, format, style, formula) });
}

export function figureValue(
  figure: Computed,
  format: NumberFormat,
  style: FigureStyle,
  formula: CellFormula | undefined,
): CellValue {
  const live = formula === undefined ? {} : { formula };
  // 皆増 and 皆減 are words, whatever number stands behind them.
  if (/^皆/.test(figure.shown)) return { type: 'text', ...live };
  const { minus } = figure.style;
  const own = minus === undefined ? format : { ...format, minus };
  if (figure.status === 'undefined') return { type: 'missing', reason: figure.reason, format: own, ...live };
  return { type: 'number', value: roundFigure(figure.value, style).toFixed(), format: own, ...live };
}
