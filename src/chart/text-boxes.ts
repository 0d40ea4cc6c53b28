/** Where the texts of a drawing stand, so that those can be found that lie over each other. */

import { map, multiply } from '../picture/vector/matrix.ts';
import { readVector } from '../picture/vector/read-vector.ts';
import type { Shape, Text } from '../picture/vector/shapes.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import type { Box } from './place-labels.ts';

export interface TextBox extends Box {
  readonly text: string;
}

/** What ideographs take of their body, in ems above and below the baseline. */
const reach = { above: 0.8, below: 0.08 };
/** Points that may be shared: the edge of a letter is not ink. */
const tolerance = 0.6;

export function textBoxesOf(svg: string, fonts: FontStack): readonly TextBox[] {
  const { shapes, place } = readVector(svg);
  const boxes: TextBox[] = [];
  const visit = (list: readonly Shape[], outer: Parameters<typeof multiply>[0]): void => {
    for (const shape of list) {
      const matrix = multiply(outer, shape.transform);
      if (shape.kind === 'group') visit(shape.children, matrix);
      else if (shape.kind === 'text' && shape.text.trim() !== '') boxes.push(boxOf(shape, matrix, fonts));
    }
  };
  visit(shapes, place);
  return boxes;
}

function boxOf({ text, size, isBold, shift }: Text, matrix: Parameters<typeof multiply>[0], fonts: FontStack): TextBox {
  const width = measureText(text, size, isBold ? fonts.bold : fonts.regular);
  const corners = [
    [-shift * width, -reach.above * size],
    [(1 - shift) * width, -reach.above * size],
    [-shift * width, reach.below * size],
    [(1 - shift) * width, reach.below * size],
  ].map(([x = 0, y = 0]) => map(matrix, x, y));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { text, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Pairs, from left to right. Linear but for those that share a stretch of the width. */
export function findTouching(boxes: readonly TextBox[]): readonly (readonly [TextBox, TextBox])[] {
  const found: (readonly [TextBox, TextBox])[] = [];
  let open: TextBox[] = [];
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    open = open.filter(({ right }) => right > box.left + tolerance);
    for (const other of open) if (shareHeight(other, box)) found.push([other, box]);
    open.push(box);
    if (found.length >= mostPairs) return found;
  }
  return found;
}

const mostPairs = 50;

function shareHeight(a: Box, b: Box): boolean {
  return a.top < b.bottom - tolerance && b.top < a.bottom - tolerance;
}

/** Those that reach out of the drawing. */
export function findOutside(boxes: readonly TextBox[], { width, height }: { width: number; height: number }) {
  return boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -tolerance || right > width + tolerance || top < -tolerance || bottom > height + tolerance,
  );
}
