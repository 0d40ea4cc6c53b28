/** Columns of a table of a sheet, by their shares of its width. */

import type { Element } from 'hast';
import { columnGroup } from '../span-properties.ts';

/** em: the width of the page, and what a cell leaves free beside its text, by which a workbook widens each column. */
const tableWidth = 72;
const padding = 1.1;
/** em, of a column that is hardly more than its padding. */
const thinnest = 0.4;

/** So that all tables of a sheet are equally wide, in workbooks too, whatever the number of their columns is. */
export function sheetColumns(shares: readonly number[]): Element {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return columnGroup(shares.map((share) => Math.max(thinnest, (share / total) * tableWidth - padding)));
}
