/** What is computed for the indicators of one fiscal year. The documented shape behind `torikumi metrics --json` (docs/metrics.md). */

import type { BandMeasure } from '../model/configuration/configuration.ts';
import type { FormulaInputs, FormulaName } from '../model/formula/formulas.ts';
import type { Inputs } from '../model/formula/ratio.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import type { Indicator, Observation } from '../model/plan/plan.ts';
import type { Decimal } from '../model/value/decimal.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { DatedFigure } from './printed-of-year.ts';
import type { ResolvedTarget } from './resolve-target.ts';
import type { FigureStyle, Minus } from './show-figure.ts';

/** A figure, or the reason for its absence. Ratios are plain (0.855, not 85.5). `shown` is what every output prints. */
export type Computed = {
  readonly inputs: Inputs;
  readonly shown: string;
  /** How `shown` was rounded. */
  readonly style: FigureStyle;
} & (
  | { readonly status: 'value'; readonly value: Decimal }
  | { readonly status: 'undefined'; readonly reason: UndefinedReason }
);

export interface Rating {
  readonly symbol: string;
  readonly word: string;
  /** Key of the band in its set, e.g. `A`; `none` when the indicator cannot be rated. */
  readonly key: string;
  /** Belongs in the list of what lags. */
  readonly lags: boolean;
  /** Why there is no rating. */
  readonly reason?: UndefinedReason;
  /** The band set that was used. */
  readonly bands: string;
  /** Rated by the section itself (自己評価), since nothing could be computed. */
  readonly byHand: boolean;
  /** What was held against the band's limits, unrounded. Absent for a band that takes whatever is left, and where met is met without a ratio. */
  readonly judged?: { readonly of: BandMeasure; readonly value: Decimal; readonly inputs: Inputs };
}

/** 評価区分: the bands of one kind of indicator in one year, tried in order. */
export interface BandSet {
  /** Name of the preset, or the key of `torikumi.yaml` that lists the bands. */
  readonly name: string;
  /** In words, for the legend, e.g. `富士市`; empty for bands that a workspace lists. */
  readonly title: string;
  readonly bands: readonly RatingBand[];
  /** How an indicator that cannot be rated is printed. */
  readonly unrated: { readonly symbol: string; readonly word: string };
}

/** One band with its limits as numbers. Half-open: a limit is inside one band only. */
export interface RatingBand {
  /** Unique in its set. */
  readonly key: string;
  readonly symbol: string;
  readonly word: string;
  readonly of: BandMeasure;
  readonly atLeast?: Decimal;
  readonly over?: Decimal;
  readonly below?: Decimal;
  readonly atMost?: Decimal;
  readonly lags: boolean;
  /** Passed over, not a reason for no rating, when what it compares is undefined. */
  readonly optional: boolean;
}

export interface IndicatorMetrics {
  readonly indicator: Indicator;
  readonly year: FiscalYear;
  /** The value of the year, as it stands in the table; and the one of the year before, where there is one that follows. */
  readonly actual: Observation | undefined;
  readonly previous: Observation | undefined;
  /** The year that the value holds for, by which it is computed; before `year` where its cell says so. */
  readonly actualYear: FiscalYear | undefined;
  /** What the year is judged against, and the fiscal year of that target. */
  readonly target: Observation | undefined;
  readonly targetYear: FiscalYear | undefined;
  /** The number of that target. */
  readonly resolvedTarget: ResolvedTarget | undefined;
  /** All that the formulas drew on. */
  readonly inputs: FormulaInputs;
  /** Whether the actual meets the target; `undefined` where that cannot be said. */
  readonly isMet: boolean | undefined;
  /** Difference from the year before, in the indicator's unit (percentage points for percentages). */
  readonly change: Computed;
  /** Difference ÷ |the year before|; `shown` is 皆増 from zero, 皆減 to zero. Undefined for percentages, whose change is in points. */
  readonly changeRate: Computed;
  /** Without a formula where neither the indicator nor its direction names one. */
  readonly attainment: Computed & { readonly formula: FormulaName | undefined };
  /** (actual − baseline) ÷ (target − baseline), whatever the attainment formula is. */
  readonly progress: Computed;
  /** The straight line from baseline to target, in this year. */
  readonly expected: Computed;
  /** Progress ÷ the share of the period that has passed. */
  readonly schedule: Computed;
  readonly rating: Rating;
  /** What the table itself prints of the years up to this one. */
  readonly printed: readonly DatedFigure[];
}

/** Counts of one goal, or of the whole plan. `rated + unrated = total`; shares are of `rated`. */
export interface Tally {
  readonly total: number;
  /** Those whose attainment could be computed (算出可能). */
  readonly computed: number;
  readonly rated: number;
  readonly unrated: number;
  readonly bands: readonly BandCount[];
}

export interface BandCount {
  readonly key: string;
  readonly symbol: string;
  readonly word: string;
  readonly count: number;
  /** count ÷ rated, undefined when nothing is rated. */
  readonly share: Decimal | undefined;
}

export interface PlanMetrics {
  readonly year: FiscalYear;
  readonly indicators: readonly IndicatorMetrics[];
  readonly overall: Tally;
  readonly goals: readonly { readonly goalId: string; readonly tally: Tally }[];
  /** Every band set in use, once each, for the legend. */
  readonly bandSets: readonly BandSet[];
  /** What stands before a figure below zero. */
  readonly minus: Minus;
}
