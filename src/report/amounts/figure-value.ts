/** The cell of a figure of a filled table: its number and its live formula, by the place that it has in its table. */

import type { CellValue, NumberFormat } from '../../document/document.ts';
import type { ShownFigure } from '../../model/filled-table/shown-figure.ts';
import { cellValueOf } from '../value-cell.ts';
import { amountFormula } from './amounts-formulas.ts';

/** `keyOf` names the cells of the table, `minus` is its sign of a fall where that is not △; `undefined` for what is no figure. */
export function figureValue(
  { quantity, undefinedBecause, live }: ShownFigure,
  keyOf: (row: number, column: number) => string,
  minus?: '▲',
): CellValue | undefined {
  const formula = live === undefined ? undefined : amountFormula(live, keyOf);
  const bound = formula === undefined ? {} : { formula };
  if (undefinedBecause !== undefined) {
    if (live === undefined) return { type: 'missing', reason: undefinedBecause };
    const { style, isGrouped } = live;
    const format = withSign({ before: '', after: '', decimals: style.decimals, grouped: isGrouped }, minus);
    return { type: 'missing', reason: undefinedBecause, format, ...bound };
  }
  if (quantity === undefined) return undefined;
  const value = cellValueOf(quantity);
  if (value.type === 'text') return { ...value, ...bound };
  if (value.type !== 'number') return value;
  // What is worked out anew may grow over a thousand, or fall below zero.
  const grouped = value.format.grouped || (formula !== undefined && live?.isGrouped === true);
  return { ...value, format: withSign({ ...value.format, grouped }, minus), ...bound };
}

function withSign(format: NumberFormat, minus: '▲' | undefined): NumberFormat {
  return minus === undefined ? format : { ...format, minus };
}
