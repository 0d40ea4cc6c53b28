/** Computes every figure of every indicator of a plan for one fiscal year, with the counts over them. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { computeExpectedValue, type FormulaInputs, type FormulaName, formulas } from '../model/formula/formulas.ts';
import { computeRatio, type Input, type Ratio } from '../model/formula/ratio.ts';
import { isTargetMet } from '../model/formula/target-met.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import { type Indicator, indicatorsOf, type Observation, type Plan, yearOf } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { findBandSets, parseLimit, resolveEachKind } from './bands.ts';
import { computeChange } from './compute-change.ts';
import { type RateName, styleOfRate } from './figure-styles.ts';
import { isBandMet } from './judge-bands.ts';
import { areOfOneSpan, findActual, findAmount, findTarget, isPercentage, yearOfActual } from './measured-value.ts';
import type { BandSet, Computed, IndicatorMetrics, PlanMetrics } from './metrics.ts';
import { datePrinted, ownRatingsOf } from './printed-of-year.ts';
import { isProvisional } from './provisional.ts';
import { rate } from './rate.ts';
import { findReportYears } from './report-years.ts';
import { type ResolvedTarget, resolveTarget } from './resolve-target.ts';
import { dash, showNumber, showRatio } from './show-figure.ts';
import { findMinus, signFigures } from './sign-figures.ts';
import { computeTally } from './tally.ts';

/**
 * The target is that of the year (`findTarget`), by its printed number whatever its bound. Baseline and actuals are what was
 * measured, also where the cell states a goal beside it. Settings are taken as `checkBands` has passed them: an unknown
 * preset counts as `standard`.
 */
export function computeMetrics(plan: Plan, configuration: Configuration, year: FiscalYear): PlanMetrics {
  const last = lastComputed.get(plan);
  if (last?.configuration === configuration && last.metrics.year === year) return last.metrics;
  const metrics = computeAnew(plan, configuration, year);
  lastComputed.set(plan, { configuration, metrics });
  return metrics;
}

/** The check of a plan computes its latest year last, which is mostly the one that is reported. */
const lastComputed = new WeakMap<Plan, { readonly configuration: Configuration; readonly metrics: PlanMetrics }>();

function computeAnew(plan: Plan, configuration: Configuration, year: FiscalYear): PlanMetrics {
  const bandsOf = resolveEachKind(configuration, year);
  const { latest } = findReportYears(plan, configuration.document.date);
  const kinds = plan.goals.flatMap(indicatorsOf).map(({ kind }) => kind);
  const bandSets = findBandSets(bandsOf, kinds);
  const { minus } = findMinus(plan, bandSets, configuration);
  const goals = plan.goals.map((goal) => ({
    goalId: goal.id,
    indicators: indicatorsOf(goal).map((indicator) =>
      signFigures(
        computeIndicator({ plan, indicator, configuration, year, latest, bands: bandsOf[indicator.kind] }),
        minus,
      ),
    ),
  }));
  const indicators = goals.flatMap((goal) => goal.indicators);
  const tally = (members: readonly IndicatorMetrics[]) => computeTally(members, bandSets);
  return {
    year,
    indicators,
    overall: tally(indicators),
    goals: goals.map(({ goalId, indicators: members }) => ({ goalId, tally: tally(members) })),
    bandSets,
    minus,
  };
}

interface Asked {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly configuration: Configuration;
  readonly year: FiscalYear;
  readonly latest: FiscalYear;
  readonly bands: BandSet;
}

