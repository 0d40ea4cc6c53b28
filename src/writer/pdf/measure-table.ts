/** Measures a table: column widths from the widths its columns ask for, lines of each cell, heights of rows. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isElement } from '../../document/document.ts';
import type { Cell, Row, TableBlock } from './block.ts';
import { collectRuns } from './collect-runs.ts';
import { measureTextBlock } from './measure-blocks.ts';
import { addSource, fullStyleOf, type Measuring } from './measuring.ts';
import { setLines } from './set-lines.ts';

/** Rows and columns a cell covers, and the column it begins in. */
interface PlacedCell {
  readonly element: Element;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export function measureTable(table: Element, width: number, measuring: Measuring): TableBlock {
  const parts = table.children.filter((child) => isElement(child));
  const rowsOf = (part: Element) => part.children.filter((child) => isElement(child, 'tr'));
  const sections = parts.filter((part) => isElement(part, 'thead', 'tbody', 'tfoot'));
  const placed = new Map(sections.map((section) => [section, placeCells(rowsOf(section))]));
  const count = Math.max(1, ...[...placed.values()].flat(2).map((cell) => cell.column + cell.columns));
  const widths = columnWidths(parts, count, width);
  const measure = (section: Element) => measureRows(placed.get(section) ?? [], widths, measuring);
  const caption = parts.find((part) => isElement(part, 'caption'));
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption: measureTextBlock(caption, width, measuring) }),
    widths,
    head: sections.filter((section) => isElement(section, 'thead')).flatMap(measure),
    groups: sections.filter((section) => !isElement(section, 'thead')).map(measure),
  };
}

function placeCells(rows: readonly Element[]): readonly (readonly PlacedCell[])[] {
  /** Rows that a cell from above still covers, by column. */
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: PlacedCell[] = [];
    let column = 0;
    for (const element of row.children.filter((child) => isElement(child, 'th', 'td'))) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const columns = Number(element.properties.colSpan ?? 1);
      const spanned = Number(element.properties.rowSpan ?? 1);
      cells.push({ element, column, columns, rows: spanned });
      for (let at = column; at < column + columns; at += 1) covered[at] = spanned;
      column += columns;
    }
    for (let at = 0; at < covered.length; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    return cells;
  });
}

/** Shares the width in the proportion of `data-width`; columns that name none count as 6 em. */
function columnWidths(parts: readonly Element[], count: number, width: number): readonly number[] {
  const columns = parts.filter((part) => isElement(part, 'colgroup')).flatMap((group) => group.children);
  const asked = columns
    .filter((child) => isElement(child, 'col'))
    .map((column) => Number(column.properties.dataWidth ?? 6));
  const all = Array.from({ length: count }, (_, index) => asked[index] ?? 6);
  const sum = all.reduce((total, each) => total + each, 0);
  return all.map((each) => (each / sum) * width);
}

function measureRows(
  rows: readonly (readonly PlacedCell[])[],
  widths: readonly number[],
  measuring: Measuring,
): readonly Row[] {
  const cells = rows.map((row) => row.map((cell) => measureCell(cell, widths, measuring)));
  const rule = measuring.theme.rule.width;
  const smallest = measuring.theme.page.smallest * 1.6;
  const heights = cells.map((row) =>
    Math.max(smallest, ...row.filter((cell) => cell.rows === 1).map((cell) => neededHeight(cell, rule))),
  );
  cells.forEach((row, index) => {
    for (const cell of row.filter((candidate) => candidate.rows > 1)) {
      const last = Math.min(index + cell.rows, heights.length) - 1;
      const covered = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, neededHeight(cell, rule) - covered);
    }
  });
  return cells.map((row, index) => ({ height: heights[index] ?? smallest, cells: row }));
}

export function neededHeight(cell: Cell, rule: number): number {
  return cell.lines.length * cell.style.lineHeight + 2 * cell.style.paddingY + rule;
}

function measureCell(
  { element, column, columns, rows }: PlacedCell,
  widths: readonly number[],
  measuring: Measuring,
): Cell {
  const style = fullStyleOf(element, measuring);
  const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  const level = element.properties.dataHeading;
  const lines = setLines(collectRuns(element, measuring), width - 2 * style.paddingX - style.indent, measuring.fonts);
  return {
    source: addSource(element, measuring),
    column,
    columns,
    rows,
    lines,
    style,
    ...(level === undefined ? {} : { bookmark: { level: Number(level), title: textOf(element) } }),
  };
}
