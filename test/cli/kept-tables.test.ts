/** Tables as cities keep them, from `init --from` alone to every format: their figures, and what a clerk is told of them. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

type CellValue = string | number | null | { readonly formula: string; readonly result: number | string };

interface KeptSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merged?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly isHidden?: boolean;
}

async function workbook(...sheets: readonly KeptSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merged = [], formats = {}, isHidden = false } of sheets) {
    const sheet = book.addWorksheet(name, { state: isHidden ? 'hidden' : 'visible' });
    sheet.addRows(rows.map((row) => [...row]));
    for (const range of merged) sheet.mergeCells(range);
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What is told without its hints, the figures, and the page; every format is written. */
async function firstReport(file: string, content: string | Uint8Array) {
  const folder = await makeFolder({ [file]: content });
  const city = join(folder, 'city');
  const started = await run(['init', city, '--from', join(folder, file)]);
  expect(started.code).toBe(0);
  const built = await run(['build', city, '--out', join(folder, 'out'), '--format', 'pdf,xlsx,html,csv', '--json']);
  expect(built.code).toBe(0);
  const { artifacts, findings } = JSON.parse(built.stdout);
  const paths: readonly string[] = artifacts.map(({ path }: { path: string }) => path);
  expect(paths.map((path) => path.split('/').at(-1))).toEqual(
    expect.arrayContaining(['progress.pdf', 'progress.xlsx', 'progress.html', 'indicators.csv']),
  );
  const page = await readFile(join(folder, 'out', paths.find((path) => path.endsWith('.html')) ?? ''), 'utf8');
  const told = findings
    .filter(
      ({ severity, code }: { severity: string; code: string }) =>
        severity !== 'notice' && !/^draft|placeholder/.test(code),
    )
    .map(({ code }: { code: string }) => code);
  return { started: started.stdout, told, page, figures: (await run(['metrics', city])).stdout };
}

it('two rows of heads, a target and an actual of each year, subtotals, notes and rates of formulas', async () => {
  const rate = (formula: string, result: number) => ({ formula, result });
  const content = await workbook({
    name: '管理表',
    rows: [
      ['みさき市第３次基本計画　ＫＰＩ管理表'],
      [null, null, null, null, null, null, null, null, '令和６年６月30日現在'],
      ['基本目標', 'No.', '指標名', '単位', '基準値', '令和５年度', null, null, '目標値'],
      [null, null, null, null, '（令和２年度）', '目標', '実績', '達成率', '（令和８年度）'],
      ['基本目標１　学ぶ', '1', '図書館の来館者数', '人', 5200, 6000, '５,７00', rate('G5/F5', 0.95), 7000],
      [null, '2', '待機児童数', '人', 14, 6, 5, '-', 0],
      ['小計', null, '（２指標）', null, null, null, null, null, null],
      ['基本目標２　働く', '3', '創業件数（累計）', '件', 12, 40, 42, rate('G8/F8', 1.05), 70],
      [null, '4', '空き店舗率', '％', 21.5, 18, 18.9, '-', 15],
      ['合計', null, '４指標', null, null, null, null, null, null],
      ['※１　達成率は、実績÷目標'],
    ],
    merged: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'F3:H3', 'A5:A6', 'A8:A9', 'A7:B7', 'A10:B10'],
    formats: { H5: '0.0%', H8: '0.0%' },
  });
  const { told, started, figures, page } = await firstReport('管理表.xlsx', content);
  expect(told).toEqual([]);
  expect(started).toContain('指標：4');
  expect(page).not.toMatch(/小計|４指標/);
  expect(figures).toMatchInlineSnapshot(`
    "ID  指標              前年度増減  増減率  達成率  評価
    1   図書館の来館者数          －      －   95.0%  ○ 順調
    2   待機児童数                －      －  112.5%  ◎ 達成
    3   創業件数（累計）          －      －  105.0%  ◎ 達成
    4   空き店舗率                －      －   74.3%  △ やや遅れ
    "
  `);
});

