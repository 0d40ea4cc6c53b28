/** A picture's chart of the workbook itself, with the places of the cells that it is drawn from. */

import type { Picture } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import type { ChartCells } from '../../document/workbook-chart.ts';
import { type NamedCell, rangeBetween } from './formula.ts';
import type { Chart, ChartRange } from './package/chart.ts';

/** `undefined` where there is none, or where one of its cells is not printed: the picture then stays. */
export function findChart(
  { workbookChart }: Picture,
  findCell: (key: string) => NamedCell | undefined,
  theme: Theme,
): Chart | undefined {
  if (workbookChart === undefined) return undefined;
  const locate = ({ from, to, values }: ChartCells): ChartRange | undefined => {
    const [first, last] = [findCell(from), findCell(to)];
    const cells = first && last && rangeBetween(first, last);
    return cells === undefined ? undefined : { cells, values };
  };
  const categories = locate(workbookChart.categories);
  const series = workbookChart.series.flatMap(({ name, values, look }) => {
    const [named, valued] = [locate(name), locate(values)];
    return named === undefined || valued === undefined ? [] : [{ name: named, values: valued, ...look }];
  });
  if (categories === undefined || series.length < workbookChart.series.length || series.length === 0) return undefined;
  const font = { name: theme.fonts[0] ?? 'BIZ UDPGothic', color: theme.chart.ink };
  return { ...workbookChart, categories, series, font, gridColor: theme.chart.grid };
}
