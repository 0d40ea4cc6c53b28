/** The printed words of the policy form: heads of boxes, which are also what a change of their text is listed under. */

import { type FiscalYear, fiscalYear, formatFiscalYear } from '../year/fiscal-year.ts';
import type { PolicyForm } from './policy-form.ts';

/** As on the form of 大阪市 of 令和4年度. */
export const formWords = {
  overview: '経営課題の概要',
  mainStrategies: '主な戦略',
  vision: 'めざすべき将来像（最終的なめざす状態）＜概ね10～20年間を念頭に設定＞',
  current: '現状（課題設定の根拠となる現状・データ）',
  causes: '要因分析（めざすべき将来像と現状に差が生じる要因の分析結果）',
  issueChallenges: '課題（上記要因を解消するために必要なこと）',
  issueSummary: '戦略の進捗状況を踏まえた経営課題全体としての評価結果の総括',
  state: 'めざす状態＜概ね３～５年間を念頭に設定＞',
  direction: '戦略（中期的な取組の方向性）',
  outcome: 'アウトカム（成果）指標（めざす状態を数値化した指標）',
  outcomeStatus: 'アウトカム指標の達成状況',
  previous: '前年度',
  each: '個別',
  whole: '全体',
  progress: '戦略の進捗状況',
  strategyEffectiveness: '戦略のアウトカム指標に対する有効性',
  challenges: '課題',
  response: '今後の対応方向',
  activities: '当年度の取組内容',
  indicator: 'プロセス（過程）指標（取組によりめざす指標）',
  withdrawal: '【撤退・再構築基準】',
  results: '前年度までの実績',
  status: 'プロセス指標の達成状況',
  effectiveness: '戦略に対する取組の有効性',
  challengesAndImprovements: '課題と改善策',
  yearResults: '当年度の取組実績',
  improvements: '改善策',
  plan: '計画',
  midReview: '中間振り返り',
  review: '自己評価',
} as const;

/** Heads that name the year or whose form it is. */
export function headWords({ unit, year }: Pick<PolicyForm, 'unit' | 'year'>) {
  const budgetOf = (before: number) => shortYear(fiscalYear(year.value - before), year.value);
  return {
    goal: `${unit}の目標（何をめざすのか）`,
    mission: `${unit}の使命（どのような役割を担うのか）`,
    approach: `${year.text}　${unit}運営の基本的な考え方（${unit}長の方針）`,
    mainMeasures: `主な具体的取組（${budgetOf(0)}年度予算額）`,
    settled: `${budgetOf(2)}決算額`,
    previous: `${budgetOf(1)}予算額`,
    current: `${budgetOf(0)}予算額`,
  };
}

export function nameIssue(number: string): string {
  return `経営課題${toFormNumber(number)}`;
}

export function nameStrategy(number: string): string {
  return `めざす成果及び戦略　${toFormNumber(number)}`;
}

export function nameMeasure(number: string): string {
  return `具体的取組${toFormNumber(number)}`;
}

/** `1-2` as `１－２`, the way headings are printed. */
export function toFormNumber(number: string): string {
  return toFullWidth(number).replaceAll('-', '－');
}

/** As the budgets are headed: `４`, `元`, `30`. A lone digit is full-width. */
function shortYear(year: FiscalYear, formYear: FiscalYear): string {
  const number = formatFiscalYear(year, 'short', { year: formYear, month: 4, day: 1 }).replace('年度', '');
  return number.length === 1 ? toFullWidth(number) : number;
}

function toFullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
