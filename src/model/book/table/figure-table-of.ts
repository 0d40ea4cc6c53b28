/** A table of a book as figures under heads, for comparing them. */

import type { FigureCell } from '../../table-figures/figure.ts';
import type { FigureTable } from '../../table-figures/figure-table.ts';
import type { TableHead } from '../../table-figures/parse-figure-head.ts';
import { parseQuantity } from '../../value/parse-quantity.ts';
import { normalizeHeader } from '../../value/text-width.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import type { BookCell } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { PlacedTable } from './placed-table.ts';

/** A cell with how far its text is set in. */
type IndentedCell = BookCell & { readonly indent: number };

type GivenTable = Pick<PlacedTable, 'table' | 'labels' | 'total'> & {
  readonly grid: readonly (readonly (IndentedCell | undefined)[])[];
};

export function figureTableOf({ table, grid, labels: least, total }: GivenTable, edition: FiscalYear): FigureTable {
  const heads = grid.slice(0, table.head.length);
  const body = grid.slice(table.head.length);
  const cells = body.map((row) => row.map(figureCellOf));
  const width = grid[0]?.length ?? 0;
  const labels = Math.max(least, countLabels(heads, cells, width));
  const units = headTexts(heads, width).findIndex((texts) => /^単位/.test(texts.at(-1) ?? ''));
  const values = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column >= labels && column !== units,
  );
  return {
    rows: readRowHeads(body, labels, units),
    columns: values.map((column) => ({ texts: textsOf(heads.map((row) => row[column])), depth: 0, unit: '' })),
    cells: cells.map((row) => values.map((column) => row[column])),
    unit: `${table.unit} ${plainTextOf(table.caption)}`,
    total,
    documentDate: { year: edition + 1, month: 3, day: 31 },
  };
}

function readRowHeads(body: GivenTable['grid'], labels: number, units: number): readonly TableHead[] {
  const own = body.map((row) => row.slice(0, labels).map((cell, column) => (column === units ? undefined : cell)));
  const isWritten = (cell: BookCell | undefined) => cell !== undefined && plainTextOf(cell.text).trim() !== '';
  // Where rows have several labels, a blank one repeats that above and sets nothing in.
  const isStair = own.every((cells) => cells.filter(isWritten).length < 2);
  return own.map((cells, index): TableHead => {
    const last = cells.findLastIndex(isWritten);
    const unit = units < 0 ? undefined : body[index]?.[units];
    return {
      texts: textsOf(cells),
      depth: (isStair ? Math.max(0, last) * deepest : 0) + Math.min(cells[last]?.indent ?? 0, deepest - 1),
      unit: unit === undefined ? '' : plainTextOf(unit.text).trim(),
    };
  });
}

/** A column of labels sets in more than blanks do. */
const deepest = 20;

/** A merged cell speaks for several places, and is the figure of none. */
function figureCellOf(cell: BookCell | undefined): FigureCell | undefined {
  if (cell === undefined || cell.colspan > 1 || cell.rowspan > 1) return undefined;
  return { quantity: cell.quantity ?? parseQuantity(plainTextOf(cell.text)), place: cell.place };
}

/** Leading columns of texts, and one of numbers or years. */
function countLabels(
  heads: GivenTable['grid'],
  cells: readonly (readonly (FigureCell | undefined)[])[],
  width: number,
): number {
  const names = headTexts(heads, width).map((texts) => normalizeHeader(texts.at(-1) ?? ''));
  const first = names.findIndex((name, column) => {
    const holdsAmounts = cells.some((row) => {
      const type = row[column]?.quantity?.type;
      return type === 'amount' || type === 'composite';
    });
    return holdsAmounts && !/^(?:no\.?|番号|整理番号|順位|年度?|月|年次|区分|コード|id)$/.test(name);
  });
  return first < 0 ? width : first;
}

function headTexts(heads: GivenTable['grid'], width: number): readonly (readonly string[])[] {
  return Array.from({ length: width }, (_, column) => textsOf(heads.map((row) => row[column])));
}

/** Each once: a merged cell stands at several places. */
function textsOf(cells: readonly (BookCell | undefined)[]): readonly string[] {
  const once = [...new Set(cells)].flatMap((cell) => (cell === undefined ? [] : [plainTextOf(cell.text)]));
  return once.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
