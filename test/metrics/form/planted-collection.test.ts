/** The 24 checks of a careful clerk: each mistake stands once among 400 right sheets, is told with its sheet, box, found and expected, and nothing else is. */

import { expect, it } from 'vitest';
import { prepare } from '../../../src/build/prepare.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import type { Finding } from '../../../src/finding/finding.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import {
  type CollectedTable,
  type Collection,
  filesOfCollection,
  idOf,
  makeCollection,
} from './simulated-collection.ts';

/** In the row of one programme, year and stage; `change` gets what stands there. */
interface Plant {
  readonly file: CollectedTable;
  readonly where: Readonly<Record<string, string>>;
  readonly column: string;
  readonly change: (value: string | number) => string | number;
}

const [before, now] = ['令和5年度', '令和6年度'] as const;
const years = ['令和元年度', '令和2年度', '令和3年度', '令和4年度', before, now];
const at = (
  file: CollectedTable,
  number: number,
  column: string,
  change: Plant['change'] | string | number,
  [年度, 段階]: readonly [year: string, stage: string] = [now, '一次'],
): Plant => ({
  file,
  where: { 整理番号: idOf(number), 年度, 段階 },
  column,
  change: typeof change === 'function' ? change : () => change,
});
const inRow = (file: CollectedTable, where: Plant['where'], column: string, value: string | number): Plant => ({
  ...{ file, where, column },
  change: () => value,
});
const plus = (difference: number) => (value: string | number) => Number(value) + difference;

