/** The charts of a book: its organisation, its budgets by section, and its figures and indicators over the years. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { plainBars, workbookLook } from '../../chart/pattern.ts';
import type { SeriesChart } from '../../chart/series-chart.ts';
import type { Picture } from '../../document/document.ts';
import { columnsIn, type Room } from '../../document/page-room.ts';
import type { Block, Book, BookComponent } from '../../model/book/book.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';
import { indicatorsOf, type ValueColumn } from '../../model/plan/plan.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { ChartSheet } from '../chart-sheet.ts';
import { drawnSeries } from '../drawn-series.ts';
import { pictureFigure } from '../picture-figure.ts';
import { renderIndicatorTrend } from '../progress/indicator-trend.ts';
import { type HeadSetting, roleWordOf } from '../progress/role-word.ts';
import type { BookletInput } from './booklet-input.ts';
import { drawnIndicator } from './drawn-indicator.ts';
import { inThousandYen } from './thousand-yen.ts';

interface ChartInput extends Pick<BookletInput, 'book' | 'theme' | 'fonts'> {
  readonly configuration: { readonly document: { readonly date: CalendarDate } };
  readonly room: Room;
  readonly sheet: ChartSheet;
}

/** Points that a picture leaves on its page for its headings. */
const headings = 105;
/** Charts of one line, in points where the page has them. */
const only = { singleWidth: 340, height: 150 };
const pairHeight = 130;

type Attributes = BookComponent['attributes'];

// Vega is loaded by the first chart: a book without charts starts without it.

export async function composeOrganisation(
  { book, theme, fonts, room }: ChartInput,
  { title }: Attributes,
): Promise<readonly ElementContent[]> {
  const { organisation } = book;
  if (organisation === undefined) return [];
  const { findStaffNote, renderOrganisationChart } = await import('../../chart/organisation-chart.ts');
  const pictures = await renderOrganisationChart(
    { organisation, width: room.width, height: room.height - headings },
    theme,
    fonts,
  );
  const note = saysStaff(book) ? undefined : findStaffNote(organisation);
  return [...pictures.map((picture) => pictureFigure(title, picture)), ...composeNote(note)];
}

/** Whether the book itself says what the numbers in brackets are. */
function saysStaff({ chapters }: Book): boolean {
  const isSaid = (block: Block) => block.type === 'paragraph' && plainTextOf(block.text).includes('内は職員数');
  return chapters.some(({ blocks }) => blocks.some(isSaid));
}

/** Of every section; or of the programmes with a budget of the chapter that `chapter` names. */
export async function composeBudgets(
  { book, theme, fonts, configuration, room, sheet }: ChartInput,
  { title, chapter }: Attributes,
): Promise<readonly ElementContent[]> {
  const { items, note } = chapter === undefined ? budgetsOfSections(book) : budgetsOfProgrammes(book, chapter);
  if (items.length === 0) return [];
  const { renderBudgetChart } = await import('../../chart/budget-chart.ts');
  const caption = title ?? `${labelOf(book.year, configuration)}予算額`;
  const picture = await renderBudgetChart({ title: caption, unit: '千円', items, width: room.width }, theme, fonts);
  const workbookChart = sheet.add({
    caption,
    kind: 'bars',
    categories: items.map(({ name }) => name),
    series: [{ name: `${caption}（千円）`, look: workbookLook(plainBars, theme), values: items }],
  });
  return [pictureFigure(caption, { ...picture, workbookChart }), ...composeNote(note)];
}

interface Budgets {
  readonly items: readonly { readonly name: string; readonly value: Decimal | undefined }[];
  /** What the items leave out. */
  readonly note: string | undefined;
}

/** The sections are the chapters of a group, and any other that has programmes. */
function budgetsOfSections(book: Book): Budgets {
  const sections = book.chapters
    .map(({ id, title, group }) => ({ title, group, programmes: programmesOf(book, id) }))
    .filter(({ group, programmes }) => group !== '' || programmes.length > 0)
    .map(({ title, programmes }) => ({ title, budgets: programmes.map(({ value }) => value) }));
  const isPartial = sections.some(({ budgets }) => sumOf(budgets) !== undefined && budgets.includes(undefined));
  return {
    items: sections.map(({ title, budgets }) => ({ name: title, value: sumOf(budgets) })),
    note: isPartial ? '予算額を示した事務事業の合計。' : undefined,
  };
}

function budgetsOfProgrammes(book: Book, chapter: string): Budgets {
  const programmes = programmesOf(book, chapter);
  const items = programmes.filter(({ value }) => value !== undefined);
  return { items, note: items.length < programmes.length ? '予算額を示した事務事業のみ。' : undefined };
}

