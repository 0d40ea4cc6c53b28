/** Which number of a value counts, and which values of an indicator a year is judged by. */

import type { Configuration } from '../model/configuration/configuration.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import { type Indicator, type Observation, yearOf, yearReported } from '../model/plan/plan.ts';
import { isGoalBound } from '../model/value/goal-bound.ts';
import { isSameUnit } from '../model/value/parse-quantity.ts';
import type { Amount } from '../model/value/quantity.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { Period } from '../model/year/period.ts';
import { isProvisional } from './provisional.ts';

type Role = 'actual' | 'baseline' | 'target';

/** The amount of a value in the indicator's unit, or why there is none. */
export function findAmount(
  observation: Observation | undefined,
  role: Role,
  indicator: Indicator,
): Amount | UndefinedReason {
  if (observation === undefined) return `${role}-missing`;
  const { quantity, doubt } = observation;
  if (doubt === 'bounded' || observation.limits !== undefined) return `${role}-band`;
  if (doubt !== undefined) return doubt === 'unit-differs' ? doubt : `${role}-doubtful`;
  if (quantity.type === 'missing') return `${role}-missing`;
  if (quantity.type === 'composite') return quantity.relation === 'band' ? `${role}-band` : `${role}-composite`;
  if (quantity.type !== 'amount') return `${role}-qualitative`;
  const amount = role === 'target' ? quantity : findMeasured(quantity);
  return isSameUnit(amount.unit, indicator.unit) ? amount : 'unit-differs';
}

/**
 * What was measured. `700件以上（898件）` states a goal and, in brackets, the figure of that year: 898 is the baseline.
 * A bracket in another unit (`1か所以上（20人）`) measures something else.
 */
export function findMeasured(amount: Amount): Amount {
  const { bound, reference } = amount;
  return isGoalBound(bound) && reference !== undefined && isSameUnit(reference.unit, amount.unit) ? reference : amount;
}

/** Percentages change by ポイント and have no rate of change. */
export function isPercentage({ unit }: Indicator): boolean {
  return isSameUnit(unit, '%') || /^%?(?:ポイント|pt)$/i.test(unit.normalize('NFKC'));
}

/**
 * The actual of a fiscal year, as its column says it or its cell. What stands in a column without a year is the latest there is: it
 * counts where no column has a year, and, with the year of its cell, after the last of those that have one.
 */
export function findActual(indicator: Indicator, year: FiscalYear): Observation | undefined {
  const { actuals } = indicator;
  const isFilled = ({ quantity }: Observation) => quantity.type !== 'missing' || quantity.reason !== 'blank';
  const undated = actuals.filter(({ column }) => column.year === undefined);
  if (undated.length === actuals.length) return actuals.findLast(isFilled) ?? actuals.at(-1);
  const ofYear = findFirm(
    actuals.filter((each) => yearReported(each) === year),
    indicator,
  );
  const isAfterColumns = actuals.every(({ column }) => column.year === undefined || column.year < year);
  if (ofYear !== undefined || !isAfterColumns) return ofYear;
  return undated.findLast((each) => isFilled(each) && (yearOf(each) ?? Number.POSITIVE_INFINITY) <= year);
}

/** The year that the actual of a report holds for: what its cell says may lie before the column's, as in a survey every few years. */
export function yearOfActual(actual: Observation | undefined, year: FiscalYear): FiscalYear {
  const own = actual && yearOf(actual);
  return own !== undefined && own < year ? own : year;
}

/**
 * Of the actuals of a year the first that is measured and stands for the whole of it and no more: 実績 beside 見込, 年間 beside
 * 9月末, R5 beside R3～5, and 確定 beside 速報.
 */
export function findFirm(ofYear: readonly Observation[], indicator: Indicator): Observation | undefined {
  const firm = ofYear.filter((each) => isSet(each) && !isProvisional(each, indicator));
  const ofOneYear = ofKindOfYear(
    firm.filter(({ period }) => period?.type !== 'years'),
    indicator,
  );
  const [first] = ofOneYear;
  // 単年度 and 累計 have been put in order: a 確定 of the other one does not come before.
  const isAlike = (each: Observation) => saysAdded(each) === (first !== undefined && saysAdded(first));
  return ofOneYear.find((each) => each.firmness === 'final' && isAlike(each)) ?? first ?? firm[0] ?? ofYear[0];
}

/** Of R5年 and R5年度, the one that the targets are of; 年度 where they say neither. */
function ofKindOfYear(observations: readonly Observation[], { targets }: Indicator): readonly Observation[] {
  const has = (list: readonly Observation[], type: Period['type']) => list.some(({ period }) => period?.type === type);
  if (!has(observations, 'calendar-year') || !has(observations, 'fiscal-year')) return observations;
  const other = has(targets, 'calendar-year') && !has(targets, 'fiscal-year') ? 'fiscal-year' : 'calendar-year';
  return observations.filter(({ period }) => period?.type !== other);
}

/** One of them is of its year alone and the other adds years up: no share and no change of each other. */
export function areOfOneSpan(one: Observation | undefined, other: Observation | undefined): boolean {
  return one?.span === undefined || other?.span === undefined || one.span === other.span;
}

function saysAdded({ column }: Observation): boolean {
  return /累計|累積|通算/.test(column.head);
}

/**
 * What a year is judged against: its own target, else the next one that the plan sets, else the last there is; with
 * `rating.target: last` always the last. A target that is no number does not stand in the way of one that is, unless it is
 * the year's own. One without a year belongs to all. Where there are no targets at all, those are 計画値.
 */
export function findTarget(
  indicator: Indicator,
  year: FiscalYear,
  { rating }: Pick<Configuration, 'rating'>,
): Observation | undefined {
  const set = indicator.targets.filter((target) => isSet(target) && !isOfPart(target));
  const candidates = set.length > 0 ? set : indicator.targets.length > 0 ? [] : indicator.plans.filter(isSet);
  const last = candidates.at(-1);
  if (last === undefined) return indicator.targets.at(-1);
  if (rating.target === 'last') return last;
  const dated = candidates.filter((target) => yearOf(target) !== undefined);
  return dated.find((target) => (yearOf(target) ?? year) >= year) ?? dated.at(-1) ?? last;
}

/** What was measured of a year, by its column or its cell, and of no other. */
export function findOwnActual(indicator: Indicator, year: FiscalYear): Observation | undefined {
  const ofYear = indicator.actuals.filter((each) => yearOf(each) === year);
  return findFirm(ofYear, indicator);
}

/** The target that is set for a year itself, and for the whole of it. */
export function findOwnTarget({ targets }: Indicator, year: FiscalYear): Observation | undefined {
  const ofYear = targets.filter((target) => yearOf(target) === year);
  return ofYear.find((target) => isSet(target) && !isOfPart(target)) ?? ofYear[0];
}

/** 上半期目標: what a part of the year was to bring is none of the year's. */
function isOfPart({ period }: Observation): boolean {
  return period?.type === 'part' || (period?.type === 'date' && period.isPart === true);
}

/** A target that has been replaced stands in the table only. */
function isSet({ quantity, doubt }: Observation): boolean {
  return quantity.type !== 'missing' && doubt !== 'superseded';
}
