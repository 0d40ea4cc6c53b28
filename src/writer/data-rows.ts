/** The one table of a data form as rows of plain values: the same for CSV and workbooks. */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ColumnDescription } from '../document/column-description.ts';
import { isElement } from '../document/document.ts';
import { rowsOf } from '../document/flow/place-cells.ts';

export interface DataRows {
  readonly header: readonly string[];
  /** One for each of the header, where the document describes it. */
  readonly columns: readonly (ColumnDescription | undefined)[];
  readonly rows: readonly (readonly DataValue[])[];
}

/** A number by its exact digits, or text. */
export interface DataValue {
  readonly type: 'number' | 'text';
  readonly text: string;
}

/** The document's first table: the last row of its head, and all rows of its bodies. Throws when there is none. */
export function readDataRows(tree: Root): DataRows {
  const table = findTable(tree);
  if (table === undefined) throw new Error('a data form without a table');
  const rowsIn = (name: string) =>
    table.children.filter((group) => isElement(group, name)).flatMap((group) => rowsOf(group));
  const header = rowsIn('thead').at(-1);
  if (header === undefined) throw new Error('a data form without a header row');
  return {
    header: cellsOf(header).map(textOf),
    columns: cellsOf(header).map(({ data }) => data?.column),
    rows: rowsIn('tbody').map((row) => cellsOf(row).map(dataValueOf)),
  };
}

function dataValueOf(cell: Element): DataValue {
  const value = cell.data?.cell;
  return value?.type === 'number' ? { type: 'number', text: value.value } : { type: 'text', text: textOf(cell) };
}

function findTable(parent: Root | Element): Element | undefined {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const found = child.tagName === 'table' ? child : findTable(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter((child) => isElement(child, 'th', 'td'));
}
