/** Tables of amounts: budgets and settlements, with their totals, differences, rates and shares. */

import type { Place } from '../../finding/finding.ts';
import type { GridRow } from '../../table/table.ts';
import type { Calculation } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import type { FigureKind } from '../table-figures/parse-figure-head.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Quantity } from '../value/quantity.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

/** A table as it stands in its file; `setting` is its number in `data.amounts`, from 0. */
export interface RawAmounts {
  readonly setting: number;
  readonly file: string;
  readonly sheet?: string;
  readonly rows: readonly GridRow[];
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
  readonly figure: AmountsFigure | undefined;
}

export interface AmountsFigure {
  /** `undefined`: a text, or what is not one amount. */
  readonly quantity: Quantity | undefined;
  /** Whether the file gives it or it was worked out to fill an empty cell. */
  readonly source: 'given' | 'filled';
  /** Why a cell that should be filled is not: its figure would be divided by zero, or by none. */
  readonly undefinedBecause?: UndefinedAmount;
  /** How the figure follows from others; only where what is printed is exactly that. */
  readonly live?: LiveFigure;
}

export type UndefinedAmount = 'divisor-zero' | 'operand-missing';

export interface LiveFigure {
  readonly calculation: Calculation;
  readonly style: AmountStyle;
  /** What was added so that shares make 100 together. */
  readonly adjusted?: Decimal;
  /** Where the operands stand: row and column. */
  readonly placeOf: (cell: FigureCell) => CellPosition | undefined;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface AmountStyle {
  readonly decimals: number;
  readonly rounding: AmountRounding;
}

export type AmountRounding = 'half-up' | 'down' | 'up';
