import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { smallEvaluation } from '../../model/form/small-evaluation.ts';
import { evaluateFormula } from '../../output/evaluate-formula.ts';
import { formulaCells, openWorkbook, resultOf } from '../../output/open-workbook.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
plan: { title: 見本市事務事業評価 }
document: { title: 評価シート, date: 2025-10-01, years: era }
data: { evaluation: forms/評価シート.yaml }
`;

const form = smallEvaluation['forms/評価シート.yaml']
  .replace(
    'rows: [予算現額, 事業費, 人件費, 総コスト, 執行率]',
    'rows: [予算現額, 決算額, 事業費, 国庫支出金, 県支出金, その他特定財源, 特定財源, 一般財源, 財源内訳の計, 人数, 人件費, 総コスト, 差引一般財源, 総コストの増減, 執行率, 不用額, 一般財源割合, 切捨て, 切上げ, 逆算, 累計]',
  )
  .replace('予算現額: { unit: 千円 }', columns('予算現額、決算額、国庫支出金、県支出金、その他特定財源、一般財源'))
  .replace(
    '  点数の2倍: { formula: 点数 × 2 }\n',
    `  財源内訳の計: {}
  切捨て: { formula: 決算額 ÷ 7, decimals: 1, rounding: down }
  切上げ: { formula: 決算額 ÷ 7, decimals: 1, rounding: up }
  逆算: { formula: −（決算額 − 予算現額 × 2） ÷ （一般財源 − −5） − 1.5, decimals: 2 }
  累計: { formula: 合計（前年度（累計）、決算額） }
`,
  )
  .replace(
    'parts:\n  - boxes: [[課, 施策], 目的]',
    'front:\n  sums: { by: [施策, 課], columns: [総コスト] }\n  list: { columns: [総コスト] }\nparts:\n  - boxes: [[課, 施策], [目的, 総コスト]]',
  );

function columns(names: string): string {
  return [...names.split('、').map((name) => `${name}: { unit: 千円 }`), '人数: { unit: 人工 }'].join('\n  ');
}

it('has every figure of a sheet as a formula that gives what is printed', async () => {
  const book = await buildBook({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  for (const cell of formulaCells(book))
    expectSame(evaluateFormula(cell), resultOf(cell), `${place(cell)} ${cell.formula}`);
  const of = (name: string) => rowOf(book, 'A-1', name).map((cell) => cell.formula?.replace(/\d+/g, '') ?? '');
  const rate = (at: string) => `IFERROR(IF(COUNT(${at},${at})=,ROUND(${at}/${at}*,),"－"),"－")`;
  expect(of('執行率')).toEqual(['D', 'F', 'I'].map(rate));
  expect(of('特定財源')[0]).toBe('IFERROR(SUM(D,D,D,),"－")');
});

it('carries what is corrected through to the figures, as a build of the corrected tables has them', async () => {
  const before = await buildBook({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  const costs = smallEvaluation['costs.csv'].replace('"1,500",1425,400,200,0,125,700', '2000,1733,,,0,50,1683');
  const staff = smallEvaluation['staff.csv'].replace('A-1,R6,0.35', 'A-1,R6,1.25');
  const after = await buildBook({
    ...smallEvaluation,
    'forms/評価シート.yaml': form,
    'costs.csv': costs,
    'staff.csv': staff,
  });
  const corrected = {
    予算現額: 2000,
    決算額: 1733,
    国庫支出金: null,
    県支出金: null,
    その他特定財源: 50,
    一般財源: 1683,
    人数: 1.25,
  };
  for (const [name, value] of Object.entries(corrected)) {
    const [, now] = rowOf(before, 'A-1', name);
    if (now !== undefined) now.value = value;
  }
  const compared = formulaCells(before);
  expect(compared.length).toBeGreaterThan(80);
  for (const cell of compared) {
    const rebuilt = after.getWorksheet(cell.worksheet.name)?.getCell(cell.address);
    expectSame(evaluateFormula(cell), rebuilt && resultOf(rebuilt), `${place(cell)} ${cell.formula}`);
  }
});

it('leaves a figure as it is that no cell of the sheet has a part in, or whose operand is no number', async () => {
  const book = await buildBook({
    ...smallEvaluation,
    'costs.csv': smallEvaluation['costs.csv'].replace('令和7年度,当初予算,1600', '令和7年度,当初予算,約1600'),
  });
  const formulas = (name: string) => rowOf(book, 'A-1', name).map(({ formula }) => formula !== undefined);
  // 人数 and 単価 are not printed, and 約1600 is no number.
  expect(formulas('人件費')).toEqual([false, false, false]);
  expect(formulas('総コスト')).toEqual([true, true, false]);
  expect(formulas('執行率')).toEqual([true, true, false]);
});

async function buildBook(files: Readonly<Record<string, string>>): Promise<ExcelJS.Workbook> {
  const inCity = Object.entries({ 'torikumi.yaml': settings, ...files }).map(([name, text]) => [`city/${name}`, text]);
  const folder = await makeFolder(Object.fromEntries(inCity));
  const args = ['build', join(folder, 'city'), '--format', 'xlsx', '--report', 'sheets', '--out', join(folder, 'out')];
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout + stderr]).toEqual([0, expect.any(String)]);
  return openWorkbook(await readFile(join(folder, 'out/city/2024/sheets.xlsx')));
}

/** The cells of its three years. */
function rowOf(book: ExcelJS.Workbook, sheet: string, name: string): readonly ExcelJS.Cell[] {
  const found: ExcelJS.Cell[] = [];
  book.getWorksheet(sheet)?.eachRow((row) => {
    const cells: ExcelJS.Cell[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => void (cell.master === cell && cells.push(cell)));
    const [head, unit, ...years] = cells;
    if (head?.text === name && unit !== undefined && years.length >= 3) found.push(...years.slice(0, 3));
  });
  return found;
}

function place(cell: ExcelJS.Cell): string {
  return `${cell.worksheet.name}!${cell.address}`;
}

function expectSame(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number') expect(found, where).toBeCloseTo(expected, 9);
  else expect(found, where).toBe(expected);
}
