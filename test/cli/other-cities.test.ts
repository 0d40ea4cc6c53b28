/** Tables as other cities keep them, typed from their PDFs: only a name, a title and a date in `torikumi.yaml`. */

import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

interface City {
  readonly date: string;
  readonly tables: Readonly<Record<string, string | Uint8Array>>;
  /** More lines under `plan`. */
  readonly plan?: string;
}

const settings = ({ date, plan = '' }: City) =>
  `organization: 見本市\nplan:\n  title: 見本市総合戦略\n${plan}document:\n  date: ${date}\n`;

function placeCity(city: City): Promise<string> {
  return makeFolder({ 'torikumi.yaml': settings(city), ...city.tables });
}

/** What a first run asks for: errors and warnings, without their hints. */
async function checkCity(city: City): Promise<string> {
  const { stdout } = await run(['check', await placeCity(city)]);
  return stdout
    .split('\n')
    .filter((line) => /^(エラー|警告) (?!\d)/.test(line))
    .join('\n');
}

/** Builds in every format that has a document tree, and hands back the table of figures. */
async function buildCity(city: City): Promise<string> {
  const folder = await placeCity(city);
  const words = ['build', folder, '--out', join(folder, 'out'), '--format', 'pdf,xlsx,html,csv', '--json'];
  const built = await run(words);
  const { artifacts, findings } = JSON.parse(built.stdout);
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(artifacts.map(({ path }: { path: string }) => path.split('/').at(-1))).toEqual([
    'progress.pdf',
    'progress.xlsx',
    'progress.html',
    'indicators.csv',
    'indicators.xlsx',
  ]);
  return (await run(['metrics', folder])).stdout;
}

describe('a list of a plan’s indicators with values of several parts', () => {
  const table = `基本目標,施策,重要業績評価指標（ＫＰＩ）,該当事業№,方向,現状値(計画策定時）,目標値（令和元（2019）年度）
１　子育てができるまちをつくる,１　多様な子育て支援,病後児保育の実施施設数,11,増加,3施設（27年度）,5施設（31年度）
,,延長保育の実施施設数,12,増加,"～19時15分：4園
～20時15分：8園
（27年度）","～19時15分：9園
～20時15分：17園
（31年度）"
,,認可保育所数,15,増加,"36か所・定員3,419人（27年度）","50か所・定員4,179人（31年度）"
,,子ども教室事業実施小学校区数,21,増加,13校（27年度）,拡充（31年度）
２　住み続けられるまちをつくる,１　安心して暮らし続けられる環境,いきいきサポーターの登録人数,29,増加,85名（28年1月）,400名（31年度）
,２　安全・安心なまちづくり,歩道舗装の改良（透水性舗装）,38,増加,"44,732㎡（27年度）","45,132㎡（30年度）"
,,ワーク・ライフ・バランス推進のための個別相談会相談件数,1,増加,－,4件／年
`;
  const city = { date: '2020-03-31', tables: { 'indicators.csv': table } };

  it('takes the years of its 現状値 from their cells', async () => {
    expect(await checkCity(city)).toMatchInlineSnapshot(`""`);
  });

  it('is built, and not rated before there are actuals', async () => {
    expect(await buildCity({ ...city, plan: '  baseline: 27年度\n' })).toMatchInlineSnapshot(`
      "ID  指標                                                    前年度増減  増減率  達成率  評価
      11  病後児保育の実施施設数                                          －      －      －  － 評価なし
      12  延長保育の実施施設数                                            －      －      －  － 評価なし
      15  認可保育所数                                                    －      －      －  － 評価なし
      21  子ども教室事業実施小学校区数                                    －      －      －  － 評価なし
      29  いきいきサポーターの登録人数                                    －      －      －  － 評価なし
      38  歩道舗装の改良（透水性舗装）                                    －      －      －  － 評価なし
      1   ワーク・ライフ・バランス推進のための個別相談会相談件数          －      －      －  － 評価なし
      "
    `);
  });
});

