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
import { textOfRuns } from './text-runs.ts';

interface MeasuredCell {
  readonly cell: GridCell;
  readonly column: number;
  readonly columns: number;
  readonly content: CellContent;
  readonly look: CellLook;
  readonly height: number;
  /** Its number is one in the workbook too. */
  readonly isFitted: boolean;
}

export function layOutTable(table: TableGrid, sheet: OpenSheet): void {
  const spans = sheet.grid.spansOf(table);
  const measured = table.rows.map((row) => row.map((cell) => measureCell(cell, table, spans, sheet)));
  const firstRow = sheet.rowHeights.length + 1;
  /** Sheet row in which each row of the table begins, and the one behind the last. */
  const starts = [firstRow];
  for (const height of rowHeights(measured)) starts.push((starts.at(-1) ?? firstRow) + addRows(height, sheet));
  const startOf = (row: number) => starts[row] ?? firstRow;
  const cells = measured.flat().map(({ cell, column, columns, content, look, height, isFitted }): PlacedCell => {
    const row = startOf(cell.row);
    const rows = startOf(cell.row + cell.rows) - row;
    const link = findLink(cell.element.children);
    // What formulas name is a number.
    const key = isFitted ? cell.element.data?.key : undefined;
    const comment = cell.element.data?.comment;
    const placed = { row, rows, column, columns, content, look, key, textHeight: height, ...link };
    return comment === undefined ? placed : { ...placed, comment };
  });
  sheet.cells.push(...cells);
  for (const { cell, column } of measured.flat()) {
    const { id } = cell.element.properties;
    if (typeof id === 'string') sheet.anchors.push({ id, row: startOf(cell.row), column });
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

function measureCell(cell: GridCell, table: TableGrid, spans: readonly Span[], sheet: OpenSheet): MeasuredCell {
  const { element } = cell;
  const text = textOfRuns(cell.runs);
  const fitted = fitCell(element.data?.cell, text);
  if (fitted.unfit !== undefined) {
    const facts = { texts: [text], cells: [], reason: fitted.unfit };
    sheet.findings.push(warning('number-as-text', facts, element.data?.place));
  }
  const content: CellContent = { cell: fitted.cell, runs: cell.runs };
  const classes = staticClasses(cell, table);
  const format = excelFormatOf(content);
  const look: CellLook = {
    tagName: element.tagName,
    classes,
    frame: table.isPlain ? 'none' : 'grid',
    kind: content.cell?.type === 'number' ? 'number' : 'text',
    depth: 0,
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(isLiveLink(content, element) ? { isLink: true } : {}),
  };
  const start = spans[cell.column]?.start ?? 0;
  const end = spans[cell.column + cell.columns - 1]?.end ?? start + 1;
  const area = { column: start + 1, columns: end - start };
  const padding = 2 * (sheet.styleOf(look.tagName, classes).paddingY ?? 0);
  const height = wrappedHeight(text, look, area, sheet) + padding;
  return { cell, ...area, content, look, height, isFitted: fitted.unfit === undefined };
}

function isLiveLink({ cell }: CellContent, element: GridCell['element']): boolean {
  return cell?.formula !== undefined && findLink(element.children).link !== undefined;
}

/** What a condition decides is left to it, so that the look follows the formula when a value is changed. */
function staticClasses(cell: GridCell, { conditions }: TableGrid): readonly string[] {
  const conditional = conditions.filter((condition) => cell.classes.includes(condition.columnClass));
  if (conditional.length === 0) return cell.classes;
  return cell.classes.filter((name) => !conditional.some((condition) => condition.styleClass === name));
}

/** A cell over several rows that is higher than they are makes all of them higher. */
function rowHeights(rows: readonly (readonly MeasuredCell[])[]): readonly number[] {
  const heights = rows.map((row) =>
    row.filter((cell) => cell.cell.rows === 1).reduce((most, cell) => Math.max(most, cell.height), 12),
  );
  for (const { cell, height } of rows.flat().filter((candidate) => candidate.cell.rows > 1)) {
    const covered = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, each) => sum + each, 0);
    const more = Math.max(0, height - covered) / cell.rows;
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) heights[row] = (heights[row] ?? 0) + more;
  }
  return heights;
}