function programmesOf({ programmes, year }: Book, id: string): Budgets['items'] {
  return programmes
    .filter(({ chapter }) => chapter === id)
    .map(({ title, budgets }) => ({ name: title, value: inThousandYen(budgets.get(year)?.quantity) }));
}

function sumOf(budgets: readonly (Decimal | undefined)[]): Decimal | undefined {
  const given = budgets.flatMap((budget) => budget ?? []);
  return given.length === 0 ? undefined : given.reduce((sum, each) => sum.plus(each));
}

/** Years after the edition's are not yet known to it. */
export async function composeTrends(
  { book, theme, fonts, configuration, room, sheet }: ChartInput,
  { figures = '', title }: Attributes,
): Promise<readonly ElementContent[]> {
  const series = figures
    .split(/\s+/)
    .flatMap((id) => book.figures.get(id) ?? [])
    .map((each) => ({ ...each, values: new Map([...each.values].filter(([year]) => year <= book.year)) }));
  const { renderSeriesCharts } = await import('../../chart/series-chart.ts');
  const size = { width: room.width, ...sizeOf(series.length, room) };
  const nameOf = (year: FiscalYear) => labelOf(year, configuration);
  const charts = await renderSeriesCharts({ figures: series, labelOf: nameOf, ...size }, theme, fonts);
  const [first, ...others] = charts;
  if (first === undefined) return [];
  const isWide = ({ picture }: SeriesChart) => picture.width > size.singleWidth;
  const compose = ({ figures: shown, picture }: SeriesChart, given?: string) => {
    const caption = given ?? shown.map(({ name }) => name).join('、');
    const workbookChart = sheet.add(drawnSeries(caption, shown, { theme, labelOf: nameOf }));
    return pictureFigure(caption, { ...picture, workbookChart });
  };
  if (others.length === 0) return [compose(first, title)];
  const pairs = composePairs(charts.filter((chart) => !isWide(chart)).map((chart) => compose(chart)));
  return [...composeTitle(title), ...charts.filter(isWide).map((chart) => compose(chart)), ...pairs];
}

/** Indicators of the plan up to the edition's year, with the lines of their targets. */
export async function composeIndicators(
  {
    book,
    plan,
    theme,
    fonts,
    configuration,
    room,
    sheet,
  }: ChartInput & Pick<BookletInput, 'plan'> & { readonly configuration: HeadSetting },
  { ids = '', title }: Attributes,
): Promise<readonly ElementContent[]> {
  if (plan === undefined) return [];
  const planned = new Map(plan.goals.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator]));
  const indicators = ids.split(/\s+/).flatMap((id) => planned.get(id) ?? []);
  const { singleWidth: width, height } = sizeOf(indicators.length, room);
  const setting = { until: book.year, years: 'era', date: configuration.document.date, width, height } as const;
  const wordOf = (column: ValueColumn) => roleWordOf(column, configuration);
  const charts: { readonly name: string; readonly picture: Picture }[] = [];
  for (const indicator of indicators) {
    const picture = await renderIndicatorTrend(indicator, { ...setting, wordOf }, theme, fonts);
    const drawn = drawnIndicator(indicator, {
      until: book.year,
      theme,
      labelOf: (year) => labelOf(year, configuration),
    });
    charts.push({ name: indicator.name, picture: { ...picture, workbookChart: sheet.add(drawn) } });
  }
  const [first, ...others] = charts;
  if (first !== undefined && others.length === 0) return [pictureFigure(title ?? first.name, first.picture)];
  return [...composeTitle(title), ...composePairs(charts.map(({ name, picture }) => pictureFigure(name, picture)))];
}

/** A single chart, or one of two that stand beside each other. */
function sizeOf(count: number, { width }: Room): { readonly singleWidth: number; readonly height: number } {
  if (count > 1) return { singleWidth: columnsIn(width, 2).width, height: pairHeight };
  return { ...only, singleWidth: Math.min(only.singleWidth, width) };
}

/** Above several charts, each of which has a caption of its own. */
function composeTitle(title: string | undefined): readonly Element[] {
  return title === undefined ? [] : [h('p', { className: ['figure-title', 'keep-with-next'] }, title)];
}

function composePairs(figures: readonly Element[]): readonly Element[] {
  const rows = Array.from({ length: Math.ceil(figures.length / 2) }, (_, row) => figures.slice(2 * row, 2 * row + 2));
  return rows.map((row) => h('div', { className: ['columns'] }, row));
}

function labelOf(year: FiscalYear, { document }: ChartInput['configuration']): string {
  return formatFiscalYear(year, 'era', document.date);
}

function composeNote(note: string | undefined): readonly Element[] {
  return note === undefined ? [] : [h('p', { className: ['note'] }, note)];
}
