/** A change of an indicator with the year since when it holds, and what a plan that stands as of a year says of such changes. */

import type { Place } from '../../finding/finding.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

export type ChangedField =
  | 'target'
  | 'name'
  | 'unit'
  | 'definition'
  | 'section'
  | 'direction'
  | 'baseline'
  | 'ended'
  | 'begun';

/** What cities call the fields; the first word is ours. */
export const changedFieldWords: Readonly<Record<ChangedField, readonly [string, ...string[]]>> = {
  target: ['目標', '目標値', '数値目標'],
  name: ['名称', '指標名', '指標', '指標名称', 'KPI'],
  unit: ['単位'],
  definition: ['定義', '算出方法', '算定方法'],
  section: ['所管課', '担当課', '所管', '担当'],
  direction: ['方向性', '方向'],
  baseline: ['基準値', '基準', '現状値'],
  ended: ['廃止', '終了'],
  begun: ['開始', '新規', '追加'],
};

export interface Change {
  /** Of the indicator. */
  readonly id: string;
  readonly field: ChangedField;
  /** Of a target where the indicator has several: the year that it is to be reached in. */
  readonly targetYear?: FiscalYear;
  /** The first fiscal year that the change holds in: an indicator that ends is not reported on in it. */
  readonly from: FiscalYear;
  /** As written; of an indicator that ends `new` may say what takes its place. */
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  readonly place: Place;
}

/** A change that holds, of the indicator as it is called then. */
export interface ToldChange extends Change {
  readonly name: string;
}

/** What a plan as of a year says of the changes before it. */
export interface PlanLife {
  /** Those that hold, by year, but for ends. */
  readonly changes: readonly ToldChange[];
  /** Indicators that have ended, which the plan no longer has. */
  readonly ended: readonly EndedIndicator[];
}

export interface EndedIndicator {
  readonly change: ToldChange;
  readonly unit: string;
  /** Its last value and the fiscal year of it, and the target that it had. */
  readonly last?: { readonly year: FiscalYear; readonly text: string };
  readonly target: string;
  /** Names of what took its place. */
  readonly heirs: readonly string[];
  /** Title of its goal. */
  readonly goal: string;
}

/** Ids of what takes the place of an indicator that ends. */
export function heirsOf({ field, new: now }: Pick<Change, 'field' | 'new'>): readonly string[] {
  return field === 'ended' ? now.split(/[、，,・\s]+/).filter((id) => id !== '') : [];
}

/** e.g. `目標`, whichever of the words was written. */
export function nameChangedField({ field }: Pick<Change, 'field'>): string {
  return changedFieldWords[field][0];
}