it('a sheet for each goal behind a cover, months in heads, units in names, numbers that begin again', async () => {
  const goal = (name: string, title: string, rows: KeptSheet['rows']): KeptSheet => ({
    name,
    rows: [
      [`${name}　${title}`],
      ['（重要業績評価指標）', null, null, null, null, null, '（単位：各指標名に記載）'],
      ['番号', '重要業績評価指標\n（KPI）', '基準値\n（R2.3末）', '実績', null, '目標値\n（R8.3末）', '担当課'],
      [null, null, null, 'R5.3末', 'R6.3末', null, null],
      ...rows,
      [],
      ['※　担当課は令和６年４月現在'],
    ],
    merged: ['A1:G1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4'],
  });
  const content = await workbook(
    { name: '表紙', rows: [[], [null, 'はまべ町創生総合戦略'], [null, 'ＫＰＩ実績一覧'], [null, 'はまべ町　企画課']] },
    goal('基本目標１', 'しごとをつくる', [
      ['１', '新規就農者数（累計）（人）', '８', '１２', '１５', '20', '農政課'],
      ['２', '製造品出荷額（百万円）', '10,200', '10,900', '集計中', '12,000', '商工課'],
    ]),
    goal('基本目標２', '人の流れをつくる', [
      ['１', '社会増減数（人）', '△40', '▲22', '△10', '0', '企画課'],
      ['２', '移住相談件数（件／年）', '30', '84', '96', '120', '企画課'],
    ]),
    {
      name: '集計',
      rows: [
        [null, 'Ａ', 'Ｂ', '計'],
        ['基本目標１', 1, 1, 2],
        ['基本目標２', 1, 1, 2],
      ],
    },
  );
  const { told, started, figures, page } = await firstReport('実績一覧.xlsx', content);
  expect(told).toMatchInlineSnapshot(`
    [
      "indicator-ids-doubled",
    ]
  `);
  expect(started).toContain('（読まなかったシート：表紙）');
  expect(started).toContain('金額の表：実績一覧.xlsx［集計］');
  expect(page).toContain('しごとをつくる');
  expect(page).toContain('人の流れをつくる');
  expect(figures).toMatchInlineSnapshot(`
    "ID          指標                        前年度増減  増減率  達成率  評価
    k-a503caaf  新規就農者数（累計）（人）        +3人  +25.0%   75.0%  △ やや遅れ
    k-67a3de22  製造品出荷額（百万円）              －      －      －  － 評価なし
    k-5cd307d7  社会増減数（人）                 +12人  +54.5%      －  － 評価なし
    k-0d573c34  移住相談件数（件／年）       +12件／年  +14.3%   80.0%  ○ 順調
    "
  `);
});

it.each([
  ['three rows', true],
  ['two rows', false],
])('an indicator in %s under one merged name', async (_, hasRates) => {
  const span = hasRates ? 3 : 2;
  const kept = (name: string | null, unit: string, targets: readonly CellValue[], actuals: readonly CellValue[]) => [
    [name === '相談件数' ? '１　窓口' : null, name, unit, '目標値', null, ...targets],
    [null, null, null, '実績値', ...actuals, null, null],
    ...(hasRates ? [[null, null, null, '達成率', null, ...[1, 2].map(() => null), null, null]] : []),
  ];
  const rows: readonly (readonly CellValue[])[] = [
    ['いそべ市デジタル化計画　指標の推移'],
    ['柱', '指標', '単位', '区分', '現状値\n(R3)', 'R4', 'R5', 'R6', '最終目標\n(R8)'],
    ...kept('相談件数', '件', [100, 120, 140, 200], [80, 110, 126]),
    ...kept('平均待ち時間', '分', [20, 16, 12, 8], [25, 22, 20]),
  ];
  const merges = [0, 1].flatMap((index) =>
    ['B', 'C'].map((column) => `${column}${3 + index * span}:${column}${2 + (index + 1) * span}`),
  );
  const content = await workbook({ name: 'KPI', rows, merged: ['A1:I1', `A3:A${2 + 2 * span}`, ...merges] });
  const { told, started, figures } = await firstReport('kpi.xlsx', content);
  expect(told).toEqual([]);
  expect(started).toContain('指標：2');
  expect(figures.replace(/ {2,}/g, '  ')).toBe(
    [
      'ID  指標  前年度増減  増減率  達成率  評価',
      'k-f99b7c03  相談件数  +16件  +14.5%  105.0%  ◎ 達成',
      'k-2642fc01  平均待ち時間  −2分  −9.1%  55.6%  △ やや遅れ',
      '',
    ].join('\n'),
  );
});

