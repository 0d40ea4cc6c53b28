import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { partOf } from '../../src/edition/edition.ts';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { describeMetrics } from '../../src/metrics/describe-metrics.ts';
import type { FigureDescription, MetricsDescription } from '../../src/metrics/metrics-description.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { type Built, buildFiles, quietEffects, sampleFilesWith, sampleFolder } from './build-workspace.ts';
import { edgeFiles, edgeRows, edgeYear } from './edge-workspace.ts';
import { type DataRecord, openCsv, openDataWorkbook } from './open-data.ts';
import { readDocxRows } from './open-docx.ts';
import { findElements, gridOf as htmlGrid, openHtml, openTables, readHtmlRows } from './open-html.ts';
import { openPdf, type PdfPage, withoutSpace } from './open-pdf.ts';
import { openWorkbook, readWorkbookRows, resultOf, gridOf as sheetGrid } from './open-workbook.ts';
import { readPdfRows } from './pdf-table.ts';
import { figureHeads, indexRows, type ReportRow, rowKey } from './report-table.ts';
import { seed } from './seed.ts';

const years = [2015, 2016, 2017] as const;
let built: Built;
const described = new Map<number, MetricsDescription>();

/** Without the trends, which no table shares anything with: three years in the time of one. */
beforeAll(async () => {
  built = await buildFiles(
    await sampleFilesWith('reports: { progress: { trends: none, formats: [pdf, xlsx, html, docx] } }'),
    { years },
  );
  const { prepared } = await prepare(quietEffects(), sampleFolder);
  const plan = partOf(prepared?.content.edition, 'plan')?.plan;
  if (prepared === undefined || plan === undefined) throw new Error('the sample has errors');
  for (const year of years) {
    const metrics = computeMetrics(plan, prepared.configuration, fiscalYear(year));
    described.set(year, JSON.parse(JSON.stringify(describeMetrics(metrics, prepared.configuration))));
  }
});