describe('a table of nothing but 現状値 and 目標値', () => {
  const table = `KPI,現状値,目標値
新規就農者数,2人,10人
ふるさと納税寄附額,"12,300千円","50,000千円"
合計特殊出生率,1.31,1.60
待機児童数,8人,0人
空き家バンク登録件数,,20件
町ホームページ閲覧数,"約120,000件","150,000件以上"
`;
  const city = { date: '2021-06-30', tables: { 'indicators.csv': table } };

  it('asks for its years, and for the direction that no baseline tells', async () => {
    expect(await checkCity(city)).toMatchInlineSnapshot(`
      "警告 indicators.csv:1:2 「現状値」がどの年度の値か分かりません。年度によらない値として印字し、増減などは計算しません
      警告 indicators.csv 増えるのがよいのか減るのがよいのか分からないので、評価しません：「空き家バンク登録件数」"
    `);
  });

  it('is built of its baseline, unrated', async () => {
    const answered = { 'indicators.csv': table.replace('登録件数,,', '登録件数,0件,') };
    const plan = '  baseline: R1\n  target: 令和6年度\n';
    expect(await buildCity({ ...city, tables: answered, plan })).toMatchInlineSnapshot(`
      "ID          指標                  前年度増減  増減率  達成率  評価
      k-c0de5228  新規就農者数                  －      －      －  － 評価なし
      k-a1422ef8  ふるさと納税寄附額            －      －      －  － 評価なし
      k-5bfe6d7e  合計特殊出生率                －      －      －  － 評価なし
      k-65610b10  待機児童数                    －      －      －  － 評価なし
      k-b8777f72  空き家バンク登録件数          －      －      －  － 評価なし
      k-31176d9e  町ホームページ閲覧数          －      －      －  － 評価なし
      "
    `);
  });
});

it('a workbook with titles, two rows of headers and merged cells', async () => {
  const tables = { 'indicators.xlsx': await drawWorkbook() };
  expect(await buildCity({ date: '2024-07-01', tables })).toMatchInlineSnapshot(`
    "ID          指標                        前年度増減   増減率  達成率  評価
    k-0c11d3c8  特定健診受診率            +1.6ポイント       －   72.8%  △ やや遅れ
    k-e256c9cf  健康マイレージ参加者数          +212人   +14.0%   68.9%  △ やや遅れ
    k-dda3e90d  通いの場の数                    +5か所   +10.4%   88.3%  ○ 順調
    k-e90afda4  自主防災組織率            +1.2ポイント       －   89.1%  ○ 順調
    k-eda04796  防災訓練参加者数（年間）      +3,900人  +121.9%   78.9%  △ やや遅れ
    k-5db64323  交通事故件数                     +11件    +5.8%   21.5%  × 遅れ
    "
  `);
});

it('a table that has computed its own rates, which are not read', async () => {
  const table = `政策,施策,指標名,単位,基準値（R1）,R2実績,R3実績,R4実績,目標値（R6）,R4達成率,評価,担当課,備考
1 子育て,1-1 保育,保育所等待機児童数,人,45,30,12,3,0,93.3%,A,保育課,
1 子育て,1-1 保育,子育て広場利用者数（年間）,人,"24,500","8,200","15,300","22,000","30,000",73.3%,B,子育て支援課,R2は休止
1 子育て,1-2 教育,全国学力調査の平均正答率との差,ポイント,△1.2,未実施,△0.5,0.3,1.0,30.0%,C,学校教育課,R2は未実施
2 しごと,2-1 産業,創業支援による創業件数（累計）,件,0,12,25,41,60,68.3%,B,産業課,
2 しごと,2-1 産業,製造品出荷額等,億円,"3,120","2,980","3,055",集計中,"3,300",,-,産業課,R4は12月公表
2 しごと,2-2 観光,住民意識調査で「住みやすい」と答えた割合,％,72.4,－,－,74.1,80.0,92.6%,B,企画課,隔年
`;
  expect(await buildCity({ date: '2023-09-30', tables: { '指標.csv': table } })).toMatchInlineSnapshot(`
    "ID          指標                                        前年度増減  増減率  達成率  評価
    k-3666b541  保育所等待機児童数                                −9人  −75.0%   93.3%  ○ 順調
    k-6831a30f  子育て広場利用者数（年間）                    +6,700人  +43.8%   73.3%  △ やや遅れ
    k-b15d25b9  全国学力調査の平均正答率との差            +0.8ポイント      －   30.0%  × 遅れ
    k-6a40c99b  創業支援による創業件数（累計）                   +16件  +64.0%   68.3%  △ やや遅れ
    k-3c9c6caa  製造品出荷額等                                      －      －      －  － 評価なし
    k-6587ede4  住民意識調査で「住みやすい」と答えた割合            －      －   92.6%  ○ 順調
    "
  `);
});

