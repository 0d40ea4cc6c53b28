/** The chart below a table of amounts: how its shares compare, or how amounts moved over the years. */

import type { Element } from 'hast';
import { plainBars, workbookLook } from '../../chart/pattern.ts';
import type { Theme } from '../../document/theme.ts';
import type { AmountsColumn, AmountsRow, AmountsTable } from '../../model/amounts/amounts.ts';
import type { FigureSeries, FigureValue } from '../../model/book/book.ts';
import type { Amount } from '../../model/value/quantity.ts';
import { type CalendarDate, type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { FontStack } from '../../typography/face.ts';
import type { ChartSheet } from '../chart-sheet.ts';
import { drawnSeries } from '../drawn-series.ts';
import { pictureFigure } from '../picture-figure.ts';
import { amountKey } from './amount-key.ts';

interface ChartSettings {
  readonly theme: Theme;
  readonly fonts: FontStack;
  readonly date: CalendarDate;
  /** Points. */
  readonly width: number;
  readonly sheet: ChartSheet;
}

/** Points, where the page has them. */
const size = { width: 640, singleWidth: 460, height: 190 };
/** A line of fewer says no more than the table. */
const fewestYears = 3;
const mostBars = 30;
const mostLines = 3;

/** Empty where the table gives nothing to draw. */
export async function composeAmountsChart(table: AmountsTable, settings: ChartSettings): Promise<readonly Element[]> {
  const { chart } = table;
  if (chart === 'none') return [];
  const series = chart === 'shares' ? [] : readSeries(table);
  if (series.length > 0) return drawYears(series, settings);
  return chart === 'years' ? [] : drawShares(table, settings);
}

async function drawYears(
  figures: readonly PrintedSeries[],
  { theme, fonts, date, width, sheet }: ChartSettings,
): Promise<readonly Element[]> {
  // Vega is loaded by the first chart: tables without charts start without it.
  const { renderSeriesCharts } = await import('../../chart/series-chart.ts');
  const labelOf = (year: FiscalYear) => formatFiscalYear(year, 'era', date);
  const charts = await renderSeriesCharts({ figures, labelOf, ...within(width) }, theme, fonts);
  return charts.map(({ figures: shown, picture }) => {
    const caption = `${shown.map(({ name }) => name).join('、')}の推移`;
    const drawn = drawnSeries(caption, shown, { theme, labelOf, keyOf: ({ keys }, year) => keys.get(year) });
    return pictureFigure(caption, { ...picture, workbookChart: sheet.add(drawn) });
  });
}

async function drawShares(
  table: AmountsTable,
  { theme, fonts, width: room, sheet }: ChartSettings,
): Promise<readonly Element[]> {
  const column = newestOf(table.columns, (each) => each.kind === 'share');
  if (column === undefined) return [];
  const shares = outermost(numbered(table.rows)).flatMap(({ name, cells, at }) => {
    const value = amountIn(cells[column]);
    const key = amountKey(table.id, at, column);
    return value === undefined ? [] : [{ name, value: value.value, decimals: value.decimals, key }];
  });
  if (shares.length < 2 || shares.length > mostBars) return [];
  const { renderBudgetChart } = await import('../../chart/budget-chart.ts');
  const heads = table.columns[column]?.texts.join('　') ?? '';
  const title = [table.title, heads].filter((text) => text !== '').join('　');
  const picture = await renderBudgetChart(
    { title, unit: '%', items: shares, width: within(room).singleWidth },
    theme,
    fonts,
  );
  const workbookChart = sheet.add({
    caption: title,
    kind: 'bars',
    categories: shares.map(({ name }) => name),
    series: [{ name: `${heads}（%）`, look: workbookLook(plainBars, theme), values: shares }],
  });
  return [pictureFigure(heads, { ...picture, workbookChart })];
}

function within(width: number): typeof size {
  return { ...size, width: Math.min(size.width, width), singleWidth: Math.min(size.singleWidth, width) };
}

/** Of rows that stand in no other one: totals and their parts are never drawn side by side. */
function outermost(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const least = items.reduce((depth, row) => Math.min(depth, row.depth), Number.POSITIVE_INFINITY);
  return items.filter(({ depth }) => depth === least);
}

interface NumberedRow extends AmountsRow {
  /** Its place in its table, from 0. */
  readonly at: number;
}

function numbered(rows: readonly AmountsRow[]): readonly NumberedRow[] {
  return rows.map((row, at) => ({ ...row, at }));
}

function newestOf(columns: readonly AmountsColumn[], isMeant: (column: AmountsColumn) => boolean): number | undefined {
  const found = columns.flatMap((column, index) => (isMeant(column) ? [{ index, year: column.year ?? 0 }] : []));
  return found.toSorted((a, b) => b.year - a.year || a.index - b.index)[0]?.index;
}

/** Years down the rows, or across the columns; none where fewer than three are given. */
function readSeries({ id, columns, rows: given, unit }: AmountsTable): readonly PrintedSeries[] {
  const rows = numbered(given);
  const amounts = columns.flatMap((column, index) => (column.kind === 'amount' ? [{ ...column, index }] : []));
  const down = amounts.map(({ texts, index }) =>
    seriesOf(
      texts.join(' '),
      rows.map(({ year, cells, at }) => [year, cells[index], amountKey(id, at, index)] as const),
      unit,
    ),
  );
  if (down.some(isLong)) return down.filter(isLong).slice(0, mostLines);
  const totals = rows.filter(({ kind }) => kind === 'total').slice(-1);
  const drawn = totals.length > 0 ? totals : outermost(rows).slice(0, mostLines);
  const labels = new Set(amounts.map(({ texts }) => texts.slice(1).join()));
  // Several amounts a year are no one line.
  if (labels.size > 1) return [];
  return drawn
    .map(({ name, cells, at }) =>
      seriesOf(
        name,
        amounts.map(({ year, index }) => [year, cells[index], amountKey(id, at, index)] as const),
        unit,
      ),
    )
    .filter(isLong);
}

type Point = readonly [year: FiscalYear | undefined, cell: AmountsRow['cells'][number], key: string];

interface PrintedSeries extends FigureSeries {
  /** Of the cells that its values are printed in. */
  readonly keys: ReadonlyMap<FiscalYear, string>;
}

/** Years that are not in the table are gaps. */
function seriesOf(name: string, points: readonly Point[], unit: string): PrintedSeries {
  const known = new Map<FiscalYear, FigureValue>();
  const keys = new Map<FiscalYear, string>();
  for (const [year, cell, key] of points) {
    const amount = amountIn(cell);
    if (year === undefined || cell === undefined || amount === undefined) continue;
    const word = amount.unit || (/[百千万億兆]{0,3}円/.exec(unit)?.[0] ?? '');
    known.set(year, { quantity: { ...amount, unit: word }, place: cell.place });
    keys.set(year, key);
  }
  const years = [...known.keys()].toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const values = new Map<FiscalYear, FigureValue>();
  const span = first === undefined || last === undefined ? 0 : Math.min(60, last - first + 1);
  for (let step = 0; step < span; step += 1) {
    const year = fiscalYear((first ?? 0) + step);
    const own = known.get(year);
    const [given] = known.values();
    if (own !== undefined) values.set(year, own);
    else if (given !== undefined)
      values.set(year, { ...given, quantity: { type: 'missing', text: '－', reason: 'notGiven' } });
  }
  return { id: name, name: name.trim(), values, asOf: '', remark: '', keys };
}

function isLong({ values }: FigureSeries): boolean {
  return [...values.values()].filter(({ quantity }) => quantity.type === 'amount').length >= fewestYears;
}

function amountIn(cell: AmountsRow['cells'][number]): Amount | undefined {
  const quantity = cell?.figure?.quantity;
  return quantity?.type === 'amount' ? quantity : undefined;
}
