import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildFiles, inWords } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { formulaCells, openWorkbook, resultOf } from './open-workbook.ts';

describe('a workbook with a target that is a band', () => {
  it.each([
    ['standard', 'standard', ['◎ 達成', '－', '－', '◎ 達成', '－']],
    [
      'two',
      [
        { key: 'met', word: '達成', atLeast: '100%' },
        { key: 'missed', word: '未達成' },
      ],
      ['達成', '未達成', '－', '達成', '未達成'],
    ],
  ])('rates what is typed into it by %s bands', async (_, bands, expected) => {
    const bytes = await build(bands);
    const cells = await ratingsOf(bytes);
    expect(cells.map((cell) => resultOf(cell))).toEqual(expected);
    expect(cells.map(evaluateFormula)).toEqual(expected);
    const retyped = await ratingsOf(bytes, [700, 850, 860, 900, 901]);
    const [unmet = '－', met = ''] = [...expected.slice(1, 2), ...expected.slice(0, 1)];
    expect(retyped.map(evaluateFormula)).toEqual([unmet, met, met, unmet, unmet]);
  });
});

async function build(bands: unknown): Promise<Uint8Array> {
  const configuration = {
    organization: '市',
    plan: { title: '計画' },
    document: { date: '2024-09-30' },
    reports: { progress: { trends: 'none' } },
    rating: { bands },
  };
  const rows = ['増加,870', '増加,849', '増加,950', '維持,899', '維持,900'].map(
    (typed, at) => `指標${at},${typed}人,850人以上900人未満`,
  );
  const files = {
    'torikumi.yaml': JSON.stringify(configuration),
    'indicators.csv': ['指標,方向,令和5年度,目標値（令和9年度）', ...rows].join('\n'),
  };
  const built = await buildFiles(files, { formats: ['xlsx'], reports: ['progress'], years: [2023], name: 'made' });
  expect(inWords(built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error'))).toBe('');
  return built.read(2023, 'progress.xlsx');
}

/** Of the table, with the actuals as they are or others typed over them. */
async function ratingsOf(bytes: Uint8Array, actuals: readonly number[] = []): Promise<readonly ExcelJS.Cell[]> {
  const cells = formulaCells(await openWorkbook(bytes)).filter(({ formula }) =>
    /^IF\(AND\(COUNT\(.*>=850/.test(formula),
  );
  for (const [at, { formula, worksheet }] of cells.entries()) {
    const address = /COUNT\(([A-Z]+\d+)/.exec(formula)?.[1] ?? '';
    const typed = actuals[at];
    if (typed !== undefined) worksheet.getCell(address).value = typed;
  }
  return cells;
}
