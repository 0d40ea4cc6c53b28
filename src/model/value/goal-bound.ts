/** Bounds that make a goal of their amount: 700件以上 is to be reached, 約700件 was counted. */

import type { Bound } from './quantity.ts';

export function isGoalBound(bound: Bound | undefined): boolean {
  return bound === '以上' || bound === '超' || bound === '以下' || bound === '未満';
}

/** The bound of what is left, where that of what is taken away is given: 20%以上削減 leaves 80 % or less. */
export function mirrorBound(bound: Bound): Bound {
  return mirrored[bound] ?? bound;
}

const mirrored: Readonly<Partial<Record<Bound, Bound>>> = { 以上: '以下', 超: '未満', 以下: '以上', 未満: '超' };
