/** The cells of a worksheet as texts, as displayed. */

import type { Cell, CellValue, Row, Worksheet } from 'exceljs';
import type { Found } from '../../finding/finding.ts';
import { markProblem } from '../../table/error-value.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { formatNumber } from './number-format.ts';

/** Rows up to their last text. A merged range stands in its first column, in every row of it. */
export function readSheet(file: string, sheet: Worksheet): Found<readonly GridRow[]> {
  const rows: GridRow[] = [];
  sheet.eachRow((row) => {
    rows.push(readRow(file, sheet, row));
  });
  return { value: rows, findings: [] };
}

function readRow(file: string, sheet: Worksheet, row: Row): GridRow {
  const cells = new Map<number, GridCell>();
  row.eachCell((cell, column) => {
    const read = readCell(file, sheet, cell);
    if (read.text !== '' || read.problem !== undefined || read.continues !== undefined) cells.set(column, read);
  });
  const dense = Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index): GridCell => {
    const address = `${sheet.getColumn(index + 1).letter}${row.number}`;
    return cells.get(index + 1) ?? { text: '', place: { file, sheet: sheet.name, cell: address } };
  });
  return { place: { file, sheet: sheet.name, cell: `A${row.number}` }, cells: dense };
}

function readCell(file: string, sheet: Worksheet, cell: Cell): GridCell {
  const place = { file, sheet: sheet.name, cell: cell.address };
  if (!isMergedInto(cell) && isNotComputed(cell.value)) return { text: '', place, problem: 'not-computed' };
  if (!isMergedInto(cell)) return markProblem({ text: readText(cell.value, cell.numFmt), place });
  if (cell.col !== cell.master.col) return { text: '', place, continues: 'left' };
  return { text: readText(cell.master.value, cell.master.numFmt), place, continues: 'above' };
}

function isMergedInto(cell: Cell): boolean {
  return cell.isMerged && cell.master.address !== cell.address;
}

function readText(value: CellValue, pattern: string | undefined): string {
  if (value === null || value === undefined || isNotComputed(value)) return '';
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n');
  if (typeof value === 'number') return formatNumber(value, pattern ?? '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return formatNumber(serialOf(value), pattern ?? '');
  if ('richText' in value) return readText(value.richText.map((run) => run.text).join(''), pattern);
  return 'error' in value ? value.error : '';
}

/** exceljs makes a date of a number under a date format; in UTC, days since 1899-12-30. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

/** What `prepareWorkbook` leaves of a formula without result: no number, and so no date. */
function isNotComputed(value: CellValue): boolean {
  return Number.isNaN(value instanceof Date ? value.getTime() : value);
}
