/** Figures over the fiscal years as lines of a workbook's chart. */

import { workbookLineLook } from '../chart/series-layers.ts';
import type { Theme } from '../document/theme.ts';
import type { FigureSeries } from '../model/book/book.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { DrawnChart } from './chart-sheet.ts';

interface LineSetting {
  readonly theme: Theme;
  labelOf(year: FiscalYear): string;
  /** The cell that the figure of a year is printed in. */
  readonly keyOf?: (figure: FigureSeries, year: FiscalYear) => string | undefined;
}

/** Years that only one of the figures has are gaps of the others. */
export function drawnSeries(
  caption: string,
  figures: readonly FigureSeries[],
  { theme, labelOf, keyOf }: LineSetting,
): DrawnChart {
  const years = [...new Set(figures.flatMap(({ values }) => [...values.keys()]))].toSorted((a, b) => a - b);
  return {
    caption,
    kind: 'lines',
    categories: years.map(labelOf),
    series: figures.map((figure, index) => ({
      name: nameOf(figure),
      look: workbookLineLook(index, theme),
      values: years.map((year) => {
        const quantity = figure.values.get(year)?.quantity;
        const key = keyOf?.(figure, year);
        const value = quantity?.type === 'amount' ? quantity.value : undefined;
        return { value, ...(key === undefined ? {} : { key }) };
      }),
    })),
  };
}

function nameOf({ name, values }: FigureSeries): string {
  const unit = [...values.values()].flatMap(({ quantity }) => (quantity.type === 'amount' ? [quantity.unit] : []))[0];
  return unit === undefined || unit === '' ? name : `${name}（${unit}）`;
}
