import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildFiles, inWords } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { formulaCells, openWorkbook, resultOf } from './open-workbook.ts';

/** One more digit than the limits of the bands, so that many fall on a limit, just below and just above. */
const actuals = Array.from({ length: 24 }, (_, at) => at * 50 - 50);

describe.each([
  ['inclusive', (at: number, count: number) => ({ atLeast: `${Math.round((100 * (count - at)) / count)}%` })],
  ['exclusive', (at: number, count: number) => ({ over: `${Math.round((100 * (count - at)) / count) - 1}%` })],
])('a workbook with %s bands', (_, limitOf) => {
  it.each([12, 13, 64, 100])('%i in number rates what is typed into it', async (count) => {
    const bands = Array.from({ length: count }, (_, at) => ({
      key: `${at}`,
      word: `段階${at}、「"=A1"」のとおり${at === 1 ? '長'.repeat(70) : ''}`,
      lags: at > count / 2,
      ...(at < count - 1 ? limitOf(at, count) : {}),
    }));
    const typed = await openWorkbook(
      await build(
        bands,
        actuals.map((actual) => actual - 35),
      ),
    );
    const bytes = await build(bands, actuals);
    const given = ratingsOf(await openWorkbook(bytes));
    expect(given).toHaveLength(actuals.length);
    expect(given.map(evaluateFormula)).toEqual(given.map(resultOf));
    const edited = await openWorkbook(bytes);
    for (const { worksheet, address, value } of actualsOf(typed)) {
      const cell = edited.getWorksheet(worksheet.name)?.getCell(address);
      if (cell !== undefined) cell.value = value;
    }
    expect(ratingsOf(edited).map(evaluateFormula)).toEqual(ratingsOf(typed).map(resultOf));
    expect(lagsOf(edited).map(evaluateFormula)).toEqual(lagsOf(typed).map((cell) => resultOf(cell) ?? ''));
  });
});

async function build(bands: readonly object[], values: readonly number[]): Promise<Uint8Array> {
  const configuration = {
    organization: '市',
    plan: { title: '計画' },
    document: { date: '2024-09-30' },
    reports: { progress: { trends: 'none' } },
    rating: { bands },
  };
  const rows = values.map((value, at) => `指標${at},増加,${value}人,1000人`);
  const files = {
    'torikumi.yaml': JSON.stringify(configuration),
    'indicators.csv': ['指標,方向,令和5年度,目標値（令和9年度）', ...rows].join('\n'),
  };
  const built = await buildFiles(files, { formats: ['xlsx'], reports: ['progress'], years: [2023], name: 'made' });
  expect(inWords(built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error'))).toBe('');
  return built.read(2023, 'progress.xlsx');
}

/** Those of the table itself; on other sheets stands what they give. */
function ratingsOf(workbook: ExcelJS.Workbook): readonly ExcelJS.Cell[] {
  return formulaCells(workbook).filter(
    (cell) => /^IF\(COUNT\(/.test(cell.formula) && /段階|LOOKUP\(/.test(cell.formula),
  );
}

/** Whether and where each indicator stands in the list of what lags. */
function lagsOf(workbook: ExcelJS.Workbook): readonly ExcelJS.Cell[] {
  return formulaCells(workbook).filter(
    ({ worksheet, formula }) => worksheet.name === '評価の一覧' && formula.startsWith('IF(ISNUMBER(J'),
  );
}

function actualsOf(workbook: ExcelJS.Workbook): readonly ExcelJS.Cell[] {
  const [first] = ratingsOf(workbook);
  const column = /COUNT\(([A-Z]+)\d/.exec(first?.formula ?? '')?.[1];
  return ratingsOf(workbook).map(({ worksheet, row }) => worksheet.getCell(`${column}${row}`));
}
