/** Whether a target is met that is a band (`850以上900未満`, `50～60%`), or by an actual that is one: no ratio can say it. */

import type { FormulaInputs } from '../model/formula/formulas.ts';
import { isTargetMet } from '../model/formula/target-met.ts';
import type { Indicator, Observation } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';

/** Both ends belong to it: where the text leaves one out (未満, 超) it is moved inwards by less than anybody counts. */
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
  return (
    ends && {
      low: ends.low.isExcluded ? ends.low.value.plus(trace) : ends.low.value,
      high: ends.high.isExcluded ? ends.high.value.minus(trace) : ends.high.value,
    }
  );
}

export interface BandEnd {
  readonly value: Decimal;
  readonly isExcluded: boolean;
}

/** Of a band in the indicator's unit; 900未満850以上 says the upper end first. */
export function findEnds(
  observation: Observation | undefined,
  { unit }: Indicator,
): { readonly low: BandEnd; readonly high: BandEnd } | undefined {
  const quantity = observation?.quantity;
  if (quantity?.type !== 'composite' || quantity.relation !== 'band') return undefined;
  const amounts = quantity.parts.map(({ amount }) => amount).toSorted((a, b) => a.value.cmp(b.value));
  const [low, high] = amounts;
  const isOwn = amounts.every((amount) => amount.unit === '' || isSameUnit(amount.unit, unit));
  if (low === undefined || high === undefined || !isOwn) return undefined;
  return {
    low: { value: low.value, isExcluded: low.bound === '超' },
    high: { value: high.value, isExcluded: high.bound === '未満' },
  };
}

const trace = new Decimal('1e-12');
