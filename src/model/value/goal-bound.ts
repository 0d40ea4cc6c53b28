/** Whether a bound makes a goal of its amount: 700件以上 is to be reached, 約700件 was counted. */

import type { Bound } from './quantity.ts';

export function isGoalBound(bound: Bound | undefined): boolean {
  return bound === '以上' || bound === '超' || bound === '以下' || bound === '未満';
}
