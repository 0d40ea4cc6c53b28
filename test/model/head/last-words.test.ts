/** The last words of a head say what its column is: each of them does, and what is near it does not. */

import { describe, expect, it } from 'vitest';
import {
  findMeanings,
  indicatorMeanings,
  isGroupWord,
  isWeakName,
  saysWords,
} from '../../../src/model/head/header-words.ts';

const meaningOf = (head: string) => findMeanings([head], indicatorMeanings)[0];

/** Divided by blanks; `*` stands for any words before. */
const lists: Readonly<Record<string, string>> = {
  id: '*番号 *No. *no *№ *コード *節項 *通番 *連番 *項番 *枝番',
  unit: '指標の単位 指標単位 数値の単位 *計測単位 *測定単位 単位等',
  direction: `*優位性 指標の特性 指標特性 数値の方向 目標値の方向性 改善方向 望ましい方向性 目指す方向 めざす方向 評価の方向 推移の方向 増減方向
    望ましい傾向 目指すべき動き 目指す向き めざすべき推移 めざす方向性 期待する方向 期待される推移`,
  page: '*掲載頁 *記載ページ *計画の頁 *計画書のページ *該当ページ',
  name: `*指標名 *指標名称 *指標等 *指標の名称 *指標及び単位 *指標項目 *指標の内容 *指標内容 *指標(KPI) *KPI *PI名 KPI名称と目標 指標名と説明
    *目標の項目 *測定項目名 *管理項目 *評価項目 *把握項目 *成果項目 数値目標・KPI 数値目標/KPI 数値目標及びKPI 数値目標とKPI
    会計別 款別 科目名 費目名 歳入別 歳出名 指標・数値目標 指標と数値目標 *指標・定義 *指標名及び算式 *KPIと算出方法 *指標名・説明 *指標名と内容 *項目の名称`,
  section: `*担当部 *所管課 *主管局 *所属室 *関係係 *関連部局 *推進部署 *実施部課 *担任課室 *担当の課所 *所管の所属 *担当組織 *実施機関 *関係省庁 *関係府省
    *実施団体 *推進グループ *推進チーム *実施者 *担当課名 *担当課等 *担当課・係 *担当課・室名 *部局 *部署名 *課室等 *課名 *所管名等 *主管 *担当等名 *省庁名 *主体 *自治体名
    *事業者名 *団体名 *機関名 部 局名 室名 係`,
  source: `*出典 *出典調査 *調査名称 *出所 *データソース *データの出典元 *引用元 *調査元 *取得元 *データ元 *根拠データ *情報源 *調査名 *リンク先 *参照先 *根拠資料 *関連資料
    *算出資料 *資料名 *資料 *統計名 *統計 *アンケート名 *アンケート *出典等`,
  definition: `*の定義 *の算出方法 *の算定方法 *の計算方法 *の測定方法 *の把握方法 *の集計方法 *の算出根拠 *の算定根拠 *の方法 *の算出式 *の算定式 *の計算式 *の算式 *の求め方 *の定義等
    指標の定義について 数値の説明と用語 用語解説集 KPIの意味合い 項目の説明文 目標の説明文 定義その1 指標の概要`,
  text: `*の理由 *の根拠 *の要因 *の考え方 *の課題 *の問題点 *のコメント *の所見 *の意見 *の総括 *の分析 *への対応 *の記載 *の対応策 *の改善策 *の改善点 *の方策等 *の今後 *の展望
    *の見通し *の実施内容 *の取組実績 *の取組の実績 *の主な成果 *の取組と成果 *の事業の効果 *の施策結果 *の活動及び成果 *の取り組みの成果 *の分析・評価 *の検証と対策 *の課題及び改善 *の要因と検証 *の影響
    *の概要 *の説明 *の取組予定 *の実施予定 *の予定 *のとりくみ状況 *の取扱い *の取扱 指標の種類 目標の分類 評価の性質 *の起点・終点 *の経由地 *の所在地 *の場所 *の会場 *の課題等 *の理由欄 *の課題について
    今後の見込みと道のり 対象者 対象 対象・範囲 範囲 *の状況
    A評価の基準 a判定 c評定の水準 sランク SDGs 関連するSDGs 関連事業名 関連施策 関連計画等 関連する取組 関連取り組み R5年度の取組 令和元年度取組状況 今年度の主な取り組み事項 来年度の具体的な取組
    本年度の取組内容 昨年度の取組 前年度の実施した取組 次年度の取組等 翌年度の取組 ゴール ゴール番号 ターゲット goal GOALS・目標 インプット アクティビティ アウトプット アウトカム インパクト`,
  period: `*の目標年度 *の基準年 *の達成時期 *の調査年次 *の測定期間 *の実施期限 *の公表年月 *の把握年月日 *の策定時点 *の現状値の年度 *の現況年度 *の当初年度 *の直近年度 *の最新年 *の実績年度 *の計画期間
    *の完了予定時期 *の集計時の年度 *の目標年度等 時期 期限 期間 年次 期日 時点 最終年度 初年度 *の目標年`,
  note: '*の注記 *の注釈 *の脚注 注記欄 脚注等',
  remark: '*の備考 *の摘要 *の特記事項 *の留意事項 *の留意点 *のメモ *の補足 備考欄 摘要等',
  priority: '重点 重点項目 重点取組 重点プロジェクト',
  goal: `*の基本目標 *の政策目標 *の目標分野 *の分野 *の部門 *の大綱 *の将来像 *の都市像 *の姿 *の基本理念 *の理念 *のテーマ *のビジョン *の側面 *の章 *の柱 柱 プランの柱 日本柱 大柱 *の事態 *のシナリオ
    *の計画目標 *の上位目標 *の施策目標 *の基本目標名 *の分野別目標 *のしたい状態 *のすべき状態 *のありたい状態 目的 目的・必要性 目的・目標 *の分野名称`,
  policy: `*の基本方針 *の方針 *の基本政策 *の政策 *の戦略 *の視点 *の方向性 *の施策の方向 *の取組の基本方向 *の展開の方向 *の取り組みの方向 *の基本方向 *の大項目 *の大分類 *の節 *の観点 *の戦略名 *の政策名称`,
  measure: `*の施策 *の施策項目 *の施策コード・名称 *の方策 *の具体策 *の対策 *の取組事項 *の取り組み事項 *の支援項目 *の重点項目 *の取組項目 *の中項目 *の小項目 *の推進項目 *の事項 *の中分類 *の小分類 *の施策名 *の対策等`,
  project: `*の事業 *の事務事業 *の取組 *の取組み *の取り組み *のとりくみ *のプロジェクト *のアクション *のアクションプラン *のサービス *の系統 *の路線 *の事業名称 *の事業の名称 *の事業名 *の取組内容 *の事業等 *の事業種別
    *のサービスの種類 *のサービス種別 *のサービスの名称 *のサービス名`,
};

