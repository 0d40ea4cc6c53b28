/** Makes one table of headers and rows from a sheet or file as staff lay it out. */

import type { Place } from '../finding/finding.ts';
import { error, type Found } from '../finding/finding.ts';
import type { GridRow, RawCell, RawRow, RawTable } from '../table/table.ts';
import { isBlank } from './cells.ts';
import { findHeader } from './find-head.ts';

/** Rows without any text are left out, and so are columns that have neither a header nor a text. */
export function composeTable(
  source: Pick<RawTable, 'file' | 'sheet'>,
  grid: readonly GridRow[],
): Found<RawTable | undefined> {
  const written = grid.filter((row) => !row.cells.every(isBlank));
  const header = findHeader(written);
  if (header === undefined) return { value: undefined, findings: [findNoHeader(source, written)] };
  const body = written.slice(header.end);
  const columns = findColumns([header, ...body]);
  const pick = (row: GridRow): readonly RawCell[] =>
    columns.map((column) => {
      const cell = row.cells[column];
      if (cell === undefined) return { text: '', place: row.place };
      const { text, place, problem } = cell;
      return problem === undefined ? { text, place } : { text, place, problem };
    });
  const rows = body.map((row): RawRow => ({ place: row.place, cells: pick(row) }));
  const heads = checkHeads(pick(header));
  const findings = rows.length === 0 ? [error('table-empty', { path: source.file }, header.place)] : [];
  return { value: { ...source, headers: heads.value, rows }, findings: [...heads.findings, ...findings] };
}

/** A head as long as a page is none, and everything asks what a head means. */
function checkHeads(cells: readonly RawCell[]): Found<readonly RawCell[]> {
  const long = cells.filter(({ text }) => text.length > headLimit);
  const value = long.length === 0 ? cells : cells.map((cell) => (long.includes(cell) ? { ...cell, text: '' } : cell));
  return { value, findings: long.map(({ place }) => error('cell-too-long', { limit: headLimit }, place)) };
}

function findNoHeader(source: Pick<RawTable, 'file' | 'sheet'>, written: readonly GridRow[]) {
  const place: Place = { ...source };
  const [first] = written;
  if (first === undefined) return error('table-empty', { path: source.file }, place);
  const found = first.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.text);
  return error('table-no-header', { expected: [], found }, first.place);
}

/** Characters of a head. */
const headLimit = 1_000;

function findColumns(rows: readonly GridRow[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return [...used].toSorted((a, b) => a - b);
}
