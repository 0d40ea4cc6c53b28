/** Which way is better, as the 達成率 that a table prints itself judges it: actual ÷ target rises, its reverse falls. */

import { formulas } from '../formula/formulas.ts';
import type { Direction } from '../formula/target-met.ts';
import { comparePrinted, exactly, isPlainRatio } from '../table-figures/compare-printed.ts';
import { Decimal } from '../value/decimal.ts';
import type { Amount } from '../value/quantity.ts';
import { type Observation, type PrintedFigure, yearOf } from './plan.ts';

/** `undefined` where no rate tells it, as 100 % does not, or where two rates tell two ways. */
export function findDirectionOfRates(
  printed: readonly PrintedFigure[],
  actuals: readonly Observation[],
  targets: readonly Observation[],
): Direction | undefined {
  const told = printed.flatMap(({ figure, quantity, year }) => {
    const actual = amountOf(year === undefined ? lastOf(actuals) : actuals.find((each) => yearOf(each) === year));
    if (figure !== 'attainment' || quantity.type !== 'amount' || actual === undefined) return [];
    const pairs = targets.flatMap((each) => amountOf(each) ?? []).map((target) => ({ actual, target }));
    const ways = new Set(pairs.flatMap((pair) => waysOf(quantity, pair)));
    return ways.size === 1 ? [...ways] : [];
  });
  const [way] = told;
  return told.every((each) => each === way) ? way : undefined;
}

interface Pair {
  readonly actual: Decimal;
  readonly target: Decimal;
}

function waysOf(rate: Amount, { actual, target }: Pair): readonly Direction[] {
  const unknown = { baseline: 'baseline-missing', elapsed: 'baseline-missing', period: 'baseline-missing' } as const;
  const judged = { direction: undefined, bound: undefined, tolerance: new Decimal(0) };
  const inputs = { actual, target, ...unknown, ...judged };
  const isBy = (name: 'level' | 'inverse' | 'shortfall') => {
    const ratio = formulas[name].compute(inputs);
    if (ratio.status !== 'value') return false;
    const how = comparePrinted(rate, exactly(isPlainRatio(rate) ? ratio.value : ratio.value.times(100)));
    return how === 'equal' || how === 'cut' || how === 'raised';
  };
  return [
    ...(isBy('level') ? (['increase'] as const) : []),
    ...(isBy('inverse') || isBy('shortfall') ? (['decrease'] as const) : []),
  ];
}

function lastOf(actuals: readonly Observation[]): Observation | undefined {
  const measured = actuals.filter((each) => amountOf(each) !== undefined);
  return measured.toSorted((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0)).at(-1);
}

function amountOf(observation: Observation | undefined): Decimal | undefined {
  const { quantity, doubt } = observation ?? {};
  return quantity?.type === 'amount' && doubt === undefined ? quantity.value : undefined;
}
