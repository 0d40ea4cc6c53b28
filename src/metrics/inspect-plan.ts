/** What a careful clerk would ask about the figures of a plan before anything is computed from them. */

import { type Finding, notice, type Place, warning } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { actualYearsOf, type Indicator, indicatorsOf, type Observation, type Plan } from '../model/plan/plan.ts';
import { calendarBound, findBeyond } from '../model/value/calendar-bound.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { fiscalYearOfPeriod } from '../model/year/period.ts';
import { findAmount } from './measured-value.ts';

interface Inspection {
  readonly configuration: Configuration;
  readonly indicator: Indicator;
}

/** A value that can be compared with its neighbours. */
interface Measured {
  readonly entry: Observation;
  readonly amount: Amount;
}

/** Gaps between columns first, then by indicator in printed order. Units are checked where the cells are read. */
export function inspectPlan(plan: Plan, configuration: Configuration): readonly Finding[] {
  const indicators = plan.goals.flatMap(indicatorsOf);
  return [
    ...findColumnGaps(plan, configuration, indicators[0]?.place),
    ...indicators.flatMap((indicator) => inspectIndicator({ configuration, indicator })),
  ];
}

function findColumnGaps(plan: Plan, configuration: Configuration, place: Place | undefined): readonly Finding[] {
  const format = formatter(configuration);
  const years = actualYearsOf(plan);
  return years.flatMap((year, index) => {
    const before = years[index - 1] ?? year - 1;
    const absent = Array.from({ length: Math.max(year - before - 1, 0) }, (_, step) => fiscalYear(before + step + 1));
    const facts = { before: format(fiscalYear(before)), after: format(year) };
    const file = place && { file: place.file };
    if (absent.length === 0) return [];
    return [notice('year-column-missing', { year: absent.map(format).join('、'), ...facts }, file)];
  });
}

function inspectIndicator(inspection: Inspection): readonly Finding[] {
  return [
    ...checkFalls(inspection),
    ...checkJumps(inspection),
    ...checkGaps(inspection),
    ...checkCalendar(inspection),
    ...checkBound(inspection),
    ...checkTarget(inspection),
    ...checkYears(inspection),
    ...checkDecimals(inspection),
  ];
}

/** A count since the start cannot fall: a slip, or a definition that changed. */
function checkFalls(inspection: Inspection): readonly Finding[] {
  if (inspection.indicator.kind !== 'cumulative') return [];
  return neighbours(inspection).flatMap(([from, to]) =>
    to.amount.value.lt(from.amount.value)
      ? [warning('cumulative-falls', compare(inspection, from, to), to.entry.place)]
      : [],
  );
}

function checkJumps(inspection: Inspection): readonly Finding[] {
  const factor = new Decimal(inspection.configuration.limits.jump);
  return neighbours(inspection).flatMap(([from, to]) => {
    const [before, after] = [from.amount.value.abs(), to.amount.value.abs()];
    const smaller = Decimal.min(before, after);
    const jumps = !smaller.isZero() && Decimal.max(before, after).gte(smaller.times(factor));
    return jumps ? [warning('jump-tenfold', compare(inspection, from, to), to.entry.place)] : [];
  });
}

/** 466 days that a place was open in a year, beside values that a year has room for. */
function checkCalendar({ configuration, indicator }: Inspection): readonly Finding[] {
  const bound = calendarBound(indicator.name, indicator.unit);
  if (bound === undefined) return [];
  const values = measuredSeries(indicator).map(({ entry, amount }) => ({ entry, amount, value: amount.value }));
  const target = findAmount(indicator.targets.at(-1), 'target', indicator);
  const format = formatter(configuration);
  const beyond = findBeyond(bound, values, typeof target === 'string' ? [] : [target.value]);
  return beyond.map(({ entry: { place, column }, amount }) => {
    const year = column.year === undefined ? '' : format(column.year);
    const { name, unit } = indicator;
    return warning('calendar-exceeded', { name, year, value: amount.text, most: `${bound.most}`, unit }, place);
  });
}

/** A cell left empty, or with a dash that does not say why, between two years that have a value. */
function checkGaps({ configuration, indicator }: Inspection): readonly Finding[] {
  if (indicator.kind === 'point') return [];
  const entries = measuredOf(indicator);
  const given = entries.map(({ quantity }) => quantity.type !== 'missing');
  const inside = entries.slice(given.indexOf(true) + 1, Math.max(given.lastIndexOf(true), 0));
  const format = formatter(configuration);
  return inside.flatMap(({ quantity, place, column: { year } }) => {
    const unexplained = quantity.type === 'missing' && (quantity.reason === 'blank' || quantity.reason === 'notGiven');
    return unexplained && year !== undefined
      ? [notice('year-missing', { name: indicator.name, year: format(year) }, place)]
      : [];
  });
}

