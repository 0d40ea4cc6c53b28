/** What the computed figures of a plan show to be asked: printed figures that differ, and years that a formula needs. */

import { type Finding, notice, warning } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { indicatorsOf, type Plan } from '../model/plan/plan.ts';
import { saysNumber } from '../model/value/says-number.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { comparePrintedFigures } from './compare-printed-figures.ts';
import { computeMetrics } from './compute-metrics.ts';
import type { IndicatorMetrics, PlanMetrics } from './metrics.ts';
import { findReportYears } from './report-years.ts';

export function inspectFigures(plan: Plan, configuration: Configuration): readonly Finding[] {
  const { all, latest } = findReportYears(plan, configuration.document.date);
  const named = new Set(
    plan.goals.flatMap(indicatorsOf).flatMap(({ printed }) => printed.map(({ year }) => year ?? latest)),
  );
  const years = all.filter((year) => year === latest || named.has(year));
  const computed = years.map((year) => computeMetrics(plan, configuration, year));
  const ofLatest = computed.filter(({ year }) => year === latest);
  const changes = yearOfChanges(ofLatest, latest, all);
  // What is not over yet has changes that are printed all the same: 予算 of a year that begins.
  const ofChanges = changes === latest ? [] : [computeMetrics(plan, withProvisional(configuration), changes)];
  const metrics = [...computed.filter(({ year }) => year !== ofChanges[0]?.year), ...ofChanges];
  return [
    ...ofLatest.flatMap(findUnknownYears),
    ...ofLatest.flatMap(findOlderActuals),
    ...ofLatest.flatMap(findUnknownDirections),
    ...ofLatest.flatMap(findTargetsOfZero),
    ...ofLatest.flatMap(findTargetsInWords),
    ...ofLatest.flatMap(findFarBeyond),
    ...ofLatest.flatMap(findMissingBaselines),
    ...ofLatest.flatMap(findChangesWithoutBase),
    ...comparePrintedFigures(metrics, { changes, others: latest }, configuration),
  ];
}

/** 増減 without a year is of the last measured one; where that has none before it, of the next column, whose year is not over. */
function yearOfChanges(metrics: readonly PlanMetrics[], latest: FiscalYear, all: readonly FiscalYear[]): FiscalYear {
  const isFirst = metrics
    .flatMap(({ indicators }) => indicators)
    .every(({ change }) => change.status === 'undefined' && change.reason === 'first-year');
  return isFirst ? (all.find((year) => year > latest) ?? latest) : latest;
}

function withProvisional({ rating, ...others }: Configuration): Configuration {
  return { ...others, rating: { ...rating, provisional: true } };
}

