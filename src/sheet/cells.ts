/** What stands in the cells of a row, whoever laid them out. */

import type { Place } from '../finding/finding.ts';
import { parseCellName } from '../table/cell-address.ts';
import type { GridCell, GridRow, RawCell } from '../table/table.ts';

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.text.trim() === '' && cell.problem === undefined);
}

export interface Written {
  readonly cell: GridCell;
  readonly column: number;
}

/** The cells of a row that hold something of their own: not what a merge carries on from above. */
export function writtenCells({ cells }: GridRow): readonly Written[] {
  // Asked of every row several times: without a list for each cell.
  const written: Written[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell !== undefined && !isBlank(cell) && cell.continues === undefined) written.push({ cell, column });
  }
  return written;
}

/** Keeps what a question about a row is answered with. */
export function rememberByRow<T>(ask: (row: GridRow) => T): (row: GridRow) => T {
  const answers = new Map<GridRow, { readonly answer: T }>();
  return (row) => {
    const known = answers.get(row) ?? { answer: ask(row) };
    answers.set(row, known);
    return known.answer;
  };
}

/** In the file, from 1. */
export function rowNumber({ cell, line }: Place): number {
  return line ?? parseCellName(cell ?? '')?.row ?? 0;
}

/** Whether no blank row stands between them: a row of a CSV goes over one more line for each break in its cells. */
export function isRightBelow(upper: GridRow, lower: GridRow): boolean {
  const breaks =
    upper.place.line === undefined ? 0 : upper.cells.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  return rowNumber(lower.place) - rowNumber(upper.place) <= 1 + breaks;
}

/** Half-width, without blanks. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** A number with little besides, or a sign that there is none. */
export function looksLikeValue(text: string): boolean {
  const short = compact(text);
  // ①確保方策 is numbered, ① alone may be a count.
  if (/^\s*[①-⑳]\s*\p{L}/u.test(text)) return false;
  return (
    short.length <= longestValue &&
    (/^[(]?(?:約|延べ?)?[△▲▽▼+\-±]?\d/.test(short) ||
      /^(?:[-‐―－─—*.…]{1,5}|集計中|未(?:実施|公表|調査)|調査中)$/.test(short))
  );
}

const longestValue = 30;
