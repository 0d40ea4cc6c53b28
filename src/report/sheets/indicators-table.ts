/** The indicators of one sheet: target, actual and attainment of each year, as the workspace's own table and metrics have them. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { type Indicator, type Observation, yearOf } from '../../model/plan/plan.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { columnGroup } from '../policy-form/form-cells.ts';
import { plainRateCell } from '../progress/computed-cell.ts';
import { valueCell } from '../progress/value-cell.ts';

export interface IndicatorYears {
  /** Up to the year reported: with targets, actuals and rates. */
  readonly measured: readonly FiscalYear[];
  /** After it: targets alone. */
  readonly planned: readonly FiscalYear[];
}

export interface IndicatorsSetting {
  /** The text of the column that the form names, e.g. 活動指標. */
  kindOf(indicator: Indicator): string | undefined;
  readonly hasRate: boolean;
}

export function composeIndicators(
  indicators: readonly Indicator[],
  { kindOf, hasRate }: IndicatorsSetting,
  { measured, planned }: IndicatorYears,
  metricsOf: (indicator: Indicator, year: FiscalYear) => IndicatorMetrics | undefined,
  nameYear: (year: FiscalYear) => string,
): Element {
  const words = hasRate ? ['目標', '実績', '達成率'] : ['目標', '実績'];
  const hasKind = indicators.some((indicator) => kindOf(indicator) !== undefined);
  const leading = [...(hasKind ? ['種別'] : []), '指標', '単位'];
  const numbers = measured.length * words.length + planned.length;
  const widths = [...(hasKind ? [6] : []), 14, 4];
  const rest = 66 - widths.reduce((sum, width) => sum + width, 0);
  const head = (text: string, span: { rowSpan?: number; colSpan?: number; scope: 'col' | 'colgroup' }) =>
    h('th', { className: ['form-head', 'center'], ...span }, text);
  return h('table', [
    columnGroup([...widths, ...Array.from({ length: numbers }, () => rest / numbers)]),
    h('thead', [
      h('tr', [
        ...leading.map((word) => head(word, { rowSpan: 2, scope: 'col' })),
        ...measured.map((year) => head(nameYear(year), { colSpan: words.length, scope: 'colgroup' })),
        ...planned.map((year) => head(nameYear(year), { scope: 'col' })),
      ]),
      h('tr', [
        ...measured.flatMap(() => words.map((word) => head(word, { scope: 'col' }))),
        ...planned.map(() => head('目標', { scope: 'col' })),
      ]),
    ]),
    h(
      'tbody',
      indicators.map((indicator) =>
        h('tr', [
          ...(hasKind ? [h('td', { className: ['text'] }, kindOf(indicator) ?? '')] : []),
          h('th', { className: ['row-name'], scope: 'row' }, indicator.name),
          h('td', { className: ['center'] }, indicator.unit),
          ...measured.flatMap((year) => {
            const metrics = metricsOf(indicator, year);
            const rate =
              metrics === undefined ? h('td', { className: ['missing'] }, '－') : plainRateCell(metrics.attainment);
            return [...valuesOf(indicator, year), ...(hasRate ? [rate] : [])];
          }),
          ...planned.map((year) => ofYear(indicator.targets, year)),
        ]),
      ),
    ),
  ]);
}

function valuesOf({ targets, actuals }: Indicator, year: FiscalYear): readonly Element[] {
  return [ofYear(targets, year), ofYear(actuals, year)];
}

function ofYear(observations: readonly Observation[], year: FiscalYear): Element {
  return valueCell(
    observations.find((each) => yearOf(each) === year),
    undefined,
    'number',
    '△',
  );
}
