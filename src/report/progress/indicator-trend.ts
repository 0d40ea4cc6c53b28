/** The trend of an indicator of the plan: baseline, actuals and the line of its target. */

import type { Picture } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import { findMeasured, findTarget, findYear } from '../../metrics/measured-value.ts';
import type { Entry, Indicator, Plan } from '../../model/plan/plan.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear, type YearStyle } from '../../model/year/fiscal-year.ts';
import type { FontStack } from '../../typography/face.ts';

export interface IndicatorTrendSetting {
  readonly plan: Plan;
  /** Actuals of later years are not yet known. */
  readonly until: FiscalYear;
  /** How years are written, in a document of this date. */
  readonly years: YearStyle;
  readonly date: CalendarDate;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export async function renderIndicatorTrend(
  indicator: Indicator,
  { plan, until, years, date, width, height }: IndicatorTrendSetting,
  theme: Theme,
  fonts: FontStack,
): Promise<Picture> {
  const point = (entry: Entry, kind: 'baseline' | 'actual') => ({
    label: formatFiscalYear(entry.year, years, date),
    year: entry.year,
    value: measured(entry),
    shown: entry.quantity.text,
    kind,
  });
  const target = findTarget(indicator);
  // 85%以上（30年度） is to be reached a year before the column says.
  const targetYear = target === undefined ? plan.targetYear : findYear(target, plan, date);
  // Vega is loaded by the first chart: a report without charts starts without it.
  const { renderTrendChart } = await import('../../chart/trend-chart.ts');
  return renderTrendChart(
    {
      title: indicator.name,
      unit: indicator.unit,
      points: [
        point(indicator.baseline, 'baseline'),
        ...indicator.actuals.filter((entry) => entry.year <= until).map((entry) => point(entry, 'actual')),
      ],
      target: {
        year: targetYear,
        label: formatFiscalYear(targetYear, years, date),
        value: target === undefined ? undefined : amountOf(target),
        shown: target?.quantity.text ?? '',
      },
      width,
      height,
    },
    theme,
    fonts,
  );
}

/** What was measured: 898 of `700件以上（898件）`. */
function measured({ quantity }: Entry): Decimal | undefined {
  return quantity.type === 'amount' ? findMeasured(quantity).value : undefined;
}

function amountOf({ quantity }: Entry): Decimal | undefined {
  return quantity.type === 'amount' ? quantity.value : undefined;
}
