/** The trend of an indicator as lines of a workbook's chart: what was measured, and its target. */

import { workbookLineLook } from '../../chart/series-layers.ts';
import type { Theme } from '../../document/theme.ts';
import { type Indicator, yearOf } from '../../model/plan/plan.ts';
import { nameWithUnit } from '../../model/value/add-unit.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { DrawnChart } from '../chart-sheet.ts';
import { amountOf, measured, trendOf } from '../progress/indicator-trend.ts';

interface Setting {
  readonly until: FiscalYear;
  readonly theme: Theme;
  labelOf(year: FiscalYear): string;
}

export function drawnIndicator(indicator: Indicator, { until, theme, labelOf }: Setting): DrawnChart {
  const { points, target } = trendOf(indicator, until);
  const years = [...new Set(points.map(({ year }) => year))];
  const goal = target && amountOf(target);
  const targetYear = target && yearOf(target);
  const of = targetYear === undefined ? '' : `（${labelOf(targetYear)}）`;
  const actual = {
    name: nameWithUnit('実績', indicator.unit),
    look: workbookLineLook(0, theme),
    values: years.map((year) => {
      const point = points.findLast((each) => each.year === year);
      return { value: point && measured(point.observation) };
    }),
  };
  const aim = {
    name: `目標値 ${target?.quantity.text ?? ''}${of}`,
    look: { ...workbookLineLook(1, theme), dash: 'dash', mark: 'none' } as const,
    values: years.map(() => ({ value: goal })),
  };
  return {
    caption: indicator.name,
    kind: 'lines',
    categories: years.map(labelOf),
    series: goal === undefined ? [actual] : [actual, aim],
  };
}
