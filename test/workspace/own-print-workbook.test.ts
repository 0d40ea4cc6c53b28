import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { readTable } from '../../src/workspace/read-table.ts';
import { makeFolder } from './temporary-folder.ts';

async function readList(summary: string) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('総括').addRows([['総括'], [summary], ['評価', '件数'], ['達成', 1]]);
  workbook.addWorksheet('基本目標１').addRows([
    ['指標', '令和4年度', '令和8年度（目標値）'],
    ['相談件数', 8, 10],
    ['講座数', 3, 4],
  ]);
  const folder = await makeFolder({ 'progress.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()) });
  const { value, findings } = await readTable(createNodeEffects(), folder, 'progress.xlsx');
  return { names: value?.rows.map(({ cells }) => cells[0]?.text), codes: findings.map(({ code }) => code) };
}

it('reads the tables of our print workbook as a list, and says what to use instead', async () => {
  const { names, codes } = await readList('達成率の算式と評価区分');
  expect(names).toEqual(['相談件数', '講座数']);
  expect(codes).toContain('own-print-workbook');
});

it('reads the first sheet of any other', async () => {
  const { names, codes } = await readList('見本市');
  expect(names).not.toContain('相談件数');
  expect(codes).not.toContain('own-print-workbook');
});
