/** Figures over the fiscal years as lines of a workbook's chart. */

import { unitOf } from '../chart/series.ts';
import { workbookLineLook } from '../chart/series-layers.ts';
import type { Theme } from '../document/theme.ts';
import type { FigureSeries } from '../model/book/book.ts';
import { nameWithUnit } from '../model/value/add-unit.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { DrawnChart } from './chart-sheet.ts';

interface LineSetting<Figure> {
  readonly theme: Theme;
  labelOf(year: FiscalYear): string;
  /** The cell that the figure of a year is printed in. */
  readonly keyOf?: (figure: Figure, year: FiscalYear) => string | undefined;
}

/** Years that only one of the figures has are gaps of the others. */
export function drawnSeries<Figure extends FigureSeries>(
  caption: string,
  figures: readonly Figure[],
  { theme, labelOf, keyOf }: LineSetting<Figure>,
): DrawnChart {
  const years = [...new Set(figures.flatMap(({ values }) => [...values.keys()]))].toSorted((a, b) => a - b);
  return {
    caption,
    kind: 'lines',
    categories: years.map(labelOf),
    series: figures.map((figure, index) => ({
      name: nameWithUnit(figure.name, unitOf(figure)),
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