/** 期待値型 and 年割型 without a year to begin from: asked for, never guessed from other rows. */
function findUnknownYears({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(
    ({ attainment }) => attainment.status === 'undefined' && attainment.reason === 'baseline-year-unknown',
  );
  const [first] = asked;
  if (first === undefined) return [];
  const names = asked.map(({ indicator }) => indicator.name);
  return [warning('baseline-year-needed', { names }, { file: first.indicator.place.file })];
}

/** A value of an earlier year beside a target of the year reported on: which of two targets it is held against is asked. */
function findOlderActuals({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(
    ({ attainment }) => attainment.status === 'undefined' && attainment.reason === 'actual-older',
  );
  const [first] = asked;
  if (first === undefined) return [];
  const inferred = asked.map(({ indicator: { name }, actual }) => ({ name, value: actual?.quantity.text ?? '' }));
  return [warning('actual-older', { inferred }, first.actual?.place)];
}

/** No share of zero: how far it has come from its baseline can be said, or the section rates it itself. */
function findTargetsOfZero({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(
    ({ attainment, rating }) =>
      attainment.status === 'undefined' && attainment.reason === 'target-zero' && rating.reason !== undefined,
  );
  return [true, false].flatMap((hasBaseline) => {
    const own = asked.filter(
      ({ indicator: { baseline } }) =>
        (baseline?.quantity.type === 'amount' && !baseline.quantity.value.isZero()) === hasBaseline,
    );
    const [first] = own;
    if (first === undefined) return [];
    const inferred = own.map(({ indicator: { name } }) => ({ name, value: '' }));
    return [notice('target-zero-unrated', { inferred, hasBaseline }, first.indicator.place)];
  });
}

/** 県平均以上 beside a number is nothing to compare with; 10回・240人 and 2か所を新設 hold numbers, and may each have been meant as one. */
function findTargetsInWords({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(
    ({ inputs: { actual, target }, rating }) =>
      (target === 'target-qualitative' || target === 'target-composite') &&
      typeof actual !== 'string' &&
      rating.reason !== undefined,
  );
  return [true, false].flatMap((isOfNumbers) => {
    const alike = asked.filter((each) => holdsNumber(each) === isOfNumbers);
    const [first] = alike;
    if (first === undefined) return [];
    const inferred = alike.map(({ indicator: { name }, target }) => ({ name, value: target?.quantity.text ?? '' }));
    const place = first.target?.place;
    return [
      isOfNumbers ? warning('target-of-numbers', { inferred }, place) : notice('target-in-words', { inferred }, place),
    ];
  });
}

function holdsNumber({ indicator, target, inputs }: IndicatorMetrics): boolean {
  if (inputs.target === 'target-composite') return true;
  const quantity = target?.quantity;
  // The number of 4547ha→おおむね解消 is where it starts from.
  if (target?.start !== undefined) return false;
  return quantity !== undefined && saysNumber(quantity.text, indicator.unit);
}

/** Ten times what was aimed at: more often two units, or a digit, than a success. A 達成率 that is printed is compared anyway. */
function findFarBeyond({ indicators }: PlanMetrics): readonly Finding[] {
  return indicators.flatMap(({ indicator: { name }, attainment, actual, target, printed }) => {
    if (attainment.status === 'undefined' || attainment.value.lt(10)) return [];
    if (printed.some(({ figure }) => figure === 'attainment')) return [];
    const texts = { target: target?.quantity.text ?? '', actual: actual?.quantity.text ?? '' };
    return [warning('attainment-tenfold', { name, shown: attainment.shown, ...texts }, actual?.place)];
  });
}

/** The formula of what is to fall asks where it began, unless the workspace says how to do without. */
function findMissingBaselines({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(
    ({ attainment, rating, inputs: { actual, target } }) =>
      attainment.status === 'undefined' &&
      attainment.reason === 'baseline-missing' &&
      rating.reason !== undefined &&
      typeof actual !== 'string' &&
      typeof target !== 'string',
  );
  const [first] = asked;
  if (first === undefined) return [];
  const inferred = asked.map(({ indicator: { name } }) => ({ name, value: '' }));
  return [notice('baseline-needed', { inferred }, first.indicator.place)];
}

/** 前年度比10%増 after a year without a value, 現状値から5人減 without one, `15人減` of percentages: nobody can say what it comes to. */
function findChangesWithoutBase({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(({ target, inputs: { actual, target: resolved } }) => {
    const isChange = target?.quantity.type === 'change' && target.doubt === undefined;
    return isChange && typeof resolved === 'string' && typeof actual !== 'string';
  });
  const [first] = asked;
  if (first === undefined) return [];
  const inferred = asked.map(({ indicator: { name }, target }) => ({ name, value: target?.quantity.text ?? '' }));
  return [warning('change-without-base', { inferred }, first.target?.place)];
}

/** A band of changes needs the direction of an indicator without a target too; those with one were asked about by the check. */
function findUnknownDirections({ indicators }: PlanMetrics): readonly Finding[] {
  const asked = indicators.filter(({ indicator: { direction, targets }, rating }) => {
    const target = targets.findLast(({ quantity }) => quantity.type !== 'missing')?.quantity.type ?? 'qualitative';
    return direction === undefined && target === 'qualitative' && rating.reason === 'direction-unknown';
  });
  const [first] = asked;
  if (first === undefined) return [];
  const inferred = asked.map(({ indicator: { name } }) => ({ name, value: '' }));
  return [warning('direction-uncertain', { inferred }, { file: first.indicator.place.file })];
}
