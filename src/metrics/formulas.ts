/** The named attainment formulas (達成率の算式): what each is called, how a legend writes it, and its arithmetic. */

import type { Direction } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Bound } from '../model/value/quantity.ts';
import type { FormulaName, Inputs, UndefinedReason } from './metrics.ts';

/** A number, or why there is none. */
export type Input = Decimal | UndefinedReason;

/** What a formula may draw on. Each takes what it needs and records only that. */
export interface FormulaInputs {
  readonly actual: Input;
  readonly target: Input;
  readonly baseline: Input;
  /** Years from the baseline to the year reported on, at most `period`. */
  readonly elapsed: Input;
  /** Years from the baseline to the target, at least one. */
  readonly period: Input;
  readonly direction: Direction;
  /** The bound printed with the target, e.g. 以上. */
  readonly bound: Bound | undefined;
  /** 許容幅 of 維持型 as a share of the target, e.g. 0.05. */
  readonly tolerance: Decimal;
}

/** An exact result, not yet put into words. A value is always finite. */
export type Ratio =
  | { readonly status: 'value'; readonly value: Decimal; readonly inputs: Inputs }
  | { readonly status: 'undefined'; readonly reason: UndefinedReason; readonly inputs: Inputs };

export interface Formula {
  /** e.g. `増減型` */
  readonly title: string;
  /** e.g. `（実績値－基準値）÷（目標値－基準値）` */
  readonly text: string;
  readonly compute: (inputs: FormulaInputs) => Ratio;
}

/**
 * 1 or more means that the indicator is where it should be: at its target, or for `expected` and `schedule` on its way
 * there. No national rule exists. `level` and `progress` are the two families in use; `inverse` is 大分県's and
 * `shortfall` 長崎市's for decreases; `expected` is 静岡県's, `schedule` 多摩市's; `within` is common practice.
 */
export const formulas: Readonly<Record<FormulaName, Formula>> = {
  level: { title: '水準型', text: '実績値÷目標値', compute: computeLevel },
  inverse: { title: '逆数型', text: '目標値÷実績値', compute: computeInverse },
  shortfall: { title: '差引型', text: '２－実績値÷目標値', compute: computeShortfall },
  progress: { title: '増減型', text: '（実績値－基準値）÷（目標値－基準値）', compute: computeProgress },
  expected: {
    title: '期待値型',
    text: '実績値÷期待値（減少を目指す指標は期待値÷実績値）。期待値は基準値から目標値まで毎年度均等に進むとした当該年度の値',
    compute: computeExpected,
  },
  schedule: {
    title: '年割型',
    text: '（実績値－基準値）÷（目標値－基準値）÷（経過年数÷計画年数）',
    compute: computeSchedule,
  },
  within: { title: '維持型', text: '目標値の許容幅の内なら100%、外なら実績値÷目標値', compute: computeWithin },
};

/** The formula called `text`: its key (`progress`) or its Japanese name (`増減型`). */
export function findFormula(text: string): FormulaName | undefined {
  return formulaNames.find((name) => name === text || formulas[name].title === text);
}

/** A line of the legend, e.g. `増減型：（実績値－基準値）÷（目標値－基準値）`. */
export function describeFormula(name: FormulaName): string {
  return `${formulas[name].title}：${formulas[name].text}`;
}

const formulaNames = Object.keys(formulas) as readonly FormulaName[];

function computeLevel({ actual, target }: FormulaInputs): Ratio {
  return computeRatio({ actual, target }, (given) => divideByTarget(given.actual, given.target));
}

function computeInverse({ actual, target }: FormulaInputs): Ratio {
  return computeRatio({ actual, target }, (given) => divideTarget(given.actual, given.target));
}

function computeShortfall({ actual, target }: FormulaInputs): Ratio {
  return computeRatio({ actual, target }, (given) => {
    const level = divideByTarget(given.actual, given.target);
    return typeof level === 'string' ? level : new Decimal(2).minus(level);
  });
}

function computeProgress({ actual, target, baseline }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline }, (given) => {
    const way = given.target.minus(given.baseline);
    return way.isZero() ? 'baseline-equals-target' : given.actual.minus(given.baseline).div(way);
  });
}

