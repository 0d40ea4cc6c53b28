/** Where the cells that formulas name stand in a workbook. */

import type { NamedCell } from './formula.ts';
import type { PlacedCell, SheetLayout } from './sheet-layout.ts';

type Addresses = ReadonlyMap<string, NamedCell>;
/** With the name of its sheet. */
type Table = readonly [name: string, cells: readonly PlacedCell[]];

/**
 * The cell with a key for a formula in `cell`: of its own table, since a template may print a table twice, else the first
 * in the workbook.
 */
export function findCells(layouts: readonly SheetLayout[]): (key: string, cell?: PlacedCell) => NamedCell | undefined {
  const all = addressesOf(layouts.map(({ name, cells }) => [name, cells]));
  const tableOf = new Map<PlacedCell, Table>();
  for (const { name, tables } of layouts) {
    for (const { cells } of tables) {
      const table = [name, cells] as const;
      // Only formulas ask.
      for (const cell of cells) if (cell.content.cell?.formula !== undefined) tableOf.set(cell, table);
    }
  }
  // They ask table by table: no more than the addresses of one are held.
  let asked: { readonly table: Table; readonly addresses: Addresses } | undefined;
  const own = (cell: PlacedCell) => {
    const table = tableOf.get(cell);
    if (table === undefined) return undefined;
    if (asked?.table !== table) asked = { table, addresses: addressesOf([table]) };
    return asked.addresses;
  };
  return (key, cell) => (cell && own(cell)?.get(key)) ?? all.get(key);
}

/** The first cell with each key. */
function addressesOf(sheets: readonly Table[]): Addresses {
  const addresses = new Map<string, NamedCell>();
  for (const [sheet, cells] of sheets) {
    for (const { key, row, column, look } of cells) {
      if (key !== undefined && !addresses.has(key))
        addresses.set(key, { sheet, row, column, numberFormat: look.numberFormat });
    }
  }
  return addresses;
}
