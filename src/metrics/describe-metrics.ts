/** Metrics as plain data for other programs. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { describeFormula } from '../model/formula/formulas.ts';
import type { Inputs } from '../model/formula/ratio.ts';
import type { PlanLife } from '../model/plan/change.ts';
import type { Observation } from '../model/plan/plan.ts';
import type { Decimal } from '../model/value/decimal.ts';
import { formatFiscalYear } from '../model/year/fiscal-year.ts';
import { describeBand } from './describe-band.ts';
import type { BandSet, Computed, IndicatorMetrics, PlanMetrics, Tally } from './metrics.ts';
import type {
  BandSetDescription,
  ChangeDescription,
  FigureDescription,
  FigureName,
  MetricsDescription,
  TallyDescription,
} from './metrics-description.ts';
import type { Minus } from './show-figure.ts';
import { roundPercentage, shareStyle } from './show-figure.ts';
import { describeCoverage } from './tally.ts';

/** `life` is that of the plan, as it was in the year of the figures. */
export function describeMetrics(
  metrics: PlanMetrics,
  configuration: Configuration,
  life?: PlanLife,
): MetricsDescription {
  const { date, years } = configuration.document;
  const used = metrics.indicators.flatMap(({ attainment }) => attainment.formula ?? []);
  const names = [...new Set(used)].sort();
  return {
    shape: 'torikumi-metrics/2',
    plan: configuration.plan.title,
    fiscalYear: metrics.year,
    fiscalYearShown: formatFiscalYear(metrics.year, years, date),
    formulas: Object.fromEntries(names.map((name) => [name, describeFormula(name)])),
    bandSets: metrics.bandSets.map((set) => describeBandSet(set, metrics.minus)),
    tally: describeTally(metrics.overall),
    goals: metrics.goals.map(({ goalId, tally }) => ({ goal: goalId, tally: describeTally(tally) })),
    figures: metrics.indicators.flatMap(describeIndicator),
    ...(life === undefined ? {} : { changes: describeChanges(life) }),
  };
}

function describeChanges({ changes, ended }: PlanLife): readonly ChangeDescription[] {
  const all = [...changes, ...ended.map(({ change }) => change)].toSorted((a, b) => a.from - b.from);
  return all.map(({ id, name, field, from, old, new: now, reason }) => {
    return { indicator: id, name, field, from, old, new: now, reason };
  });
}

function describeBandSet(set: BandSet, minus: Minus): BandSetDescription {
  const bands = set.bands.map((band) => {
    const { key, symbol, word, of, lags } = band;
    return { key, symbol, word, of, limits: describeBand(band, set, minus), lags };
  });
  return { name: set.name, bands };
}

function describeTally(tally: Tally): TallyDescription {
  const { total, computed, rated, unrated } = tally;
  const bands = tally.bands.map(({ share, ...band }) => ({
    ...band,
    share: share === undefined ? null : roundPercentage(share, shareStyle).toFixed(1),
  }));
  return { total, computed, rated, unrated, coverage: describeCoverage(tally), bands };
}

function describeIndicator(metrics: IndicatorMetrics): readonly FigureDescription[] {
  const { change, changeRate, attainment, progress, expected, schedule } = metrics;
  return [
    describeFigure(metrics, 'change', 'difference', change),
    describeFigure(metrics, 'changeRate', 'rate', changeRate),
    describeFigure(metrics, 'attainment', attainment.formula ?? null, attainment),
    describeFigure(metrics, 'progress', 'progress', progress),
    describeFigure(metrics, 'expected', 'line', expected),
    describeFigure(metrics, 'schedule', 'schedule', schedule),
    describeRating(metrics),
  ];
}

function describeFigure(
  metrics: IndicatorMetrics,
  figure: FigureName,
  formula: string | null,
  computed: Computed,
): FigureDescription {
  return {
    ...describeOwner(metrics),
    figure,
    formula,
    inputs: showInputs(computed.inputs),
    printed: showPrinted(computed.inputs, metrics),
    value: computed.status === 'value' ? showExactly(computed.value) : null,
    shown: computed.shown,
    rating: ratingOf(metrics),
    reason: computed.status === 'undefined' ? computed.reason : null,
  };
}

function describeRating(metrics: IndicatorMetrics): FigureDescription {
  const { symbol, word, judged, reason } = metrics.rating;
  return {
    ...describeOwner(metrics),
    figure: 'rating',
    formula: judged?.of ?? null,
    inputs: showInputs(judged?.inputs ?? {}),
    printed: showPrinted(judged?.inputs ?? {}, metrics),
    value: judged === undefined ? null : showExactly(judged.value),
    shown: `${symbol}${word}`,
    rating: ratingOf(metrics),
    reason: reason ?? null,
  };
}

function showInputs(inputs: Inputs): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([role, input]) => [role, showExactly(input)]));
}

/** Years of a period stand in no cell. */
function showPrinted(
  inputs: Inputs,
  { actual, previous, target, indicator: { baseline } }: IndicatorMetrics,
): Readonly<Record<string, string>> {
  const cells: Readonly<Record<string, Observation | undefined>> = { actual, previous, target, baseline };
  return Object.fromEntries(
    Object.keys(inputs).flatMap((role) => {
      const text = cells[role]?.quantity.text.trim() ?? '';
      return text === '' ? [] : [[role, text]];
    }),
  );
}

function describeOwner({ indicator, year, actual, actualYear, targetYear }: IndicatorMetrics) {
  return {
    indicator: indicator.id,
    name: indicator.name,
    fiscalYear: year,
    targetYear: targetYear ?? null,
    firmness: firmnessOf(actual),
    actualYear: firmnessOf(actual) === null ? null : (actualYear ?? null),
  };
}

function firmnessOf(actual: Observation | undefined): string | null {
  return actual === undefined || actual.quantity.type === 'missing' ? null : actual.firmness;
}

function ratingOf({ rating }: IndicatorMetrics): string | null {
  return rating.reason === undefined ? rating.key : null;
}

/** All digits, no exponent: exact, or 40 significant digits where a quotient does not end. */
function showExactly(value: Decimal): string {
  return value.toFixed();
}
