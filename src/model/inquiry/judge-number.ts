/** A number that was answered against what is known of it: what makes it odd. */

import { Decimal } from '../value/decimal.ts';
import { isSameUnit } from '../value/parse-quantity.ts';

/** `fraction`: 0.052 for 5.2 %; `unit`: a thousandth or a thousand times as much; `digit`: one digit more or less. */
export type NumberOddity = 'fraction' | 'unit' | 'digit' | 'jump';

/** Eight-fold and an eighth: what real collections of sheets hold of such changes is a handful in a thousand. */
const manyTimes = 8;

/** From 1 to 9 nothing has slipped. */
const few = 10;

/** `known` are digits of the year before, or of the target where nothing was published. */
export function judgeNumber(number: Decimal, unit: string, known: string | undefined): NumberOddity | undefined {
  const before = known === undefined ? undefined : new Decimal(known);
  const isShare = isSameUnit(unit, '%');
  if (before === undefined || before.isZero() || number.isZero()) return undefined;
  const times = number.div(before).abs();
  if (isShare && isNear(times.times(100)) && before.abs().gt(1)) return 'fraction';
  if (number.abs().lt(few) && before.abs().lt(few)) return undefined;
  if (times.lt(manyTimes) && times.gt(new Decimal(1).div(manyTimes))) return undefined;
  if ([1_000, 1_000_000].some((unitOf) => isNear(times.div(unitOf)) || isNear(times.times(unitOf)))) return 'unit';
  return isNear(times.div(10)) || isNear(times.times(10)) ? 'digit' : 'jump';
}

/** As much as before, give or take a third. */
function isNear(times: Decimal): boolean {
  return times.gte('0.67') && times.lte('1.5');
}
