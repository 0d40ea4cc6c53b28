/** Boxes of comments beside their cells, as high as their texts are long. */

import { excelText } from './excel-text.ts';
import type { Comment } from './package/comments.ts';

/** Points. */
const boxWidth = 300;
const lineHeight = 12.5;
const margin = 16;
/** Full-width characters of a line, at nine points within the margins of the box. */
const lineLength = 31;
/** Of a row or column beyond those of the layout. */
const plainRow = 15;
const plainColumn = 48;

/** Cells from 1, lengths in points. */
export interface Commented {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly comment?: string }[];
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
}

export function placeComments(layout: Commented): readonly Comment[] {
  return layout.cells.flatMap(({ row, column, comment }): readonly Comment[] => {
    if (comment === undefined) return [];
    const height = heightOfComment(comment);
    // It stands right of its cell, from the cell's top down.
    const [right, across] = walk(column, boxWidth, layout.columnWidths, plainColumn);
    const [bottom, down] = walk(row - 1, height, layout.rowHeights, plainRow);
    const anchor = [column, 6, row - 1, 2, right, across, bottom, down];
    return [{ row, column, text: excelText(comment), anchor, width: boxWidth, height }];
  });
}

/** With its margins. */
export function heightOfComment(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / lineLength)), 0);
  return lines * lineHeight + margin;
}

/** A half-width character is half of a full-width one, and a little more. */
function lengthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.6 : 1), 0);
}

/** Where a length ends that begins with the row or column at `start`, from 0, and how many pixels inside that one. */
function walk(start: number, length: number, sizes: readonly number[], plain: number): readonly [number, number] {
  let [at, rest] = [start, length];
  for (let size = sizes[at] ?? plain; rest > size; size = sizes[at] ?? plain) {
    rest -= size;
    at += 1;
  }
  return [at, Math.round((rest * 96) / 72)];
}
