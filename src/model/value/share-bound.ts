/** Shares that can be more than all: rates of change, of what was planned, of what there was room for. */

import type { Decimal } from './decimal.ts';

/** All that were seen outside 0 to 100 were right by their names. */
export const canExceedAll =
  /増減|増加率|減少率|伸び|伸率|充足|進捗|進ちょく|実施率|達成|稼働|利用率|収支|比率|倍率|対前年|前年比|前年度比|カバー|超過|変化率|成長率|上昇率|指数|回転|定員|充当|普及/;

/** How full or how widely used something is: a little more than all, hardly ever half as much again. */
const ofCapacity = /稼働|利用率|使用率|普及|充足|定員/;
/** Of these no other value is needed to say so: they are counted in hours of opening, or in those who could have something. */
const isOfAll = /稼働|普及/;
/** 前年比, 達成率: of something else than what there is room for. */
const comparing =
  /増減|増加|減少|伸|進捗|進ちょく|実施率|達成|収支|対前年|前年比|前年度比|超過|変化|成長|上昇|指数|回転|倍率/;
const mostOfCapacity = 150;

/** `others` are its values of other years. */
export function isBeyondCapacity(name: string, value: Decimal, others: readonly Decimal[]): boolean {
  if (!ofCapacity.test(name) || comparing.test(name) || value.lte(mostOfCapacity)) return false;
  const known = others.filter((each) => each.gt(0));
  return known.length === 0 ? isOfAll.test(name) : known.every((each) => each.lte(100));
}
