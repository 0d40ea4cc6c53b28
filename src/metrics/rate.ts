/** Rates one indicator by a band set, or says why it cannot be rated. */

import type { BandMeasure } from '../model/configuration/configuration.ts';
import { Decimal } from '../model/value/decimal.ts';
import { computeRatio, type FormulaInputs, formulas, type Ratio } from './formulas.ts';
import type { BandSet, Rating, RatingBand, UndefinedReason } from './metrics.ts';

export interface RatedFigures {
  readonly inputs: FormulaInputs;
  /** By the formula of the indicator. */
  readonly attainment: Ratio;
  readonly percentage: boolean;
}

/**
 * The first band that fits, judged on unrounded values. A band whose measure is undefined ends the search, unless it is
 * optional: an indicator without a target must not fall through to the lowest band.
 */
export function rate(figures: RatedFigures, set: BandSet): Rating {
  for (const band of set.bands) {
    if (!hasLimits(band)) return rateAs(band, set);
    const measured = measures[band.of](figures);
    if (measured.status === 'value') {
      const { value, inputs } = measured;
      if (isInside(band, value)) return { ...rateAs(band, set), judged: { of: band.of, value, inputs } };
    } else if (!band.optional) return leaveUnrated(set, measured.reason);
  }
  return leaveUnrated(set, 'outside-bands');
}

/** What each measure of a band compares. All are ratios: 1 is at the target, on the line, or twice the baseline. */
const measures: Readonly<Record<BandMeasure, (figures: RatedFigures) => Ratio>> = {
  attainment: ({ attainment }) => attainment,
  progress: ({ inputs }) => formulas.progress.compute(inputs),
  schedule: ({ inputs }) => formulas.schedule.compute(inputs),
  expected: ({ inputs }) => formulas.expected.compute(inputs),
  'change-from-baseline': computeChangeFromBaseline,
  'points-from-baseline': computePointsFromBaseline,
};

/** Improvement ÷ |baseline|; a worsening is negative in either direction. From zero any change is the whole (±1). */
function computeChangeFromBaseline({ inputs }: RatedFigures): Ratio {
  const { actual, baseline } = inputs;
  return computeRatio({ actual, baseline }, (given) => {
    const improvement = improve(inputs, given.actual.minus(given.baseline));
    if (!given.baseline.isZero()) return improvement.div(given.baseline.abs());
    return improvement.isZero() ? improvement : new Decimal(improvement.isNegative() ? -1 : 1);
  });
}

/** Improvement in percentage points as a ratio: 38.1 % → 57.9 % is 0.198, so that `3%` in a band means three points. */
function computePointsFromBaseline({ inputs, percentage }: RatedFigures): Ratio {
  const { actual, baseline } = inputs;
  return computeRatio({ actual, baseline }, (given) =>
    percentage ? improve(inputs, given.actual.minus(given.baseline)).div(100) : 'not-percentage',
  );
}

function improve({ direction }: FormulaInputs, difference: Decimal): Decimal {
  return direction === 'decrease' ? difference.negated() : difference;
}

function hasLimits({ atLeast, over, below, atMost }: RatingBand): boolean {
  return [atLeast, over, below, atMost].some((limit) => limit !== undefined);
}

function isInside({ atLeast, over, below, atMost }: RatingBand, value: Decimal): boolean {
  if (atLeast !== undefined && value.lt(atLeast)) return false;
  if (over !== undefined && value.lte(over)) return false;
  if (below !== undefined && value.gte(below)) return false;
  return atMost === undefined || value.lte(atMost);
}

function rateAs({ key, symbol, word, lags }: RatingBand, set: BandSet): Rating {
  return { key, symbol, word, lags, bands: set.name };
}

function leaveUnrated(set: BandSet, reason: UndefinedReason): Rating {
  return { key: 'none', ...set.unrated, lags: false, reason, bands: set.name };
}
