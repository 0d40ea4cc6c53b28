/** Which way is better, from the target, where an indicator comes from, and its name, when its 方向 is not given. */

import type { Amount, Quantity } from '../value/quantity.ts';
import type { Direction, IndicatorKind } from './plan.ts';

export interface DirectionSubject {
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly baseline: Quantity;
  /** In the order of years. */
  readonly actuals: readonly Quantity[];
  /** The last target, which is the plan's. */
  readonly target: Quantity | undefined;
}

export interface InferredDirection {
  readonly direction: Direction;
  readonly certain: boolean;
}

/**
 * `undefined` where it must be asked for: a target equal to the baseline may be a level to keep, a floor or a ceiling.
 * Without a target that is a number nothing is computed from the direction, so an assumption does.
 */
export function inferDirection(subject: DirectionSubject): InferredDirection | undefined {
  const { name, kind, baseline, actuals, target } = subject;
  if (target?.type !== 'amount') {
    const direction = fromTargetWord(target) ?? fromName(name);
    return direction === undefined ? { direction: 'increase', certain: false } : { direction, certain: true };
  }
  const direction =
    fromBound(target) ??
    fromKind(kind) ??
    fromBaseline(baseline, target) ??
    fromName(name) ??
    fromActuals(baseline, actuals, target);
  return direction === undefined ? undefined : { direction, certain: true };
}

/** A floor is kept from above, a ceiling from below, wherever the baseline lies: 90%以上 after 90.9%. */
function fromBound({ bound }: Amount): Direction | undefined {
  if (bound === '以上' || bound === '超') return 'increase';
  return bound === '以下' || bound === '未満' ? 'decrease' : undefined;
}

/** What is counted up cannot fall. */
function fromKind(kind: IndicatorKind): Direction | undefined {
  return kind === 'cumulative' ? 'increase' : undefined;
}

function fromBaseline(baseline: Quantity, target: Amount): Direction | undefined {
  if (baseline.type !== 'amount' || baseline.value.eq(target.value)) return undefined;
  return target.value.gt(baseline.value) ? 'increase' : 'decrease';
}

/** Without a baseline, a target above the first actual is still to be reached; one below may have been passed already. */
function fromActuals(baseline: Quantity, actuals: readonly Quantity[], target: Amount): Direction | undefined {
  if (baseline.type === 'amount') return undefined;
  const first = actuals.find((quantity) => quantity.type === 'amount');
  return first !== undefined && target.value.gt(first.value) ? 'increase' : undefined;
}

function fromTargetWord(target: Quantity | undefined): Direction | undefined {
  if (target?.type !== 'qualitative' && target?.type !== 'change') return undefined;
  if (/維持/.test(target.text)) return 'maintain';
  if (/減少|縮小|低減|削減|解消/.test(target.text)) return 'decrease';
  return /増加|拡大|拡充|向上|上昇|充実/.test(target.text) ? 'increase' : undefined;
}

/** Counts of what nobody wants, unless the name speaks of what is done against it. */
function fromName(name: string): Direction | undefined {
  const unwanted = /待機児童|事故|犯罪|火災|死亡|死者|滞納|苦情|不法投棄|排出量/;
  const done = /対策|防止|予防|訓練|講座|研修|相談|参加|養成|支援|解消|削減|減少|低減/;
  return unwanted.test(name) && !done.test(name) ? 'decrease' : undefined;
}
