/**
 * The named attainment formulas (達成率の算式): one row each with its name, its legend, its arithmetic and its workbook text.
 * e.g. with baseline 100, actual 105 and target 110 `level` gives 0.9545…, `progress` 0.5.
 */

import { Decimal } from '../value/decimal.ts';
import { computeRatio, type Input, type Ratio } from './ratio.ts';
import type { Direction, Judged } from './target-met.ts';

/** What a formula may draw on. Each takes what it needs and records only that. */
export interface FormulaInputs extends Judged {
  readonly actual: Input;
  readonly target: Input;
  readonly baseline: Input;
  /** Years from the baseline to the year reported on, at most `period`. */
  readonly elapsed: Input;
  /** Years from the baseline to the target, at least one. */
  readonly period: Input;
}

export interface Formula {
  /** e.g. `増減型` */
  readonly title: string;
  /** e.g. `（実績値－基準値）÷（目標値－基準値）` */
  readonly text: string;
  /** Whether 1 means that the target is reached; of `expected` and `schedule` it means on the way there. */
  readonly measuresTarget: boolean;
  /** The roles that must be numbers. */
  readonly needs: readonly (keyof FormulaInputs & ('actual' | 'target' | 'baseline'))[];
  readonly compute: (inputs: FormulaInputs) => Ratio;
  /** The same in a workbook: roles in braces stand for cells or numbers. An error where there is no ratio. */
  readonly excel: (judged: Judged) => string;
}

/**
 * No national rule exists. `level` and `progress` are the two families in use; `inverse` is 大分県's and `shortfall`
 * 長崎市's for decreases; `expected` is 静岡県's, `schedule` 多摩市's; `within` is common practice.
 */
export const formulas = {
  level: {
    title: '水準型',
    text: '実績値÷目標値',
    measuresTarget: true,
    needs: ['actual', 'target'],
    compute: ({ actual, target }) => computeRatio({ actual, target }, (given) => level(given.actual, given.target)),
    excel: () => excelLevel,
  },
  inverse: {
    title: '逆数型',
    text: '目標値÷実績値',
    measuresTarget: true,
    needs: ['actual', 'target'],
    compute: ({ actual, target }) => computeRatio({ actual, target }, (given) => inverse(given.actual, given.target)),
    excel: () => excelInverse,
  },
  shortfall: {
    title: '差引型',
    text: '２－実績値÷目標値',
    measuresTarget: true,
    needs: ['actual', 'target'],
    compute: ({ actual, target }) => computeRatio({ actual, target }, (given) => shortfall(given.actual, given.target)),
    excel: () => `2-${excelLevel}`,
  },
  progress: {
    title: '増減型',
    text: '（実績値－基準値）÷（目標値－基準値）',
    measuresTarget: true,
    needs: ['actual', 'target', 'baseline'],
    compute: computeProgress,
    excel: ({ direction }) => `${excelWay(direction, '({actual}-{baseline})')}/({target}-{baseline})`,
  },
  expected: {
    title: '期待値型',
    text: '実績値÷期待値（減少を目指す指標は期待値÷実績値）。期待値は基準値から目標値まで毎年度均等に進むとした当該年度の値',
    measuresTarget: false,
    needs: ['actual', 'target', 'baseline'],
    compute: computeExpected,
    excel: ({ direction }) => {
      const [above, below] = direction === 'decrease' ? [excelLine, '{actual}'] : ['{actual}', excelLine];
      return excelWay(direction, `IF(OR(${excelLine}<=0,{actual}<0),NA(),${above}/${below})`);
    },
  },
  schedule: {
    title: '年割型',
    text: '（実績値－基準値）÷（目標値－基準値）÷（経過年数÷計画年数）',
    measuresTarget: false,
    needs: ['actual', 'target', 'baseline'],
    compute: computeSchedule,
    excel: ({ direction }) =>
      `${excelWay(direction, '({actual}-{baseline})')}*{period}/(({target}-{baseline})*{elapsed})`,
  },
  within: {
    title: '維持型',
    text: '目標値の許容幅の内なら100%、外なら実績値÷目標値（許容幅を上回るときは目標値÷実績値）',
    measuresTarget: true,
    needs: ['actual', 'target'],
    compute: computeWithin,
    excel: ({ bound }) => {
      const margin = 'ABS({target})*{tolerance}';
      const [low, high] = [`{actual}<{target}-${margin}`, `{actual}>{target}+${margin}`];
      if (bound === '以上' || bound === '超') return `IF(${low},${excelLevel},1)`;
      if (bound === '以下' || bound === '未満') return `IF(${high},${excelInverse},1)`;
      return `IF(${low},${excelLevel},IF(${high},${excelInverse},1))`;
    },
  },
} as const satisfies Record<string, Formula>;

export type FormulaName = keyof typeof formulas;

export const formulaNames = Object.keys(formulas) as readonly FormulaName[];

/** The formula called `text`: its key (`progress`) or its Japanese name (`増減型`). */
export function findFormula(text: string): FormulaName | undefined {
  return formulaNames.find((name) => name === text || formulas[name].title === text);
}

