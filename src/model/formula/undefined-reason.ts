/** Why a figure cannot be computed. Shown as －, and explained in the report and in `metrics --json`. */

/** The short words that a legend gives, e.g. `基準値なし`. */
export const reasonWords = {
  'actual-missing': '実績値なし',
  'actual-qualitative': '実績値が数値でない',
  'actual-composite': '実績値が複数の数値',
  'actual-band': '実績値が幅のある値',
  'actual-doubtful': '実績値が一とおりに読めない',
  'actual-provisional': '実績値が見込み又は年度途中の値',
  'actual-older': '実績値が以前の年度の値で、比べる目標値が定まらない',
  'actual-zero': '実績値が0',
  'previous-missing': '前年度の値なし',
  'previous-zero': '前年度の値が0',
  'first-year': '初年度',
  'target-missing': '目標値なし',
  'target-qualitative': '目標値が数値でない',
  'target-composite': '目標値が複数の数値',
  'target-band': '目標値が幅のある値',
  'target-doubtful': '目標値が一とおりに読めない',
  'target-zero': '目標値が0',
  'target-met': '目標値を既に満たしている',
  'baseline-missing': '基準値なし',
  'baseline-qualitative': '基準値が数値でない',
  'baseline-composite': '基準値が複数の数値',
  'baseline-band': '基準値が幅のある値',
  'baseline-doubtful': '基準値が一とおりに読めない',
  'baseline-equals-target': '目標値が基準値と同じ',
  'baseline-beyond-target': '基準値が既に目標値を超えている',
  'baseline-year-unknown': '基準年度が不明',
  'target-year-unknown': '目標年度が不明',
  'direction-unknown': '指標の方向が不明',
  'expected-zero': '期待値が0',
  'before-plan': '計画期間の開始前',
  'no-period': '目標年度が基準年度以前',
  'negative-value': '負の値',
  percentage: '率の指標（増減はポイントで示す）',
  'not-percentage': '率の指標でない',
  'unit-differs': '単位が異なる',
  'single-or-total': '単年度の値と累計の値',
  'divisor-zero': '割る値が0',
  'operand-missing': '計算のもとの値なし',
  'outside-bands': '当てはまる区分なし',
} as const satisfies Record<string, string>;

export type UndefinedReason = keyof typeof reasonWords;

export function explainReason(reason: UndefinedReason): string {
  return reasonWords[reason];
}
