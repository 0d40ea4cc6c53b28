import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, sampleFilesWith } from './build-workspace.ts';
import { type DataRecord, openCsv, openDataWorkbook } from './open-data.ts';
import { openHtml, readHtmlRows } from './open-html.ts';
import { isInside, openPdf, type PdfPage } from './open-pdf.ts';
import { openWorkbook, readWorkbookRows, resultOf } from './open-workbook.ts';
import { findHeads, readPdfRows } from './pdf-table.ts';
import { indexRows, nameHead, type ReportRow, rowKey, valueHeads } from './report-table.ts';
import { type SeedIndicator, seed, seedYears } from './seed.ts';

const heads = valueHeads(2017);
/** Their charts share nothing with the tables, and take most of a build's time. */
const withoutTrends = 'reports: { progress: { trends: none } }';
let built: Built;
let pages: readonly PdfPage[];
let workbookRows: ReturnType<typeof readWorkbookRows>;

beforeAll(async () => {
  built = await buildFiles(await sampleFilesWith(withoutTrends), { years: [2017] });
  pages = await openPdf(built.read(2017, 'progress.pdf'));
  workbookRows = readWorkbookRows(await openWorkbook(built.read(2017, 'progress.xlsx')));
});

/** Every value of the seed beside what the output shows there, so that a failure names all that differ. */
function compare(rows: readonly ReportRow[]): void {
  const index = indexRows(rows);
  const found = seed.map((indicator) => ({
    row: rowKey(indicator),
    values: heads.map((head) => index.get(rowKey(indicator))?.shown.get(head)),
  }));
  expect(found).toEqual(seed.map((indicator) => ({ row: rowKey(indicator), values: indicator.values })));
  expect(rows).toHaveLength(81);
  expect(found.flatMap(({ values }) => values)).toHaveLength(405);
}

it('are 81 indicators with 5 values each in the seed', () => {
  expect(seed).toHaveLength(81);
  expect(seed.flatMap(({ values }) => values)).toHaveLength(405);
});

describe('the PDF', () => {
  it('has every value in the row of its indicator and the column of its year', () => {
    compare(readPdfRows(pages));
  });

  it('has the text of every value between the lines of its row and under the head of its column', () => {
    let checked = 0;
    for (const page of pages) {
      const columns = findHeads(page)?.columns ?? [];
      for (const row of columns.length === 0 ? [] : readPdfRows([page])) {
        const name = row.cells.get(nameHead);
        for (const title of heads) {
          const head = columns.find(({ text }) => text === title);
          const cell = row.cells.get(title);
          if (name === undefined || head === undefined || cell === undefined)
            throw new Error(`${rowKey(row)} ${title}`);
          const field = { left: head.left, right: head.right, top: name.top, bottom: name.bottom };
          const outside = cell.texts.filter((text) => !isInside(text, field));
          expect(outside, `${rowKey(row)} ${title}`).toEqual([]);
          expect(cell.texts.length, `${rowKey(row)} ${title}`).toBeGreaterThan(0);
          checked += 1;
        }
      }
    }
    expect(checked).toBe(405);
  });
});

describe('the print form', () => {
  it('shows every value in the row of its indicator and the column of its year', () => {
    compare(workbookRows);
  });

  it('holds a number wherever the seed has one', () => {
    const index = indexRows(workbookRows);
    const numbers = seed.map((indicator) =>
      heads.map((head) => numberIn(index.get(rowKey(indicator))?.cells.get(head))),
    );
    expect(numbers).toEqual(seed.map(({ values }) => values.map(numberOf)));
  });

  it('shows every value on one sheet too', async () => {
    const files = await sampleFilesWith('reports: { progress: { sheets: one, trends: none } }');
    const one = await buildFiles(files, { years: [2017], reports: ['progress'], formats: ['xlsx'] });
    const workbook = await openWorkbook(one.read(2017, 'progress.xlsx'));
    // What lists and charts look their values up in stands on sheets of its own.
    const isLookedUp = (name: string) => /^(?:評価の一覧|グラフの値)/.test(name);
    const long = workbook.worksheets.filter(({ rowCount, name }) => rowCount > 81 && !isLookedUp(name));
    expect(long).toHaveLength(1);
    compare(readWorkbookRows(workbook));
  });
});

it('the HTML has every value in the row of its indicator and the column of its year', () => {
  compare(readHtmlRows(openHtml(built.read(2017, 'progress.html'))));
});

describe('the data form', () => {
  it('has one row a value as CSV', () => {
    compareData(openCsv(built.read(2017, 'indicators.csv')));
  });

  it('has one row a value as a workbook', async () => {
    compareData(await openDataWorkbook(built.read(2017, 'indicators.xlsx')));
  });
});

function compareData(records: readonly DataRecord[]): void {
  const found = seed.map((indicator) => ({
    id: indicator.id,
    rows: seedYears.map((year) => find(records, indicator, year)),
  }));
  const expected = seed.map((indicator) => ({
    id: indicator.id,
    rows: indicator.values.map((shown) => ({ name: indicator.name, value: `${numberOf(shown) ?? '***'}`, shown })),
  }));
  expect(found).toEqual(expected);
}

/** The only row of an indicator's own value of a year. */
function find(records: readonly DataRecord[], { id }: SeedIndicator, year: number) {
  const kind = { 2014: '基準値', 2019: '目標値' }[year] ?? '実績値';
  // A target stands under the year that its cell names: 85%以上（30年度）.
  const isOf = (record: DataRecord) => kind !== '実績値' || record['年度（西暦）'] === `${year}`;
  const rows = records.filter((record) => record.指標ID === id && isOf(record) && record.値の種類 === kind);
  expect(rows, `${id} ${year} ${kind}`).toHaveLength(1);
  const [row] = rows;
  return { name: row?.指標名, value: row?.値, shown: row?.表示 };
}

/** The first number of a printed value, e.g. 700 of `700件以上（898件）`; `undefined` for a dash. */
function numberOf(printed: string): number | undefined {
  const digits = /[\d,]+(\.\d+)?/.exec(printed.normalize('NFKC'))?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

function numberIn(cell: Parameters<typeof resultOf>[0] | undefined): number | undefined {
  const result = cell === undefined ? undefined : resultOf(cell);
  return typeof result === 'number' ? result : undefined;
}