function computeIndicator({ plan, indicator, configuration, year, latest, bands }: Asked): IndicatorMetrics {
  const actual = findActual(indicator, year);
  const target = findTarget(indicator, year, configuration);
  const actualYear = yearOfActual(actual, year);
  // Whether it is held against the target of its own year or that of the report nobody says.
  const isOutOfStep = findTarget(indicator, actualYear, configuration) !== target;
  const change = computeChange(indicator, actual, configuration);
  const resolved = resolveTarget(target, indicator, change.previous);
  const subject = { plan, indicator, year, actual, actualYear, isOutOfStep, target, resolved, configuration };
  const collected = collectInputs(subject);
  const formula = chooseFormula(indicator, configuration, collected);
  // 維持型 judges a level to be kept, whatever the direction of the indicator is.
  const inputs: FormulaInputs = formula === 'within' ? { ...collected, direction: 'maintain' } : collected;
  const isMet = findMet(inputs) ?? isBandMet(subject, inputs);
  const ratio = (name: FormulaName) => keepConsistent(formulas[name].compute(inputs), name, isMet);
  const attainment = formula === undefined ? withoutFormula(inputs) : ratio(formula);
  const show = (result: Ratio, name: RateName) => showShare(result, name, configuration);
  const printed = datePrinted(indicator.printed, year, latest);
  const own = ownRatingsOf({ printed, year });
  const measuresTarget = formula !== undefined && formulas[formula].measuresTarget;
  const figures = { inputs, attainment, measuresTarget, isMet, percentage: isPercentage(indicator), ratio, own };
  return {
    indicator,
    year,
    actual,
    actualYear: actual && actualYear,
    target,
    targetYear: target && yearOf(target),
    isMet,
    resolvedTarget: typeof resolved === 'string' ? undefined : resolved,
    inputs,
    ...change,
    attainment: { ...show(attainment, 'attainment'), formula },
    progress: show(ratio('progress'), 'progress'),
    expected: showExpected(computeExpectedValue(inputs), indicator),
    schedule: show(ratio('schedule'), 'progress'),
    rating: rate(figures, bands),
    printed,
  };
}

interface Subject {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly year: FiscalYear;
  readonly actual: Observation | undefined;
  readonly actualYear: FiscalYear;
  readonly isOutOfStep: boolean;
  readonly target: Observation | undefined;
  readonly resolved: ResolvedTarget | UndefinedReason;
  readonly configuration: Configuration;
}

function collectInputs(subject: Subject): FormulaInputs {
  const { indicator, actual, actualYear, target, resolved, configuration } = subject;
  const from = findStart(subject);
  const to = target && yearOf(target);
  return {
    actual: readActual(subject),
    target: readValue(resolved),
    baseline: areOfOneSpan(indicator.baseline, actual) ? readBaseline(indicator, configuration) : 'single-or-total',
    elapsed: elapsedYears(from, to, actualYear),
    period: periodYears(from, to),
    direction: indicator.direction,
    bound: typeof resolved === 'string' ? undefined : resolved.bound,
    tolerance: parseLimit(configuration.rating.tolerance),
  };
}

/** Without a column of baselines 0 may be assumed of a year (`noBaseline: zero`), yet only of one that is stated. */
function findStart({ plan, indicator }: Subject): FiscalYear | undefined {
  return indicator.baseline === undefined ? plan.stated.from : yearOf(indicator.baseline);
}

function elapsedYears(from: FiscalYear | undefined, to: FiscalYear | undefined, year: FiscalYear): Input {
  if (from === undefined) return 'baseline-year-unknown';
  if (to === undefined) return 'target-year-unknown';
  return year < from ? 'before-plan' : new Decimal(Math.min(year, to) - from);
}

function periodYears(from: FiscalYear | undefined, to: FiscalYear | undefined): Input {
  if (from === undefined) return 'baseline-year-unknown';
  if (to === undefined) return 'target-year-unknown';
  return to <= from ? 'no-period' : new Decimal(to - from);
}

function readActual(subject: Subject): Input {
  const { actual, indicator, year, actualYear, target, isOutOfStep, configuration } = subject;
  if (!areOfOneSpan(actual, target)) return 'single-or-total';
  const value = readValue(findAmount(actual, 'actual', indicator));
  if (typeof value === 'string' && value !== 'actual-band') return value;
  const isHeldBack = !configuration.rating.provisional && actual !== undefined && isProvisional(actual, indicator);
  if (isHeldBack) return 'actual-provisional';
  if (actualYear < year && actualYear < (findStart(subject) ?? actualYear)) return 'before-plan';
  return isOutOfStep ? 'actual-older' : value;
}

