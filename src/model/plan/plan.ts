/** The plan's tree as the reports see it: 基本目標 → 基本方針 → 施策 and 事業（全体計画） → 指標 with its observations. */

import type { Place } from '../../finding/finding.ts';
import type { FormulaName } from '../formula/formulas.ts';
import type { Direction } from '../formula/target-met.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import type { ValueRole } from '../head/value-role.ts';
import type { Firmness } from '../value/firmness.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import type { PlanLife } from './change.ts';

/** 年間 (a year's own sum), 累計 (counted up since the start), 時点 (a level at a point in time). */
export type IndicatorKind = 'annual' | 'cumulative' | 'point';

/** A column of values as the table has it. */
export interface ValueColumn {
  readonly role: ValueRole;
  /** As written. */
  readonly head: string;
  readonly firmness: Firmness;
  /** As its head, else all of its cells, else `torikumi.yaml` say; `undefined` where nobody says it. */
  readonly period: Period | undefined;
  /** The fiscal year that the column is printed under. */
  readonly year: FiscalYear | undefined;
  /** An actual of a year that had not ended on the document's date, though its head says nothing of it. */
  readonly isOpen?: true;
  /** Of 変更後目標値, which holds in place of the target beside it, 1; of 再変更後目標値, which holds in place of that, 2. */
  readonly revised?: number;
}

/** A column of the table, in the city's own order and under its own head. */
export type TableColumn = { readonly head: string; readonly isHidden?: true } & (
  | { readonly type: 'words'; readonly meaning: IndicatorMeaning }
  | { readonly type: 'value'; readonly value: ValueColumn }
  | { readonly type: 'printed'; readonly figure: string; readonly year: FiscalYear | undefined }
  /** 主な取組, 課題: texts of their own. */
  | { readonly type: 'text' }
  /** Not understood; its cells are kept all the same. */
  | { readonly type: 'unknown' }
);

/** What the city calls the levels of its plan and the columns of words: `柱`, `成果指標`. On one line, for use in sentences. */
export type PlanNames = Readonly<Record<NamedColumn, string>>;

type NamedColumn = Exclude<
  IndicatorMeaning,
  'id' | 'kind' | 'direction' | 'formula' | 'priority' | 'replaces' | 'period' | 'text'
>;

/** A value of the table: what it says, when it holds, how firm it is, and where it stands. */
export interface Observation {
  readonly column: ValueColumn;
  /** As its cell says, else its row, else its column. */
  readonly period: Period | undefined;
  readonly firmness: Firmness;
  readonly quantity: Quantity;
  /** The value can be read in two ways, or not at all: it is printed as typed and nothing is computed from it. */
  readonly doubt?: Doubt;
  /** In a row that has both: of its year alone, or of all years so far (累計). Neither is held against the other. */
  readonly span?: 'year' | 'total';
  /** Both ends of the band that the value is one of: 目標値（下限） and 目標値（上限）. */
  readonly limits?: { readonly low: Observation; readonly high: Observation };
  /** Of a target that its cell tells from where to where: 70.1% of 70.1%→72.3%. */
  readonly start?: NamedValue;
  /** Of a cell that says what its numbers are those of other roles: the 目標100 of 実績95 目標100. */
  readonly others?: readonly NamedValue[];
  readonly place: Place;
}

/** A number of a cell that is not the value of its column. */
export interface NamedValue {
  /** As the cell calls it, 現状 or 目標; empty where it does not. */
  readonly label: string;
  readonly amount: Amount;
  /** As the cell says it. */
  readonly period: Period | undefined;
}

/**
 * Two values in a cell, a target before and after its change, a number below zero that may be a change, a change on a base that nobody
 * names, one end of a band, a
 * period that there is none of, a unit of something else, a text that is no value; 単年度 beside 累計; a target that another column has replaced.
 */
export type Doubt =
  | 'two-values'
  /** 目標100 実績95 in one cell. */
  | 'roles-in-cell'
  /** 10未満, 100以上 as what was measured: no one number. */
  | 'bounded'
  /** 0.93 beside 95 %. */
  | 'share-or-percent'
  | 'target-changed'
  | 'change-or-level'
  | 'change-of-unknown'
  | 'unit-differs'
  | 'bracketed'
  | 'unreadable'
  | 'not-yet'
  /** In a row with more or fewer cells than its head. */
  | 'shifted'
  | 'single-or-total'
  | 'limit-of-band'
  | 'of-no-period'
  | 'superseded';

