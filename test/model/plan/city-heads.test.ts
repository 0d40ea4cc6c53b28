/** What staff of many cities write over their columns, and what it means, beside a name and a column of values. */

import { describe, expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { readColumns } from '../../../src/model/plan/read-columns.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

/** What stands below a head of a kind; 15 and 23 below one of values, words below the others. */
const cells: Readonly<Record<string, readonly [string, string]>> = {
  id: ['T-1', 'T-2'],
  unit: ['件', '件'],
  direction: ['増加', '増加'],
  page: ['12', '12'],
  rating: ['A', 'B'],
  period: ['令和8年度', '令和8年度'],
  ...Object.fromEntries(['baseline', 'actual', 'target', 'plan', 'change'].map((kind) => [kind, ['15', '23']])),
  ...Object.fromEntries(
    ['attainment', 'progress', 'ratio', 'change-rate', 'ratio-to-previous', 'share'].map((kind) => [
      kind,
      ['50.5%', '60.2%'],
    ]),
  ),
};
const levels = ['goal', 'policy', 'measure', 'project'];

/** Groups and numbers stand to the left of the name, what is said of it to the right of its values. */
function read(kind: string, head: string): string {
  const [one, other] = cells[kind] ?? ['ことば一', 'ことば二'];
  const own = [head, one, other];
  const name = kind === 'name' ? [] : [['指標', '来館者数', '貸出冊数']];
  const values = ['令和4年度実績', '10', '20'];
  const isLeft = kind === 'name' || kind === 'id' || levels.includes(kind);
  const columns = isLeft ? [own, ...name, values] : [...name, values, own];
  const table = makeTable([0, 1, 2].map((row) => columns.map((column) => column[row]).join('|')).join('\n'));
  const reading = readColumns(table, indicatorMeanings, context)[columns.indexOf(own)];
  if (reading?.type === 'words') return levels.includes(reading.meaning) ? 'level' : reading.meaning;
  return reading?.type === 'value' ? (reading.head.printed ?? reading.head.role) : `${reading?.type}`;
}

const heads: Readonly<Record<string, string>> = {
  name: `
    指標名 | 成果指標 | 成果指標名 | 活動指標 | 活動指標名 | アウトプット指標 | アウトカム指標 | 代表指標 |
    まちづくり指標 | ベンチマーク | 主要指標 | 目標指標 | 参考指標 | 補助指標 | 達成度指標 | 数値目標の項目 |
    指標の内容 | 指標・目標項目 | 評価項目 | KPIの名称 | ＫＰＩ（重要業績評価指標） | 重要業績評価指標（ＫＰＩ）名 |
    成果を測る指標 | 成果を表す指標 | 施策の達成度を測る指標 | 市民満足度指標 | モノサシ | ものさし | 測定指標 |
    進捗管理指標 | モニタリング指標 | 行動目標項目 | 計画指標 | 会計名 | 会計区分 | 款 | 款名 | 費目 | 歳入科目 |
    目的別区分 | 税目 | 事業費内訳 | 内容（指標） | 目標とする指標 | 業務指標・定義 | 目標(指標)名 | 目標（指標） | 指標（目標）名 | 指標（目標） |
    成果目標の項目 | 成果目標 | 行動目標 | 施設分類`,
  goal: `基本目標 | 基本課題 | 重点課題 | 政策の柱 | まちの将来像 | 大綱 | 基本目標（章） | 章 | 部門 | まちづくりの目標 | 政策分野 | ビジョン | 目指す姿 | めざすまちの姿 | 10年後の姿 | 項 | 目 | 階層 | 階層（ロジックモデル）`,
  policy: `基本方針 | 基本政策 | 政策名 | 節 | 施策の方針 | 基本的方向 | 方針 | 施策の大綱 | 重点戦略 | プロジェクト名 | 施策分野 | 大施策 | 基本方向`,
  measure: `基本施策 | 基本施策名 | 施策名 | 単位施策 | 主要施策 | 個別施策 | 施策項目 | 小施策 | 具体的施策 | 施策コード・名称 | 取組の方向 | 展開施策`,
  project: `事務事業名 | 事業名 | 主な事業 | 主な取組 | 具体的な取組内容 | 実施事業 | 重点事業名 | 構成事業 | アクションプラン | 個別事業 | サービスの種類 | 交付対象事業の名称`,
  unit: `単位 | 指標の単位 | 単位等`,
  id: `番号 | № | 指標番号 | KPI番号 | 事業コード | 施策コード | 整理番号 | 通番 | 連番 | 項番 | 項目番号`,
  section: `
    担当課 | 所管課 | 主管課 | 担当部署 | 担当部局 | 担当課室 | 関係課 | 課名 | 部課名 | 所属名 | 担当係 | 実施主体 |
    取組主体 | 所管部局 | 担当グループ | 回答課 | 作成課 | 進行管理課 | 責任部署 | データ提供課`,
  definition: `指標の説明 | 指標の定義 | 算出方法 | 算定式 | 計算式 | 用語説明 | 指標の算出方法 | 測定方法 | 把握方法 | 定義・算出方法 | 指標説明 | 財政指標の概要 | モニタリング方法 | 評価方法 | 算定根拠`,
  source: `出典 | データの出典 | データソース | 情報源 | 把握資料 | 統計資料名 | アンケート名 | 調査名 | 資料名 | 出典調査 | 引用元`,
  note: `注記 | 注釈 | 注記（算出の前提）`,
  remark: `備考 | 摘要 | 備考欄 | 特記事項 | 備考（目標値の変更等）`,
  direction: `方向性 | 目指す方向 | 望ましい方向性 | 優位性 | 目標の方向性 | 増減の方向 | 期待する方向 | 期待される方向性 | 望ましい傾向 | 目指す方向性 | 指標特性`,
  text: `
    目標設定の考え方 | 目標値の設定根拠 | 設定理由 | 目標値の根拠 | 評価理由 | 進捗状況の説明 | 取組状況 |
    令和5年度の取組状況 | 令和5年度の主な取組 | 実績値の分析 | 未達成の理由 | 要因分析 | 課題 | 課題と対応 |
    今後の方向性 | 今後の取組 | 今後の取組方針 | 今後の予定 | 委員会の意見 | 外部評価委員の意見 | 内部評価コメント |
    達成状況の説明 | 増減要因 | 令和6年度の取組予定 | 数値の変動要因 | 所管課コメント | 自己評価の理由 | 評価の理由 |
    事業概要 | 主な取組と成果 | 分析・評価 | 事業効果 | ゴール、ターゲット番号 | Goal | アウトカム | 次年度方針 | 対応方針 |
    次期戦略での取扱い | 指標の分類`,
  baseline: `
    基準値 | 現状値 | 当初値 | 策定時 | 計画策定時 | 計画当初値 | 計画策定時の値 | 計画策定時現状値 | 従前値 | 初期値 |
    ベースライン | ベースライン値 | スタート（R2） | スタート時（R1） | 計画策定値（R2） | 基準時 | 基準時点の値（R1） | 策定時の現状値 | 現況値 | 現況 | 基準年 | 基準年度値 | 基準年度の値 | スタート値 |
    開始時 | 計画開始時 | 改定時 | 中間見直し時 | 計画前 | 基準 | 基準値（R1） | 令和元年度（基準年度） | H30（現状） |
    策定時（H30） | 当初（平成30年度） | 従来値 | 計画策定時（平成30年度） | 計画策定前の値 | 現在の値 | コロナ前(R1) | 事業実施前の値 |
    起点値（R元） | 基準年度排出量（2013年度） | 計画始期（H28） | 始期（H28） | 令和3年度当初 | 年度始め（R3） | R3期首 | 起点（令和元年度） | 計画策定時の状況（R2.4.1） | 現在の状況（R3）`,
  actual: `
    実績値 | 実績 | 最新値 | 直近の状況（R6.3.31） | 直近値 | 直近の値 | 直近の数値 | 最新の実績値 | 直近実績 | R5実績 | 令和5年度実績値 |
    令和5年度実績（速報） | 令和5年度（実績） | 令和5年度末 | R5年度末実績値 | 2023実績 | 令和5年度決算 |
    令和5年度決算額 | R5末 | R6.3.31現在 | 令和6年3月末時点 | 令和6年4月1日現在 | 評価時 | 中間評価時 | 達成値 |
    達成実績 | 実測値 | 進捗値 | 実績（R5） | 令和5年度（A） | 当該年度実績 | 今年度実績 | 本年度実績値 | 前年度実績 |
    支出済額 | 収入済額 | 執行額 | 調定額 | 測定値 | 調査結果 | 実績件数 | 実績額 | 実績数値 | R5累計実績 |
    令和5年度累計 | R5決算見込 | 令和5年度見込 | 令5 | 平30実績 | 令元 | '22実績 |
    実績効果額（千円） | 実績整備延長 | 年度末 | 期末（R5） | 令和5年度期末 | R03年度 | 評価値 | 2022年度見通し`,
  target: `
    目標値 | 目標 | 目標数値 | 目標（R8） | 令和8年度目標 | R8目標値 | 目標値（最終） | 最終目標 | 中間目標値 |
    計画目標値 | ゴール（R8） | ゴール値 | ターゲット（R8年度） | めざそう値 | めざす値 | 達成水準 | 達成基準 | 目指す値 | 目指そう値 | 期待値 | 目標水準 | 目標とする値 | 到達目標 | 達成目標 |
    達成目標値 | 数値目標（令和8年度） | 目標年度の値 | 令和8年度の目標値 | 令和10年度末目標 | 5年後の目標値 |
    目標値（5年後） | 長期目標 | R6目標 | 計画最終年度目標値 | KPI（令和6年度） | 重要業績評価指標（KPI）目標値 |
    KPI目標値 | 目標設定値 | 目標（2030年） | 2030年度目標値 | 将来目標 | 目標量 | 目標数 | 目標件数 |
    令和8年度（目標年度） | 後期目標値 | 単年度目標値 | 修正後目標値 | 変更後の目標値 | 成果目標値 | 最終目標年度（R8） | 令6目標 | 計画終期（R8） | 計画期間終了時の値 | 計画終了時（R8） | 2030年のKPI |
    目標人口（2030年） | 令和8年度目標事業量 | 目標収納率（令和6年度） | 目標人口 | 目標効果額（千円）`,
  plan: `
    計画値 | 計画 | 計画額 | 令和6年度計画 | 令和6年度計画値 | 見込量 | 見込量（R6） | 量の見込み | 確保方策 | 目安値 |
    参考目標値 | 令和6年度予算 | R6予算額 | 当初予算額 | 予算額 | 予算現額 | 最終予算額 | 補正後予算額 | 計画数値 |
    推計値（R8） | 令和8年度推計 | 令和8年度見込み | 想定値 | R6当初予算 | 令和7年度予算案 | 確保の内容② |
    ニーズ量 | 必要量（R6） | 前期実施計画 | 計画事業費（令和6年度） | 供給体制`,
  attainment: `
    達成率 | 達成率（%） | 目標達成率 | R5達成率 | 達成度 | 達成割合 | 対目標比 | 計画比 | 達成状況（%） | 執行率 |
    収納率 | 予算執行率 | 達成率（B/A） | 到達度 | 到達率`,
  progress: `進捗率 | 進捗度`,
  change: `増減 | 前年度比増減 | 対前年度増減 | 増減数 | 差引 | 前年差 | 対前年度差 | 現状値との差 | 増減額 | 比較 | 差異 | 基準値との差 | 目標差 | 計画差 | 増減（B-A） |
    前年度からの推移 | 策定時からの変化 | 対基準値 | 過不足②-① | ②－①（R5） | (B)-(A)`,
  'change-rate': `増減率 | 伸び率 | 対前年度増減率 | 前年度増減率 |
    削減率 | 削減率（2013年度比）`,
  ratio: `2023/2013 | R5/H25 | 2013年度比 | H30年度比 | 基準年比 | 対調定(C/B) | 対予算 | (B)/(A)`,
  'ratio-to-previous': `前年度比 | 対前年度比 | 前年比 | 対前年比`,
  share: `構成比 | 構成割合 | 割合 | 比率(実績/計画)`,
  rating: `
    評価 | 評価区分 | 達成状況 | 達成度評価 | 判定 | 進捗状況 | 自己評価 | 総合評価 | 進捗評価 | 達成区分 | R5評価 |
    評価結果 | 検証結果 | 点検結果 | 目標達成状況 | ランク | 指標の達成状況 | 一次評価 | 二次評価 | 最終評価 | 外部評価 | 内部評価 |
    達成見込み | 成果の動向 | 進捗 | 傾向 | 達成 | 動向 | ステータス | 結果`,
  period: `目標年度 | 目標年次 | 基準年度 | 測定時期 | 調査年度 | 時期 | 達成時期 | 最終年度 | 目標期限 | 計画期間`,
  page: `頁 | ページ | 掲載ページ | 計画書ページ | P.`,
};

describe.each(Object.entries(heads))('heads of %s', (kind, list) => {
  it.each(list.split('|').map((head) => head.trim()))('%s', (head) => {
    expect(read(kind, head)).toBe(levels.includes(kind) ? 'level' : kind);
  });
});

it('成果目標 beside 項目 is what the items are grouped by', () => {
  const table = makeTable('成果目標|項目|R5実績|目標値\n地域移行|移行者数|10|20\n就労|就職者数|30|40');
  const readings = readColumns(table, indicatorMeanings, context);
  expect(readings.slice(0, 2)).toEqual([
    { type: 'words', meaning: 'goal' },
    { type: 'words', meaning: 'name' },
  ]);
});