/** Only `noBaseline: zero` reads a dash as 0; it is never assumed. */
function readBaseline(indicator: Indicator, configuration: Configuration): Input {
  const baseline = readValue(findAmount(indicator.baseline, 'baseline', indicator));
  return baseline === 'baseline-missing' && configuration.rating.noBaseline === 'zero' ? new Decimal(0) : baseline;
}

function readValue(amount: Pick<Amount, 'value'> | UndefinedReason): Input {
  return typeof amount === 'string' ? amount : amount.value;
}

function findMet(inputs: FormulaInputs): boolean | undefined {
  const { actual, target } = inputs;
  return typeof actual === 'string' || typeof target === 'string' ? undefined : isTargetMet(actual, target, inputs);
}

/** Met is met: a ratio that says otherwise has no meaning, and neither has one that calls reached what is not. */
function keepConsistent(ratio: Ratio, formula: FormulaName, isMet: boolean | undefined): Ratio {
  if (ratio.status === 'undefined' || isMet === undefined) return ratio;
  const { inputs, value } = ratio;
  if (isMet && value.lt(1)) return { status: 'undefined', reason: 'target-met', inputs };
  const isOverstated = !isMet && value.gte(1) && formulas[formula].measuresTarget;
  // A target of 超 that is just equalled is at 100 %, yet not met.
  if (isOverstated && !value.eq(1)) return { status: 'undefined', reason: 'baseline-beyond-target', inputs };
  return ratio;
}

/** What the numbers lack is told before the direction. */
function withoutFormula({ actual, target }: FormulaInputs): Ratio {
  return computeRatio({ actual, target }, () => 'direction-unknown');
}

/** The indicator's own, else that of cumulative figures if there is one, else that of its direction. */
function chooseFormula(
  indicator: Indicator,
  { rating }: Configuration,
  inputs: FormulaInputs,
): FormulaName | undefined {
  const { direction, kind } = indicator;
  const ofKind = kind === 'cumulative' ? rating.formula.cumulative : undefined;
  const chosen = indicator.formula ?? ofKind ?? (direction && rating.formula[direction]);
  if (chosen === undefined) return undefined;
  const needsBaseline = (formulas[chosen].needs as readonly string[]).includes('baseline');
  const instead = needsBaseline && inputs.baseline === 'baseline-missing' && rating.noBaseline === 'level';
  return instead && direction !== undefined ? levelFormulas[direction] : chosen;
}

/** What `noBaseline: level` means for each direction: the formula that compares with the target alone. */
const levelFormulas = { increase: 'level', decrease: 'inverse', maintain: 'within' } as const;

function showShare(ratio: Ratio, name: RateName, configuration: Configuration): Computed {
  const style = styleOfRate(name, configuration);
  return { ...ratio, style, shown: ratio.status === 'undefined' ? dash : showRatio(ratio.value, style) };
}

/** One decimal more than the values print: 12 against an expected 12.4 must not look reached. */
function showExpected(expected: Ratio, indicator: Indicator): Computed {
  const { baseline, targets } = indicator;
  const quantities = [...(baseline === undefined ? [] : [baseline]), ...targets].map(({ quantity }) => quantity);
  const decimals = Math.max(0, ...quantities.map((quantity) => (quantity.type === 'amount' ? quantity.decimals : 0)));
  const isFiner = expected.status === 'value' && expected.value.decimalPlaces() > decimals;
  const style = { decimals: isFiner ? decimals + 1 : decimals, rounding: 'half-up' } as const;
  if (expected.status === 'undefined') return { ...expected, shown: dash, style };
  return { ...expected, shown: `${showNumber(expected.value, style)}${indicator.unit}`, style };
}
