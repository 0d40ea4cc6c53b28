/**
 * Whether a target is met that is a band (`850以上900未満`, `50～60%`, 下限 and 上限 in two columns), or by an actual that is one or
 * has one end alone (`90以上`): no ratio can say it.
 */

import type { FormulaInputs } from '../model/formula/formulas.ts';
import { isTargetMet } from '../model/formula/target-met.ts';
import type { Indicator, Observation } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';
import type { Amount } from '../model/value/quantity.ts';

/**
 * Both ends belong to it: where the text leaves one out (未満, 超) it is moved inwards by less than anybody counts. What has one end
 * alone reaches as far as numbers go.
 */
interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

interface Values {
  readonly actual: Observation | undefined;
  readonly target: Observation | undefined;
  readonly indicator: Indicator;
}

/**
 * A band is met by what lies in it. What has gone beyond it the better way nobody calls met or missed without being asked, and an
 * actual that lies in it only in part may be either.
 */
export function isBandMet({ actual, target, indicator }: Values, inputs: FormulaInputs): boolean | undefined {
  const reached = rangeOf(inputs.actual, actual, indicator);
  const wanted = rangeOf(inputs.target, target, indicator);
  if (reached === undefined || wanted === undefined) return undefined;
  if (typeof inputs.target !== 'string') return isPointMet(reached, inputs.target, inputs);
  if (reached.low.gte(wanted.low) && reached.high.lte(wanted.high)) return true;
  if (reached.high.lt(wanted.low)) return inputs.direction === 'decrease' ? undefined : false;
  if (reached.low.gt(wanted.high)) return inputs.direction === 'increase' ? undefined : false;
  return undefined;
}

/** What meets a target is all on one side of it, or around it: where both ends do, all between them does. */
function isPointMet({ low, high }: Range, target: Decimal, inputs: FormulaInputs): boolean | undefined {
  const [first, last] = [isTargetMet(low, target, inputs), isTargetMet(high, target, inputs)];
  if (first !== last) return undefined;
  const isAround = low.lt(target) && high.gt(target);
  return first === false && isAround ? undefined : first;
}

function rangeOf(
  input: FormulaInputs['actual'],
  observation: Observation | undefined,
  indicator: Indicator,
): Range | undefined {
  if (typeof input !== 'string') return { low: input, high: input };
  const ends = input === 'actual-band' || input === 'target-band' ? findEnds(observation, indicator) : undefined;
  if (ends === undefined) return undefined;
  const { low, high } = ends;
  return {
    low: low === undefined ? farthest.negated() : low.isExcluded ? low.value.plus(trace) : low.value,
    high: high === undefined ? farthest : high.isExcluded ? high.value.minus(trace) : high.value,
  };
}

export interface BandEnd {
  readonly value: Decimal;
  readonly isExcluded: boolean;
}

/** One at least; 10未満 has no lower end. */
export interface BandEnds {
  readonly low?: BandEnd;
  readonly high?: BandEnd;
}

/** Of a band in the indicator's unit; 900未満850以上 says the upper end first. */
export function findEnds(
  observation: Observation | undefined,
  { unit }: Pick<Indicator, 'unit'>,
): BandEnds | undefined {
  const amounts = amountsOf(observation).toSorted((a, b) => a.value.cmp(b.value));
  const [low, high] = amounts;
  const isOwn = amounts.every((amount) => amount.unit === '' || isSameUnit(amount.unit, unit));
  if (low === undefined || !isOwn) return undefined;
  if (high !== undefined) return { low: endOf(low), high: endOf(high) };
  return low.bound === '以上' || low.bound === '超' ? { low: endOf(low) } : { high: endOf(low) };
}

/** Two, or one with a bound. */
function amountsOf(observation: Observation | undefined): readonly Amount[] {
  if (observation === undefined) return [];
  const { quantity, doubt, limits } = observation;
  const ends = limits === undefined ? [] : [limits.low.quantity, limits.high.quantity];
  if (ends.length > 0) return ends.flatMap((each) => (each.type === 'amount' ? [each] : []));
  if (quantity.type === 'amount') return doubt === 'bounded' ? [quantity] : [];
  return quantity.type === 'composite' && quantity.relation === 'band'
    ? quantity.parts.map(({ amount }) => amount)
    : [];
}

function endOf({ value, bound }: Amount): BandEnd {
  return { value, isExcluded: bound === '超' || bound === '未満' };
}

const trace = new Decimal('1e-12');
const farthest = new Decimal(Number.POSITIVE_INFINITY);
