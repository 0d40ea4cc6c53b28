/** A number that was answered against what is known of it: what makes it odd. */

import type { FindingFacts } from '../../finding/facts.ts';
import { calendarBound } from '../value/calendar-bound.ts';
import { Decimal } from '../value/decimal.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import { canExceedAll, isBeyondCapacity } from '../value/share-bound.ts';

/** `fraction`: 0.052 for 5.2 %; `unit`: a thousandth or a thousand times as much; `digit`: one digit more or less; `zero`: nothing at all where there was much; `calendar`: more than a year has; `share`: more than all; `column`: odd beside the rows around it; `row`, `columns`: more like another row's, another column's. */
export type NumberOddity = FindingFacts['reply-odd']['oddity'];

/** Eight-fold and an eighth: what real collections of sheets hold of such changes is a handful in a thousand. */
const manyTimes = 8;

/** From 1 to 9 nothing has slipped. */
const few = 10;

/** `known` are digits of the year before, or of the target where nothing was published; `name` is what is counted. */
export function judgeNumber(
  number: Decimal,
  unit: string,
  known: string | undefined,
  name = '',
): NumberOddity | undefined {
  const odd = judgeBeside(number, unit, known);
  if (odd !== undefined) return odd;
  if (exceedsCalendar(number, unit, known, name)) return 'calendar';
  return exceedsAll(number, unit, known, name) ? 'share' : undefined;
}

/** A share of what was never more than all; of its first value its name has to say that it is one. */
function exceedsAll(number: Decimal, unit: string, known: string | undefined, name: string): boolean {
  if (!isSameUnit(unit, '%') || number.lte(100)) return false;
  if (canExceedAll.test(name)) return isBeyondCapacity(name, number, known === undefined ? [] : [new Decimal(known)]);
  return known === undefined ? /割合|満足/.test(name) : new Decimal(known).gt(0) && new Decimal(known).lte(100);
}

/** Where last year's was beyond the calendar too, something is added up. */
function exceedsCalendar(number: Decimal, unit: string, known: string | undefined, name: string): boolean {
  const bound = calendarBound(name, unit);
  if (bound === undefined || number.lte(bound.most)) return false;
  return known === undefined ? bound.isCertain : new Decimal(known).lte(bound.most);
}

function judgeBeside(number: Decimal, unit: string, known: string | undefined): NumberOddity | undefined {
  const before = known === undefined ? undefined : new Decimal(known);
  const isShare = isSameUnit(unit, '%');
  if (before === undefined && isShare && !number.isZero() && number.abs().lt(1)) return 'fraction';
  if (before === undefined || before.isZero()) return undefined;
  // A reference to a blank cell is 0, and so is a form that some fill where they have nothing to say.
  if (number.isZero()) return before.abs().lt(few) ? undefined : 'zero';
  const times = number.div(before).abs();
  if (isShare && before.abs().gt(1) && isFraction(number, times)) return 'fraction';
  if (before.isPositive() && number.isNegative()) return 'sign';
  if (number.abs().lt(few) && before.abs().lt(few)) return undefined;
  if (times.lt(manyTimes) && times.gt(new Decimal(1).div(manyTimes))) return undefined;
  if ([1_000, 1_000_000].some((unitOf) => isNear(times.div(unitOf)) || isNear(times.times(unitOf)))) return 'unit';
  return isNear(times.div(10)) || isNear(times.times(10)) ? 'digit' : 'jump';
}

/** 0.052 after 7.9 as well as 0.62 after 61.6: a hundred times as much is near, or not far where less than one per cent is typed. */
function isFraction(number: Decimal, times: Decimal): boolean {
  const asShare = times.times(100);
  return isNear(asShare) || (number.abs().lt(1) && asShare.gte('0.25') && asShare.lte(4));
}

/** As much as before, give or take a third. */
function isNear(times: Decimal): boolean {
  return times.gte('0.67') && times.lte('1.5');
}
