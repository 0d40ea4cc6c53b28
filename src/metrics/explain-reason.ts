/** The short words that a legend gives for a figure that cannot be computed. */

import type { UndefinedReason } from './metrics.ts';

/** e.g. `基準値なし`. */
export function explainReason(reason: UndefinedReason): string {
  return words[reason];
}

const words: Readonly<Record<UndefinedReason, string>> = {
  'actual-missing': '実績値なし',
  'actual-qualitative': '実績値が数値でない',
  'actual-composite': '実績値が複数の数値',
  'actual-zero': '実績値が0',
  'previous-missing': '前年度の値なし',
  'previous-zero': '前年度の値が0',
  'first-year': '初年度',
  'target-missing': '目標値なし',
  'target-qualitative': '目標値が数値でない',
  'target-composite': '目標値が複数の数値',
  'target-zero': '目標値が0',
  'baseline-missing': '基準値なし',
  'baseline-qualitative': '基準値が数値でない',
  'baseline-composite': '基準値が複数の数値',
  'baseline-equals-target': '目標値が基準値と同じ',
  'expected-zero': '期待値が0',
  'before-plan': '計画期間の開始前',
  'no-period': '目標年度が基準年度以前',
  'negative-value': '負の値',
  percentage: '率の指標（増減はポイントで示す）',
  'not-percentage': '率の指標でない',
  'unit-differs': '単位が異なる',
  'outside-bands': '当てはまる区分なし',
};
