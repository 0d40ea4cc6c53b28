/** Where the cells that formulas name stand in a workbook. */

import type { NamedCell } from './formula.ts';
import type { PlacedCell, SheetLayout } from './sheet-layout.ts';

type Addresses = ReadonlyMap<string, NamedCell>;

/**
 * The cell with a key for a formula in `cell`: of its own table, since a template may print a table twice, else the first
 * in the workbook.
 */
export function findCells(layouts: readonly SheetLayout[]): (key: string, cell?: PlacedCell) => NamedCell | undefined {
  const all = addressesOf(layouts.map(({ name, cells }) => [name, cells]));
  const own = new Map<PlacedCell, Addresses>();
  for (const { name, tables } of layouts) {
    for (const { cells } of tables) {
      const addresses = addressesOf([[name, cells]]);
      // Only formulas ask.
      for (const cell of cells) if (cell.content.cell?.formula !== undefined) own.set(cell, addresses);
    }
  }
  return (key, cell) => (cell && own.get(cell)?.get(key)) ?? all.get(key);
}

/** The first cell with each key. */
function addressesOf(sheets: readonly (readonly [name: string, cells: readonly PlacedCell[]])[]): Addresses {
  const addresses = new Map<string, NamedCell>();
  for (const [sheet, cells] of sheets) {
    for (const { key, row, column, look } of cells) {
      if (key !== undefined && !addresses.has(key))
        addresses.set(key, { sheet, row, column, numberFormat: look.numberFormat });
    }
  }
  return addresses;
}
