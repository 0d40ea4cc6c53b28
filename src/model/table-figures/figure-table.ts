/** A table of figures under heads, and its two sides: lines that are worked out from others, and the positions along them. */

import { normalizeHeader } from '../text/text-width.ts';
import type { Quantity } from '../value/quantity.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import { type Figure, type FigureCell, figureOf } from './figure.ts';
import { type FigureHead, parseFigureHead, type TableHead } from './parse-figure-head.ts';

export interface FigureTable {
  readonly rows: readonly TableHead[];
  readonly columns: readonly TableHead[];
  /** By row, then by column. A cell that is merged over several is none. */
  readonly cells: readonly (readonly (FigureCell | undefined)[])[];
  /** Of all figures, as printed, e.g. `（単位：千円、%）`; empty where it is not given. */
  readonly unit: string;
  /** Head of the column that the others of a row should sum up to; empty where the data name none. */
  readonly total: string;
  /** Years without an era are read as of this day. */
  readonly documentDate: CalendarDate;
}

/** A table seen as columns over rows, or as rows over columns. */
export interface Side {
  readonly of: 'columns' | 'rows';
  readonly lines: readonly FigureHead[];
  readonly positions: readonly FigureHead[];
  /** A table with totals counts its marks for none as nothing itself. */
  readonly hasTotal: boolean;
  readonly cellAt: (line: number, position: number) => FigureCell | undefined;
  readonly figureAt: (line: number, position: number) => Figure | undefined;
}

export interface FigureHeads {
  readonly columns: readonly FigureHead[];
  readonly rows: readonly FigureHead[];
}

export function headsOf(table: FigureTable): FigureHeads {
  const parse = (head: TableHead) => parseFigureHead(head, table);
  return { columns: table.columns.map(parse), rows: table.rows.map(parse) };
}

/** `heads` are those of the table, where somebody has read them already. */
export function sidesOf(
  table: FigureTable,
  { columns, rows }: FigureHeads = headsOf(table),
): { readonly columns: Side; readonly rows: Side } {
  const hasTotal = [...columns, ...rows].some(({ total }) => total !== undefined);
  const figures = rows.map((row, line) => columns.map((column, at) => figureOf(table.cells[line]?.[at], row, column)));
  return {
    columns: {
      of: 'columns',
      lines: columns,
      positions: rows,
      hasTotal,
      cellAt: (line, at) => table.cells[at]?.[line],
      figureAt: (line, at) => figures[at]?.[line],
    },
    rows: {
      of: 'rows',
      lines: rows,
      positions: columns,
      hasTotal,
      cellAt: (line, at) => table.cells[line]?.[at],
      figureAt: (line, at) => figures[line]?.[at],
    },
  };
}

/** Index of the column that the data call the total. */
export function namedTotalOf({ columns }: Pick<FigureTable, 'columns'>, total: string): number | undefined {
  if (total === '') return undefined;
  const bare = normalizeHeader(total);
  const named = columns.findIndex(({ texts }) => normalizeHeader(texts.at(-1) ?? '') === bare);
  return named < 0 ? undefined : named;
}

/** Empty or a mark: nothing to add. */
export function isNone(side: Side, line: number, position: number): boolean {
  const quantity = side.cellAt(line, position)?.quantity;
  return quantity?.type === 'missing' && !isUnknown(quantity);
}

/** What is not known yet (集計中, 非公表) is an amount that nobody can add. */
export function isUnknown(quantity: Quantity | undefined): boolean {
  return quantity?.type === 'missing' && ['pending', 'withheld', 'notSurveyed'].includes(quantity.reason);
}

/** Figures that are all still to come are some all the same, of which totals are made. */
export function areAllUnknown(cells: readonly (FigureCell | undefined)[]): boolean {
  const written = cells.filter((cell) => cell !== undefined && cell.text.trim() !== '');
  return written.length > 0 && written.every((cell) => isUnknown(cell?.quantity));
}

/** Nothing is written: what is to be computed may be filled in. */
export function isBlank(side: Side, line: number, position: number): boolean {
  return isBlankCell(side.cellAt(line, position));
}

export function isBlankCell(cell: FigureCell | undefined): boolean {
  return cell?.quantity?.type === 'missing' && cell.quantity.reason === 'blank';
}
