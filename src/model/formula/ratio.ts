/** Exact ratios over inputs that may be absent: a number, or the reason why there is none. */

import type { Decimal } from '../value/decimal.ts';
import type { UndefinedReason } from './undefined-reason.ts';

/** A number, or why there is none. */
export type Input = Decimal | UndefinedReason;

/** The numbers a figure was made from, by role (`actual`, `previous`, `target`, `baseline`, …). */
export type Inputs = Readonly<Record<string, Decimal>>;

/** An exact result, not yet put into words. A value is always finite. */
export type Ratio =
  | { readonly status: 'value'; readonly value: Decimal; readonly inputs: Inputs }
  | { readonly status: 'undefined'; readonly reason: UndefinedReason; readonly inputs: Inputs };

/** Computes with the numbers of `needed`, or passes on the first reason why one of them is absent. */
export function computeRatio<Role extends string>(
  needed: Readonly<Record<Role, Input>>,
  compute: (given: Readonly<Record<Role, Decimal>>) => Input,
): Ratio {
  const found: Partial<Record<Role, Decimal>> = {};
  let absent: UndefinedReason | undefined;
  // Asked several times for each indicator: without lists of what is in it.
  for (const role in needed) {
    const input: Input = needed[role];
    if (typeof input !== 'string') found[role] = input;
    else absent ??= input;
  }
  const inputs = found as Record<Role, Decimal>;
  const result = absent ?? compute(inputs);
  return typeof result === 'string'
    ? { status: 'undefined', reason: result, inputs }
    : { status: 'value', value: result, inputs };
}
