/** The words that cells of enumerated columns may hold: 種別, 方向, 重点 and 算式. */

import type { Direction, IndicatorKind } from './plan.ts';

export type Words<T> = readonly { readonly value: T; readonly words: readonly string[] }[];

export const kindWords: Words<IndicatorKind> = [
  { value: 'annual', words: ['年間', '単年度', '単年', '年度', '年度間', '期間', 'フロー', 'annual'] },
  { value: 'cumulative', words: ['累計', '累積', '通算', '累計値', 'cumulative'] },
  { value: 'point', words: ['時点', '期末', '年度末', '時点値', '現在', 'ストック', '水準', 'point'] },
];

export const directionWords: Words<Direction> = [
  { value: 'increase', words: ['増加', '増', '↑', '↗', '上げる', '上昇', '向上', '以上', '増やす', 'increase'] },
  { value: 'decrease', words: ['減少', '減', '↓', '↘', '下げる', '低下', '以下', '未満', '減らす', 'decrease'] },
  { value: 'maintain', words: ['維持', '→', '現状維持', '横ばい', '維持する', 'maintain'] },
];

export const priorityWords: Words<boolean> = [
  {
    value: true,
    words: ['○', '〇', '◯', '◎', '●', '★', '重点', '重点施策', '重点事業', '1', '有', 'はい', 'true', 'yes'],
  },
  { value: false, words: ['-', '×', '0', '無', 'なし', 'いいえ', 'false', 'no'] },
];

/** Named as in `rating.formula` of `torikumi.yaml`. */
export const formulaWords: Words<string> = [
  { value: 'level', words: ['level', '水準型'] },
  { value: 'inverse', words: ['inverse', '逆数型'] },
  { value: 'shortfall', words: ['shortfall', '差引型'] },
  { value: 'progress', words: ['progress', '増減型'] },
  { value: 'expected', words: ['expected', '期待値型'] },
  { value: 'schedule', words: ['schedule', '年割型'] },
  { value: 'within', words: ['within', '維持型'] },
];

/** e.g. `しながわネウボラネットワークの構築（重点）`, `…の充実（重点①・②）`. */
export function isMarkedPriority(title: string): boolean {
  return /[（(]重点[^）)]*[）)]/.test(title);
}
