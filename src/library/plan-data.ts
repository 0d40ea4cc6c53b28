/** The data of a workspace as extensions have them. */

import type { Place } from '../finding/finding.ts';

/** What the reports of a workspace are made from: at most one part of a kind. */
export interface ContentOfExtension {
  readonly edition: readonly PartOfContent[];
}

/** Of parts that are no plan only their kind is declared. */
export type PartOfContent =
  | { readonly kind: 'plan'; readonly plan: PlanData }
  | { readonly kind: 'list' | 'form' | 'book' | 'amounts' | 'sheets' | 'text' };

export interface PlanData {
  readonly goals: readonly GoalOfPlan[];
}

/** 基本目標, with its 数値目標 and what is done for it. */
export interface GoalOfPlan {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly IndicatorOfPlan[];
  readonly policies: readonly PolicyOfPlan[];
}

/** 基本方針. */
export interface PolicyOfPlan {
  readonly id: string;
  readonly title: string;
  readonly projects: readonly { readonly title: string; readonly indicators: readonly IndicatorOfPlan[] }[];
}

export interface IndicatorOfPlan {
  readonly id: string;
  readonly name: string;
  /** Empty when the values carry none. */
  readonly unit: string;
  /** 年間, 累計, 時点. */
  readonly kind: 'annual' | 'cumulative' | 'point';
  /** 増加, 減少, 維持; none where nobody said it and nothing tells it for certain. */
  readonly direction: 'increase' | 'decrease' | 'maintain' | undefined;
  readonly baseline: ValueOfIndicator | undefined;
  readonly targets: readonly ValueOfIndicator[];
  readonly actuals: readonly ValueOfIndicator[];
  readonly section: string;
  readonly note: string;
  readonly remark: string;
  readonly texts: readonly { readonly head: string; readonly text: string }[];
  readonly place: Place;
}

/** A value of the table. */
export interface ValueOfIndicator {
  readonly column: { readonly head: string; readonly year: number | undefined };
  readonly quantity:
    | {
        readonly type: 'amount';
        readonly text: string;
        readonly value: DecimalNumber;
        readonly unit: string;
        readonly decimals: number;
      }
    | { readonly type: 'composite' | 'change' | 'qualitative' | 'missing'; readonly text: string };
  /** It can be read in two ways, or not at all: nothing is computed from it. */
  readonly doubt?: string;
  readonly place: Place;
}

export interface MetricsOfPlan {
  readonly year: number;
  readonly indicators: readonly IndicatorFigures[];
}

/** Ratios are plain, 0.855 and not 85.5; `shown` is what every output prints. */
export interface IndicatorFigures {
  readonly indicator: IndicatorOfPlan;
  readonly year: number;
  readonly actual: ValueOfIndicator | undefined;
  readonly target: ValueOfIndicator | undefined;
  readonly isMet: boolean | undefined;
  readonly change: Figure;
  readonly changeRate: Figure;
  readonly attainment: Figure;
  readonly progress: Figure;
  readonly rating: { readonly symbol: string; readonly word: string; readonly key: string; readonly lags: boolean };
}

/** A figure, or the reason for its absence. */
export type Figure = { readonly shown: string } & (
  | { readonly status: 'value'; readonly value: DecimalNumber }
  | { readonly status: 'undefined'; readonly reason: string }
);

export type Numeric = DecimalNumber | number | string | bigint;

/** Exact to 40 digits. */
export interface DecimalNumber {
  plus(other: Numeric): DecimalNumber;
  minus(other: Numeric): DecimalNumber;
  times(other: Numeric): DecimalNumber;
  div(other: Numeric): DecimalNumber;
  abs(): DecimalNumber;
  eq(other: Numeric): boolean;
  gt(other: Numeric): boolean;
  gte(other: Numeric): boolean;
  lt(other: Numeric): boolean;
  lte(other: Numeric): boolean;
  isZero(): boolean;
  isNegative(): boolean;
  toFixed(decimals?: number): string;
  toString(): string;
}
