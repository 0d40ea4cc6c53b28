/** Figures with the decimals that the columns of the table of indicators set, so that one figure is written one way in all reports. */

import { styleOfRate } from '../metrics/figure-styles.ts';
import type { Computed, IndicatorMetrics, PlanMetrics } from '../metrics/metrics.ts';
import { type FigureStyle, showNumber, showRatio, showSigned, showSignedRatio } from '../metrics/show-figure.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { type ComputedKey, nameOf, settingOf } from '../model/configuration/report-columns.ts';
import { findNamedColumn } from '../model/plan/find-named-column.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Decimal } from '../model/value/decimal.ts';
import { parsePattern } from './number-pattern.ts';

type Styled = 'change' | 'changeRate' | 'expected' | 'attainment' | 'progress' | 'schedule';

/** How a rate is rounded in this report. */
export function styleOfColumn(
  name: 'attainment' | 'changeRate',
  configuration: Configuration,
  table: Plan['table'],
): FigureStyle {
  const style = styleOfRate(name, configuration);
  return { ...style, decimals: decimalsOf(name, configuration, table) ?? style.decimals };
}

export function styleFigures(metrics: PlanMetrics, configuration: Configuration, table: Plan['table']): PlanMetrics {
  const styled = styledKeys.flatMap((key) => {
    const decimals = decimalsOf(key, configuration, table);
    return decimals === undefined ? [] : [{ key, decimals }];
  });
  if (styled.length === 0) return metrics;
  const restyle = (each: IndicatorMetrics): IndicatorMetrics => {
    const own = styled.map(({ key, decimals }) => [key, restyled(each[key], key, decimals)] as const);
    return { ...each, ...Object.fromEntries(own) };
  };
  return { ...metrics, indicators: metrics.indicators.map(restyle) };
}

const styledKeys: readonly Styled[] = ['change', 'changeRate', 'expected', 'attainment', 'progress', 'schedule'];

function decimalsOf(key: ComputedKey, { reports }: Configuration, table: Plan['table']): number | undefined {
  const setting = reports.progress.columns?.map(settingOf).find((each) => {
    const named = findNamedColumn(nameOf(each) ?? '', table);
    return named?.type === 'computed' && named.key === key;
  });
  return setting?.format === undefined ? undefined : parsePattern(setting.format).decimals;
}

/** A word in place of a number (皆増) stays, and the unit behind one. */
function restyled<Figure extends Computed>(figure: Figure, key: Styled, decimals: number): Figure {
  if (figure.status === 'undefined' || !/\d/.test(figure.shown)) return figure;
  const style = { ...figure.style, decimals };
  const number = figure.shown.slice(figure.shown.search(/\d/));
  const end = number.search(/[^\d,.]/);
  const unit = end < 0 ? '' : number.slice(end);
  const shown = showAs(figure.value, key, style) + (key === 'change' || key === 'expected' ? unit : '');
  return { ...figure, style, shown };
}

function showAs(value: Decimal, key: Styled, style: FigureStyle): string {
  if (key === 'change') return showSigned(value, style);
  if (key === 'expected') return showNumber(value, style);
  return key === 'changeRate' ? showSignedRatio(value, style) : showRatio(value, style);
}
