/** Reads a CSV or TSV into a table whose cells know their line and their number in the row. */

import { CsvError, parse } from 'csv-parse/sync';
import type { CsvProblem } from '../../finding/facts.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { markProblem } from '../../table/error-value.ts';
import type { GridCell, GridRow, RawTable } from '../../table/table.ts';
import { composeTable } from '../compose-table.ts';
import { findHeader, isBlank } from '../header.ts';

/**
 * A place's column is the number of the cell in its row, from 1; its line is where the cell begins. A row of data with
 * fewer or more cells than the header is an error and left out: its values would stand under the wrong years.
 */
export function parseCsvTable(file: string, text: string, delimiter: ',' | '\t'): Found<RawTable | undefined> {
  const split = splitCells(file, text.replaceAll(/\r\n?/g, '\n'), delimiter);
  if ('finding' in split) return { value: undefined, findings: [split.finding] };
  const { whole, findings } = checkLengths(split.grid);
  const composed = composeTable({ file }, whole);
  return { value: composed.value, findings: [...findings, ...composed.findings] };
}

/** All rows as they stand in the file, of any length, without a header. */
export function parseCsvGrid(file: string, text: string, delimiter: ',' | '\t'): Found<readonly GridRow[] | undefined> {
  const split = splitCells(file, text.replaceAll(/\r\n?/g, '\n'), delimiter);
  return 'finding' in split ? { value: undefined, findings: [split.finding] } : { value: split.grid, findings: [] };
}

function splitCells(
  file: string,
  text: string,
  delimiter: string,
): { readonly grid: readonly GridRow[] } | { readonly finding: Finding } {
  const rows: GridCell[][] = [];
  // Where the next cell begins: an open quote is found only where the file ends, or at the next quote.
  let next = { line: 1, column: 1 };
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      cast: (value, context) => {
        const row = rows[context.records] ?? [];
        row.push(markProblem({ text: value, place: { file, ...next } }));
        rows[context.records] = row;
        next = { line: context.lines, column: row.length + 1 };
        return value;
      },
      on_record: (record) => {
        next = { line: next.line + 1, column: 1 };
        return record;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { finding: error('csv-invalid', { detail: problemOf(cause.code) }, { file, ...next }) };
  }
  return { grid: rows.map((cells) => ({ place: cells[0]?.place ?? { file }, cells })) };
}

function problemOf(code: string): CsvProblem {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed';
  return code === 'CSV_INVALID_CLOSING_QUOTE' ? 'text-after-quote' : 'quote-inside-text';
}

function checkLengths(grid: readonly GridRow[]): {
  readonly whole: readonly GridRow[];
  readonly findings: readonly Finding[];
} {
  const written = grid.filter((row) => !row.cells.every(isBlank));
  const header = findHeader(written);
  if (header === undefined) return { whole: written, findings: [] };
  const expected = header.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  const isWhole = (row: GridRow) =>
    (row.cells.length >= expected || isCutByExcel(grid, row)) && row.cells.slice(header.cells.length).every(isBlank);
  const body = written.slice(header.end);
  const findings = body
    .filter((row) => !isWhole(row))
    .map((row) => error('csv-row-length', { expected, found: row.cells.length }, row.place));
  return { whole: [...written.slice(0, header.end), ...body.filter(isWhole)], findings };
}

/**
 * Excel writes 16 rows at a time and leaves out the last columns where all of them are empty there, e.g. 備考, so that
 * every row of such a block is short by as much.
 */
function isCutByExcel(grid: readonly GridRow[], row: GridRow): boolean {
  const start = Math.floor(grid.indexOf(row) / 16) * 16;
  return start > 0 && grid.slice(start, start + 16).every((other) => other.cells.length === row.cells.length);
}
