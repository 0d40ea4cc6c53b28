/** Reads the values of a table's columns: of those that hold amounts, and not of those that hold texts. */

import { parseQuantity } from '../../value/parse-quantity.ts';
import type { Quantity } from '../../value/quantity.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { PlacedCell } from './placed-table.ts';

/**
 * A column holds values where one of its cells is an amount and every other one an amount, several, or a mark for none.
 * Cells over several columns belong to none.
 */
export function readColumnValues(
  rows: readonly (readonly PlacedCell[])[],
  width: number,
): ReadonlyMap<PlacedCell, Quantity> {
  const found = new Map<PlacedCell, Quantity>();
  for (let column = 0; column < width; column += 1) {
    const cells = rows.flatMap((row) => row.filter((cell) => cell.column === column && cell.colspan === 1));
    const read = cells.map((cell) => [cell, parseQuantity(plainTextOf(cell.text))] as const);
    const holdsValues =
      read.some(([, quantity]) => quantity?.type === 'amount' || quantity?.type === 'composite') &&
      read.every(([, quantity]) => quantity !== undefined && quantity.type !== 'qualitative');
    if (!holdsValues) continue;
    for (const [cell, quantity] of read) if (quantity !== undefined) found.set(cell, quantity);
  }
  return found;
}
