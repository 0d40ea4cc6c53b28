/** The trend of an indicator of the plan: baseline, actuals and the line of its target. */

import type { Picture } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import { areOfOneSpan, findMeasured } from '../../metrics/measured-value.ts';
import { type Indicator, type Observation, type ValueColumn, yearOf } from '../../model/plan/plan.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear, type YearStyle } from '../../model/year/fiscal-year.ts';
import { isWholeYear } from '../../model/year/period.ts';
import type { FontStack } from '../../typography/face.ts';

export interface IndicatorTrendSetting {
  /** Actuals of later years are not yet known. */
  readonly until: FiscalYear;
  /** How years are written, in a document of this date. */
  readonly years: YearStyle;
  readonly date: CalendarDate;
  /** What the values of a column are called. */
  readonly wordOf: (column: ValueColumn) => string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export async function renderIndicatorTrend(
  indicator: Indicator,
  { until, years, date, wordOf, width, height }: IndicatorTrendSetting,
  theme: Theme,
  fonts: FontStack,
): Promise<Picture> {
  const name = (year: FiscalYear) => formatFiscalYear(year, years, date);
  const { points: dated, target } = trendOf(indicator, until);
  const points = dated.map(({ observation, year, kind }) => ({
    label: name(year),
    year,
    value: measured(observation),
    shown: observation.quantity.text,
    word: wordOf(observation.column),
    kind,
  }));
  // A target of all years is drawn to the last of them, under no year of its own.
  const lastYear = points.at(-1)?.year ?? until;
  const targetYear = target && yearOf(target);
  // Vega is loaded by the first chart: a report without charts starts without it.
  const { renderTrendChart } = await import('../../chart/trend-chart.ts');
  const drawnTarget = target && {
    year: targetYear ?? lastYear,
    label: targetYear === undefined ? '' : name(targetYear),
    value: amountOf(target),
    shown: target.quantity.text,
    word: wordOf(target.column),
  };
  const input = { title: indicator.name, unit: indicator.unit, points, width, height };
  return renderTrendChart({ ...input, ...(drawnTarget === undefined ? {} : { target: drawnTarget }) }, theme, fonts);
}

/** Whether there is anything to draw over the years: two numbers, of which the target may be one. Words stand in the table. */
export function hasTrend(indicator: Indicator, until: FiscalYear): boolean {
  const { points, target } = trendOf(indicator, until);
  const count = points.filter(({ observation }) => measured(observation) !== undefined).length;
  return count > 1 || (count === 1 && target !== undefined && amountOf(target) !== undefined);
}

/** What is drawn over the years, and the target that it is drawn against. */
export function trendOf(indicator: Indicator, until: FiscalYear) {
  const target = indicator.targets.findLast(
    ({ quantity, doubt }) => quantity.type !== 'missing' && doubt !== 'superseded',
  );
  return { points: pointsOf(indicator, until), target };
}

export interface DatedPoint {
  readonly observation: Observation;
  readonly year: FiscalYear;
  readonly kind: 'baseline' | 'actual';
}

/** Each value in the year that it holds for; values without a year, or of a part of one, stand nowhere on the axis. */
function pointsOf({ baseline, actuals }: Indicator, until: FiscalYear): readonly DatedPoint[] {
  const last = actuals.findLast(
    ({ column, quantity }) => (column.year ?? until) <= until && quantity.type === 'amount',
  );
  const entries = [
    ...(baseline === undefined ? [] : [{ observation: baseline, kind: 'baseline' as const }]),
    ...actuals.map((observation) => ({ observation, kind: 'actual' as const })),
  ].filter(({ observation }) => areOfOneSpan(observation, last));
  return entries
    .flatMap(({ observation, kind }) => {
      const year = yearOf(observation);
      const { period, column } = observation;
      const isShown = column.role === 'baseline' || (column.year ?? year ?? until) <= until;
      if (year === undefined || period === undefined || !isWholeYear(period) || !isShown) return [];
      return isBlank(observation) && kind === 'baseline' ? [] : [{ observation, year, kind }];
    })
    .toSorted((a, b) => a.year - b.year);
}

function isBlank({ quantity }: Observation): boolean {
  return quantity.type === 'missing' && quantity.reason === 'blank';
}

/** What was measured: 898 of `700件以上（898件）`. */
export function measured({ quantity, doubt }: Observation): Decimal | undefined {
  if (doubt !== undefined) return undefined;
  return quantity.type === 'amount' ? findMeasured(quantity).value : undefined;
}

export function amountOf({ quantity, doubt }: Observation): Decimal | undefined {
  return doubt === undefined && quantity.type === 'amount' ? quantity.value : undefined;
}
