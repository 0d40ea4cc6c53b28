/** A table of a book as figures under heads, for comparing them. */

import { figureTableOfGrid, type GridFigure, type GridFigureTable } from '../../table-figures/figure-table-of-grid.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import type { BookCell, BookTable } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { PlacedTable } from './placed-table.ts';

/** A cell with how far its text is set in. */
type IndentedCell = BookCell & { readonly indent: number };

type GivenTable = Pick<PlacedTable, 'labels' | 'total'> & {
  readonly table: Pick<BookTable, 'head' | 'unit' | 'caption'>;
  readonly grid: readonly (readonly (IndentedCell | undefined)[])[];
};

export function figureTableOf({ table, grid, labels, total }: GivenTable, edition: FiscalYear): GridFigureTable {
  const known = new Map<IndentedCell, GridFigure>();
  const plain = grid.map((row) => row.map((cell) => cell && plainCell(cell, known)));
  const given = {
    heads: plain.slice(0, table.head.length),
    body: plain.slice(table.head.length),
    labels,
    unit: `${table.unit} ${plainTextOf(table.caption)}`,
    total,
    documentDate: { year: edition + 1, month: 3, day: 31 },
  };
  return figureTableOfGrid(given);
}

/** A merged cell is one at all its places. */
function plainCell(cell: IndentedCell, known: Map<IndentedCell, GridFigure>): GridFigure {
  const made = known.get(cell) ?? { ...cell, text: plainTextOf(cell.text) };
  known.set(cell, made);
  return made;
}