describe.each(years)('the figures of %i', (year) => {
  let pages: readonly PdfPage[];
  let html: ReturnType<typeof openHtml>;
  let workbook: Awaited<ReturnType<typeof openWorkbook>>;

  beforeAll(async () => {
    pages = await openPdf(built.read(year, 'progress.pdf'));
    html = openHtml(built.read(year, 'progress.html'));
    workbook = await openWorkbook(built.read(year, 'progress.xlsx'));
  });

  it('are the same in PDF, HTML, DOCX and print form as in the JSON of the metrics', () => {
    const expected = seed.map((indicator) => ({
      row: rowKey(indicator),
      figures: [
        figureOf(year, indicator.id, 'change').shown,
        figureOf(year, indicator.id, 'changeRate').shown,
        figureOf(year, indicator.id, 'attainment').shown,
        printedRating(year, indicator.id),
      ],
    }));
    expect(printedFigures(readPdfRows(pages))).toEqual(expected);
    expect(printedFigures(readHtmlRows(html))).toEqual(expected);
    expect(printedFigures(readWorkbookRows(workbook))).toEqual(expected);
    expect(printedFigures(readDocxRows(built.read(year, 'progress.docx')))).toEqual(expected);
  });

  it('are held in the print form as the numbers that are printed', () => {
    const index = indexRows(readWorkbookRows(workbook));
    for (const indicator of seed) {
      const cells = index.get(rowKey(indicator))?.cells;
      for (const [head, name] of [
        ['前年度増減', 'change'],
        ['増減率', 'changeRate'],
        ['達成率', 'attainment'],
      ] as const) {
        const figure = figureOf(year, indicator.id, name);
        const cell = cells?.get(head);
        if (cell === undefined) throw new Error(`${rowKey(indicator)} has no ${head}`);
        // A dash where there is no value, never a zero.
        expect(resultOf(cell), `${rowKey(indicator)} ${head}`).toBe(
          figure.value === null ? figure.shown : numberPrinted(figure),
        );
      }
    }
  });

  it('are the same in both data forms', async () => {
    const csv = openCsv(built.read(year, 'indicators.csv'));
    compareData(year, csv);
    // A workbook's numbers have 15 digits or so.
    const asNumbers = csv.map((record) => ({ ...record, 値: asWorkbook(record.値) }));
    expect(await openDataWorkbook(built.read(year, 'indicators.xlsx'))).toEqual(asNumbers);
  });

  it('add up to the counts of the summary in PDF, HTML and print form', () => {
    const table = openTables(html).find(({ children }) => children.some(isSummaryHead));
    const sheet = workbook.worksheets[1];
    if (table === undefined || sheet === undefined) throw new Error('no summary');
    const grid = sheetGrid(sheet);
    const summaries = {
      pdf: pdfSummary(pages),
      html: summaryOf(htmlGrid(table).rows.map((row) => row.map((cell) => (cell ? withoutSpace(textOf(cell)) : '')))),
      xlsx: summaryOf(grid.rows.map((row) => row.map((cell) => (cell ? grid.textOf(cell) : '')))),
    };
    const counted = recount(readPdfRows(pages), summaryHeads(year));
    expect(summaries).toEqual({ pdf: counted, html: counted, xlsx: counted });
  });

  it('add up to the tally of the JSON, and the coverage is said', () => {
    const { tally } = describedOf(year);
    const rated = seed.filter(({ id }) => figureOf(year, id, 'rating').rating !== null);
    expect(tally).toMatchObject({ total: 81, rated: rated.length, unrated: 81 - rated.length });
    for (const { key, count, share } of tally.bands) {
      expect(rated.filter(({ id }) => figureOf(year, id, 'rating').rating === key)).toHaveLength(count);
      expect(share).toBe(new Decimal(count).times(100).div(rated.length).toFixed(1));
    }
    const text = withoutSpace(pages.flatMap(({ texts }) => texts.map((each) => each.text)).join(''));
    expect(text).toContain(`算出可能${rated.length}指標／81指標中`);
  });

  it('are summed up on the page behind the one that tells them at a glance', () => {
    expect(pages.findIndex(({ cells }) => cells.some(({ text }) => text === '評価なし'))).toBe(1);
  });

  it('lists what lags and what could not be rated, all of it and nothing else', () => {
    const lagging = new Set(
      describedOf(year)
        .bandSets.flatMap(({ bands }) => bands.filter(({ lags }) => lags))
        .map(({ key }) => key),
    );
    const ratingOf = (id: string) => figureOf(year, id, 'rating');
    const late = seed.filter(({ id }) => lagging.has(ratingOf(id).rating ?? '')).map(({ name }) => name);
    const unrated = seed.filter(({ id }) => ratingOf(id).rating === null).map(({ name }) => name);
    const [laggingTable, unratedTable] = [attentionNames(html, '目標年度'), attentionNames(html, '理由')];
    expect(laggingTable.toSorted()).toEqual(late.toSorted());
    expect(unratedTable.toSorted()).toEqual(unrated.toSorted());
  });
});

describe('figures on the edges of bands, of a hundred percent and of zero', () => {
  let pdf: ReadonlyMap<string, ReportRow>;
  let html: ReadonlyMap<string, ReportRow>;
  let xlsx: ReadonlyMap<string, ReportRow>;
  let data: readonly DataRecord[];

  beforeAll(async () => {
    const edges = await buildFiles(edgeFiles(), { years: [edgeYear] });
    pdf = indexRows(readPdfRows(await openPdf(edges.read(edgeYear, 'progress.pdf'))));
    html = indexRows(readHtmlRows(openHtml(edges.read(edgeYear, 'progress.html'))));
    xlsx = indexRows(readWorkbookRows(await openWorkbook(edges.read(edgeYear, 'progress.xlsx'))));
    data = openCsv(edges.read(edgeYear, 'indicators.csv'));
  });

  const figures = edgeRows.flatMap(({ name }) => figureHeads.map((head) => ({ name, head })));
  const shownIn = (rows: typeof pdf, { name, head }: (typeof figures)[number]) =>
    rows.get(rowKey({ goal: '基本目標', project: '事業', name }))?.shown.get(head);

  it('are the same in PDF and HTML', () => {
    expect(pdf.size).toBe(edgeRows.length);
    for (const figure of figures) {
      expect(shownIn(html, figure), figure.name).toBe(shownIn(pdf, figure));
      expect(shownIn(pdf, figure), figure.name).not.toMatch(/^$|NaN|Infinity|undefined/);
    }
  });

  it('are the same in PDF and print form', () => {
    for (const figure of figures) {
      expect(shownIn(xlsx, figure), `${figure.name} ${figure.head}`).toBe(shownIn(pdf, figure));
    }
  });

  it.each([
    // 2,999 of 3,000.
    ['百に届かない', '達成率', '100.0%'],
    ['皆増', '増減率', '皆増'],
    ['皆減', '増減率', '皆減'],
    // A fall by 0.002 %.
    ['四捨五入で零になる減', '増減率', '±0.0%'],
  ])('show “%s %s” as %s in every output', (name, head, expected) => {
    const shown = [pdf, html, xlsx].map((rows) => shownIn(rows, { name, head: head as (typeof figureHeads)[number] }));
    expect(shown).toEqual([expected, expected, expected]);
    expect(data.find((row) => row.指標名 === name && row.値の種類 === head)?.表示).toBe(expected);
  });
});

