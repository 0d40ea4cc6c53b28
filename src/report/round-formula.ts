/** A figure of a workbook rounded as it is printed. */

import { type CellFormula, formula, numeral } from '../document/formula.ts';
import type { FigureStyle } from '../metrics/show-figure.ts';

export function round(figure: CellFormula, { decimals, rounding }: FigureStyle): CellFormula {
  const digits = numeral(`${decimals}`);
  if (rounding === 'half-up') return formula`ROUND(${figure},${digits})`;
  // The noise of binary numbers must not be cut or raised to another digit.
  const even = formula`ROUND(${figure},12)`;
  return rounding === 'down' ? formula`ROUNDDOWN(${even},${digits})` : formula`ROUNDUP(${even},${digits})`;
}
