/** What may be another number is in the data as it is typed, and as no number. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataRows } from '../../../src/report/indicators/data-rows.ts';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import { progressInput } from '../progress/open-progress.ts';

function valuesOf(cells: string): readonly (readonly string[])[] {
  const input = progressInput(`指標名,単位,方向,R4実績,R5実績,R7目標\n${cells}`);
  return dataRows(input)
    .filter(({ valueKind }) => /^(?:実績値|目標値)/.test(valueKind))
    .map(({ valueKind, value, printed, missing }) => [valueKind, `${value}`, printed, missing]);
}

const told = (cells: string) =>
  dataRows(progressInput(`指標名,単位,方向,R4実績,R5実績,R7目標\n${cells}`))
    .filter(({ valueKind }) => /^(?:基準値|実績値|目標値)/.test(valueKind))
    .map(({ year, valueKind, value }) => [`${year} ${valueKind}`, `${value}`]);

const asTyped = (kind: string, printed: string) => [kind, '***', printed, '一とおりに読めない'];

describe('the data form', () => {
  it.each([
    ['甲,か所,増加,10,12か所（11か所）,20', '実績値', '12か所（11か所）'],
    ['甲,件,減少,10,9,△3件', '目標値', '△3件'],
    ['甲,件,増加,10,9件、12件,20', '実績値', '9件、12件'],
    ['甲,件,減少,10,9,15件削減', '目標値', '15件削減'],
  ])('keeps what is doubtful as it is typed: %s', (row, kind, printed) => {
    const values = valuesOf(row);
    expect(values.filter(([, value]) => value === '***')).toEqual([asTyped(kind, printed)]);
  });

  it('has no number of a row that a comma without quotes pushed on', async () => {
    const folder = await makeFolder({
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2024-08-01 }\ndata: { indicators: 指標.csv }\n',
      '指標.csv': '指標名,単位,方向,R4実績,R5実績,R7目標\n甲,件,増加,10,1,234,20\n乙,件,増加,9,12,20\n',
    });
    await run(['build', folder, '--out', join(folder, 'out'), '--format', 'csv', '--report', 'indicators']);
    const out = join(folder, 'out');
    const path = join(
      out,
      (await readdir(out, { recursive: true })).find((name) => name.endsWith('indicators.csv')) ?? '',
    );
    const values = (await readFile(path, 'utf8')).split('\n').filter((line) => /"(?:実績値|目標値)"/.test(line));
    expect(values.map((line) => [/甲/.test(line), /"\*\*\*","件"/.test(line)])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it('has each of several numbers that the cell names', () => {
    const values = valuesOf('甲,人,増加,10,男4人、女5人,20');
    expect(values.map(([kind, value]) => [kind, value])).toEqual([
      ['実績値', '10'],
      ['実績値（男）', '4'],
      ['実績値（女）', '5'],
      ['目標値', '20'],
    ]);
  });

  it.each([
    [
      '甲,件,減少,10,40件（R5）→45件（R6）,20',
      [
        ['2023 実績値（1つ目の値）', '40'],
        ['2024 実績値（2つ目の値）', '45'],
      ],
    ],
    [
      '甲,件,増加,10,9,80→100',
      [
        ['2025 目標値（1つ目の値）', '80'],
        ['2025 目標値（2つ目の値）', '100'],
      ],
    ],
    [
      '甲,件,増加,10,9,旧80→新100',
      [
        ['2025 目標値（旧）', '80'],
        ['2025 目標値（新）', '100'],
      ],
    ],
  ])('has both numbers of an arrow whose meaning is open, and calls neither the value: %s', (row, values) => {
    expect(told(row).filter(([, value]) => values.some(([, other]) => other === value))).toEqual(values);
    expect(told(row).filter(([kind]) => /[^）]$/.test(kind ?? '')).length).toBe(2);
  });

  it.each([
    [
      '甲,％,増加,10,9,現状8%→20%',
      [
        ['*** 基準値', '8'],
        ['2025 目標値', '20'],
      ],
    ],
    [
      '甲,件,増加,10,9,H26=8件→R7=20件',
      [
        ['2014 基準値', '8'],
        ['2025 目標値', '20'],
      ],
    ],
    [
      '甲,件,減少,10,9,H26=8件→おおむね解消',
      [
        ['2014 基準値', '8'],
        ['2025 目標値', '***'],
      ],
    ],
    [
      '甲,件,増加,10,9,R4=10件→20件',
      [
        ['2025 目標値', '20'],
        ['2022 目標値（起点）', '10'],
      ],
    ],
    [
      '甲,件,増加,10,9,10→20',
      [
        ['2025 目標値', '20'],
        ['*** 目標値（起点）', '10'],
      ],
    ],
  ])('has where a target starts from, of the year that its cell says: %s', (row, values) => {
    expect(told(row).filter(([kind]) => /目標値|基準値/.test(kind ?? ''))).toEqual(values);
  });

  it.each([
    ['目標12件 実績9件', '実績値', '9', '実績値（目標）', '12'],
    ['9件（目標12件）', '実績値', '9', '実績値（目標）', '12'],
    ['実績値：9件　目標値：12件', '実績値', '9', '実績値（目標値）', '12'],
  ])(
    'has what a cell calls otherwise than its column, of no year that it does not say: %s',
    (cell, kind, own, other, value) => {
      expect(
        told(`甲,件,増加,10,${cell},20\n乙,件,増加,10,8,20`).filter(([, each]) => each === own || each === value),
      ).toEqual([
        [`2023 ${kind}`, own],
        [`*** ${other}`, value],
      ]);
    },
  );

  it('has what was measured before beside a value, with the year that it says', () => {
    const input = progressInput('指標名,単位,方向,R4実績,R5実績,R7目標\n甲,件,増加,10,12件（R3：9件）,20');
    const rows = dataRows(input).filter(({ valueKind }) => valueKind.startsWith('実績値'));
    expect(rows.map(({ valueKind, value, asOf }) => [valueKind, `${value}`, asOf])).toEqual([
      ['実績値', '10', ''],
      ['実績値', '12', ''],
      ['実績値（参考値）', '9', 'R3'],
    ]);
  });

  it('has the number of a value whose end, firmness or year alone is open', () => {
    const values = valuesOf('甲,件,増加,10,12件未満,20件（見込）');
    expect(values.map(([, value]) => value)).toEqual(['10', '12', '20']);
  });
});
