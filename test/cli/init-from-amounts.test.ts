import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const indicators = '基本目標,指標,単位,R1（基準値）,R5,R8（目標値）\nまち,来館者,人,100,120,150\n';
const budget =
  '令和5年度みなと市一般会計決算,,,\n（単位：千円）,,,\n款,予算現額,支出済額,執行率\n議会費,100,95,\n総務費,320,300,\n';

async function init(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await makeFolder(files);
  const city = join(folder, 'my-city');
  const { code, stdout, stderr } = await run([
    'init',
    city,
    '--from',
    ...Object.keys(files).map((name) => join(folder, name)),
  ]);
  const settings = code === 0 ? await readFile(join(city, 'torikumi.yaml'), 'utf8') : '';
  const { prepared } = await prepare(createNodeEffects(), city);
  return { code, stdout, stderr, settings, content: prepared?.content };
}

describe('init --from tells', () => {
  it('accounts over years by their names', async () => {
    const accounts =
      '普通会計決算の推移,,,（単位：百万円）\n区分,R3,R4,R5\n歳入総額 A,105,110,112\n歳出総額 B,101,107,109\n差引 C=A-B,4,3,3\n';
    const { stdout, content } = await init({ '決算の推移.csv': accounts });
    expect(stdout).toContain('金額の表：決算の推移.csv');
    expect(partOf(content?.edition, 'amounts')?.tables.map(({ rows }) => rows.length)).toEqual([3]);
  });

  it('a table of amounts, and needs no indicators', async () => {
    const { code, stdout, settings, content } = await init({ '決算.csv': budget });
    expect(code).toBe(0);
    expect(stdout).toContain('金額の表：決算.csv');
    expect(settings).toContain('  amounts:  # 金額の表（予算、決算など）\n    - "決算.csv"\n');
    expect(settings).not.toContain('indicators:');
    expect(settings).toContain('title: "令和5年度みなと市一般会計決算"');
    expect(partOf(content?.edition, 'plan')).toBeUndefined();
    expect(partOf(content?.edition, 'amounts')?.tables.map(({ rows }) => rows.length)).toEqual([2]);
  });

  it('both kinds, in files', async () => {
    const { settings, content } = await init({ '指標.csv': indicators, '決算.csv': budget });
    expect(settings).toContain('  indicators: "指標.csv"');
    expect(settings).toContain('    - "決算.csv"');
    expect(partOf(content?.edition, 'plan')?.plan.goals).toHaveLength(1);
    expect(partOf(content?.edition, 'amounts')?.tables).toHaveLength(1);
  });

  it('both kinds, on sheets of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const rowsOf = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    book.addWorksheet('歳出').addRows(rowsOf(budget));
    book.addWorksheet('指標').addRows(rowsOf(indicators));
    book.addWorksheet('歳入').addRows(rowsOf(budget.replace('支出済額', '収入済額')));
    const { settings, content, stdout } = await init({ 'b.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) });
    expect(settings).toContain('  sheets: ["指標"]');
    expect(settings).toContain('    - { file: "b.xlsx", sheet: ["歳出", "歳入"] }');
    expect(stdout).toContain('金額の表：b.xlsx［歳出］、b.xlsx［歳入］');
    expect(partOf(content?.edition, 'plan')?.plan.goals).toHaveLength(1);
    expect(partOf(content?.edition, 'amounts')?.tables).toHaveLength(2);
  });

  it('where both fit what it took, and how to choose', async () => {
    const both = '指標名,単位,R4決算額,R5決算額,増減額\n来館者,人,100,120,20\n';
    const { stdout, settings } = await init({ 't.csv': both });
    expect(stdout).toContain('指標の表としましたが、金額の表とも読めます：「t.csv」');
    expect(settings).toContain('  # "t.csv" は金額の表とも読めます。');
  });
});

it.each([
  ['会計名,R3年度,R2年度,増減額,伸び率\n一般会計,5,4,1,25', '金額の表'],
  ['区分,令和5年度,,令和4年度,,比較\n,決算額,構成比,決算額,構成比,増減額\n市税,1,2,3,4,5', '金額の表'],
  ['事業名,要求額,査定額,増減\nあ,3,2,', '金額の表'],
  ['基本目標,Ａ,Ｂ,計,構成比\nしごと,5,3,8,100', '金額の表'],
  ['事業名,指標,目標値,実績値,決算額\nあ,来館者,10,8,300', '指標：'],
  ['指標名,単位,基準値,R5,増減\nあ,人,10,8,-2', '指標：'],
])('a table is taken for what its heads say: %s', async (table, expected) => {
  expect((await init({ 't.csv': table })).stdout).toContain(expected);
});