describe.each(Object.entries(lists))('of a column of %s', (meaning, words) => {
  it.each(words.split(/\s+/))('%s', (word) => {
    const head = word.replace('*', '甲');
    expect(meaningOf(head)).toBe(meaning);
    expect(saysWords(head.normalize('NFKC').toLowerCase())).toBe(true);
  });
});

it.each([
  '甲の値',
  '番号札',
  '単位当たり費用',
  '方向転換',
  '人数',
  '達成状況',
  '進捗状況',
  '日数',
  '柱数',
  '目標',
  '令和5年度',
  '注',
  '区',
])('is no word for a column: %s', (head) => {
  expect(
    ['id', 'unit', 'direction', 'name', 'note', 'goal', 'section', 'text', undefined].includes(meaningOf(head)),
  ).toBe(true);
  expect(saysWords(head)).toBe(false);
});

describe('two columns of one level', () => {
  it.each<[readonly string[], readonly (string | undefined)[]]>([
    [
      ['施策名', '対策名'],
      ['measure', 'project'],
    ],
    [
      ['対策名', '施策名'],
      ['policy', 'measure'],
    ],
    [
      ['基本施策', '施策'],
      ['policy', 'measure'],
    ],
    [
      ['大項目', '政策名'],
      ['goal', 'policy'],
    ],
    [
      ['目標', '基本目標', '分野名', '基本方針'],
      [undefined, 'goal', 'measure', 'policy'],
    ],
    [
      ['部局', '課名'],
      ['text', 'section'],
    ],
    [
      ['担当部', '課名'],
      ['text', 'section'],
    ],
    [
      ['所管の部署名', '課室'],
      ['text', 'section'],
    ],
    [
      ['主管局', '課・室'],
      ['text', 'section'],
    ],
    [
      ['部局', '係名'],
      ['section', 'text'],
    ],
    [
      ['施策番号', '施策名'],
      ['id', 'measure'],
    ],
    [
      ['施策番号', '事業名'],
      ['measure', 'project'],
    ],
    [
      ['No.', '指標'],
      ['id', 'name'],
    ],
    [
      ['基準年度', '目標年度'],
      ['period', 'period'],
    ],
  ])('%j', (heads, expected) => {
    expect(findMeanings(heads, indicatorMeanings)).toEqual(expected);
  });
});

it('knows years under a group of values', () => {
  const words = '目標 基準 ベースライン 策定 現状 現況 当初 直近 最新 実績 計画 中間 最終 評価値 評価時'.split(' ');
  for (const word of words)
    expect(
      [`年度（${word}）`, `年（${word}）`, `年次（${word}）`, `時点（${word}）`, `年月日（${word}）`].map(meaningOf),
      word,
    ).toEqual(Array.from({ length: 5 }, () => 'period'));
  for (const head of ['年度（計画3年目）', '年度（評価）', '年度', '人数（目標）'])
    expect(meaningOf(head), head).not.toBe('period');
});

it('knows a figure that was worked out with words about it', () => {
  for (const figure of ['評価', '達成状況', '判定', '増減'])
    for (const word of ['コメント', '理由', '課題、問題点', '説明', '所見', '内容', '要因', '今後の予定'])
      expect(meaningOf(`${figure}（${word}）`), `${figure}（${word}）`).toBe('text');
  expect(meaningOf('評価（A～E）')).toBeUndefined();
});

it('knows weak names and words of groups', () => {
  const weak = ['数値目標', '成果目標', '行動目標', '項目', '項目等', '数値目標（KPI）'];
  expect([...weak, '目標', '数値目標値', '確認項目'].filter(isWeakName)).toEqual(weak);
  const groups =
    '区分 年齢分類 コストの内訳 カテゴリ カテゴリー グループ 領域 体系 系列 項目 階層 レベル 内容 款 項 目'.split(' ');
  expect([...groups, '事業内容', '区分け', '目標', '種目'].filter(isGroupWord)).toEqual(groups);
});
