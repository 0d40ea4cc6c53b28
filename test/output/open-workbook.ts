/** Opens a workbook as a reader sees it: numbers through their formats, formulas with their cached results. */

import ExcelJS from 'exceljs';
import { format } from 'numfmt';
import { withoutSpace } from './open-pdf.ts';
import { type Grid, type ReportRow, readIndicatorRows } from './report-table.ts';

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A formula's cached result, or what the cell holds. */
export function resultOf(cell: ExcelJS.Cell): unknown {
  return cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
}

/** What the cell shows: a number through its format, rich text without its looks. */
export function shownIn(cell: ExcelJS.Cell): string {
  const result = resultOf(cell);
  if (typeof result === 'number') return format(cell.numFmt ?? 'General', result);
  return cell.type === ExcelJS.ValueType.RichText ? cell.text : String(result ?? '');
}

/** The indicator rows of all sheets of the print form. */
export function readWorkbookRows(workbook: ExcelJS.Workbook): readonly ReportRow<ExcelJS.Cell>[] {
  return workbook.worksheets.flatMap((sheet) => readIndicatorRows(gridOf(sheet)));
}

export function gridOf(sheet: ExcelJS.Worksheet): Grid<ExcelJS.Cell> {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_unused, column) => sheet.getCell(row + 1, column + 1).master),
  );
  return {
    rows,
    textOf: (cell) => withoutSpace(shownIn(cell)),
    placeOf: (row) => `${sheet.name} row ${row + 1}`,
  };
}

/** The cells that hold formulas, in all sheets. */
export function formulaCells(workbook: ExcelJS.Workbook): readonly ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) cells.push(cell);
      });
    });
  }
  return cells;
}
