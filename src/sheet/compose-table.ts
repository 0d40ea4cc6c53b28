/** Makes one table of headers and rows from a sheet or file as staff lay it out. */

import { error, type Found, type Place } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import type { GridRow, RawTable } from '../table/table.ts';
import { isBlank } from './cells.ts';
import { findHeader } from './find-head.ts';
import { pickColumns } from './pick-columns.ts';
import { unfoldDataForm } from './unfold-long.ts';

/** Rows without any text are left out, and so are columns that have neither a header nor a text. */
export function composeTable(
  source: Pick<RawTable, 'file' | 'sheet'>,
  grid: readonly GridRow[],
): Found<RawTable | undefined> {
  const written = grid.filter((row) => !row.cells.every(isBlank));
  const header = findHeader(written);
  if (header === undefined) return fail(findNoHeader(source, written));
  const { value: picked, findings: ofHeads } = pickColumns(header, written.slice(header.end));
  const unfolded = unfoldDataForm(picked);
  const { headers, rows } = unfolded ?? picked;
  const maker = unfolded === undefined ? {} : { written: 'data' as const };
  const findings = rows.length === 0 ? [error('table-empty', { path: source.file }, header.place)] : [];
  return { value: { ...source, headers, rows, ...maker }, findings: [...ofHeads, ...findings] };
}

/** `others` are the sheets that could have been taken. */
export function findNoHeader(
  source: Pick<RawTable, 'file' | 'sheet'>,
  grid: readonly GridRow[],
  others: readonly string[] = [],
) {
  const place: Place = source.sheet === undefined ? { file: source.file } : { file: source.file, sheet: source.sheet };
  const first = grid.find((row) => !row.cells.every(isBlank));
  if (first === undefined && others.length === 0) return error('table-empty', { path: source.file }, place);
  const found = first?.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.text) ?? [];
  const facts = { expected: [], found, ...(others.length === 0 ? {} : { sheet: source.sheet ?? '', others }) };
  return error('table-no-header', facts, first?.place ?? place);
}