/** Numbers of the checks as field research lists them. */
const planted: readonly (readonly [check: string, plants: readonly Plant[], found: readonly string[]])[] = [
  [
    '1 財源',
    [at('costs.csv', 11, '一般財源', plus(5000))],
    [
      'error | sheet-relation | 0011　交通推進事業その11 | 令和6年度 | 1,239,050 | 1,234,050 | 国庫補助金 ＋ 県補助金 ＋ 町債 ＋ その他 ＋ 一般財源 | ＝ | 支出済額 @ costs.csv:77:6',
    ],
  ],
  [
    '2 決算と予算',
    [at('costs.csv', 12, '最終予算額', (value) => Math.floor(Number(value) * 0.9))],
    [
      'error | sheet-relation | 0012　子育て運営事業その12 | 令和6年度 | 1,247,600 | 1,167,753 | 支出済額 | ≦ | 最終予算額 @ costs.csv:84:5',
    ],
  ],
  [
    '3 内数',
    [at('costs.csv', 16, 'うち使用料', plus(1000))],
    [
      'error | sheet-relation | 0016　図書館整備事業その16 | 令和6年度 | 131,180 | 130,180 | うち使用料 | ≦ | その他 @ costs.csv:112:11',
    ],
  ],
  [
    '4 単価',
    [inRow('rates.csv', { 年度: '令和元年度' }, '時間単価', '')],
    ['error | rate-missing | 単価 | 令和元年度 | 時間単価 | 人件費 @ rates.csv:2:2'],
  ],
  [
    '5 計算値',
    [at('costs.csv', 17, '総コスト', plus(700))],
    [
      'warning | given-differs | 0017　防災補助事業その17 | 令和6年度 | 総コスト | 5,172,050 | 5,171,350 @ costs.csv:119:12',
    ],
  ],
  [
    '6 公表値',
    [at('last/costs.csv', 18, '支出済額', plus(90), [before, ''])],
    [
      'warning | published-differs | 0018　観光推進事業その18 | 令和5年度 | 支出済額 | 1,310,280 | 1,310,370 @ costs.csv:125:5',
    ],
  ],
  [
    '7 桁',
    [at('indicators.csv', 26, `${now} 実績`, (value) => Number(value) * 10)],
    [
      'warning | jump-digit | 0026　道路運営事業その26 | 令和6年度 | 26番の利用者数 | 7,650 | 令和5年度 760 @ indicators.csv:27:15',
    ],
  ],
  [
    '8 単位',
    [at('indicators.csv', 22, '単位', '名')],
    ['warning | indicator-changed | 0022　健診管理事業その22 | 単位 | 22番の利用者数 | 名 | 人 @ indicators.csv:23:4'],
  ],
  [
    '9 累計',
    [at('indicators.csv', 29, `${now} 実績`, plus(-12))],
    [
      'error | total-falls | 0029　防災管理事業その29 | 令和6年度 | 29番の利用者数（累計） | 229 | 235 @ indicators.csv:30:15',
    ],
  ],
  [
    '9 ％',
    [at('indicators.csv', 21, `${now} 実績`, 160)],
    ['notice | percent-outside | 1 | 0021　学校支援事業その21 21番の満足度（令和6年度） 160 @ indicators.csv:22:15'],
  ],
  [
    '10 欠測と0',
    [at('indicators.csv', 33, `${before} 実績`, 0)],
    [
      'warning | absence-or-zero | 0033　学校運営事業その33 | 令和5年度 | 33番の利用者数（実績） | 0 | － @ indicators.csv:34:13',
    ],
  ],
  [
    '11 目標',
    [at('indicators.csv', 34, `${before} 目標`, plus(-20))],
    [
      'warning | target-changed | 0034　健診相談事業その34 | 令和5年度 | 34番の利用者数 | 487 | 507 @ indicators.csv:35:12',
    ],
  ],
  [
    '12 評価と率',
    [at('reviews.csv', 39, '総合評価', 'S')],
    [
      'warning | grade-above-rate | 0039　公園推進事業その39 | 令和6年度 | 総合評価 | S | 39番の利用者数（累計） 60.0% @ reviews.csv:88:5',
    ],
  ],
  [
    '13 終了年度',
    [at('programmes.csv', 42, '終期', '令和7年度')],
    [
      'warning | ending-continues | 0042　観光支援事業その42 | 令和6年度 | 今後の方向性 | 継続 | 令和7年度 @ reviews.csv:95:6',
    ],
  ],
  [
    '13 終了後',
    [at('programmes.csv', 44, '終期', '令和5年度')],
    [
      'error | ended-has-money | 0044　水道整備事業その44 | 令和6年度、令和7年度 | 終期 | 令和5年度 | 令和6年度 支出済額 1,681,200、令和7年度 最終予算額 1,702,160 @ programmes.csv:45:7',
    ],
  ],
  [
    '13 予算の方向',
    [at('reviews.csv', 46, '予算の方向性', '減額'), at('reviews.csv', 46, '今後の方向性', '拡充')],
    [
      'warning | sheet-never | 0046　健診推進事業その46 | 令和6年度 | 今後の方向性「拡充」、予算の方向性「減額」 @ reviews.csv:104:6',
    ],
  ],
  [
    '14 前年の文',
    [
      at('reviews.csv', 48, '現状と課題', '高齢者の窓口を訪ねる人が48番台まで並び、待たせた。'),
      at('reviews.csv', 48, '現状と課題', '高齢者の窓口を訪ねる人が48番台まで並び、待たせた。', [before, '一次']),
    ],
    ['notice | same-as-last | 令和6年度 | 現状と課題 | 1 | 0048　子育て相談事業その48 @ reviews.csv:108:8'],
  ],
  [
    '14 ほかの文',
    [50, 51].map((number) => at('reviews.csv', number, '現状と課題', '受付を二つに分け、番を待つ人を減らした。')),
    [
      'notice | same-as-other | 現状と課題 | 2 | 0050　道路管理事業その50 ＝ 0051　公園整備事業その51 @ reviews.csv:113:8',
    ],
  ],
  [
    '15 文中の数',
    [at('reviews.csv', 52, '現状と課題', '52番の利用者数は12人になり、声が届いた。')],
    [
      'warning | text-differs | 0052　図書館補助事業その52 | 令和6年度 | 現状と課題 | 12人 | 744人 | 52番の利用者数 @ reviews.csv:117:8',
    ],
  ],
  [
    '16 長さ',
    [at('reviews.csv', 53, '現状と課題', '窓口の並び方を変えて待つ間を短くした。'.repeat(30))],
    ['warning | text-too-long | 0053　防災推進事業その53 | 令和6年度 | 現状と課題 | 12 | 8 @ reviews.csv:120:8'],
  ],
  [
    '17 前年の事業',
    [inRow('last/programmes.csv', { 整理番号: idOf(56) }, '整理番号', '0956')],
    [
      'warning | programme-gone | 0956　水道支援事業その56 @ programmes.csv',
      'warning | programme-new | 0056　水道支援事業その56 @ programmes.csv:57:2',
    ],
  ],
  [
    '18 同じ指標',
    [at('indicators.csv', 65, `${now} 実績`, plus(330))],
    [
      'warning | value-of-one-differs | 0065　防災整備事業その65 K65 | 令和6年度 | 人口（0065） | 32,241 | 0005　防災運営事業その5 K5 31,911 @ indicators.csv:66:15',
    ],
  ],
  [
    '19 額の計',
    [inRow('measures.csv', { 施策コード: 'A3' }, '令和6年度 支出済額', 99)],
    ['error | sum-differs | 施策 A3 | 令和6年度 | 令和6年度 支出済額 | 99 | 73,732,000 @ measures.csv:4:4'],
  ],
  [
    '19 件数',
    [inRow('measures.csv', { 施策コード: 'A4' }, '事業数', 21)],
    ['error | count-differs | 施策 A4 | 令和6年度 | 事業数 | 21 | 20 @ measures.csv:5:3'],
  ],
  [
    '20 決算書',
    [inRow('sections.csv', { 担当課: '第9課' }, '決算額', 1_000_000)],
    ['notice | accounts-exceeded | 所属 第9課 | 決算額 | 28,896,600 | 1,000,000 @ sections.csv:10:3'],
  ],
  [
    '21 一次',
    [at('reviews.csv', 68, '段階', '外部')],
    ['warning | stage-missing | 0068　水道運営事業その68 | 令和6年度 | 段階 | 外部、二次 @ reviews.csv:153:3'],
  ],
  [
    '21 締切り',
    [at('reviews.csv', 69, '評価日', '2025-08-04')],
    [
      'warning | date-late | 0069　学校相談事業その69 | 令和6年度 | 評価日 | 2025-08-04 | 2025-07-31 @ reviews.csv:156:9',
    ],
  ],
  [
    '22 人',
    [at('staff.csv', 71, '従事人数', 0), at('staff.csv', 71, '従事時間', 0), at('costs.csv', 71, '総コスト', '')],
    [
      'warning | no-staff | 0071　交通管理事業その71 | 令和6年度 | 従事人数、従事時間 | 2,047,050 | 従事人数 2、従事時間 1,155 @ staff.csv:427:3',
    ],
  ],
  [
    '22 時間',
    [at('staff.csv', 72, '従事時間', 4400), at('costs.csv', 72, '総コスト', '')],
    ['warning | hours-many | 0072　子育て整備事業その72 | 令和6年度 | 従事時間 | 2,200 | 2,000 @ staff.csv:433:4'],
  ],
  [
    '22 据置き',
    years.flatMap((year) => [
      at('staff.csv', 73, '従事時間', 500, [year, '']),
      at('costs.csv', 73, '総コスト', '', [year, '']),
      ...(year === now ? [] : [at('last/costs.csv', 73, '総コスト', '', [year, ''])]),
    ]),
    ['notice | staff-unchanged | 従事人数、従事時間 | 1 | 0073　高齢者補助事業その73 @ staff.csv:439:3'],
  ],
  [
    '23 個人',
    [at('programmes.csv', 74, '事業概要', '申込みは（0987-65-4321）で受ける。')],
    ['warning | personal-text | 事業概要 | 1 | 0987-65-4321 @ programmes.csv:75:5'],
  ],
  [
    '24 骨格',
    [at('costs.csv', 76, '区分', '骨格予算')],
    ['notice | skeleton-budget | 令和6年度 | 区分 | 骨格予算 @ costs.csv:532:3'],
  ],
];

