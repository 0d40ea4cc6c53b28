/** What is computed for the indicators of one fiscal year. The documented shape behind `torikumi metrics --json` (docs/metrics.md). */

import type { Decimal } from '../model/decimal.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { Indicator } from '../model/indicator.ts';

/** Names of the attainment formulas; what each computes is in `formulas.ts`. */
export type FormulaName = 'level' | 'inverse' | 'shortfall' | 'progress' | 'expected' | 'schedule' | 'within';

/** Why a figure cannot be computed. Shown as －, and explained in the report and in `metrics --json`. */
export type UndefinedReason =
  | 'actual-missing'
  | 'actual-qualitative'
  | 'previous-missing'
  | 'first-year'
  | 'target-missing'
  | 'target-qualitative'
  | 'target-zero'
  | 'actual-zero'
  | 'baseline-missing'
  | 'baseline-equals-target'
  | 'before-plan'
  | 'unit-differs';

/** A figure, or the reason for its absence. Ratios are plain (0.855, not 85.5). `shown` is what every output prints. */
export type Computed =
  | { readonly status: 'value'; readonly value: Decimal; readonly inputs: Inputs; readonly shown: string }
  | { readonly status: 'undefined'; readonly reason: UndefinedReason; readonly inputs: Inputs; readonly shown: string };

/** The numbers a figure was made from, by role (`actual`, `previous`, `target`, `baseline`, …). */
export type Inputs = Readonly<Record<string, Decimal>>;

export interface Rating {
  readonly symbol: string;
  readonly word: string;
  /** Key of the band in its set, e.g. `A`; `none` when the indicator cannot be rated. */
  readonly key: string;
  /** Why there is no rating. */
  readonly reason?: UndefinedReason;
  /** The band set that was used. */
  readonly bands: string;
}

export interface IndicatorMetrics {
  readonly indicator: Indicator;
  readonly year: FiscalYear;
  /** Difference from the year before, in the indicator's unit (percentage points for percentages). */
  readonly change: Computed;
  /** Difference ÷ the year before; `shown` is 皆増 from zero, 皆減 to zero. Undefined for percentages, whose change is in points. */
  readonly changeRate: Computed;
  readonly attainment: Computed & { readonly formula: FormulaName };
  /** (actual − baseline) ÷ (target − baseline), whatever the attainment formula is. */
  readonly progress: Computed;
  /** The straight line from baseline to target, in this year. */
  readonly expected: Computed;
  /** Progress ÷ the share of the period that has passed. */
  readonly schedule: Computed;
  readonly rating: Rating;
}

/** Counts of one goal, or of the whole plan. `rated + unrated = total`; shares are of `rated`. */
export interface Tally {
  readonly total: number;
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
}