/** A target of 700 or more is met from above, whatever the column of directions says. */
function checkBound({ indicator }: Inspection): readonly Finding[] {
  const entry = indicator.targets.at(-1);
  const target = findAmount(entry, 'target', indicator);
  if (entry === undefined || typeof target === 'string' || target.value.isNegative()) return [];
  const { name, direction } = indicator;
  const isAgainst =
    (direction === 'increase' && (target.bound === '以下' || target.bound === '未満')) ||
    (direction === 'decrease' && (target.bound === '以上' || target.bound === '超'));
  return isAgainst ? [warning('direction-against-bound', { name, direction, target: target.text }, entry.place)] : [];
}

function checkTarget({ indicator }: Inspection): readonly Finding[] {
  const entry = indicator.targets.at(-1);
  const target = findAmount(entry, 'target', indicator);
  const baseline = findAmount(indicator.baseline, 'baseline', indicator);
  if (entry === undefined || typeof target === 'string' || typeof baseline === 'string') return [];
  // 1.0倍以上を維持 after 1.12 is a floor.
  if (/維持|確保|キープ/.test(target.after)) return [];
  const facts = { name: indicator.name, baseline: indicator.baseline?.quantity.text ?? '', target: target.text };
  if (indicator.direction === 'increase' && target.value.lt(baseline.value))
    return [warning('target-below-baseline', facts, entry.place)];
  if (indicator.direction === 'decrease' && target.value.gt(baseline.value))
    return [warning('target-above-baseline', facts, entry.place)];
  return [];
}

/** A plan begins before it ends: what is told as its beginning may be a later actual, or a year is a slip. */
function checkYears({ configuration, indicator }: Inspection): readonly Finding[] {
  const { baseline, targets } = indicator;
  const [from, to] = [baseline, targets.at(-1)].map((entry) => entry?.period && fiscalYearOfPeriod(entry.period));
  if (baseline === undefined || from === undefined || to === undefined || from <= to) return [];
  const [start, end] = [from, to].map(formatter(configuration));
  return [
    warning(
      'baseline-after-target',
      { name: indicator.name, baseline: start ?? '', target: end ?? '' },
      baseline.place,
    ),
  ];
}

/** 40冊 beside 37.2冊: was 40 counted, or rounded? Zero decimals are no sign of rounding where a value is zero. */
function checkDecimals({ indicator }: Inspection): readonly Finding[] {
  const series = measuredSeries(indicator).flatMap(({ amount }) => (amount.bound === '約' ? [] : [amount]));
  const decimals = new Set(
    series.filter(({ value, spelled }) => spelled !== true && !value.isZero()).map((amount) => amount.decimals),
  );
  if (decimals.size < 2) return [];
  const texts = series.map(({ text }) => text);
  return [notice('decimals-mixed', { name: indicator.name, texts }, indicator.place)];
}

/** Pairs of values that follow each other, whatever is missing in between. */
function neighbours({ indicator }: Inspection): readonly (readonly [Measured, Measured])[] {
  const series = measuredSeries(indicator);
  return series.flatMap((to, index) => {
    const from = series[index - 1];
    return from === undefined ? [] : [[from, to] as const];
  });
}

function measuredSeries(indicator: Indicator): readonly Measured[] {
  return measuredOf(indicator).flatMap((entry) => {
    const amount = findAmount(entry, 'actual', indicator);
    return typeof amount === 'string' ? [] : [{ entry, amount }];
  });
}

function measuredOf({ baseline, actuals }: Indicator): readonly Observation[] {
  return [...(baseline === undefined ? [] : [baseline]), ...actuals];
}

function compare({ configuration, indicator }: Inspection, from: Measured, to: Measured) {
  const { year: of } = to.entry.column;
  const year = of === undefined ? to.entry.column.head : formatter(configuration)(of);
  return { name: indicator.name, from: from.amount.text, to: to.amount.text, year };
}

function formatter({ document }: Configuration): (year: FiscalYear) => string {
  return (year) => formatFiscalYear(year, document.years, document.date);
}