it('a table whose years are R2, R3 and R4, with losses and people a year', async () => {
  const table = `No.,基本目標,KPI（重要業績評価指標）,基準値,R2,R3,R4,目標値（R6）,所管課
1,①しごとをつくる,市内事業所数,"1,250所","1,240所","1,255所","1,261所","1,300所",商工課
2,②ひとの流れをつくる,転入超過数,△120人,△95人,△60人,12人,50人,企画課
3,②ひとの流れをつくる,移住相談件数,35件/年,41件/年,66件/年,102件/年,80件/年,企画課
4,③まちづくり,刑法犯認知件数,812件,655件,601件,590件,600件以下,危機管理課
`;
  expect(await buildCity({ date: '2023-10-01', tables: { 'indicators.csv': table } })).toMatchInlineSnapshot(`
    "ID  指標            前年度増減  増減率  達成率  評価
    1   市内事業所数          +6所   +0.5%   97.0%  ○ 順調
    2   転入超過数           +72人      －   24.0%  × 遅れ
    3   移住相談件数      +36件/年  +54.5%  127.5%  ◎ 達成
    4   刑法犯認知件数       −11件   −1.8%  104.7%  ◎ 達成
    "
  `);
});

// More bars than a page holds go into several pictures.
it('forty-five indicators under no goal', async () => {
  const rows = Array.from({ length: 45 }, (_, index) => {
    const values = [0, 5, 12, 25].map((growth) => `${(index + 20) * 10 + growth}件`);
    return `行政改革の取組その${index + 1},${values.join(',')}\n`;
  });
  const table = `指標名,令和3年度（基準値）,令和4年度,令和5年度,令和7年度目標\n${rows.join('')}`;
  const figures = await buildCity({ date: '2024-08-01', tables: { 'indicators.csv': table } });
  expect(figures.trimEnd().split('\n')).toHaveLength(46);
});

async function drawWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('KPI一覧');
  sheet.addRows([
    ['第6次見本市総合計画　KPI一覧'],
    ['令和6年7月1日現在　企画課作成'],
    [],
    ['基本目標', '施策', 'KPI', '単位', '基準値', '実績値', null, null, '目標値', '担当課'],
    [null, null, null, null, 'R2', 'R3', 'R4', 'R5', 'R7', null],
    ['1 健やかに暮らす', '健康づくり', '特定健診受診率', '%', 0.382, 0.405, 0.421, 0.437, 0.6, '健康課'],
    [null, null, '健康マイレージ参加者数', '人', 1200, 1350, 1510, 1722, 2500, '健康課'],
    [null, '高齢福祉', '通いの場の数', 'か所', 45, 44, 48, 53, 60, '高齢課'],
    ['2 安全に暮らす', '防災', '自主防災組織率', '%', 0.78, 0.781, 0.79, 0.802, 0.9, '防災課'],
    [null, null, '防災訓練参加者数（年間）', '人', 8500, 0, 3200, 7100, 9000, '防災課'],
    [null, '交通安全', '交通事故件数', '件', 215, 198, 190, 201, 150, '市民課'],
  ]);
  const merged = ['A1:J1', 'A2:J2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'F4:H4', 'J4:J5'];
  for (const range of [...merged, 'A6:A8', 'B6:B7', 'A9:A11', 'B9:B10']) sheet.mergeCells(range);
  for (const row of [6, 9]) for (let column = 5; column <= 9; column += 1) sheet.getCell(row, column).numFmt = '0.0%';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