it('chapters across the table, percents of formats, amounts of 億, words for values, own evaluations, a hidden sheet', async () => {
  const content = await workbook(
    {
      name: 'R5（旧）',
      rows: [
        ['旧', 'い'],
        [1, 2],
      ],
      isHidden: true,
    },
    {
      name: '実績調べ',
      rows: [
        ['【内部用】'],
        ['第５次おがわ村総合計画　成果指標実績調べ'],
        ['回答期限：R6.6.28（金）　総務課 内線12'],
        ['', '成果指標', '策定時', '目標（Ｒ９）', '実績値', null, '前年度比', '今年度の課題', '担当'],
        [null, null, null, null, 2022, 2023, null, null, null],
        ['第１章　健康'],
        [
          1,
          'がん検診受診率',
          0.31,
          '50％以上',
          0.352,
          0.38,
          { formula: 'F7/E7', result: 0.38 / 0.352 },
          '未受診者へ通知',
          '住民課',
        ],
        [2, '健康寿命', '79.8歳(H30)', '延伸', '80.1歳', '―', null, '県の公表待ち', '住民課'],
        ['第２章　産業'],
        [3, '直売所の売上高', '8,400万円', '1億2,000万円', '9,000万円', '1億200万円', null, null, '産業課'],
        [4, '起業支援', '制度なし', '制度創設', '要綱制定', '実施（２件）', null, null, '産業課'],
        [],
        [null, '評価：Ａ 達成　Ｂ 概ね順調　Ｃ 遅れ'],
      ],
      merged: ['A2:I2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:G5', 'H4:H5', 'I4:I5', 'A6:I6', 'A9:I9'],
      formats: { C7: '0.0%', E7: '0.0%', F7: '0.0%', G7: '0.0%' },
    },
  );
  const { told, started, figures, page } = await firstReport('実績調べ.xlsx', content);
  expect(told).toMatchInlineSnapshot(`
    [
      "header-unknown",
      "year-unknown",
    ]
  `);
  expect(started).toContain('指標：4');
  expect(page).toContain('実施（２件）');
  expect(page).toContain('1億200万円');
  expect(page).not.toContain('概ね順調　Ｃ');
  expect(figures).toMatchInlineSnapshot(`
    "ID          指標              前年度増減  増減率  達成率  評価
    k-d16838c6  がん検診受診率  +2.8ポイント      －   76.0%  △ やや遅れ
    k-77bf58e0  健康寿命                  －      －      －  － 評価なし
    k-50d123e9  直売所の売上高    +1,200万円  +13.3%   85.0%  ○ 順調
    k-c3791b57  起業支援                  －      －      －  － 評価なし
    "
  `);
});

it('tables below each other with their heads again', async () => {
  const head = ['番号', '指標名', '単位', '基準値（R1）', 'R5', '目標値（R8）'];
  const content = await workbook({
    name: 'Sheet1',
    rows: [
      ['基本目標１　働く'],
      head,
      ['1', '起業件数', '件', 10, 30, 50],
      ['2', '就職者数', '人', 100, 90, 120],
      ['基本目標２　暮らす'],
      head,
      ['3', '相談件数', '件', 40, 50, 60],
      [null, '合計', null, 150, 170, 230],
    ],
    merged: ['A1:F1', 'A5:F5'],
  });
  const { started, figures, page } = await firstReport('表.xlsx', content);
  expect(started).toContain('指標：3');
  expect(page).toContain('暮らす');
  expect(figures).toMatchInlineSnapshot(`
    "ID  指標      前年度増減  増減率  達成率  評価
    1   起業件数          －      －   60.0%  △ やや遅れ
    2   就職者数          －      －   75.0%  △ やや遅れ
    3   相談件数          －      －   83.3%  ○ 順調
    "
  `);
});

