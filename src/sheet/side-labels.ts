/**
 * Labels at the left of a sheet that are merged down over the rows of a block: 成果指標 beside a whole table, its head among it, 基本情報
 * beside labels of their own. Read as a cell of each row they would head the column of names.
 */

import { append } from '../finding/append.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { looksLikeValue, type Written, writtenCells } from './cells.ts';
import { isHeadLine } from './find-head.ts';
import { isMonth, isPartOfYear, isYear } from './head-words.ts';
import { isLabelRow, isNameLabel } from './label-rows.ts';
import { readHeadRow } from './value-heads.ts';

/** Each stands in a row of its own above its block, or in none where the rows of the block have labels of their own. */
export function liftSideLabels(rows: readonly GridRow[]): readonly GridRow[] {
  const lifted: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const [first] = writtenCells(rows[at] ?? nothing);
    const block = rows.slice(at, first === undefined ? at + 1 : endOfBlock(rows, at, first.column));
    append(lifted, first === undefined || block.length === 1 ? block : liftLabel(block, first));
    at += block.length;
  }
  return lifted;
}

const nothing: GridRow = { place: { file: '' }, cells: [] };

function liftLabel(block: readonly GridRow[], { cell, column }: Written): readonly GridRow[] {
  const inner = block.map((row) => without(row, column));
  const head = inner.findIndex((row) => !isLabelRow(row));
  if (isTable(inner.slice(Math.max(head, 0))))
    return [{ place: block[0]?.place ?? cell.place, cells: [cell] }, ...inner];
  if (isNameLabel(cell.text) && isTable(inner.slice(1))) return [...block.slice(0, 1), ...inner.slice(1)];
  return head < 0 ? inner : block;
}

/** Where the rows end that the first cell of one is merged down over. */
function endOfBlock(rows: readonly GridRow[], at: number, column: number): number {
  let end = at + 1;
  while (rows[end]?.cells[column]?.continues === 'above') end += 1;
  return end;
}

/** 成果指標 may be merged to its right as well. */
function without(row: GridRow, column: number): GridRow {
  const clear = ({ place }: GridCell): GridCell => ({ text: '', place });
  let end = column + 1;
  while (row.cells[end]?.continues === 'left') end += 1;
  return { ...row, cells: row.cells.map((cell, index) => (index < end ? clear(cell) : cell)) };
}

/** A head over values, and rows of them with names of their own: those below it in a head of two rows have none. */
function isTable([head, ...rows]: readonly GridRow[]): boolean {
  // A row of values under a group is no head, though its 目標値 is a word of one.
  if (head === undefined || !isHeadLine(head) || writtenCells(head).some(({ cell }) => isOfData(cell.text)))
    return false;
  const { values } = readHeadRow(head.cells);
  const ofValues = new Set(values);
  const left = Math.min(...values);
  return rows.some((row) => {
    const [name, ...others] = writtenCells(row);
    if (name === undefined || name.column >= left) return false;
    return others.some(({ cell, column }) => ofValues.has(column) && looksLikeValue(cell.text) && !isDated(cell.text));
  });
}

/** 2023年度, 6月末: no value, as a lower row of the head has them. */
function isDated(text: string): boolean {
  return isPartOfYear(text) || isMonth(text) || (isYear(text) && !/^\s*[\d０-９]+\s*$/.test(text));
}

/** 1,200, 97.4％ and －, but no 2023 and no 30年度. */
function isOfData(text: string): boolean {
  return looksLikeValue(text) && !/[年月期]|^\s*(?:19|20)\d{2}\s*$/.test(text);
}
