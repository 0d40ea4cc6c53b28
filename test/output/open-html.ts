/** Opens an HTML output as a reader sees it: its tables as grids, with what spans rows and columns at every place. */

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { isElement } from '../../src/document/document.ts';
import { withoutSpace } from './open-pdf.ts';
import { type Grid, type ReportRow, readIndicatorRows } from './report-table.ts';

export function openHtml(bytes: Uint8Array): Root {
  return fromHtml(new TextDecoder().decode(bytes));
}

/** Elements of these names below a node, in order. */
export function findElements(parent: Root | Element, ...names: readonly string[]): readonly Element[] {
  return parent.children.flatMap((child) =>
    isElement(child) ? [...(names.includes(child.tagName) ? [child] : []), ...findElements(child, ...names)] : [],
  );
}

export function readHtmlRows(root: Root): readonly ReportRow<Element>[] {
  return findElements(root, 'table').flatMap((table, index) => readIndicatorRows(gridOf(table, `table ${index + 1}`)));
}

export function gridOf(table: Element, place = 'table'): Grid<Element> {
  const rows: Element[][] = [];
  for (const group of findElements(table, 'thead', 'tbody', 'tfoot')) placeGroup(group, rows);
  return { rows, textOf: (cell) => withoutSpace(textOf(cell)), placeOf: (row) => `${place} row ${row + 1}` };
}

/** Tables that are seen without unfolding anything, e.g. the values of a chart. */
export function openTables(html: Parameters<typeof findElements>[0]): ReturnType<typeof findElements> {
  const folded = new Set(findElements(html, 'details').flatMap((each) => findElements(each, 'table')));
  return findElements(html, 'table').filter((table) => !folded.has(table));
}

/** As HTML forms a table: a cell takes the first free place of its row, and never reaches out of its group. */
function placeGroup(group: Element, rows: Element[][]): void {
  const elements = findElements(group, 'tr');
  const first = rows.length;
  for (const _ of elements) rows.push([]);
  elements.forEach((element, index) => {
    let column = 0;
    for (const cell of findElements(element, 'th', 'td')) {
      while (rows[first + index]?.[column] !== undefined) column += 1;
      const height = Math.min(Number(cell.properties.rowSpan ?? 1), elements.length - index);
      const width = Number(cell.properties.colSpan ?? 1);
      for (let down = 0; down < height; down += 1) {
        const row = rows[first + index + down];
        for (let across = 0; row !== undefined && across < width; across += 1) row[column + across] = cell;
      }
    }
  });
}
