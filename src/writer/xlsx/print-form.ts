/** The print form (様式): the document as a workbook for people, with live formulas, laid out for paper and screen. */

import type ExcelJS from 'exceljs';
import type { ComposedDocument, Picture } from '../../document/document.ts';
import type { FontStack } from '../../typography/face.ts';
import { createCellStyles } from './cell-style.ts';
import { findCells } from './find-cells.ts';
import { type CellAddress, columnLetters, fullAddress } from './formula.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import type { FilledWorkbook } from './package.ts';
import type { PlacedCell, SheetLayout } from './sheet-layout.ts';
import { planSheets } from './sheet-plan.ts';
import { createTextMeasure } from './text-height.ts';
import { type DrawnPicture, writeSheet } from './write-sheet.ts';

/** Draws a picture as PNG with `scale` pixels a point. */
export type Rasterize = (picture: Picture, fonts: FontStack, scale: number) => Uint8Array;

/** Sharp on paper at 144 dots an inch, small enough for a workbook with a hundred charts. */
const pictureScale = 2;

/** Fills the workbook; gives what has to be added to its package. */
export function writePrintForm(
  workbook: ExcelJS.Workbook,
  document: ComposedDocument,
  fonts: FontStack,
  rasterize: Rasterize,
): FilledWorkbook {
  const measure = createTextMeasure(fonts);
  const layouts = planSheets(document).map((plan) => layOutSheet(plan, document, measure));
  const context = {
    document,
    styles: createCellStyles(document.theme),
    findCell: findCells(layouts),
    draw: (picture: Picture) => drawPicture(picture, (given) => rasterize(given, fonts, pictureScale)),
  };
  for (const layout of layouts) writeSheet(workbook, layout, context);
  const targets = indexAnchors(layouts);
  const drawings = layouts.filter((layout) => layout.pictures.length > 0);
  return {
    alternatives: drawings.map(({ pictures }) => pictures.map(({ picture }) => picture.alternative)),
    merges: layouts.map(({ cells }) => cells.filter((cell) => cell.rows > 1 || cell.columns > 1).map(rangeOf)),
    findings: layouts.flatMap((layout) => layout.findings),
    layouts,
    links: layouts.map(({ cells }) => cells.flatMap((cell) => linkOf(cell, targets))),
  };
}

/** Spreadsheet programs show the pixels of a file as they are stored. */
function drawPicture(picture: Picture, asPng: (picture: Picture) => Uint8Array): DrawnPicture {
  const isReady = 'image' in picture && picture.image.turn === 1;
  return isReady ? picture.image : { type: 'png', bytes: asPng(picture) };
}

/** A link to what the workbook does not hold is none. */
function linkOf(cell: PlacedCell, targets: ReadonlyMap<string, CellAddress>): FilledWorkbook['links'][number] {
  const target = cell.link === undefined ? undefined : targets.get(cell.link);
  return target === undefined ? [] : [{ range: rangeOf(cell), target: fullAddress(target) }];
}

function indexAnchors(layouts: readonly SheetLayout[]): ReadonlyMap<string, CellAddress> {
  return new Map(layouts.flatMap(({ name, anchors }) => anchors.map(({ id, ...at }) => [id, { sheet: name, ...at }])));
}

function rangeOf({ row, column, rows, columns }: PlacedCell): string {
  const first = `${columnLetters(column)}${row}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
