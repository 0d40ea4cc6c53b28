/** A laid out sheet in the terms of a workbook's package. */

import type { ComposedDocument, Picture } from '../../document/document.ts';
import type { CellStyles } from './cell-style.ts';
import { excelValue } from './cell-value.ts';
import { placeComments } from './comment-boxes.ts';
import { composeConditions } from './conditions.ts';
import { type CellAddress, fullAddress, type NamedCell, resolveFormula } from './formula.ts';
import { findChart } from './native-chart.ts';
import { chartXml } from './package/chart.ts';
import type { DrawingPlace } from './package/drawing.ts';
import type { Drawing, PictureContent, WorkbookSheet } from './package/workbook.ts';
import { type Cell, columnLetters, type Link } from './package/worksheet.ts';
import { composePage, composeView } from './page-setup.ts';
import type { PlacedCell, PlacedPicture, PlacedTable, SheetLayout } from './sheet-layout.ts';

export interface SheetContext {
  readonly document: ComposedDocument;
  readonly styles: CellStyles;
  /** The cell with a key, for a formula in `cell`. */
  findCell(key: string, cell: PlacedCell): NamedCell | undefined;
  /** The first cell with a key. */
  findAny(key: string): NamedCell | undefined;
  /** Where the element with an id stands. */
  findAnchor(id: string): CellAddress | undefined;
  content(picture: Picture): PictureContent;
}

const pixelsPerPoint = 96 / 72;
/** Pixels of a digit in the Normal style's font, the unit of column widths. */
const digitWidth = 7;

export function composeSheet(layout: SheetLayout, context: SheetContext): WorkbookSheet {
  const { document } = context;
  return {
    worksheet: {
      name: layout.name,
      columnWidths: layout.columnWidths.map((width) => Math.round(((width * pixelsPerPoint) / digitWidth) * 100) / 100),
      rowHeights: layout.rowHeights.map((height) => Math.round(height * 4) / 4),
      rows: { [Symbol.iterator]: () => composeRows(layout, context) },
      view: composeView(layout),
      page: composePage(document, layout),
      merges: layout.cells.filter((cell) => cell.rows > 1 || cell.columns > 1).map(rangeOf),
      filter: filterOf(layout),
      conditions: layout.tables.flatMap((table) => composeConditions(table, document.theme)),
      validations: [],
      links: layout.cells.flatMap((cell) => linkOf(cell, context)),
      // A break stands below its row.
      breaks: layout.pageStarts.map((row) => row - 1),
    },
    drawings: layout.pictures.map((picture, index) => composeDrawing(picture, index, context)),
    comments: placeComments(layout),
  };
}

/** The last row of the head and all rows below it, of the table that bears filters. */
export function filterOf({ tables }: SheetLayout): string | undefined {
  const filtered = tables.find((table) => table.isFiltered && table.headRows > 0);
  return filtered && rangeOfFilter(filtered);
}

function rangeOfFilter({ firstRow, headRows, lastRow, edges }: PlacedTable): string {
  return `A${firstRow + headRows - 1}:${columnLetters(edges.at(-1) ?? 1)}${lastRow}`;
}

/** One by one, as they are written: what is in them is held by the layout. */
function* composeRows(layout: SheetLayout, context: SheetContext): Generator<readonly Cell[]> {
  const starts: PlacedCell[][] = [];
  for (const cell of layout.cells) {
    const begun = starts[cell.row];
    if (begun === undefined) starts[cell.row] = [cell];
    else begun.push(cell);
  }
  /** Those of earlier rows that reach down to this one. */
  let open: readonly PlacedCell[] = [];
  for (let row = 1; row <= layout.rowHeights.length; row += 1) {
    const placed = [...open, ...(starts[row] ?? [])];
    yield composeRow(row, placed, layout.name, context);
    open = placed.filter((cell) => cell.row + cell.rows - 1 > row);
  }
}

function composeRow(row: number, placed: readonly PlacedCell[], sheet: string, context: SheetContext): readonly Cell[] {
  const cells: Cell[] = [];
  for (const cell of placed) {
    const format = context.styles.of(cell.look);
    const value = cell.row === row ? writtenValue(cell, sheet, context) : undefined;
    cells.push(value === undefined ? { column: cell.column, format } : { column: cell.column, format, value });
    for (let at = 1; at < cell.columns; at += 1) cells.push({ column: cell.column + at, format });
  }
  // A merged cell of an earlier row may stand right of those of its own.
  return cells.sort((a, b) => a.column - b.column);
}

function writtenValue(
  placed: PlacedCell,
  sheet: string,
  { styles, findCell, findAnchor }: SheetContext,
): Cell['value'] {
  const { cell } = placed.content;
  if (cell?.type === 'address') {
    const target = findAnchor(cell.of);
    return target && fullAddress(target);
  }
  return excelValue(
    placed.content,
    (formula) => resolveFormula(formula, sheet, (key) => findCell(key, placed)),
    (run) => styles.font(run, placed.look),
  );
}

/** A link to what the workbook does not hold is none. */
function linkOf(cell: PlacedCell, { findAnchor }: SheetContext): readonly Link[] {
  // A formula gives a link of its own.
  const isLive = cell.content.cell?.formula !== undefined;
  const target = cell.link === undefined || isLive ? undefined : findAnchor(cell.link);
  return target === undefined ? [] : [{ range: rangeOf(cell), target: fullAddress(target) }];
}

function composeDrawing({ picture, ...placed }: PlacedPicture, index: number, context: SheetContext): Drawing {
  const { row, column, offset, width, height } = placed;
  const place: DrawingPlace = { row, column, offsetX: 1, offsetY: offset, width, height };
  const shared = { place, name: `図${index + 1}`, alternative: picture.alternative };
  const chart = findChart(picture, context.findAny, context.document.theme);
  return chart === undefined
    ? { ...shared, kind: 'picture', content: context.content(picture) }
    : { ...shared, kind: 'chart', content: { chart: () => chartXml(chart) } };
}

function rangeOf({ row, column, rows, columns }: PlacedCell): string {
  const first = `${columnLetters(column)}${row}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
