/** A table as a grid: its rows with their cells in their places, and what its columns ask for. The one reading, for whoever needs it. */

import type { Element } from 'hast';
import { isElement } from '../document.ts';
import { type PlacedCell, placeCells, rowsOf } from './place-cells.ts';

export interface Grid {
  readonly caption: Element | undefined;
  /** `thead`, `tbody` and `tfoot` as they stand. */
  readonly groups: readonly GridGroup[];
  readonly columns: number;
  /** em; `undefined` where a column asks for nothing. */
  readonly widths: readonly (number | undefined)[];
}

export interface GridGroup {
  readonly element: Element;
  readonly part: 'head' | 'body' | 'foot';
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly element: Element;
  /** Their rows count from the first of the group. */
  readonly cells: readonly PlacedCell[];
}

const parts = new Map([
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
] as const satisfies readonly (readonly [string, GridGroup['part']])[]);

/** A document is laid out and written several times: spans are resolved once. */
const known = new WeakMap<Element, Grid>();

/** The table is not changed any more. */
export function gridOf(table: Element): Grid {
  const placed = known.get(table) ?? place(table);
  known.set(table, placed);
  return placed;
}

function place(table: Element): Grid {
  const children = table.children.filter((child) => isElement(child));
  const groups = children.flatMap((element): readonly GridGroup[] => {
    const part = parts.get(element.tagName as 'thead');
    return part === undefined ? [] : [{ element, part, rows: placeRows(element) }];
  });
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0);
  const cols = children.filter((child) => isElement(child, 'colgroup')).flatMap((group) => group.children);
  const asked = cols.filter((child) => isElement(child, 'col')).map((col) => positive(col.properties.dataWidth));
  return {
    caption: children.find((child) => isElement(child, 'caption')),
    groups,
    columns,
    widths: Array.from({ length: columns }, (_, index) => asked[index]),
  };
}

function placeRows(group: Element): readonly GridRow[] {
  const placed = placeCells(group);
  return rowsOf(group).map((element, row) => ({ element, cells: placed[row] ?? [] }));
}

function positive(property: unknown): number | undefined {
  const number = Number(property ?? Number.NaN);
  return number > 0 ? number : undefined;
}