/** A figure that the table prints beside its values, worked out by hand: 達成率, 増減, 評価. */
export interface PrintedFigure {
  readonly figure: PrintedFigureName;
  /** A rating that `torikumi.yaml` calls the section's own. */
  readonly isOwn?: true;
  readonly head: string;
  /** Of its head; `undefined` is the last year with a value. */
  readonly year: FiscalYear | undefined;
  readonly quantity: Quantity;
  readonly place: Place;
}

export type PrintedFigureName = 'attainment' | 'progress' | 'change' | 'change-rate' | 'ratio-to-previous' | 'rating';

export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** Empty when the values carry none. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** `undefined` where nobody said it and nothing tells it for certain. */
  readonly direction: Direction | undefined;
  readonly baseline: Observation | undefined;
  /** In the order of their years; one without a year belongs to all. */
  readonly targets: readonly Observation[];
  /** One for each actual column of the table, in the order of years. */
  readonly actuals: readonly Observation[];
  /** 計画値 of single years. */
  readonly plans: readonly Observation[];
  readonly printed: readonly PrintedFigure[];
  /** The attainment formula, if this indicator has its own. */
  readonly formula?: FormulaName;
  readonly page: string;
  readonly section: string;
  readonly definition: string;
  readonly source: string;
  /** Ids of the indicators before it whose place it takes, as written. */
  readonly replaces?: string;
  /** Other texts of the table, with their heads: 増減理由, 今後の対応. */
  readonly texts: readonly { readonly head: string; readonly text: string }[];
  /** 注記: for the reader. */
  readonly note: string;
  /** 備考: for whoever keeps the table. */
  readonly remark: string;
  /** The cells of its row as written, one for each column of the plan's table. */
  readonly cells: readonly string[];
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
  /** Whether the number is the plan's own; otherwise it only counts the measures of a policy, and is not printed. */
  readonly isNumbered: boolean;
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
  /** In the order in which they are printed: baselines, then by year, targets before actuals; undated ones last. */
  readonly columns: readonly ValueColumn[];
  /** Every column of the table. */
  readonly table: readonly TableColumn[];
  readonly names: PlanNames;
  /** The plan's years as `torikumi.yaml` states them. */
  readonly stated: { readonly from?: FiscalYear; readonly to?: FiscalYear };
  /** What has been changed, where the workspace says since when; the plan is as it was in the year named there. */
  readonly life?: PlanLife;
}

/** Every indicator of a goal in printed order: numerical targets first, then by policy and project. */
export function indicatorsOf(goal: Goal): readonly Indicator[] {
  return [
    ...goal.indicators,
    ...goal.policies.flatMap((policy) => policy.projects.flatMap((project) => project.indicators)),
  ];
}

/** The 施策 that a project of a policy serves. */
export function measuresOf({ measures }: Policy, project: Project): readonly Measure[] {
  return measures.filter(({ number }) => project.measures.includes(number));
}

/** All values of an indicator. */
export function observationsOf({ baseline, actuals, targets, plans }: Indicator): readonly Observation[] {
  return [...(baseline === undefined ? [] : [baseline]), ...actuals, ...targets, ...plans];
}

/** The fiscal year that a value holds for, which is not always its column's. */
export function yearOf({ period }: Observation): FiscalYear | undefined {
  return period && fiscalYearOfPeriod(period);
}

/** The fiscal year that an actual is reported under: that of its column, else the one that its cell says. */
export function yearReported(observation: Observation): FiscalYear | undefined {
  return observation.column.year ?? yearOf(observation);
}

/** Fiscal years that have an actual column, ascending. */
export function actualYearsOf({ columns }: Plan): readonly FiscalYear[] {
  const years = columns.flatMap(({ role, year }) => (role === 'actual' && year !== undefined ? [year] : []));
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** The year in which the plan begins, and the one in which it ends, as far as its columns say them. */
export function planPeriodOf({ columns }: Plan): { readonly from?: FiscalYear; readonly to?: FiscalYear } {
  const from = columns.find(({ role, year }) => role === 'baseline' && year !== undefined)?.year;
  const ends = columns.flatMap(({ role, year }) => (role === 'target' && year !== undefined ? [year] : []));
  const to = ends.length === 0 ? undefined : ends.reduce((a, b) => (a > b ? a : b));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
