/** Change on the year before (対前年度増減): the difference, and the rate of change. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { computeRatio, type Ratio } from '../model/formula/ratio.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import type { Indicator, Observation } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import { styleOfRate } from './figure-styles.ts';
import { followsDirectly } from './following-years.ts';
import { areOfOneSpan, findAmount, findFirm, isPercentage } from './measured-value.ts';
import type { Computed } from './metrics.ts';
import { isProvisional } from './provisional.ts';
import { dash, type FigureStyle, showSigned, showSignedRatio } from './show-figure.ts';

export interface Change {
  readonly change: Computed;
  readonly changeRate: Computed;
  /** The value that `actual` was held against. */
  readonly previous: Observation | undefined;
}

/**
 * The difference in the indicator's unit, in ポイント for percentages, and the rate, which percentages do not have.
 * The rate is of the previous year's magnitude, so that its sign is that of the change for negative figures as well.
 */
export function computeChange(
  indicator: Indicator,
  observation: Observation | undefined,
  configuration: Configuration,
): Change {
  const isAllowed = (each: Observation) => configuration.rating.provisional || !isProvisional(each, indicator);
  const previous = observation && findPrevious(indicator, observation);
  const current = readActual(observation, indicator, isAllowed, 'actual-missing');
  const before = readActual(previous, indicator, isAllowed, reasonWithoutPrevious(indicator, observation));
  const inputs = { actual: numberOf(current), previous: numberOf(before) };
  const difference = computeRatio(inputs, (given) => given.actual.minus(given.previous));
  const rate = computeRatio(inputs, (given) => {
    if (isPercentage(indicator)) return 'percentage';
    if (given.previous.isZero()) return 'previous-zero';
    // From a deficit to a surplus no rate says anything.
    if (given.previous.isNegative() && given.actual.gt(0)) return 'negative-value';
    return given.actual.minus(given.previous).div(given.previous.abs());
  });
  const style = styleOfDifference([current, before]);
  const rateStyle = styleOfRate('changeRate', configuration);
  return {
    change: { ...difference, shown: showDifference(difference, indicator, style), style },
    changeRate: { ...rate, shown: showRate(rate, rateStyle), style: rateStyle },
    previous,
  };
}

/** The value of exactly the year before: a gap of two years is no change on the year before. Of several the one that is rated. */
function findPrevious(indicator: Indicator, current: Observation): Observation | undefined {
  const { baseline, actuals } = indicator;
  const follows = (each: Observation | undefined) => isOfYearBefore(each, current) && areOfOneSpan(each, current);
  return findFirm(actuals.filter(follows), indicator) ?? (follows(baseline) ? baseline : undefined);
}

function isOfYearBefore(each: Observation | undefined, current: Observation): boolean {
  return each !== undefined && followsDirectly(each.period, current.period);
}

function reasonWithoutPrevious({ baseline, actuals }: Indicator, current: Observation | undefined): UndefinedReason {
  if (current === undefined) return 'previous-missing';
  if ([baseline, ...actuals].some((each) => isOfYearBefore(each, current) && !areOfOneSpan(each, current)))
    return 'single-or-total';
  return baseline === undefined && actuals[0] === current ? 'first-year' : 'previous-missing';
}

function readActual(
  observation: Observation | undefined,
  indicator: Indicator,
  isAllowed: (observation: Observation) => boolean,
  missing: UndefinedReason,
): Amount | UndefinedReason {
  const amount = findAmount(observation, 'actual', indicator);
  const isDoubtful = observation?.doubt !== undefined && missing === 'actual-missing';
  if (typeof amount === 'string') return amount === 'unit-differs' || isDoubtful ? amount : missing;
  return observation === undefined || isAllowed(observation) ? amount : 'actual-provisional';
}

function numberOf(amount: Amount | UndefinedReason): Decimal | UndefinedReason {
  return typeof amount === 'string' ? amount : amount.value;
}

/** As many decimals as the more precise of the two values prints. */
function styleOfDifference(amounts: readonly (Amount | UndefinedReason)[]): FigureStyle {
  const decimals = amounts.map((amount) => (typeof amount === 'string' ? 0 : amount.decimals));
  return { decimals: Math.max(...decimals), rounding: 'half-up' };
}

/** e.g. `+1,234人`, `△5.3ポイント`, `±0件`. */
export function showDifference(result: Ratio, indicator: Indicator, style: FigureStyle): string {
  if (result.status === 'undefined') return dash;
  return `${showSigned(result.value, style)}${isPercentage(indicator) ? 'ポイント' : indicator.unit}`;
}

/** From zero to more is 皆増, to zero is 皆減; from zero to zero or less there is nothing to say. */
function showRate(result: Ratio, style: FigureStyle): string {
  const { actual = new Decimal(0), previous = new Decimal(0) } = result.inputs;
  if (result.status === 'undefined') return result.reason === 'previous-zero' && actual.gt(0) ? '皆増' : dash;
  return actual.isZero() && previous.gt(0) ? '皆減' : showSignedRatio(result.value, style);
}