async function check(collection: Collection): Promise<readonly string[]> {
  const folder = await makeFolder(filesOfCollection(collection));
  return (await prepare(createNodeEffects(), folder)).findings.map(describeFinding);
}

function describeFinding({ severity, code, facts, place }: Finding): string {
  const cell = place?.line === undefined ? '' : `:${place.line}:${place.column}`;
  const said = Object.entries(facts).flatMap(([key, fact]) =>
    ['check', 'problem', 'cells'].includes(key) || fact === undefined ? [] : [[fact].flat().slice(0, 3).join('、')],
  );
  const words = [severity, 'problem' in facts ? facts.problem : code, ...said.filter((text) => text !== '')];
  return `${words.join(' | ')} @ ${place?.file}${cell}`;
}

function put(collection: Collection, { file, where, column, change }: Plant): void {
  const keys = Object.entries(where);
  const row = collection[file].find((each) => keys.every(([head, text]) => !(head in each) || each[head] === text));
  if (row === undefined || !(column in row)) throw new Error(`no ${column} of ${JSON.stringify(where)} in ${file}`);
  row[column] = change(row[column] ?? '');
}

it('finds each mistake among 400 right sheets, and nothing else', async () => {
  const right = await check(makeCollection());
  // Populations are told apart by their sheets, and the accounts hold more than the programmes.
  expect(right.map((each) => each.split(' | ').slice(0, 2))).toEqual([
    ['notice', 'rows-told-apart'],
    ['notice', 'coverage'],
  ]);
  const collection = makeCollection();
  for (const [, plants] of planted) for (const plant of plants) put(collection, plant);
  const found = (await check(collection)).filter((each) => !right.includes(each));
  const missed = planted.flatMap(([name, , expected]) =>
    expected.flatMap((each) => (found.includes(each) ? [] : [`${name}: ${each}`])),
  );
  const besides = found.filter((each) => !planted.some(([, , expected]) => expected.includes(each)));
  expect({ missed, besides }).toEqual({ missed: [], besides: [] });
  expect(new Set(planted.map(([name]) => name.split(' ')[0])).size).toBe(24);
}, 240_000);
