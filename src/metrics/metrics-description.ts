/** The stable JSON shape of `torikumi metrics --json`, documented in docs/metrics.md. */

import type { ChangedField } from '../model/plan/change.ts';

/** One row a figure. Numbers are decimal strings, never JSON numbers, so that no reader turns them into binary floats. */
export interface FigureDescription {
  readonly indicator: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly figure: FigureName;
  /** Name of the formula; for the rating, what was compared with the bands, or null when nothing was. */
  readonly formula: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs that stand in cells as the table prints them, by the same roles: `3分の2` beside 66.66… */
  readonly printed: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly shown: string;
  /** Key of the indicator's band; null when it cannot be rated. */
  readonly rating: string | null;
  readonly reason: string | null;
  /** The fiscal year of the target that the indicator is judged against; null where it has none or no year. */
  readonly targetYear: number | null;
  /** `final`, `preliminary`, `estimated`, `expected` or `planned`; null where there is no value. */
  readonly firmness: string | null;
  /** The fiscal year that the value holds for, which may lie before `fiscalYear`; null where there is no value. */
  readonly actualYear: number | null;
}

export type FigureName = 'change' | 'changeRate' | 'attainment' | 'progress' | 'expected' | 'schedule' | 'rating';

export interface MetricsDescription {
  readonly shape: 'torikumi-metrics/2';
  readonly plan: string;
  readonly fiscalYear: number;
  readonly fiscalYearShown: string;
  readonly formulas: Readonly<Record<string, string>>;
  readonly bandSets: readonly BandSetDescription[];
  readonly tally: TallyDescription;
  readonly goals: readonly { readonly goal: string; readonly tally: TallyDescription }[];
  readonly figures: readonly FigureDescription[];
  /** What has been changed until this year, where the workspace says since when; ends have `field: "ended"`. */
  readonly changes?: readonly ChangeDescription[];
}

export interface ChangeDescription {
  readonly indicator: string;
  readonly name: string;
  readonly field: ChangedField;
  /** The first fiscal year that it holds in. */
  readonly from: number;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

export interface BandSetDescription {
  readonly name: string;
  readonly bands: readonly {
    readonly key: string;
    readonly symbol: string;
    readonly word: string;
    readonly of: string;
    readonly limits: string;
    readonly lags: boolean;
  }[];
}

export interface TallyDescription {
  readonly total: number;
  readonly computed: number;
  readonly rated: number;
  readonly unrated: number;
  readonly coverage: string;
  readonly bands: readonly {
    readonly key: string;
    readonly symbol: string;
    readonly word: string;
    readonly count: number;
    /** Percentage of the rated with one decimal, e.g. `"54.3"`. */
    readonly share: string | null;
  }[];
}
