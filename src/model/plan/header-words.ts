/** What staff write over the columns of an indicator table, by meaning; the first of each is the name we call it by. */

import { normalizeHeader } from '../value/text-width.ts';

export const headerWords = {
  id: ['ID', '番号', '№', 'No.', 'No', '指標番号', '指標ID', '管理番号', '整理番号', '通し番号'],
  goal: ['基本目標', '基本目標名', '目標名', '分野', '政策分野', '分野別目標'],
  policy: [
    '基本方針',
    '基本方針名',
    '政策',
    '政策名',
    '基本的方向',
    '基本的な方向',
    '基本的方向性',
    '施策の方向',
    '施策の方向性',
    '施策の基本的方向',
  ],
  measure: ['施策', '施策名', '施策番号', '個別施策', '具体的施策', '具体的な施策'],
  project: [
    '全体計画',
    '事業',
    '事業名',
    '事業名称',
    '事務事業',
    '事務事業名',
    '該当事業',
    '取組',
    '取組名',
    '取組み',
    '取り組み',
    '取組内容',
    '具体的取組',
    '具体的な取組',
    '主な取組',
    '主な事業',
  ],
  name: [
    '指標',
    'KPI',
    '指標名',
    '指標名称',
    '成果指標',
    '成果指標名',
    '評価指標',
    'KPI名',
    'KPI指標',
    '重要業績評価指標',
    '重要業績評価指標（KPI）',
    '重要業績評価指標KPI',
    'KPI（重要業績評価指標）',
    '数値目標',
    '指標（KPI）',
    'KPI（指標）',
    '項目',
  ],
  unit: ['単位'],
  kind: ['種別', '集計', '指標の種別', '集計方法', '集計区分'],
  direction: ['方向', '方向性', '指標の方向', '指標の方向性', '望ましい方向', '目標の方向', '目指す方向'],
  formula: ['算式', '達成率の算式'],
  page: ['頁', 'ページ', '掲載頁', '掲載ページ', '計画の頁', '計画頁', 'P'],
  section: [
    '所管課',
    '所管',
    '担当課',
    '担当',
    '主管課',
    '所属',
    '担当部署',
    '所管部署',
    '担当部課',
    '担当課名',
    '担当所属',
  ],
  definition: ['定義', '指標の定義', '算出方法', '算定方法', '算出根拠', '計算方法', '実績値の計算方法', '指標の説明'],
  source: ['出典', 'データ出典', '資料', '出所', '調査名', '根拠資料'],
  remark: ['備考', '摘要', '注記', '特記事項', 'コメント'],
  priority: ['重点', '重点施策', '重点事業', '重点区分'],
  number: ['番号', '施策番号', '№', 'No.', 'No'],
  replaces: ['置換', '置き換え', '旧ID', '統合元', 'replaces'],
  reason: ['理由', '変更理由', '変更の理由', '修正理由', '改訂理由', '改正理由', '設定理由', '削除理由'],
} as const satisfies Record<string, readonly string[]>;

export type Meaning = keyof typeof headerWords;

export type IndicatorMeaning = (typeof indicatorMeanings)[number];
export type MeasureMeaning = (typeof measureMeanings)[number];

/** Columns of the indicator table that hold words, not values. */
export const indicatorMeanings = [
  'id',
  'goal',
  'policy',
  'measure',
  'project',
  'name',
  'unit',
  'kind',
  'direction',
  'formula',
  'page',
  'section',
  'definition',
  'source',
  'remark',
  'priority',
] as const satisfies readonly Meaning[];

export const measureMeanings = [
  'goal',
  'policy',
  'number',
  'measure',
  'priority',
] as const satisfies readonly Meaning[];

/**
 * The meaning of a header among those a table may have, whatever its width, spaces and brackets: `ＫＰＩ`, `指 標`,
 * `単位（％等）`. A bracket with digits may hold a year, so it is never set aside.
 */
export function findMeaning<M extends Meaning>(header: string, meanings: readonly M[]): M | undefined {
  const normalized = normalizeHeader(header);
  const plain = normalized.replace(/\([^()\d]*\)$/, '');
  return findExact(normalized, meanings) ?? findExact(plain, meanings);
}

function findExact<M extends Meaning>(normalized: string, meanings: readonly M[]): M | undefined {
  return meanings.find((meaning) => headerWords[meaning].some((word) => normalizeHeader(word) === normalized));
}

/** Columns with figures that staff work out by hand: 達成率, 29年度進捗率, 前年度比, 評価. */
export function isComputedHeader(header: string): boolean {
  return /達成率|達成度|達成状況|進捗率|進捗度|進捗状況|増減|前年比|前年度比|前年差|前年度差|対前年|伸び率|評価|判定/.test(
    normalizeHeader(header),
  );
}
