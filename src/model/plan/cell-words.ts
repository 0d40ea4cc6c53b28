/** The words that cells of enumerated columns may hold: 種別, 方向, 重点 and 算式. */

import { type FormulaName, formulaNames, formulas } from '../formula/formulas.ts';
import type { Direction } from '../formula/target-met.ts';
import type { IndicatorKind } from './plan.ts';

export type Words<T> = readonly {
  readonly value: T;
  readonly words: readonly string[];
  /** What other texts say that mean it, where they say nothing of the other values: 増加を目指す, 高いほど良い. */
  readonly like?: RegExp;
}[];

export const kindWords: Words<IndicatorKind> = [
  { value: 'annual', words: ['年間', '単年度', '単年', '年度', '年度間', '期間', 'フロー', 'annual'] },
  { value: 'cumulative', words: ['累計', '累積', '通算', '累計値', 'cumulative'] },
  { value: 'point', words: ['時点', '期末', '年度末', '時点値', '現在', 'ストック', '水準', 'point'] },
];

export const directionWords: Words<Direction> = [
  {
    value: 'increase',
    words: [
      ...['増加', '増', '↑', '↗', '⇧', '⇑', '⬆', '+', 'プラス', '上げる', '上昇', '上向き', '向上', '拡大', '以上'],
      ...['増やす', '高める', '引上げ', '伸ばす', 'increase', 'up'],
    ],
    like: /増(?!減|や?さな|加?[をの]?抑)|上昇|上が|上げ|向上|拡大|高(?:い|く|め|ま)|多(?:い|く)|大き|伸ば|↑|⇧/,
  },
  {
    value: 'decrease',
    words: [
      ...['減少', '減', '↓', '↘', '⇩', '⇓', '⬇', 'マイナス', '下げる', '低下', '下降', '下向き', '縮小', '以下'],
      ...['未満', '減らす', '抑制', '削減', '低減', '縮減', '引下げ', 'decrease', 'down'],
    ],
    like: /(?<!増)減(?!少?させな|らさな)|低下(?!させな)|低(?:い|く|め|減)|下が|下げ(?!な)|少な(?:い|く)|小さ|抑|縮|削|↓|⇩/,
  },
  {
    value: 'maintain',
    words: ['維持', '→', '⇒', '⇨', '➡', '現状維持', '横ばい', '維持する', '保つ', '継続', 'maintain'],
    // →減 points to a word.
    like: /維持|保つ|横ばい|[→⇒](?!\s?\p{Script=Han})/u,
  },
];

export const priorityWords: Words<boolean> = [
  {
    value: true,
    words: ['○', '〇', '◯', '◎', '●', '★', '重点', '重点施策', '重点事業', '1', '有', 'はい', 'true', 'yes'],
  },
  { value: false, words: ['-', '×', '0', '無', 'なし', 'いいえ', 'false', 'no'] },
];

/** By their keys, as in `rating.formula` of `torikumi.yaml`, or their Japanese names. */
export const formulaWords: Words<FormulaName> = formulaNames.map((name) => ({
  value: name,
  words: [name, formulas[name].title],
}));

/** e.g. `しながわネウボラネットワークの構築（重点）`, `…の充実（重点①・②）`. */
export function isMarkedPriority(title: string): boolean {
  const at = title.search(/[（(]重点/);
  return at >= 0 && /[）)]/.test(title.slice(at));
}
