/** Whether an actual meets its target, by the target's bound and the indicator's direction: met is met under every formula. */

import type { Decimal } from '../value/decimal.ts';
import type { Bound } from '../value/quantity.ts';

/** 増加, 減少, 維持: which way is better. */
export type Direction = 'increase' | 'decrease' | 'maintain';

/** By what an actual is held against its target. */
export interface Judged {
  /** Undefined where nobody said it and nothing tells it for certain. */
  readonly direction: Direction | undefined;
  /** The bound printed with the target, e.g. 以上. */
  readonly bound: Bound | undefined;
  /** 許容幅 of 維持 as a share of the target, e.g. 0.05. */
  readonly tolerance: Decimal;
}

/** `undefined` where neither a bound nor a direction tells it. A bound goes before the direction: 以上 is a floor, 以下 a ceiling. */
export function isTargetMet(actual: Decimal, target: Decimal, judged: Judged): boolean | undefined {
  const margin = target.abs().times(judged.tolerance);
  switch (sideOf(judged)) {
    case 'over':
      return actual.gt(target);
    case 'atLeast':
      return actual.gte(target);
    case 'below':
      return actual.lt(target);
    case 'atMost':
      return actual.lte(target);
    case 'within':
      return actual.minus(target).abs().lte(margin);
    case 'keptAbove':
      return actual.gte(target.minus(margin));
    case 'keptBelow':
      return actual.lte(target.plus(margin));
    case undefined:
      return undefined;
  }
}

/** The same as a condition of a workbook, with roles in braces. */
export function excelTargetMet(judged: Judged): string | undefined {
  const side = sideOf(judged);
  return side && excelConditions[side];
}

type Side = 'over' | 'atLeast' | 'below' | 'atMost' | 'within' | 'keptAbove' | 'keptBelow';

const excelConditions: Readonly<Record<Side, string>> = {
  over: '{actual}>{target}',
  atLeast: '{actual}>={target}',
  below: '{actual}<{target}',
  atMost: '{actual}<={target}',
  within: 'ABS({actual}-{target})<=ABS({target})*{tolerance}',
  keptAbove: '{actual}>={target}-ABS({target})*{tolerance}',
  keptBelow: '{actual}<={target}+ABS({target})*{tolerance}',
};

/** A level to be kept has its tolerance on each side that is not open. */
function sideOf({ direction, bound }: Judged): Side | undefined {
  const isFloor = bound === '以上' || bound === '超';
  const isCeiling = bound === '以下' || bound === '未満';
  if (direction === 'maintain') return isFloor ? 'keptAbove' : isCeiling ? 'keptBelow' : 'within';
  if (isFloor) return bound === '超' ? 'over' : 'atLeast';
  if (isCeiling) return bound === '未満' ? 'below' : 'atMost';
  if (direction === undefined) return undefined;
  return direction === 'increase' ? 'atLeast' : 'atMost';
}