function describedOf(year: number): MetricsDescription {
  const found = described.get(year);
  if (found === undefined) throw new Error(`no metrics of ${year}`);
  return found;
}

function figureOf(year: number, indicator: string, figure: FigureDescription['figure']): FigureDescription {
  const found = describedOf(year).figures.filter((each) => each.indicator === indicator && each.figure === figure);
  const [description] = found;
  if (description === undefined || found.length !== 1) throw new Error(`${found.length} × ${indicator} ${figure}`);
  return description;
}

/** Symbol and word; the symbol alone where nothing can be said. */
function printedRating(year: number, indicator: string): string {
  const { rating, shown } = figureOf(year, indicator, 'rating');
  return rating === null ? '－' : shown;
}

function printedFigures(rows: readonly ReportRow[]) {
  const index = indexRows(rows);
  expect(rows).toHaveLength(81);
  return seed.map((indicator) => ({
    row: rowKey(indicator),
    figures: figureHeads.map((head) => index.get(rowKey(indicator))?.shown.get(head)),
  }));
}

/** A rise stands there without its + sign, which a spreadsheet program would take for a formula. */
function compareData(year: number, records: readonly DataRecord[]): void {
  for (const { id } of seed) {
    const rowOf = (kind: string) => {
      const rows = records.filter(({ 指標ID, 値の種類 }) => 指標ID === id && 値の種類 === kind);
      expect(rows, `${id} ${kind}`).toHaveLength(1);
      return rows[0];
    };
    const [change, changeRate, attainment, rating] = (['change', 'changeRate', 'attainment', 'rating'] as const).map(
      (name) => figureOf(year, id, name),
    );
    expect(rowOf('前年度増減'), id).toMatchObject(dataOf(change));
    expect(rowOf('増減率'), id).toMatchObject({ 表示: unsigned(changeRate?.shown), 値: percentageOf(changeRate) });
    expect(rowOf('達成率'), id).toMatchObject({ 表示: unsigned(attainment?.shown), 値: percentageOf(attainment) });
    expect(`${rating?.rating === null ? '－' : symbolOf(year, rating?.rating)}${rowOf('達成率')?.評価}`, id).toBe(
      rating?.shown,
    );
  }
}

function asWorkbook(digits: string | undefined): string | undefined {
  return digits !== undefined && /^-?\d+\.\d+$/.test(digits) ? `${Number(digits)}` : digits;
}

function symbolOf(year: number, key: string | null | undefined): string | undefined {
  return describedOf(year)
    .bandSets.flatMap(({ bands }) => bands)
    .find((band) => band.key === key)?.symbol;
}

function dataOf(figure: FigureDescription | undefined) {
  const value = figure?.value ?? null;
  return { 表示: unsigned(figure?.shown), 値: value === null ? '***' : `${Number(value)}` };
}

/** The percentage as printed, as a number. */
function percentageOf(figure: FigureDescription | undefined): string {
  if (figure === undefined || figure.value === null) return '***';
  return `${Number(figure.shown.replace(/[△−]/, '-').replace(/[%,+±]/g, ''))}`;
}

