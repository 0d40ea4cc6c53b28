/** The plan's tree as the reports see it: 基本目標 → 基本方針 → 施策 and 事業（全体計画） → 指標. */

import type { Place } from '../../finding/finding.ts';
import type { Quantity } from '../value/quantity.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

/** 年間 (a year's own sum), 累計 (counted up since the start), 時点 (a level at a point in time). */
export type IndicatorKind = 'annual' | 'cumulative' | 'point';
/** 増加, 減少, 維持: which way is better. */
export type Direction = 'increase' | 'decrease' | 'maintain';
/** 確定, 速報, 見込. */
export type ActualStatus = 'final' | 'preliminary' | 'expected';

/** A cell of the table: what it says and where it stands. */
export interface Entry {
  readonly year: FiscalYear;
  readonly quantity: Quantity;
  readonly status: ActualStatus;
  readonly place: Place;
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** Empty when the values carry none. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly baseline: Entry;
  /** In the order of their years; the last one is the target of the plan. */
  readonly targets: readonly Entry[];
  /** One for each actual column of the table, in the order of years. */
  readonly actuals: readonly Entry[];
  /** Name of the attainment formula, if this indicator has its own. */
  readonly formula?: string;
  readonly page: string;
  readonly section: string;
  readonly definition: string;
  readonly source: string;
  readonly remark: string;
  readonly priority: boolean;
  readonly place: Place;
}

/** 全体計画 (事業): what is done, with the indicators that measure it. */
export interface Project {
  readonly title: string;
  readonly page: string;
  readonly priority: boolean;
  /** The 施策 of the policy it serves, by number. */
  readonly measures: readonly number[];
  readonly indicators: readonly Indicator[];
}

/** 施策. */
export interface Measure {
  readonly number: number;
  readonly title: string;
  readonly priority: boolean;
}

/** 基本方針. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly projects: readonly Project[];
}

/** 基本目標, with its 数値目標. */
export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
  readonly policies: readonly Policy[];
}

export interface Plan {
  readonly goals: readonly Goal[];
  /** Fiscal year of the baseline column. */
  readonly baselineYear: FiscalYear;
  /** Fiscal years that have an actual column, ascending. */
  readonly actualYears: readonly FiscalYear[];
  /** Fiscal year of the target column. */
  readonly targetYear: FiscalYear;
}

/** Every indicator of a goal in printed order: numerical targets first, then by policy and project. */
export function indicatorsOf(goal: Goal): readonly Indicator[] {
  return [
    ...goal.indicators,
    ...goal.policies.flatMap((policy) => policy.projects.flatMap((project) => project.indicators)),
  ];
}
