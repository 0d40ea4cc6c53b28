/** Places a table on a sheet: heights of its rows from the text in them, and its cells over the sheet's columns. */

import { warning } from '../../finding/finding.ts';
import type { CellLook } from './cell-style.ts';
import { type CellContent, excelFormatOf } from './cell-value.ts';
import { findLink } from './find-link.ts';
import { fitCell } from './fit-cell.ts';
import { addRows, type OpenSheet, wrappedHeight } from './open-sheet.ts';
import type { PlacedCell } from './sheet-layout.ts';
import type { Span } from './snap-columns.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** A placed cell of which only the height is known yet: its rows are those of the table. */
type MeasuredCell = { -readonly [Key in 'row' | 'rows']: number } & Omit<PlacedCell, 'row' | 'rows' | 'textHeight'> & {
    readonly textHeight: number;
  };

export function layOutTable(table: TableGrid, sheet: OpenSheet): void {
  const spans = sheet.grid.spansOf(table);
  const looks = createLooks();
  const rows = table.rows.map((row) => row.map((cell) => measureCell(cell, table, spans, sheet, looks)));
  const firstRow = sheet.rowHeights.length + 1;
  /** Sheet row in which each row of the table begins, and the one behind the last. */
  const starts = [firstRow];
  for (const height of rowHeights(rows)) starts.push((starts.at(-1) ?? firstRow) + addRows(height, sheet));
  const startOf = (row: number) => starts[row] ?? firstRow;
  const cells = rows.flat();
  for (const cell of cells) {
    const end = startOf(cell.row + cell.rows);
    cell.row = startOf(cell.row);
    cell.rows = end - cell.row;
    sheet.cells.push(cell);
  }
  for (const row of table.rows) {
    for (const cell of row) {
      const { id } = cell.element.properties;
      if (typeof id !== 'string') continue;
      sheet.anchors.push({ id, row: startOf(cell.row), column: areaOf(cell.column, 1, spans).column });
    }
  }
  const repeated = spans[(table.repeatedColumn ?? 0) - 1];
  sheet.tables.push({
    firstRow,
    headRows: startOf(table.headRows) - firstRow,
    bands: cells.filter((cell) => isBand(cell, sheet)).map(({ row, rows }) => row + rows - 1),
    freezeColumns: spans[table.freezeColumns - 1]?.end ?? 0,
    ...(repeated === undefined ? {} : { repeated: [repeated.start + 1, repeated.end] as const }),
    edges: spans.map((span) => span.end),
    conditions: table.conditions,
    cells,
    isFiltered: table.isFiltered,
    lastRow: startOf(table.rows.length - table.footRows) - 1,
  });
}

/** A head over the whole width of a sheet. */
function isBand({ look, column, columns }: PlacedCell, { grid }: OpenSheet): boolean {
  return look.tagName === 'th' && column === 1 && columns === grid.widths.length;
}

function measureCell(
  { element, row, column, rows, columns, runs, text, classes: given }: GridCell,
  table: TableGrid,
  spans: readonly Span[],
  sheet: OpenSheet,
  lookOf: Looks,
): MeasuredCell {
  const fitted = fitCell(element.data?.cell, text);
  if (fitted.unfit !== undefined) {
    const facts = { texts: [text], cells: [], reason: fitted.unfit };
    sheet.findings.push(warning('number-as-text', facts, element.data?.place));
  }
  const content: CellContent = { cell: fitted.cell, runs };
  const classes = staticClasses(given, table);
  const numberFormat = excelFormatOf(content);
  const kind = content.cell?.type === 'number' ? 'number' : 'text';
  const frame = table.isPlain ? 'none' : 'grid';
  const look = lookOf(element.tagName, classes, frame, kind, isLiveLink(content, element), numberFormat);
  const area = areaOf(column, columns, spans);
  const padding = 2 * (sheet.styleOf(look.tagName, classes).paddingY ?? 0);
  const textHeight = wrappedHeight(text, look, area, sheet) + padding;
  // What formulas name is a number.
  const key = fitted.unfit === undefined ? element.data?.key : undefined;
  const { link } = findLink(element.children);
  const comment = element.data?.comment;
  const measured = { row, rows, column: area.column, columns: area.columns, content, look, key, textHeight };
  if (link === undefined && comment === undefined) return measured;
  return { ...measured, ...(link === undefined ? {} : { link }), ...(comment === undefined ? {} : { comment }) };
}

/** The columns of the sheet that some of the table cover. */
function areaOf(column: number, columns: number, spans: readonly Span[]): { column: number; columns: number } {
  const start = spans[column]?.start ?? 0;
  const end = spans[column + columns - 1]?.end ?? start + 1;
  return { column: start + 1, columns: end - start };
}

type Looks = (
  tagName: string,
  classes: readonly string[],
  frame: 'none' | 'grid',
  kind: CellLook['kind'],
  isLink: boolean,
  numberFormat: string | undefined,
) => CellLook;

/** A table has many cells and few looks; equal classes are one list. */
function createLooks(): Looks {
  const known = new Map<readonly string[], Map<string, CellLook>>();
  return (tagName, classes, frame, kind, isLink, numberFormat) => {
    const ofClasses = known.get(classes) ?? new Map<string, CellLook>();
    known.set(classes, ofClasses);
    const key = `${tagName} ${frame} ${kind} ${isLink} ${numberFormat ?? ''}`;
    const found = ofClasses.get(key);
    if (found !== undefined) return found;
    const format = numberFormat === undefined ? {} : { numberFormat };
    const look = { tagName, classes, frame, kind, depth: 0, ...format, ...(isLink ? { isLink } : {}) };
    ofClasses.set(key, look);
    return look;
  };
}

function isLiveLink({ cell }: CellContent, element: GridCell['element']): boolean {
  return cell?.formula !== undefined && findLink(element.children).link !== undefined;
}

/** What a condition decides is left to it, so that the look follows the formula when a value is changed. */
function staticClasses(classes: readonly string[], { conditions }: TableGrid): readonly string[] {
  if (conditions.length === 0 || classes.length === 0) return classes;
  const conditional = conditions.filter((condition) => classes.includes(condition.columnClass));
  const isLeft = (name: string) => conditional.some((condition) => condition.styleClass === name);
  return classes.some(isLeft) ? classes.filter((name) => !isLeft(name)) : classes;
}

/** A cell over several rows that is higher than they are makes all of them higher. */
function rowHeights(rows: readonly (readonly MeasuredCell[])[]): readonly number[] {
  const heights = rows.map((row) =>
    row.reduce((most, cell) => (cell.rows === 1 ? Math.max(most, cell.textHeight) : most), 12),
  );
  for (const row of rows) for (const cell of row) if (cell.rows > 1) heighten(cell, heights);
  return heights;
}

function heighten({ row: first, rows, textHeight }: MeasuredCell, heights: number[]): void {
  const covered = heights.slice(first, first + rows).reduce((sum, each) => sum + each, 0);
  const more = Math.max(0, textHeight - covered) / rows;
  for (let row = first; row < first + rows; row += 1) heights[row] = (heights[row] ?? 0) + more;
}
