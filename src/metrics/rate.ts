/** Rates one indicator by a band set, or says why it cannot be rated. */

import type { BandMeasure } from '../model/configuration/configuration.ts';
import type { FormulaInputs, FormulaName } from '../model/formula/formulas.ts';
import { computeRatio, type Input, type Ratio } from '../model/formula/ratio.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import { toHalfWidth } from '../model/text/text-width.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { BandSet, Rating, RatingBand } from './metrics.ts';

export interface RatedFigures {
  readonly inputs: FormulaInputs;
  /** By the formula of the indicator. */
  readonly attainment: Ratio;
  /** By another formula. */
  readonly ratio: (formula: FormulaName) => Ratio;
  /** Whether 1 of the attainment means that the target is reached. */
  readonly measuresTarget: boolean;
  /** Whether the actual meets the target, where that can be said. */
  readonly isMet: boolean | undefined;
  readonly percentage: boolean;
  /** What the sections say themselves (自己評価, 一次評価), in the order of the table. */
  readonly own: readonly string[];
}

/** The computed rating; where nothing can be computed, the section's own, if it is one of the bands. */
export function rate(figures: RatedFigures, set: BandSet): Rating {
  const computed = rateByBands(figures, set);
  if (computed.reason === undefined) return computed;
  const own = figures.own.flatMap((text) => set.bands.find((band) => isCalled(band, text)) ?? []).at(-1);
  return own === undefined ? computed : { ...rateAs(own, set), byHand: true };
}

/**
 * The first band that fits, judged on unrounded values. A band whose measure is undefined ends the search, unless it is
 * optional: an indicator without a target must not fall through to the lowest band.
 */
function rateByBands(figures: RatedFigures, set: BandSet): Rating {
  for (const band of set.bands) {
    if (!hasLimits(band)) return rateAs(band, set);
    const measured = measures[band.of](figures);
    const judged =
      measured.status === 'value' ? judge(measured.value, band.of, figures) : judgeWithoutRatio(band.of, figures);
    if (judged !== undefined) {
      if (!isInside(band, judged)) continue;
      const isComputed = measured.status === 'value';
      return {
        ...rateAs(band, set),
        ...(isComputed ? { judged: { of: band.of, value: measured.value, inputs: measured.inputs } } : {}),
      };
    }
    if (band.optional || measured.status === 'value') continue;
    return rateAsNotMet(figures, set) ?? leaveUnrated(set, measured.reason);
  }
  return leaveUnrated(set, 'outside-bands');
}

/** A target of 超 or 未満 that is just equalled is at 100 %, and yet not met. */
function judge(value: Decimal, of: BandMeasure, { isMet, measuresTarget }: RatedFigures): Decimal {
  const isOfTarget = of === 'progress' || (of === 'attainment' && measuresTarget);
  return isMet === false && isOfTarget && value.gte(1) ? missed : value;
}

/** What a target just equalled but not met counts as. */
export const missed = new Decimal('0.999999999');

/**
 * A target that is met without a ratio that could say by how much: 1 where it is just equalled or one of both is a band, a trace
 * more where it is surpassed, which claims the least.
 */
function judgeWithoutRatio(of: BandMeasure, { inputs, isMet }: RatedFigures): Decimal | undefined {
  if (isMet !== true || of === 'change-from-baseline' || of === 'points-from-baseline') return undefined;
  const { actual, target } = inputs;
  const isSurpassed = typeof actual !== 'string' && typeof target !== 'string' && !actual.eq(target);
  return isSurpassed ? surpassed : new Decimal(1);
}

/** What a target surpassed by nobody knows how much counts as. */
export const surpassed = new Decimal('1.000000001');

/** A target that is not met without a ratio is rated only where a single band is left for it, e.g. 未達成. */
function rateAsNotMet({ isMet }: RatedFigures, set: BandSet): Rating | undefined {
  if (isMet !== false || set.bands.some(({ of }) => of !== 'attainment')) return undefined;
  const [only, ...others] = set.bands.filter(({ atLeast, over }) => (atLeast ?? over)?.lt(1) ?? true);
  return only === undefined || others.length > 0 ? undefined : rateAs(only, set);
}

function isCalled({ symbol, word, key }: RatingBand, text: string): boolean {
  const plain = (part: string) => toHalfWidth(part).replace(/[\s:()]/g, '');
  const wanted = plain(text);
  return wanted !== '' && [symbol, word, key, symbol + word].some((name) => plain(name) === wanted);
}

/** What each measure of a band compares. All are ratios: 1 is at the target, on the line, or twice the baseline. */
const measures: Readonly<Record<BandMeasure, (figures: RatedFigures) => Ratio>> = {
  attainment: ({ attainment }) => attainment,
  progress: ({ ratio }) => ratio('progress'),
  schedule: ({ ratio }) => ratio('schedule'),
  expected: ({ ratio }) => ratio('expected'),
  'change-from-baseline': computeChangeFromBaseline,
  'points-from-baseline': computePointsFromBaseline,
};

/** Improvement ÷ |baseline|; a worsening is negative in either direction. From zero any change is the whole (±1). */
function computeChangeFromBaseline({ inputs }: RatedFigures): Ratio {
  const { actual, baseline } = inputs;
  return computeRatio({ actual, baseline }, (given) => {
    const improvement = improve(inputs, given.actual.minus(given.baseline));
    if (typeof improvement === 'string') return improvement;
    if (!given.baseline.isZero()) return improvement.div(given.baseline.abs());
    return improvement.isZero() ? improvement : new Decimal(improvement.isNegative() ? -1 : 1);
  });
}

/** Improvement in percentage points as a ratio: 38.1 % → 57.9 % is 0.198, so that `3%` in a band means three points. */
function computePointsFromBaseline({ inputs, percentage }: RatedFigures): Ratio {
  const { actual, baseline } = inputs;
  return computeRatio({ actual, baseline }, (given) => {
    if (!percentage) return 'not-percentage';
    const improvement = improve(inputs, given.actual.minus(given.baseline));
    return typeof improvement === 'string' ? improvement : improvement.div(100);
  });
}

/** Which way is better must be known: a rise of deaths is no improvement. */
function improve({ direction }: FormulaInputs, difference: Decimal): Input {
  if (direction === undefined) return 'direction-unknown';
  return direction === 'decrease' ? difference.negated() : difference;
}

function hasLimits({ atLeast, over, below, atMost }: RatingBand): boolean {
  return [atLeast, over, below, atMost].some((limit) => limit !== undefined);
}

/** Whether a value lies within the limits of a band. */
export function isInside({ atLeast, over, below, atMost }: RatingBand, value: Decimal): boolean {
  if (atLeast !== undefined && value.lt(atLeast)) return false;
  if (over !== undefined && value.lte(over)) return false;
  if (below !== undefined && value.gte(below)) return false;
  return atMost === undefined || value.lte(atMost);
}

function rateAs({ key, symbol, word, lags }: RatingBand, set: BandSet): Rating {
  return { key, symbol, word, lags, byHand: false, bands: set.name };
}

function leaveUnrated(set: BandSet, reason: UndefinedReason): Rating {
  return { key: 'none', ...set.unrated, lags: false, byHand: false, reason, bands: set.name };
}
