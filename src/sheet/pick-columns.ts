/** The columns of a table that hold something, and the cells of its rows in them. */

import { error, type Found, type Place } from '../finding/finding.ts';
import { cellName, parseCellName } from '../table/cell-address.ts';
import type { GridRow, RawCell, RawRow } from '../table/table.ts';
import { isBlank } from './cells.ts';

/** Characters of a head. */
const headLimit = 1_000;

export interface Picked {
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
  /** Where each column stands in the grid. */
  readonly columns: readonly number[];
}

/** `all` are the rows that say which columns hold something, `rows` those that are picked. */
export function pickColumns(header: GridRow, rows: readonly GridRow[], all: readonly GridRow[] = rows): Found<Picked> {
  const columns = findColumns([header, ...all]);
  const pick = (row: GridRow): readonly RawCell[] =>
    columns.map((column) => {
      const cell = row.cells[column];
      if (cell === undefined) return { text: '', place: placeIn(row, column) };
      const { text, place, problem, isHidden, isShifted } = cell;
      return {
        text,
        place,
        ...(problem && { problem }),
        ...(isHidden && { isHidden }),
        ...(isShifted && { isShifted }),
      };
    });
  const heads = checkHeads(pick(header));
  return {
    value: { headers: heads.value, rows: rows.map((row) => ({ place: row.place, cells: pick(row) })), columns },
    findings: heads.findings,
  };
}

/** Where the row of a sheet has no cell. */
function placeIn({ place }: GridRow, column: number): Place {
  const row = parseCellName(place.cell ?? '')?.row;
  return row === undefined ? place : { ...place, cell: cellName({ row, column: column + 1 }) };
}

/** A head as long as a page is none, and everything asks what a head means. */
function checkHeads(cells: readonly RawCell[]): Found<readonly RawCell[]> {
  const long = cells.filter(({ text }) => text.length > headLimit);
  const value = long.length === 0 ? cells : cells.map((cell) => (long.includes(cell) ? { ...cell, text: '' } : cell));
  return { value, findings: long.map(({ place }) => error('cell-too-long', { limit: headLimit }, place)) };
}

function findColumns(rows: readonly GridRow[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return [...used].toSorted((a, b) => a - b);
}
