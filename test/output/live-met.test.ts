import type ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { buildFiles, inWords } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { openWorkbook, readWorkbookRows, resultOf } from './open-workbook.ts';

const standard = 'standard';
const two = [
  { key: 'met', word: '達成', atLeast: '100%' },
  { key: 'missed', word: '未達成' },
];

it.each([standard, two])('a target that is a change follows the cell that it changes: %j', async (bands) => {
  const heads = '方向,令和4年度,令和5年度,目標値（令和6年度）';
  const sheet = await build(bands, heads, [
    '電気,減少,10000kWh,9400kWh,前年度比▲3%',
    '講座,増加,50人,60人,R4比15人増',
    '来館,増加,120人,130人,R4並み',
    '受診率,増加,42.1%,44.0%,前年度比2ポイント増',
  ]);
  expect(sheet.ratings()).toEqual(sheet.results());
  const [met, missed] = bands === standard ? ['◎ 達成', '○ 順調'] : ['達成', '未達成'];
  expect(sheet.results()).toEqual([met, missed, met, missed]);
  sheet.type('令和4年度', [9000, 40, 140, 42]);
  // Without a baseline nobody can say how far the first has come.
  expect(sheet.ratings()).toEqual([bands === standard ? '－' : missed, met, missed, met]);
});

it('a target that is met without a ratio follows its cells too', async () => {
  const bands = [
    { key: 'above', word: '上回る', over: '100%' },
    { key: 'met', word: '達成', atLeast: '100%' },
    { key: 'missed', word: '未達成' },
  ];
  const sheet = await build(bands, '方向,令和5年度,目標値（令和6年度）', [
    '苦情,減少,9件,10件',
    '事故,減少,9件,9件',
    '待ち,減少,9分,8分',
  ]);
  expect(sheet.results()).toEqual(['上回る', '達成', '未達成']);
  expect(sheet.ratings()).toEqual(sheet.results());
  sheet.type('令和5年度', [10, 12, 3]);
  expect(sheet.ratings()).toEqual(['達成', '未達成', '上回る']);
});

it.each([standard, two])('limits in two columns are the cells of their columns: %j', async (bands) => {
  const heads = '方向,令和5年度,目標値（下限）,目標値（上限）';
  const sheet = await build(bands, heads, [
    '病床利用率,増加,82%,80%,90%',
    '在庫,維持,95個,80個,90個',
    '時間,減少,70分,80分,90分',
  ]);
  const [met, missed, none] = bands === standard ? ['◎ 達成', '－', '－'] : ['達成', '未達成', '－'];
  expect(sheet.results()).toEqual([met, missed, none]);
  expect(sheet.ratings()).toEqual(sheet.results());
  sheet.type('目標値（下限）', [85, 80, 60]);
  sheet.type('目標値（上限）', [95, 95, 90]);
  expect(sheet.ratings()).toEqual([missed, met, met]);
});

it.each([standard, two])('an actual that is a range is held against the cell of its target: %j', async (bands) => {
  const heads = '方向,令和5年度,目標値（令和8年度）';
  const sheet = await build(bands, heads, [
    '満足度,増加,90%以上,85%',
    '感染者,減少,10人未満,10人',
    '参加者,増加,850～900人,850人',
    '来場者,増加,850人以上900人未満,900人',
    '在校者,維持,860人超880人以下,850人以上900人未満',
    '不足,減少,10人未満,5人',
  ]);
  const [met, missed] = bands === standard ? ['◎ 達成', '－'] : ['達成', '未達成'];
  expect(sheet.results()).toEqual([met, met, met, missed, met, '－']);
  expect(sheet.ratings()).toEqual(sheet.results());
  sheet.type('目標値（令和8年度）', [95, 9, 860, 850, '840人以上850人未満', 20]);
  expect(sheet.ratings()).toEqual(['－', '－', '－', met, '－', met]);
  sheet.type('令和5年度', [95, 8, '950～990人', 850, '860人超880人以下', 30]);
  expect(sheet.ratings().slice(0, 3)).toEqual([met, met, '－']);
});

it('a range of blanks, signs and many words follows its cell as well', async () => {
  const long = `850人以上900人未満（${'市民意識調査による。'.repeat(40)}）`;
  const sheet = await build(two, '方向,令和5年度,目標値（令和8年度）', [
    '来場者,増加,870人,850人 以上　900人 未満',
    '気温差,維持,△2℃,△3℃～△1℃',
    `在校者,維持,860人,${long}`,
  ]);
  expect(sheet.results().slice(0, 2)).toEqual(['達成', '達成']);
  expect(sheet.ratings()).toEqual(sheet.results());
  sheet.type('令和5年度', [840, -5, 860]);
  expect(sheet.ratings().slice(0, 2)).toEqual(['未達成', '未達成']);
});

async function build(bands: unknown, heads: string, rows: readonly string[]) {
  const configuration = {
    organization: '市',
    plan: { title: '計画' },
    document: { date: '2024-09-30' },
    reports: { progress: { trends: 'none' } },
    rating: { bands },
  };
  const files = {
    'torikumi.yaml': JSON.stringify(configuration),
    'indicators.csv': [`全体計画,重要業績評価指標（ＫＰＩ）,${heads}`, ...rows.map((row) => `事業,${row}`)].join('\n'),
  };
  const built = await buildFiles(files, { formats: ['xlsx'], reports: ['progress'], years: [2023], name: 'made' });
  expect(inWords(built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error'))).toBe('');
  // An evaluation keeps the values of its workbook: other numbers are typed into another one.
  const read = async () => readWorkbookRows(await openWorkbook(built.read(2023, 'progress.xlsx')));
  const [first, ...others] = [await read(), await read(), await read()];
  let current = first;
  const typed: { readonly head: string; readonly values: readonly ExcelJS.CellValue[] }[] = [];
  const cellsOf = (head: string) =>
    current.map(({ cells }) => {
      const cell = cells.get(head);
      if (cell === undefined) throw new Error(`no ${head} among ${[...cells.keys()].join()}`);
      return cell;
    });
  return {
    results: () => cellsOf('評価').map((cell) => resultOf(cell)),
    ratings: () => cellsOf('評価').map((cell) => evaluateFormula(cell)),
    type: (head: string, values: readonly ExcelJS.CellValue[]) => {
      typed.push({ head, values });
      current = others.shift() ?? [];
      for (const each of typed) {
        cellsOf(each.head).forEach((cell, at) => {
          cell.value = each.values[at] ?? null;
        });
      }
    },
  };
}
