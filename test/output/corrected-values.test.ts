import { readFileSync } from 'node:fs';
import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { times } from '../times.ts';
import { buildFiles } from './build-workspace.ts';
import { evaluateFormula, FormulaError } from './evaluate-formula.ts';
import { filesOf, type GeneratedTable, generatedTables } from './every-table.ts';
import { openWorkbook, readWorkbookRows, resultOf } from './open-workbook.ts';
import { figureHeads, indexRows, type ReportRow, rowKey } from './report-table.ts';

/** A chart takes as long as all the rest, and has no formula. */
const withoutCharts = readFileSync(new URL('../../templates/progress.hbs', import.meta.url), 'utf8').replace(
  /<(attainment-chart|trend-charts)[^>]*><\/\1>/g,
  '',
);

const corrections = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });

it('numbers that are corrected in the workbook give the figures that a table with these numbers gives', async () => {
  await fc.assert(
    fc.asyncProperty(generatedTables.map(ofDifferences), corrections, async (table, numbers) => {
      const before = await rowsOf(table);
      const after = indexRows(await rowsOf(correct(table, numbers)));
      for (const row of before) copyNumbers(row, after.get(rowKey(row)));
      for (const row of before) {
        for (const head of figureHeads) {
          const [cell, expected] = [row.cells.get(head), after.get(rowKey(row))?.cells.get(head)];
          if (isFormula(cell) && isFormula(expected)) expectGives(cell, resultOf(expected), head);
        }
      }
    }),
    { seed: 13, numRuns: times(6), endOnFailure: true },
  );
});

/** A count below zero among others is asked about where it is read, which no formula can do. */
function ofDifferences({ header, rows, rating }: GeneratedTable): GeneratedTable {
  return { header, rows: rows.map((cells) => cells.map((text) => text.replace(/^指標(?=\d+$)/, '差'))), rating };
}

async function rowsOf(table: GeneratedTable): Promise<readonly ReportRow<ExcelJS.Cell>[]> {
  const choice = { years: [], reports: ['progress'], formats: ['xlsx'], name: 'made' };
  const { files } = await buildFiles({ ...filesOf(table), 'templates/progress.hbs': withoutCharts }, choice);
  const [workbook] = [...files].flatMap(([path, bytes]) => (path.endsWith('/progress.xlsx') ? [bytes] : []));
  if (workbook === undefined) throw new Error('nothing was built');
  return readWorkbookRows(await openWorkbook(workbook));
}

/** Other digits in what is a plain number of the row's unit, with as many decimals. */
function correct({ header, rows, rating }: GeneratedTable, numbers: readonly number[]): GeneratedTable {
  const first = header.indexOf('算式') + 1;
  const corrected = rows.map((cells, row) => {
    // A direction that nobody gave is told from the numbers.
    if (cells[header.indexOf('方向')] === '') return cells;
    return cells.map((text, column) => {
      const found = /^(\d+)((?:\.\d+)?)([^\d.,約億万]+)$/.exec(text);
      if (column < first || found === null) return text;
      const [, , decimals = '', rest = ''] = found;
      return `${numbers[(row * 5 + column) % numbers.length]}${decimals}${rest}`;
    });
  });
  return { header, rows: corrected, rating };
}

function copyNumbers(row: ReportRow<ExcelJS.Cell>, other: ReportRow<ExcelJS.Cell> | undefined): void {
  for (const [head, cell] of row.cells) {
    const value = other?.cells.get(head)?.value;
    if (typeof value === 'number' && typeof cell.value === 'number') cell.value = value;
  }
}

function isFormula(cell: ExcelJS.Cell | undefined): cell is ExcelJS.Cell {
  return cell !== undefined && cell.formula !== undefined;
}

function expectGives(cell: ExcelJS.Cell, expected: unknown, head: string): void {
  const found = evaluateFormula(cell);
  const values = cell.worksheet.getRow(Number(cell.row)).values;
  const place = `${head} ${cell.formula} ${JSON.stringify(values)}`;
  if (found instanceof FormulaError) throw new Error(`${place} gives ${found.name}`);
  if (typeof expected === 'number') expect(found, place).toBeCloseTo(expected, 11);
  else expect(found, place).toBe(expected);
}
