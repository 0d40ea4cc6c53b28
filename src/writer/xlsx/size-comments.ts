/** Boxes of comments as high as their texts are long: exceljs makes all of one size, which holds a few words. */

import type { SheetLayout } from './sheet-layout.ts';

/** Of a sheet; rows and columns of cells count from 1, lengths are points. */
export type CommentLayout = Pick<SheetLayout, 'cells' | 'rowHeights' | 'columnWidths'>;

const boxWidth = 300;
const lineHeight = 12.5;
const margin = 16;
/** Full-width characters of a line, at nine points within the margins of the box. */
const lineLength = 31;
/** Of a row or column beyond those of the layout. */
const plainRow = 15;
const plainColumn = 48;

/** Changes the anchor, by which programs lay out the box, and its style, which some read instead. */
export function sizeComments(drawing: string, layout: CommentLayout): string {
  const comments = new Map(
    layout.cells.flatMap(({ row, column, comment }) =>
      comment === undefined ? [] : [[`${row}:${column}`, comment] as const],
    ),
  );
  return drawing
    .split('</v:shape>')
    .map((shape) => {
      const row = numberIn(shape, /<x:Row>(\d+)</) + 1;
      const column = numberIn(shape, /<x:Column>(\d+)</) + 1;
      const text = comments.get(`${row}:${column}`);
      return text === undefined ? shape : sizeShape(shape, { row, column, height: heightOfComment(text) }, layout);
    })
    .join('</v:shape>');
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

interface Box {
  readonly row: number;
  readonly column: number;
  readonly height: number;
}

/** It stands right of its cell, from the cell's top down. */
function sizeShape(shape: string, { row, column, height }: Box, { rowHeights, columnWidths }: CommentLayout): string {
  const [right, across] = walk(column, boxWidth, columnWidths, plainColumn);
  const [bottom, down] = walk(row - 1, height, rowHeights, plainRow);
  return shape
    .replace(/<x:Anchor>[^<]*</, `<x:Anchor>${column}, 6, ${row - 1}, 2, ${right}, ${across}, ${bottom}, ${down}<`)
    .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${boxWidth}pt;height:${height}pt`);
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

function numberIn(shape: string, pattern: RegExp): number {
  return Number(pattern.exec(shape)?.[1] ?? Number.NaN);
}
