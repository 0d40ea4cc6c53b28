/** Computes every figure of every indicator of a plan for one fiscal year, with the counts over them. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { type Indicator, indicatorsOf, type Plan } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { findBandSets, parseLimit, resolveBands } from './bands.ts';
import { computeChange } from './compute-change.ts';
import { computeExpectedValue, type FormulaInputs, findFormula, formulas, type Input, type Ratio } from './formulas.ts';
import { findActual, findAmount, findTarget, findYear, isPercentage } from './measured-value.ts';
import type { Computed, FormulaName, IndicatorMetrics, PlanMetrics, UndefinedReason } from './metrics.ts';
import { rate } from './rate.ts';
import { dash, showNumber, showRatio } from './show-figure.ts';
import { computeTally } from './tally.ts';

/**
 * The target is the last one of the indicator, by its printed number whatever its bound (以上 and 超 alike); its year may
 * stand in the cell (30年度). Baseline and actuals are what was measured, also where the cell states a goal beside it.
 * Settings are taken as `checkBands` has passed them: an unknown preset counts as `standard`.
 */
export function computeMetrics(plan: Plan, configuration: Configuration, year: FiscalYear): PlanMetrics {
  const goals = plan.goals.map((goal) => ({
    goalId: goal.id,
    indicators: indicatorsOf(goal).map((indicator) => computeIndicator(plan, indicator, configuration, year)),
  }));
  const indicators = goals.flatMap((goal) => goal.indicators);
  const kinds = indicators.map(({ indicator }) => indicator.kind);
  const bandSets = findBandSets(configuration, kinds, year);
  const tally = (members: readonly IndicatorMetrics[]) => computeTally(members, bandSets);
  return {
    year,
    indicators,
    overall: tally(indicators),
    goals: goals.map(({ goalId, indicators: members }) => ({ goalId, tally: tally(members) })),
    bandSets,
  };
}

function computeIndicator(
  plan: Plan,
  indicator: Indicator,
  configuration: Configuration,
  year: FiscalYear,
): IndicatorMetrics {
  const inputs = collectInputs(plan, indicator, configuration, year);
  const formula = chooseFormula(indicator, configuration, inputs);
  const attainment = formulas[formula].compute(inputs);
  const progress = formulas.progress.compute(inputs);
  const schedule = formulas.schedule.compute(inputs);
  const bands = resolveBands(configuration, indicator.kind, year).value;
  return {
    indicator,
    year,
    ...computeChange(plan, indicator, year, configuration.document.date),
    attainment: { ...showShare(attainment), formula },
    progress: showShare(progress),
    expected: showExpected(computeExpectedValue(inputs), indicator),
    schedule: showShare(schedule),
    rating: rate({ inputs, attainment, percentage: isPercentage(indicator) }, bands),
  };
}

function collectInputs(
  plan: Plan,
  indicator: Indicator,
  configuration: Configuration,
  year: FiscalYear,
): FormulaInputs {
  const target = findTarget(indicator);
  const amount = findAmount(target, 'target', indicator);
  const from = findYear(indicator.baseline, plan, configuration.document.date);
  const to = target === undefined ? plan.targetYear : findYear(target, plan, configuration.document.date);
  return {
    actual: readValue(findAmount(findActual(indicator, year), 'actual', indicator)),
    target: readValue(amount),
    baseline: readBaseline(indicator, configuration),
    elapsed: year < from ? 'before-plan' : new Decimal(Math.min(year, to) - from),
    period: to <= from ? 'no-period' : new Decimal(to - from),
    direction: indicator.direction,
    bound: typeof amount === 'string' ? undefined : amount.bound,
    tolerance: parseLimit(configuration.rating.tolerance),
  };
}

/** Only `noBaseline: zero` reads a dash as 0; it is never assumed. */
function readBaseline(indicator: Indicator, configuration: Configuration): Input {
  const baseline = readValue(findAmount(indicator.baseline, 'baseline', indicator));
  return baseline === 'baseline-missing' && configuration.rating.noBaseline === 'zero' ? new Decimal(0) : baseline;
}

function readValue(amount: Amount | UndefinedReason): Input {
  return typeof amount === 'string' ? amount : amount.value;
}

/** The indicator's own, else that of cumulative figures if there is one, else that of its direction. */
function chooseFormula(indicator: Indicator, { rating }: Configuration, inputs: FormulaInputs): FormulaName {
  const own = indicator.formula === undefined ? undefined : findFormula(indicator.formula);
  const ofKind = indicator.kind === 'cumulative' ? rating.formula.cumulative : undefined;
  const chosen = own ?? ofKind ?? rating.formula[indicator.direction];
  const needsBaseline = chosen === 'progress' || chosen === 'expected' || chosen === 'schedule';
  const instead = needsBaseline && inputs.baseline === 'baseline-missing' && rating.noBaseline === 'level';
  return instead ? levelFormulas[indicator.direction] : chosen;
}

/** What `noBaseline: level` means for each direction: the formula that compares with the target alone. */
const levelFormulas = { increase: 'level', decrease: 'inverse', maintain: 'within' } as const;

function showShare(ratio: Ratio): Computed {
  return { ...ratio, shown: ratio.status === 'undefined' ? dash : showRatio(ratio.value) };
}

/** One decimal more than the values print: 12 against an expected 12.4 must not look reached. */
function showExpected(expected: Ratio, indicator: Indicator): Computed {
  if (expected.status === 'undefined') return { ...expected, shown: dash };
  const quantities = [indicator.baseline, ...indicator.targets].map((entry) => entry.quantity);
  const decimals = Math.max(...quantities.map((quantity) => (quantity.type === 'amount' ? quantity.decimals : 0)));
  const digits = expected.value.decimalPlaces() > decimals ? decimals + 1 : decimals;
  return { ...expected, shown: `${showNumber(expected.value, digits)}${indicator.unit}` };
}
