/** A sheet while blocks are added to it: the rows so far, and how high and wide a text is on it. */

import type { Finding } from '../../finding/finding.ts';
import type { TextBlock } from './block.ts';
import { type BlockStyles, type CellLook, indentOf } from './cell-style.ts';
import { excelFormatOf } from './cell-value.ts';
import type { ColumnGrid } from './column-grid.ts';
import type { Anchor, PlacedCell, PlacedPicture, PlacedTable } from './sheet-layout.ts';
import type { TextMeasure } from './text-height.ts';
import { textOfRuns } from './text-runs.ts';

export interface OpenSheet {
  readonly styleOf: BlockStyles;
  readonly measure: TextMeasure;
  readonly grid: ColumnGrid;
  readonly rowHeights: number[];
  readonly cells: PlacedCell[];
  readonly tables: PlacedTable[];
  readonly pictures: PlacedPicture[];
  readonly pageStarts: number[];
  readonly anchors: Anchor[];
  readonly findings: Finding[];
}

export interface Area {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Excel takes no row above 409.5 points: what is higher is merged from several. */
const highestRow = 400;
/** Points that Excel keeps free on each side of a cell, with some to spare. */
export const cellMargin = 3;
export const indentWidth = 9;

/** Adds as many equal rows as the height needs; gives their number. */
export function addRows(height: number, { rowHeights }: Pick<OpenSheet, 'rowHeights'>): number {
  const rows = Math.max(1, Math.ceil(height / highestRow));
  for (let row = 0; row < rows; row += 1) rowHeights.push(height / rows);
  return rows;
}

export function widthOf(column: number, columns: number, { grid }: Pick<OpenSheet, 'grid'>): number {
  return grid.widths.slice(column - 1, column - 1 + columns).reduce((sum, width) => sum + width, 0);
}

/** Height of a wrapped text in its block's style, without any padding. */
export function wrappedHeight(
  text: string,
  look: CellLook,
  { column, columns }: Pick<Area, 'column' | 'columns'>,
  sheet: OpenSheet,
): number {
  const style = sheet.styleOf(look.tagName, look.classes);
  const size = style.size ?? 10;
  const width = widthOf(column, columns, sheet) - 2 * cellMargin - indentOf(style, look) * indentWidth;
  const lines = look.kind === 'number' ? 1 : sheet.measure.lines(text, width, size, style.bold === true);
  return lines * sheet.measure.lineHeight(size);
}

export function textHeight(block: TextBlock, column: number, columns: number, sheet: OpenSheet): number {
  const style = sheet.styleOf(block.tagName, block.classes);
  const height = wrappedHeight(textOfRuns(block.runs), lookOf(block), { column, columns }, sheet);
  return height + (style.spaceBefore ?? 0) + (style.spaceAfter ?? 0) + 2;
}

export function textCell(block: TextBlock, area: Area, verticalAlign: 'top' | 'middle' = 'middle'): PlacedCell {
  const look = { ...lookOf(block), verticalAlign };
  const link = block.link === undefined ? {} : { link: block.link };
  return { ...area, content: { cell: block.cell, runs: block.runs }, look, key: undefined, ...link };
}

function lookOf(block: TextBlock): CellLook {
  const format = excelFormatOf({ cell: undefined, runs: block.runs });
  return {
    tagName: block.tagName,
    classes: block.classes,
    frame: block.frame ?? 'none',
    kind: 'text',
    depth: block.depth,
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}
