/** Writes a laid out sheet into an exceljs workbook. */

import type ExcelJS from 'exceljs';
import type { ComposedDocument, Picture } from '../../document/document.ts';
import type { CellStyles } from './cell-style.ts';
import { excelValue } from './cell-value.ts';
import { composeConditions } from './conditions.ts';
import { excelText } from './excel-text.ts';
import { type CellAddress, columnLetters, resolveFormula } from './formula.ts';
import { composeHeaderFooter, composePageSetup, composeView } from './page-setup.ts';
import type { PlacedCell, PlacedPicture, PlacedTable, SheetLayout } from './sheet-layout.ts';

/** A file of a kind that workbooks hold. */
export interface DrawnPicture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

export interface SheetContext {
  readonly document: ComposedDocument;
  readonly styles: CellStyles;
  /** The cell with a key, for a formula in `cell`. */
  findCell(key: string, cell: PlacedCell): CellAddress | undefined;
  draw(picture: Picture): DrawnPicture;
}

const pixelsPerPoint = 96 / 72;
/** Pixels of a digit in the Normal style's font, the unit of column widths; see `normalFont` in `package.ts`. */
const digitWidth = 7;
/** English metric units, in which drawings are placed. */
const emuPerPoint = 12_700;

export function writeSheet(workbook: ExcelJS.Workbook, layout: SheetLayout, context: SheetContext): void {
  const sheet = workbook.addWorksheet(layout.name, {
    views: [composeView(layout)],
    pageSetup: composePageSetup(context.document, layout),
    headerFooter: composeHeaderFooter(context.document),
  });
  layout.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = Math.round(((width * pixelsPerPoint) / digitWidth) * 100) / 100;
  });
  layout.rowHeights.forEach((height, index) => {
    sheet.getRow(index + 1).height = Math.round(height * 4) / 4;
  });
  for (const cell of layout.cells) writeCell(sheet, cell, layout.name, context);
  for (const table of layout.tables) {
    for (const condition of composeConditions(table, context.document.theme)) sheet.addConditionalFormatting(condition);
  }
  const filtered = layout.tables.find((table) => table.isFiltered && table.headRows > 0);
  if (filtered !== undefined) sheet.autoFilter = rangeOfFilter(filtered);
  // A break stands below its row.
  for (const row of layout.pageStarts) sheet.getRow(row - 1).addPageBreak();
  for (const picture of layout.pictures) writePicture(workbook, sheet, picture, context);
}

/** The last row of the head and all rows below it. */
function rangeOfFilter({ firstRow, headRows, lastRow, edges }: PlacedTable): string {
  return `A${firstRow + headRows - 1}:${columnLetters(edges.at(-1) ?? 1)}${lastRow}`;
}

function writePicture(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  { picture, row, offset, column, width, height }: PlacedPicture,
  { draw }: SheetContext,
): void {
  const { type, bytes } = draw(picture);
  const image = workbook.addImage({ buffer: toBuffer(bytes), extension: type });
  const tl = {
    nativeCol: column - 1,
    nativeColOff: emuPerPoint,
    nativeRow: row - 1,
    nativeRowOff: Math.round(offset * emuPerPoint),
  };
  const ext = { width: Math.round(width * pixelsPerPoint), height: Math.round(height * pixelsPerPoint) };
  // The type knows only whole anchors, the library these too.
  sheet.addImage(image, { tl: tl as unknown as ExcelJS.Anchor, ext });
}

function writeCell(sheet: ExcelJS.Worksheet, placed: PlacedCell, name: string, context: SheetContext): void {
  const { row, column, rows, columns, content, look } = placed;
  const style = context.styles.of(look);
  const cell = sheet.getRow(row).getCell(column);
  cell.value = excelValue(
    content,
    (formula) => resolveFormula(formula, name, (key) => context.findCell(key, placed)),
    (run) => context.styles.font(run, look),
  );
  cell.style = style;
  if (placed.comment !== undefined) cell.note = composeComment(placed.comment);
  for (let at = row; at < row + rows; at += 1) {
    for (let across = column; across < column + columns; across += 1) sheet.getRow(at).getCell(across).style = style;
  }
}

/** Plain text in a size that can be read; its box is made as high as the text is long where the package is made. */
function composeComment(text: string): ExcelJS.Comment {
  return { texts: [{ font: { size: 9 }, text: excelText(text) }] };
}

/** exceljs asks for Node's Buffer; the bytes are shared, not copied. */
function toBuffer(bytes: Uint8Array): ExcelJS.Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as ExcelJS.Buffer;
}
