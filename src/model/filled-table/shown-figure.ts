/** A figure of a table as it is printed: as the table gives it, or worked out to fill an empty cell. */

import type { Calculation } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Quantity } from '../value/quantity.ts';

export interface ShownFigure {
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
  /** Whether thousands are set apart where it is worked out anew. */
  readonly isGrouped: boolean;
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
