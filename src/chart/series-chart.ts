/** Figures over the fiscal years as lines: those of one unit and size together, others in a chart of their own. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { append } from '../finding/append.ts';
import type { FigureSeries, FigureValue } from '../model/book/book.ts';
import { nameWithUnit } from '../model/value/add-unit.ts';
import { Decimal } from '../model/value/decimal.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { VectorPicture } from '../picture/picture-file.ts';
import type { FontStack } from '../typography/face.ts';
import { narrowWidth } from './narrow.ts';
import { renderVega } from './render-vega.ts';
import { type SeriesLine, unitOf } from './series.ts';
import { drawSeries } from './series-layers.ts';
import { layOutSeries } from './series-layout.ts';
import type { TrendPoint } from './trend.ts';
import { renderTrendChart } from './trend-chart.ts';

export interface SeriesInput<Figure extends FigureSeries = FigureSeries> {
  readonly figures: readonly Figure[];
  /** E.g. `令和5年度`. */
  labelOf(year: FiscalYear): string;
  /** Points, of a chart of several lines. */
  readonly width: number;
  /** Of a chart of one line. */
  readonly singleWidth: number;
  readonly height: number;
}

export interface SeriesChart<Figure extends FigureSeries = FigureSeries> {
  /** What it shows, a line each. */
  readonly figures: readonly Figure[];
  readonly picture: Chart;
}

interface FigureLine<Figure> extends SeriesLine {
  readonly figure: Figure;
}

/** As many as shades, marks and dashes tell apart. */
const mostLines = 3;
/** A line that stays below this share of the highest would look flat. */
const readableShare = new Decimal('0.2');

/** Empty for figures without any number. Lines whose values could be taken for each other's stand apart. */
export async function renderSeriesCharts<Figure extends FigureSeries>(
  input: SeriesInput<Figure>,
  theme: Theme,
  fonts: FontStack,
): Promise<readonly SeriesChart<Figure>[]> {
  const lines = input.figures.map((series) => readLine(series, input)).filter((line) => highest(line) !== undefined);
  const charts: SeriesChart<Figure>[] = [];
  for (const group of groupLines(lines)) append(charts, await renderGroup(group, input, theme, fonts));
  return charts;
}

/** E.g. `折れ線グラフ、単位：件。法律相談：令和4年度 2,128件、令和5年度 －。` */
export function describeSeries(lines: readonly SeriesLine[]): string {
  const unit = lines[0]?.unit ?? '';
  const values = lines.map(({ name, points }) => {
    return `${name}：${points.map(({ label, shown }) => `${label} ${shown}`).join('、')}。`;
  });
  return `折れ線グラフ${unit === '' ? '' : `、単位：${unit}`}。${values.join('')}`;
}

function readLine<Figure extends FigureSeries>(
  figure: Figure,
  { labelOf }: Pick<SeriesInput, 'labelOf'>,
): FigureLine<Figure> {
  const { name, values } = figure;
  const entries = [...values].toSorted(([a], [b]) => a - b);
  return {
    figure,
    name,
    unit: unitOf(figure),
    points: entries.map(([year, value]) => readPoint(year, value, labelOf(year))),
  };
}

function readPoint(year: FiscalYear, { quantity }: FigureValue, label: string): TrendPoint {
  const value = quantity.type === 'amount' ? quantity.value : undefined;
  return { label, year, value, shown: quantity.text === '' ? '－' : quantity.text, kind: 'actual' };
}

/** In the order of their first figure. */
function groupLines<Line extends SeriesLine>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.find(
      (others) => others.length < mostLines && others.every((other) => goTogether(line, other)),
    );
    if (group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function goTogether(a: SeriesLine, b: SeriesLine): boolean {
  if (!isSameUnit(a.unit, b.unit)) return false;
  const [one, other] = [highest(a) ?? new Decimal(0), highest(b) ?? new Decimal(0)];
  return Decimal.min(one, other).greaterThanOrEqualTo(Decimal.max(one, other).times(readableShare));
}

/** Regardless of the sign. */
function highest({ points }: SeriesLine): Decimal | undefined {
  const values = points.flatMap(({ value }) => value?.abs() ?? []);
  return values.length === 0 ? undefined : Decimal.max(...values);
}

const narrowHeight = 170;

/** None where the lines would be taken for each other's. */
async function drawNarrow(
  lines: readonly SeriesLine[],
  theme: Theme,
  fonts: FontStack,
): Promise<VectorPicture | undefined> {
  const layout = layOutSeries(lines, { width: narrowWidth, height: narrowHeight }, fonts);
  if (!layout.isClear) return undefined;
  const drawing = { width: narrowWidth, height: layout.height, alternative: describeSeries(lines) };
  return renderVega({ ...drawing, layers: drawSeries(layout, theme) }, fonts);
}

function tableOf(lines: readonly SeriesLine[]): ChartTable {
  const points = lines.flatMap((line) => line.points);
  const years = new Map(points.toSorted((a, b) => a.year - b.year).map(({ year, label }) => [year, label]));
  const shownIn = (line: SeriesLine, year: number) => line.points.find((point) => point.year === year)?.shown ?? '';
  return {
    heads: ['年度', ...lines.map(({ name, unit }) => nameWithUnit(name, unit))],
    rows: [...years].map(([year, label]) => [label, ...lines.map((line) => shownIn(line, year))]),
  };
}

async function renderGroup<Figure extends FigureSeries>(
  lines: readonly FigureLine<Figure>[],
  { width, singleWidth, height }: Pick<SeriesInput, 'width' | 'singleWidth' | 'height'>,
  theme: Theme,
  fonts: FontStack,
): Promise<readonly SeriesChart<Figure>[]> {
  if (lines.length > 1) {
    const layout = layOutSeries(lines, { width, height }, fonts);
    if (layout.isClear) {
      const drawing = { width, height: layout.height, alternative: describeSeries(lines) };
      const chart = await renderVega({ ...drawing, layers: drawSeries(layout, theme) }, fonts);
      const picture = { ...chart, onScreen: { narrow: () => drawNarrow(lines, theme, fonts), values: tableOf(lines) } };
      return [{ figures: lines.map(({ figure }) => figure), picture }];
    }
  }
  const charts: SeriesChart<Figure>[] = [];
  for (const { figure, name, unit, points } of lines) {
    const picture = await renderTrendChart({ title: name, unit, points, width: singleWidth, height }, theme, fonts);
    charts.push({ figures: [figure], picture });
  }
  return charts;
}
