/** The indicators of one sheet: target, actual and attainment of each year, as the workspace's own table and metrics have them. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { findOwnActual, findOwnTarget } from '../../metrics/measured-value.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { dash } from '../../metrics/show-figure.ts';
import type { Indicator, Observation } from '../../model/plan/plan.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { CellKeys } from '../plan/cell-keys.ts';
import { figureValue } from '../progress/computed-cell.ts';
import { attainmentFormula } from '../progress/live-formulas.ts';
import { cellValueOf } from '../value-cell.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { SheetYears } from './years-on-sheet.ts';
import { sheetHead } from './years-table.ts';

export interface IndicatorsSetting {
  /** The text of the column that the form names, e.g. 活動指標. */
  kindOf(indicator: Indicator): string | undefined;
  readonly hasRate: boolean;
}

/** em: the kind, the name, the unit; the rest is shared by the numbers. */
const widths = { kind: 5.2, name: 11, unit: 3, table: 62 } as const;

export function composeIndicators(
  indicators: readonly Indicator[],
  { kindOf, hasRate }: IndicatorsSetting,
  { measured, planned }: SheetYears,
  metricsOf: (indicator: Indicator, year: FiscalYear) => IndicatorMetrics | undefined,
  nameYear: (year: FiscalYear) => string,
  keysOf: (indicator: Indicator) => CellKeys | undefined,
): Element {
  const words = hasRate ? ['目標', '実績', '率（％）'] : ['目標', '実績'];
  const kinds = [...new Set(indicators.map((indicator) => kindOf(indicator) ?? ''))];
  const hasKind = kinds.some((kind) => kind !== '');
  const leading = [...(hasKind ? ['種別'] : []), '指標', '単位'];
  const numbers = measured.length * words.length + planned.length;
  const named = [...(hasKind ? [widths.kind] : []), widths.name, widths.unit];
  const rest = widths.table - named.reduce((sum, width) => sum + width, 0);
  const rowOf = (indicator: Indicator, kind: readonly Element[]) => {
    const keys = keysOf(indicator);
    return h('tr', [
      ...kind,
      h('th', { className: ['sheet-name'], scope: 'row' }, indicator.name),
      h('td', { className: ['sheet-missing'] }, indicator.unit),
      ...measured.flatMap((year) => [
        cellOf(findOwnTarget(indicator, year), keys),
        cellOf(findOwnActual(indicator, year), keys),
        ...(hasRate ? [rateCell(metricsOf(indicator, year), keys)] : []),
      ]),
      ...planned.map((year) => cellOf(findOwnTarget(indicator, year), keys)),
    ]);
  };
  return h('table', [
    sheetColumns([...named, ...Array.from({ length: numbers }, () => rest / numbers)]),
    h('thead', [
      h('tr', [
        ...leading.map((word) => sheetHead(word, { rowSpan: 2 })),
        ...measured.map((year) => sheetHead(nameYear(year), { colSpan: words.length })),
        ...planned.map((year) => sheetHead(nameYear(year))),
      ]),
      h('tr', [
        ...measured.flatMap(() => words.map((word) => sheetHead(word))),
        ...planned.map(() => sheetHead('目標')),
      ]),
    ]),
    ...kinds.map((kind) => {
      const all = indicators.filter((indicator) => (kindOf(indicator) ?? '') === kind);
      const head = h('th', { className: ['sheet-label'], scope: 'rowgroup', rowSpan: all.length }, kind);
      return h(
        'tbody',
        all.map((indicator, index) => rowOf(indicator, hasKind && index === 0 ? [head] : [])),
      );
    }),
  ]);
}

/** As the table has it. */
function cellOf(observed: Observation | undefined, keys: CellKeys | undefined): Element {
  if (observed === undefined) return h('td', { className: ['sheet-missing'] }, '');
  const className = [observed.quantity.type === 'missing' ? 'sheet-missing' : 'sheet-number'];
  const cell = h('td', { className }, observed.quantity.text);
  const key = keys === undefined ? {} : { key: keys.of(observed) };
  return withData(cell, { cell: cellValueOf(observed.quantity), place: observed.place, ...key });
}

/** In %, which its head says. */
function rateCell(metrics: IndicatorMetrics | undefined, keys: CellKeys | undefined): Element {
  if (metrics === undefined) return h('td', { className: ['sheet-missing'] }, dash);
  const { attainment } = metrics;
  const { decimals, rounding } = attainment.style;
  const format = { before: '', after: '', decimals, grouped: true, scale: 100 } as const;
  const className = [attainment.status === 'undefined' ? 'sheet-missing' : 'sheet-rate'];
  const cell = h('td', { className }, attainment.shown.replace(/%$/, ''));
  const formula = keys && attainmentFormula(metrics, keys);
  return withData(cell, { cell: figureValue(attainment, format, { decimals: decimals + 2, rounding }, formula) });
}
