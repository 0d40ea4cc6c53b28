/** The cell of a figure of a filled table: its number and its live formula, by the place that it has in its table. */

import type { CellValue } from '../../document/document.ts';
import type { ShownFigure } from '../../model/filled-table/shown-figure.ts';
import { cellValueOf } from '../progress/value-cell.ts';
import { amountFormula } from './amounts-formulas.ts';

/** `keyOf` names the cells of the table; `undefined` for what is no figure. */
export function figureValue(
  { quantity, undefinedBecause, live }: ShownFigure,
  keyOf: (row: number, column: number) => string,
): CellValue | undefined {
  const formula = live === undefined ? undefined : amountFormula(live, keyOf);
  const bound = formula === undefined ? {} : { formula };
  if (undefinedBecause !== undefined) {
    const format =
      live === undefined ? {} : { format: { before: '', after: '', decimals: live.style.decimals, grouped: true } };
    return { type: 'missing', reason: undefinedBecause, ...format, ...bound };
  }
  if (quantity === undefined) return undefined;
  const value = cellValueOf(quantity);
  return value.type === 'number' || value.type === 'text' ? { ...value, ...bound } : value;
}
