import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandPresets } from '../../src/metrics/band-presets.ts';
import { times } from '../times.ts';
import { buildFiles, inWords } from './build-workspace.ts';
import { evaluateFormula, FormulaError } from './evaluate-formula.ts';
import { filesOf, type GeneratedTable, generatedTables, tablesOfKinds } from './every-table.ts';
import { type DataRecord, openCsv, openDataWorkbook } from './open-data.ts';
import { openHtml, readHtmlRows } from './open-html.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';
import { formulaCells, openWorkbook, readWorkbookRows, resultOf } from './open-workbook.ts';
import { readPdfRows } from './pdf-table.ts';
import { figureHeads, indexRows, type ReportRow, rowKey } from './report-table.ts';

it.each(Object.keys(tablesOfKinds))('a table of each formula is the same in every format: %s', async (kind) => {
  for (const table of tablesOfKinds[kind] ?? []) {
    const read = await build(table, ['html', 'xlsx', 'csv', 'pdf']);
    const { html, formulas } = await expectSameFigures(table, read);
    expect(formulas).toBeGreaterThan(0);
    expect(shownIn(readPdfRows(await openPdf(read('progress.pdf'))))).toEqual(shownIn(html));
  }
});

it('a table that has no error is built in every format, with the same figures in each and live formulas that give them', async () => {
  await fc.assert(
    fc.asyncProperty(generatedTables, async (table) => {
      await expectSameFigures(table, await build(table, ['html', 'xlsx', 'csv']));
    }),
    { seed: 9, numRuns: times(12), endOnFailure: true },
  );
});

it('the PDF shows the figures of the HTML', async () => {
  await fc.assert(
    fc.asyncProperty(generatedTables, async (table) => {
      const read = await build(table, ['html', 'pdf']);
      const html = readHtmlRows(openHtml(read('progress.html')));
      const pdf = readPdfRows(await openPdf(read('progress.pdf')));
      expect(shownIn(pdf)).toEqual(shownIn(html));
    }),
    { seed: 10, numRuns: times(4), endOnFailure: true },
  );
});

/** The rows of the HTML, which the workbook, its recalculation and the data have too. */
async function expectSameFigures(
  table: GeneratedTable,
  read: (name: string) => Uint8Array,
): Promise<{ readonly html: readonly ReportRow[]; readonly formulas: number }> {
  const workbook = await openWorkbook(read('progress.xlsx'));
  const html = readHtmlRows(openHtml(read('progress.html')));
  expect(html).toHaveLength(table.rows.length);
  expect(shownIn(readWorkbookRows(workbook))).toEqual(shownIn(html));
  const csv = openCsv(read('indicators.csv'));
  compareWithData(
    html,
    csv,
    ratingWords(table.rating.bands),
    table.header.some((head) => head.includes('目標値')),
  );
  const asNumbers = csv.map((record) => ({ ...record, 値: asWorkbook(record.値) }));
  expect(await openDataWorkbook(read('indicators.xlsx'))).toEqual(asNumbers);
  const live = formulaCells(workbook);
  for (const cell of live) expectLive(cell);
  return { html, formulas: live.length };
}

async function build(table: GeneratedTable, formats: readonly string[]): Promise<(name: string) => Uint8Array> {
  const built = await buildFiles(filesOf(table), { years: [], formats, name: 'made' });
  const findings = built.findings.map(({ finding }) => finding);
  expect(inWords(findings.filter(({ severity }) => severity === 'error'))).toBe('');
  return (name) => {
    const found = [...built.files].find(([path]) => path.endsWith(`/${name}`));
    if (found === undefined) throw new Error(`${name} was not built`);
    return found[1];
  };
}

/** What stands under each head, by row. */
function shownIn(rows: readonly ReportRow[]): object {
  return Object.fromEntries([...indexRows(rows)].map(([key, { shown }]) => [key, Object.fromEntries(shown)]));
}

/** A rise stands there without its + sign, which a spreadsheet program would take for a formula. */
function compareWithData(
  rows: readonly ReportRow[],
  data: readonly DataRecord[],
  words: ReadonlyMap<string, string>,
  hasTargets: boolean,
): void {
  for (const row of rows) {
    const find = (kind: string) => data.find((each) => each.指標名 === row.name && each.値の種類 === kind);
    const heads = figureHeads.filter((head) => hasTargets || (head !== '達成率' && head !== '評価'));
    expect(figureHeads.filter((head) => row.shown.has(head))).toEqual(heads);
    for (const head of heads) {
      const shown = row.shown.get(head) ?? '';
      const [found, expected] =
        head === '評価' ? [find('達成率')?.評価, words.get(shown)] : [find(head)?.表示, shown.replace(/^\+/, '')];
      expect(found, `${rowKey(row)} ${head}`).toBe(expected);
    }
  }
}

/** The word of each rating by what a report shows. */
function ratingWords(name: string): ReadonlyMap<string, string> {
  const preset = bandPresets[name];
  const bands = (preset?.bands ?? []).map(({ symbol = '', word }) => [withoutSpace(symbol + word), word] as const);
  const { symbol, word } = preset?.unrated ?? { symbol: '－', word: '評価なし' };
  return new Map([...bands, [symbol, word]]);
}

function expectLive(cell: ExcelJS.Cell): void {
  const [found, expected] = [evaluateFormula(cell), resultOf(cell)];
  const place = `${cell.worksheet.name}!${cell.address} ${cell.formula}`;
  // Charts draw nothing for what is not available, and lists have empty rows to spare: neither has a result.
  if (expected === undefined && found instanceof FormulaError && found.name === '#N/A') return;
  if (found instanceof FormulaError) throw new Error(`${place} gives ${found.name}`);
  if (typeof expected === 'number')
    expect(Math.abs(Number(found) - expected), place).toBeLessThan(5e-12 * Math.max(1, Math.abs(expected)));
  else expect(found, place).toBe(expected ?? '');
}

function asWorkbook(digits: string | undefined): string | undefined {
  return digits !== undefined && /^-?\d+\.\d+$/.test(digits) ? `${Number(digits)}` : digits;
}
