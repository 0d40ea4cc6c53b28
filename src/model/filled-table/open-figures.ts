/** Empty cells of columns and rows that are to be worked out, and nobody can tell from what. */

import type { FigureCell } from '../table-figures/figure.ts';
import { type FigureTable, isBlankCell } from '../table-figures/figure-table.ts';
import { type FigureHead, isToBeComputed } from '../table-figures/parse-figure-head.ts';
import { keyOf } from './fill-figures.ts';
import type { FilledTable } from './fill-table.ts';

/** A column or a row. */
export interface OpenLine {
  /** As its heads name it. */
  readonly name: string;
  readonly cells: readonly [FigureCell, ...FigureCell[]];
}

export interface OpenRow extends OpenLine {
  /** It may be the total of the rows above it (歳入総額), or something else. */
  readonly isTotal: boolean;
}

/** `given` is the table as it stands in its file. */
export function findOpenColumns({ cells }: FigureTable, filled: FilledTable): readonly OpenLine[] {
  // Nobody works out the rate of a row of shares.
  const isOwn = (index: number) => {
    const row = filled.rows[index];
    return row !== undefined && isToBeComputed(row);
  };
  const bands = new Set(cells.flatMap((row, index) => (row.every(isEmpty) || isOwn(index) ? [index] : [])));
  const done = new Set(filled.filled.map(({ row, column }) => keyOf(row, column)));
  return filled.columns.flatMap((head, column) => {
    if (!isToBeComputed(head) || filled.isComputed('column', column) || lacksYearBefore(filled.columns, head))
      return [];
    const [first, ...others] = cells.flatMap((row, index) => {
      const cell = row[column];
      const isOpen = isBlankCell(cell) && !bands.has(index) && !done.has(keyOf(index, column));
      return cell !== undefined && isOpen ? [cell] : [];
    });
    return first === undefined ? [] : [{ name: head.name, cells: [first, ...others] }];
  });
}

/** Rows of 割合, 受診率 or 歳入総額 that stand empty; what heads the rows below is a band. */
export function findOpenRows({ cells }: FigureTable, filled: FilledTable): readonly OpenRow[] {
  const done = new Set(filled.filled.map(({ row }) => row));
  const isGiven = filled.columns.map(({ kind }) => kind === 'amount' || kind === 'running');
  return filled.rows.flatMap((head, row) => {
    const isBand = (filled.rows[row + 1]?.depth ?? 0) > head.depth;
    const isOpenTotal = head.total?.isCertain === false && row > 0;
    if (!(isToBeComputed(head) || isOpenTotal) || isBand || done.has(row)) return [];
    const own = (cells[row] ?? []).filter((_, column) => isGiven[column]);
    // The rise in the first year has its mark.
    if (!own.every(isRise(head) ? isEmpty : isBlankCell)) return [];
    const [first, ...others] = own.flatMap((cell) => (cell !== undefined && isBlankCell(cell) ? [cell] : []));
    return first === undefined ? [] : [{ name: head.name, cells: [first, ...others], isTotal: isOpenTotal }];
  });
}

function isRise({ kind }: FigureHead): boolean {
  return kind === 'rate' || kind === 'yearRatio' || kind === 'difference';
}

/** The year before is not in the table, and no fault. */
export function lacksYearBefore(columns: readonly FigureHead[], head: FigureHead): boolean {
  const { year } = head;
  return (
    isRise(head) && year !== undefined && !columns.some((each) => each.kind === 'amount' && each.year === year - 1)
  );
}

function isEmpty(cell: FigureCell | undefined): boolean {
  return cell === undefined || cell.quantity?.type === 'missing';
}
