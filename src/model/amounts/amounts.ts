/** Tables of amounts: budgets and settlements, with their totals, differences, rates and shares. */

import type { Place } from '../../finding/finding.ts';
import type { GridRow } from '../../table/table.ts';
import type { ShownFigure } from '../filled-table/shown-figure.ts';
import type { FigureKind } from '../table-figures/parse-figure-head.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

/** A table as it lies in its file; `setting` is its number in `data.amounts`, from 0. */
export interface RawAmounts {
  readonly setting: number;
  readonly file: string;
  readonly sheet?: string;
  readonly layout: AmountsLayout;
}

export interface AmountsLayout {
  /** Of its first row, which may be a title. */
  readonly place: Place;
  readonly titles: readonly string[];
  /** As printed; empty where there is none. */
  readonly unit: string;
  readonly heads: readonly GridRow[];
  /** Empty where no row has figures. */
  readonly body: readonly GridRow[];
  readonly notes: readonly string[];
}

export interface AmountsTable {
  /** Its number among the workspace's tables, from 1. */
  readonly id: string;
  readonly title: string;
  /** As printed, e.g. `（単位：千円、％）`; empty where it is not given. */
  readonly unit: string;
  readonly file: string;
  readonly heads: readonly (readonly AmountsHead[])[];
  readonly columns: readonly AmountsColumn[];
  readonly rows: readonly AmountsRow[];
  /** Printed below the table: those of its file, and those that its figures need. */
  readonly notes: readonly string[];
  readonly chart: ChartSetting;
}

export type ChartSetting = 'auto' | 'none' | 'shares' | 'years';

export interface AmountsHead {
  readonly text: string;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly place: Place;
}

/** `name` heads rows, `text` is neither: 備考. */
export interface AmountsColumn {
  readonly kind: 'name' | 'text' | FigureKind;
  /** Its heads from outside in. */
  readonly texts: readonly string[];
  readonly unit: string;
  /** Fiscal year; `undefined` where its heads name none. */
  readonly year: FiscalYear | undefined;
}

export interface AmountsRow {
  /** `band`: a head over a group, without figures. */
  readonly kind: 'item' | 'total' | 'part' | 'band';
  /** What it is called, from its columns of names. */
  readonly name: string;
  readonly depth: number;
  /** That a column of units gives; else empty. */
  readonly unit: string;
  /** Fiscal year; `undefined` where its name is none. */
  readonly year: FiscalYear | undefined;
  /** By column. A place that another cell covers has none. */
  readonly cells: readonly (AmountsCell | undefined)[];
}

export interface AmountsCell {
  /** What is printed. */
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly place: Place;
  readonly figure: ShownFigure | undefined;
}
