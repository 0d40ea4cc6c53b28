/** 評価シート of a town that is not there: amounts in yen, staff in hours, heads of its own, and the edition of last year. */

import { prepare } from '../../../src/build/prepare.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import type { Finding } from '../../../src/finding/finding.ts';
import { formatPlace } from '../../../src/finding/format-place.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const indicatorHead =
  '指標番号,整理番号,種類,指標名,単位,集計,方向,算式,説明,令和4年度 目標,令和4年度 実績,令和5年度 目標,令和5年度 実績,令和6年度 目標,令和6年度 実績,令和7年度 目標';

export const townEvaluation = {
  'torikumi.yaml': `organization: 港町
section: 総務課
plan: { title: 港町事務事業評価 }
document: { title: 評価シート, date: 2025-09-01, years: era }
data: { indicators: indicators.csv, evaluation: forms/sheet.yaml }
`,
  'forms/sheet.yaml': `title: 事務事業評価シート
of: 事務事業
name: 事務事業名
sources:
  事務事業: { table: programmes.csv, key: 整理番号 }
  決算: { table: costs.csv, key: [整理番号, 年度] }
  従事: { table: staff.csv, key: [整理番号, 年度] }
  単価: { table: rates.csv, key: 年度 }
  評価: { table: reviews.csv, key: [整理番号, 年度, 段階] }
  施策: { table: measures.csv, key: 施策コード }
  所属: { table: sections.csv, key: [担当課, 年度] }
  指標: { table: indicators, key: [整理番号, 指標番号] }
fields:
  支出済額: { unit: 円 }
  総合評価: { choices: [S, A, B, C] }
figures:
  人件費: { formula: 従事時間 × 時間単価, decimals: 0, unit: 円 }
  総コスト: { formula: 支出済額 ＋ 人件費, unit: 円 }
parts:
  - boxes: [[担当課, 施策名], 事業概要]
  - heading: 事業費
    years: { rows: [支出済額, 一般財源, 総コスト] }
  - indicators: { kind: 種類 }
  - items: { of: 評価, columns: [段階, 総合評価, 現状と課題], turned: true }
published: last
deadline: 2025-07-31
`,
  'programmes.csv': `整理番号,事務事業名,担当課,施策コード,事業概要,始期,終期
101,学童保育運営,子ども課,A1,放課後に保護者のいない児童を預かり、遊びと学びの場をつくる。,平成12年度,-
102,公園管理,都市課,A2,町内の公園を掃除し、遊具を点検して直す。,昭和50年度,-
103,観光案内所整備,産業課,A2,駅前に案内所を建て、観光客を迎える。,令和4年度,令和8年度
104,防犯灯設置補助,総務課,A1,自治会が防犯灯を付ける費用を補助する。,平成20年度,-
`,
  'costs.csv': `整理番号,年度,最終予算額,支出済額,国庫補助金,県補助金,町債,その他,一般財源,うち使用料
101,令和4年度,22000000,21450000,6000000,5000000,0,4200000,6250000,4100000
101,令和5年度,22500000,22013500,6100000,5050000,0,4300000,6563500,4250000
101,令和6年度,23000000,22780400,6200000,5150000,0,4400000,7030400,4300000
101,令和7年度,23500000,,6300000,5200000,0,4400000,7600000,4300000
102,令和4年度,8200000,8012300,0,0,0,310000,7702300,310000
102,令和5年度,8300000,8155000,0,0,0,305000,7850000,305000
102,令和6年度,8600000,8431200,0,0,0,300000,8131200,300000
103,令和4年度,41000000,40120000,15000000,0,20000000,0,5120000,0
103,令和5年度,45000000,44310000,16000000,0,22000000,0,6310000,0
103,令和6年度,39000000,38205000,14000000,0,19000000,0,5205000,0
104,令和4年度,1500000,1480000,0,0,0,0,1480000,0
104,令和5年度,1500000,1440000,0,0,0,0,1440000,0
104,令和6年度,1600000,1596000,0,0,0,0,1596000,0
`,
  'staff.csv': `整理番号,年度,従事人数,従事時間
101,令和4年度,2,1200
101,令和5年度,2,1250
101,令和6年度,2,1300
101,令和7年度,2,1300
102,令和4年度,3,900
102,令和5年度,3,880
102,令和6年度,3,910
103,令和4年度,2,1800
103,令和5年度,2,1900
103,令和6年度,2,1700
104,令和4年度,1,210
104,令和5年度,1,200
104,令和6年度,1,190
`,
  'rates.csv': '年度,時間単価\n令和4年度,3900\n令和5年度,3950\n令和6年度,4000\n令和7年度,4050\n',
  'reviews.csv': `整理番号,年度,段階,評価者,総合評価,今後の方向性,予算の方向性,現状と課題,評価日
101,令和5年度,一次,子ども課長,A,継続,維持,待機児童が12人いて、場所が足りない。,2024-06-20
101,令和6年度,一次,子ども課長,A,拡充,増額,登録児童は182人になり、待機は8人に減った。,2025-06-20
101,令和6年度,二次,副町長,A,拡充,増額,新しい場所を早く決めること。,2025-07-15
102,令和5年度,一次,都市課長,B,継続,維持,遊具の点検で直すところが多く見つかった。,2024-06-25
102,令和6年度,一次,都市課長,B,改善,維持,古い遊具を3基外し、花壇の手入れを住民に頼んだ。,2025-06-25
103,令和6年度,一次,産業課長,B,継続,維持,工事は予定どおり進み、案内板を14基立てた。,2025-06-30
104,令和6年度,一次,総務課長,A,継続,維持,防犯灯を63灯付け、暗いという声が減った。,2025-06-18
`,
  'measures.csv': `施策コード,施策名,事業数,令和6年度 支出済額
A1,安心して暮らせる町,2,24376400
A2,人が集まる町,2,46636200
`,
  'sections.csv':
    '担当課,年度,決算額\n子ども課,令和6年度,90000000\n都市課,令和6年度,120000000\n産業課,令和6年度,60000000\n総務課,令和6年度,80000000\n',
  'indicators.csv': `${indicatorHead}
K11,101,成果指標,学童保育の登録児童数,人,時点,増加,level,年度末の登録者,170,165,175,176,180,182,185
K12,101,成果指標,待機児童数,人,時点,減少,inverse,4月1日の待機,15,14,12,12,10,8,5
K21,102,活動指標,点検した遊具の数,基,年間,維持,within,年1回の点検,120,121,120,119,120,116,120
K31,103,成果指標,案内板の数（累計）,基,累計,増加,level,計画の始めからの数,5,4,10,9,15,14,20
K32,103,成果指標,来訪者の満足度,％,時点,増加,level,駅前の調査,－,－,60.0,58.4,65.0,63.9,70.0
K41,104,活動指標,防犯灯の設置数,灯,年間,増加,level,補助した灯数,50,48,55,57,60,63,65
`,
  'last/programmes.csv': `整理番号,事務事業名,担当課,施策コード,事業概要,始期,終期
101,学童保育運営,子ども課,A1,放課後に保護者のいない児童を預かり、遊びと学びの場をつくる。,平成12年度,-
102,公園管理,都市課,A2,町内の公園を掃除し、遊具を点検して直す。,昭和50年度,-
103,観光案内所整備,産業課,A2,駅前に案内所を建て、観光客を迎える。,令和4年度,令和8年度
104,防犯灯設置補助,総務課,A1,自治会が防犯灯を付ける費用を補助する。,平成20年度,-
`,
  'last/costs.csv': `整理番号,年度,最終予算額,支出済額,国庫補助金,県補助金,町債,その他,一般財源,うち使用料
101,令和5年度,22500000,22013500,6100000,5050000,0,4300000,6563500,4250000
101,令和6年度,22900000,,6200000,5150000,0,4400000,7150000,4300000
102,令和5年度,8300000,8155000,0,0,0,305000,7850000,305000
104,令和5年度,1500000,1440000,0,0,0,0,1440000,0
`,
  'last/indicators.csv': `指標番号,整理番号,種類,指標名,単位,集計,方向,算式,説明,令和4年度 目標,令和4年度 実績,令和5年度 目標,令和5年度 実績,令和6年度 目標
K11,101,成果指標,学童保育の登録児童数,人,時点,増加,level,年度末の登録者,170,165,175,176,180
K12,101,成果指標,待機児童数,人,時点,減少,inverse,4月1日の待機,15,14,12,12,10
K21,102,活動指標,点検した遊具の数,基,年間,維持,within,年1回の点検,120,121,120,119,120
K31,103,成果指標,案内板の数（累計）,基,累計,増加,level,計画の始めからの数,5,4,10,9,15
K32,103,成果指標,来訪者の満足度,％,時点,増加,level,駅前の調査,－,－,60.0,58.4,65.0
K41,104,活動指標,防犯灯の設置数,灯,年間,増加,level,補助した灯数,50,48,55,57,60
`,
} as const;

export type TownFile = keyof typeof townEvaluation;

/** A replacement in one of its files; the text must be there. */
export type Change = readonly [file: TownFile, from: string, to: string];

/** What is found, as `severity problem place`. */
export async function checkTown(...changes: readonly Change[]): Promise<readonly string[]> {
  return (await findInTown(...changes)).map(describeFinding);
}

export async function findInTown(...changes: readonly Change[]): Promise<readonly Finding[]> {
  const files: Record<string, string> = { ...townEvaluation };
  for (const [file, from, to] of changes) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
    files[file] = text.replace(from, to);
  }
  const { findings } = await prepare(createNodeEffects(), await makeFolder(files));
  return findings;
}

function describeFinding({ severity, code, facts, place }: Finding): string {
  const problem = 'problem' in facts ? facts.problem : code;
  return `${severity} ${problem} ${place === undefined ? '' : formatPlace(place)}`.trim();
}