it('texts of the sections beside the figures', async () => {
  const content = `基本目標,KPI,単位,基準値（R1）,R5,目標値（R8）,主な取組,課題,今後の方向,外部有識者の意見,担当課
１　しごと,創業件数（累計）,件,20,44,80,創業塾を年２回開いた。,相談員が足りない,拡充,伴走支援を望む,商工課
,空き家率,％,19.0,17.5,15.0,補助金を３件交付した。,大きな空き家が残る,継続,,建築課
`;
  const { figures, page } = await firstReport('指標.csv', content);
  for (const text of [
    '創業塾を年２回開いた。',
    '相談員が足りない',
    '拡充',
    '伴走支援を望む',
    '大きな空き家が残る',
    '継続',
  ])
    expect(page).toContain(text);
  for (const head of ['主な取組', '課題', '今後の方向', '外部有識者の意見']) expect(page).toContain(head);
  expect(figures).toMatchInlineSnapshot(`
    "ID          指標              前年度増減  増減率  達成率  評価
    k-5727b42f  創業件数（累計）          －      －   55.0%  △ やや遅れ
    k-72a04abe  空き家率                  －      －   37.5%  × 遅れ
    "
  `);
});

it('a direction of arrows, where － is none, and units of names', async () => {
  const content = `番号,業務指標,優位性,平成30年度,令和元年度,令和２年度
101,有収率（％）,↑,91.2,91.8,91.5
102,施設利用率（％）,－,60.1,61.0,61.0
103,漏水率（％）,↓,4.2,4.0,3.9
104,給水原価（円/㎥）,－,165.2,170.1,168.0
`;
  const { figures } = await firstReport('水道.csv', content);
  expect(figures).toMatchInlineSnapshot(`
    "ID   指標                 前年度増減  増減率  達成率  評価
    101  有収率（％）       −0.3ポイント      －      －  － 評価なし
    102  施設利用率（％）   ±0.0ポイント      －      －  － 評価なし
    103  漏水率（％）       −0.1ポイント      －      －  － 評価なし
    104  給水原価（円/㎥）     −2.1円/㎥   −1.2%      －  － 評価なし
    "
  `);
});

it('a year before each value, and a bound after its unit', async () => {
  const content = `番号,指標（KPI）,当初値,2030年（目標値）
1,再生可能エネルギー発電量,2014年 10億kWh,2030年 38億kWh
2,ボランティア登録者数,2018年3月 0万人,2025年 3万人台
3,登録企業数,2018年 25者,2020年 125者
`;
  const { told, figures, page } = await firstReport('sdgs.csv', content);
  expect(told).toEqual([]);
  expect(page).toContain('3万人台');
  expect(figures).not.toMatch(/\d%/);
});

it('one year of actuals, with units and words of many kinds', async () => {
  const content = `課名,成果指標,単位,令和６年度
総務課,システム稼働率,%,99.9
総務課,満足度,－,データなし
環境課,調査箇所,箇所,14
環境課,温室効果ガス排出量,ｔ-CO2,"1,820"
農政課,解消面積,㎢,－
農政課,堆肥利用量,㎥,0
`;
  const { told, figures, page } = await firstReport('評価.csv', content);
  expect(told).toEqual([]);
  expect(page).toContain('データなし');
  expect(page).toContain('1,820');
  expect(figures).not.toMatch(/\d%/);
});

it('the latest value with its year in the cell, and an actual below zero against a target above', async () => {
  const content = `番号,指標,直近値,目標値（目標）,方向
1,健康寿命（男性）,71.50年（R1）,73.00年以上（R13）,増加
2,平均寿命との差の縮小,-0.05年（R1）,0.02年以上（R13）,増加
`;
  const { told, figures } = await firstReport('健康.csv', content);
  expect(told).toEqual([]);
  expect(figures.replace(/ {2,}/g, '  ').split('\n').slice(1)).toEqual([
    '1  健康寿命（男性）  －  －  97.9%  ○ 順調',
    '2  平均寿命との差の縮小  －  －  －  － 評価なし',
    '',
  ]);
});