/** A line of the legend, e.g. `増減型：（実績値－基準値）÷（目標値－基準値）`. */
export function describeFormula(name: FormulaName): string {
  return `${formulas[name].title}：${formulas[name].text}`;
}

/**
 * The straight line from baseline to target in the year, in the indicator's unit: 静岡県 draws it as an even rise from
 * the baseline to the target and reads each year's 期待値 from it (総務委員会 2021-10-08).
 */
export function computeExpectedValue({ target, baseline, elapsed, period }: FormulaInputs): Ratio {
  return computeRatio({ target, baseline, elapsed, period }, (given) => lineTimesPeriod(given).div(given.period));
}

function computeProgress({ actual, target, baseline, direction }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline }, (given) => {
    const way = wayToTarget(given, direction);
    return typeof way === 'string' ? way : given.actual.minus(given.baseline).div(way);
  });
}

/** Actual ÷ 期待値, turned over for a decrease, so that 1 means on the line and more means ahead of it. */
function computeExpected({ actual, target, baseline, elapsed, period, direction }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline, elapsed, period }, (given) => {
    if (isBeyond(given, direction)) return 'baseline-beyond-target';
    const line = lineTimesPeriod(given);
    const reached = given.actual.times(given.period);
    if (line.isZero()) return 'expected-zero';
    if (line.isNegative() || (reached.isNegative() && !reached.isZero())) return 'negative-value';
    if (direction !== 'decrease') return reached.div(line);
    return reached.isZero() ? 'actual-zero' : line.div(reached);
  });
}

/** 多摩市: of five years the first should bring 20 %, the second 40 %; what has been reached is divided by that share. */
function computeSchedule({ actual, target, baseline, elapsed, period, direction }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, baseline, elapsed, period }, (given) => {
    const way = wayToTarget(given, direction);
    if (typeof way === 'string') return way;
    if (given.elapsed.isZero()) return 'before-plan';
    return given.actual.minus(given.baseline).times(given.period).div(way.times(given.elapsed));
  });
}

/**
 * 1 inside the tolerance of the target, less on either side of it. A target with 以上 has no upper edge, one with 以下 no
 * lower edge.
 */
function computeWithin({ actual, target, tolerance, bound }: FormulaInputs): Ratio {
  return computeRatio({ actual, target, tolerance }, (given) => {
    const margin = given.target.abs().times(given.tolerance);
    const isFloor = bound === '以上' || bound === '超';
    const isCeiling = bound === '以下' || bound === '未満';
    if (!isCeiling && given.actual.lt(given.target.minus(margin))) return level(given.actual, given.target);
    if (!isFloor && given.actual.gt(given.target.plus(margin))) return inverse(given.actual, given.target);
    return new Decimal(1);
  });
}

/** A share of a negative target would call a smaller result the greater attainment; one of a positive target says nothing of a deficit. */
function level(actual: Decimal, target: Decimal): Input {
  if (target.isZero()) return 'target-zero';
  return isBelowZero(target) || isBelowZero(actual) ? 'negative-value' : actual.div(target);
}

function inverse(actual: Decimal, target: Decimal): Input {
  if (target.isZero()) return 'target-zero';
  if (actual.isZero()) return 'actual-zero';
  return isBelowZero(target) || isBelowZero(actual) ? 'negative-value' : target.div(actual);
}

function shortfall(actual: Decimal, target: Decimal): Input {
  const reached = level(actual, target);
  return typeof reached === 'string' ? reached : new Decimal(2).minus(reached);
}

interface Ends {
  readonly target: Decimal;
  readonly baseline: Decimal;
}

/** From baseline to target, where that is the way which the indicator should go. */
function wayToTarget(ends: Ends, direction: Direction | undefined): Input {
  const way = ends.target.minus(ends.baseline);
  if (way.isZero()) return 'baseline-equals-target';
  return isBeyond(ends, direction) ? 'baseline-beyond-target' : way;
}

function isBeyond({ target, baseline }: Ends, direction: Direction | undefined): boolean {
  if (direction === 'increase') return baseline.gt(target);
  return direction === 'decrease' && baseline.lt(target);
}

/** 期待値 × period: kept undivided, so that a ratio is rounded to 40 digits once and equal values give exactly 1. */
function lineTimesPeriod(given: Readonly<Record<'target' | 'baseline' | 'elapsed' | 'period', Decimal>>): Decimal {
  const way = given.target.minus(given.baseline).times(given.elapsed);
  return given.baseline.times(given.period).plus(way);
}

function isBelowZero(value: Decimal): boolean {
  return value.isNegative() && !value.isZero();
}

const excelLevel = 'IF(OR({target}<=0,{actual}<0),NA(),{actual}/{target})';
const excelInverse = 'IF(OR({target}<=0,{actual}<=0),NA(),{target}/{actual})';
const excelLine = '({baseline}+({target}-{baseline})*{elapsed}/{period})';

function excelWay(direction: Direction | undefined, ratio: string): string {
  if (direction === 'increase') return `IF({baseline}>{target},NA(),${ratio})`;
  return direction === 'decrease' ? `IF({baseline}<{target},NA(),${ratio})` : ratio;
}
