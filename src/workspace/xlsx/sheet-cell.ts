/** A cell of a worksheet with what it holds, as the file says it. */

import type { CellStyle } from './cell-styles.ts';
import type { CellText } from './rich-text.ts';

export interface SheetCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly style: CellStyle;
  readonly isFormula: boolean;
  readonly value: SheetValue;
}

export type SheetValue =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'text'; readonly text: CellText }
  | { readonly type: 'boolean'; readonly isTrue: boolean }
  | { readonly type: 'date'; readonly serial: number }
  | { readonly type: 'error'; readonly text: string }
  | { readonly type: 'not-computed' };