/**
 * The straight line from baseline to target in the year, in the indicator's unit: 静岡県 draws it as an even rise from
 * the baseline to the target and reads each year's 期待値 from it (総務委員会 2021-10-08).
 */
export function computeExpectedValue({ target, baseline, elapsed, period }: FormulaInputs): Ratio {
  return computeRatio({ target, baseline, elapsed, period }, (given) => lineTimesPeriod(given).div(given.period));
}

/** Actual ÷ 期待値, turned over for a decrease, so that 1 means on the line and more means ahead of it. */
function computeExpected({ actual, target, baseline, elapsed, period, direction }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline, elapsed, period }, (given) => {
    const line = lineTimesPeriod(given);
    const reached = given.actual.times(given.period);
    if (line.isNegative() && !line.isZero()) return 'negative-value';
    if (line.isZero()) return 'expected-zero';
    if (direction !== 'decrease') return reached.div(line);
    if (reached.isZero()) return 'actual-zero';
    return reached.isNegative() ? 'negative-value' : line.div(reached);
  });
}

/** 多摩市: of five years the first should bring 20 %, the second 40 %; what has been reached is divided by that share. */
function computeSchedule({ actual, target, baseline, elapsed, period }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline, elapsed, period }, (given) => {
    const way = given.target.minus(given.baseline);
    if (way.isZero()) return 'baseline-equals-target';
    if (given.elapsed.isZero()) return 'before-plan';
    return given.actual.minus(given.baseline).times(given.period).div(way.times(given.elapsed));
  });
}

/**
 * 1 inside the tolerance of the target, else as `level`. A target with 以上 has no upper edge; one with 以下 has no
 * lower edge and falls back to `inverse`, since `level` would call exceeding it an attainment.
 */
function computeWithin({ actual, target, tolerance, bound }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, tolerance }, (given) => {
    const margin = given.target.abs().times(given.tolerance);
    const isFloor = bound === '以上' || bound === '超';
    const isCeiling = bound === '以下' || bound === '未満';
    const highEnough = isCeiling || given.actual.gte(given.target.minus(margin));
    const lowEnough = isFloor || given.actual.lte(given.target.plus(margin));
    if (highEnough && lowEnough) return new Decimal(1);
    return isCeiling ? divideTarget(given.actual, given.target) : divideByTarget(given.actual, given.target);
  });
}

/** Computes with the numbers of `needed`, or passes on the first reason why one of them is absent. */
export function computeRatio<Role extends string>(
  needed: Readonly<Record<Role, Input>>,
  compute: (given: Readonly<Record<Role, Decimal>>) => Input,
): Ratio {
  const entries = Object.entries<Input>(needed);
  const inputs = Object.fromEntries(
    entries.filter((entry): entry is [string, Decimal] => typeof entry[1] !== 'string'),
  ) as Record<Role, Decimal>;
  const absent = entries.map(([, input]) => input).find((input) => typeof input === 'string');
  const result = absent ?? compute(inputs);
  return typeof result === 'string'
    ? { status: 'undefined', reason: result, inputs }
    : { status: 'value', value: result, inputs };
}

/** A share of a negative target would call a smaller result the greater attainment. */
function divideByTarget(actual: Decimal, target: Decimal): Input {
  if (target.isZero()) return 'target-zero';
  return target.isNegative() ? 'negative-value' : actual.div(target);
}

function divideTarget(actual: Decimal, target: Decimal): Input {
  if (target.isZero()) return 'target-zero';
  if (actual.isZero()) return 'actual-zero';
  return target.isNegative() || actual.isNegative() ? 'negative-value' : target.div(actual);
}

/** 期待値 × period: kept undivided, so that a ratio is rounded to 40 digits once and equal values give exactly 1. */
function lineTimesPeriod(given: Readonly<Record<'target' | 'baseline' | 'elapsed' | 'period', Decimal>>): Decimal {
  const way = given.target.minus(given.baseline).times(given.elapsed);
  return given.baseline.times(given.period).plus(way);
}