/** In the terms of a workbook, where a percentage is a ratio; a rate of 皆減 is a word. */
function numberPrinted({ shown }: FigureDescription): number | string {
  const found = /^([+△−±]?)([\d,]+)(\.\d+)?(%?)/.exec(shown);
  if (found === null) return shown;
  const [, sign = '', whole = '', decimals = '', percent] = found;
  const digits = new Decimal(`${whole.replaceAll(',', '')}${decimals}`).div(percent === '%' ? 100 : 1).toNumber();
  return sign === '−' || sign === '△' ? -digits : digits;
}

function unsigned(shown: string | undefined): string {
  return (shown ?? '').replace(/^\+/, '');
}

type Summary = readonly (readonly string[])[];

function isSummaryHead(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'thead' && textOf(node).includes('評価なし');
}

function summaryHeads(year: number): readonly string[] {
  return describedOf(year).tally.bands.map(({ symbol, word }) => `${symbol}${word}`);
}

/** The summary's rows without what merged cells repeat: name of the goal, counts by band, unrated, total. */
function summaryOf(rows: Summary): Summary {
  const start = rows.findIndex((row) => row.includes('評価なし'));
  const end = rows.findIndex((row) => row[0]?.startsWith('構成比'));
  const first = rows[start]?.flatMap((text, column, all) => (text === all[column - 1] ? [] : [column])) ?? [];
  const columns = first.slice(0, (rows[start] ?? []).filter((text, at, all) => text !== all[at - 1]).indexOf('計') + 1);
  return rows.slice(start, end + 1).map((row) => columns.map((column) => row[column] ?? ''));
}

function pdfSummary(pages: readonly PdfPage[]): Summary {
  const page = pages.find(({ cells }) => cells.some(({ text }) => text === '評価なし'));
  const heads = page?.cells.filter(({ top }) => top === page.cells.find(({ text }) => text === '評価なし')?.top) ?? [];
  const columns = heads.slice(0, heads.findIndex(({ text }) => text === '計') + 1);
  const [first] = columns;
  if (page === undefined || first === undefined) return [];
  const names = page.cells.filter(({ left, top }) => Math.abs(left - first.left) < 0.5 && top >= first.top);
  const last = names.findIndex(({ text }) => text.startsWith('構成比'));
  return names
    .slice(0, last + 1)
    .map((name) =>
      columns.map((head) => page.cellAt((head.left + head.right) / 2, (name.top + name.bottom) / 2)?.text ?? ''),
    );
}

/** What the summary must say, counted from the ratings that the tables print. */
function recount(rows: readonly ReportRow[], bands: readonly string[]): Summary {
  const ratings = rows.map((row) => ({ goal: row.goal, rating: row.shown.get('評価') ?? '' }));
  const countOf = (these: typeof ratings) => [
    ...bands.map((band) => these.filter(({ rating }) => rating === band).length),
    these.filter(({ rating }) => !bands.includes(rating)).length,
    these.length,
  ];
  const goals = [...new Set(ratings.map(({ goal }) => goal))];
  const all = countOf(ratings);
  const rated = ratings.length - (all.at(-2) ?? 0);
  return [
    ['基本目標', ...bands, '評価なし', '計'],
    ...goals.map((goal) => [goal, ...countOf(ratings.filter((each) => each.goal === goal)).map(String)]),
    ['計', ...all.map(String)],
    [
      '構成比（評価したもののうち）',
      ...all.slice(0, bands.length).map((count) => `${new Decimal(count).times(100).div(rated).toFixed(1)}%`),
      '',
      '',
    ],
  ];
}

/** The names in the table that has such a head and none of the values of the indicator tables. */
function attentionNames(html: ReturnType<typeof openHtml>, head: string): readonly string[] {
  const table = findElements(html, 'table').find((each) =>
    findElements(each, 'th').some((cell) => textOf(cell) === head),
  );
  if (table === undefined) return [];
  return findElements(table, 'th')
    .filter(({ properties }) => properties.scope === 'row')
    .map((cell) => withoutSpace(textOf(cell)));
}
