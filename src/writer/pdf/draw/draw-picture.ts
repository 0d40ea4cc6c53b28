/** Draws a picture of shapes where it stands on a page. */

import type { PlacedPicture } from '../../../layout/pages/page-item.ts';
import type { Matrix } from '../../../picture/turn.ts';
import { multiply } from '../../../picture/vector/matrix.ts';
import { readVector } from '../../../picture/vector/read-vector.ts';
import { writeMatrix } from './vector/content.ts';
import { drawVector, type VectorFile } from './vector/draw-vector.ts';

/** Adds to the content of the current page, whose heights count downwards. */
export function drawPicture(svg: string, { x, y, width, picture }: PlacedPicture, file: VectorFile): void {
  const { page } = file.document;
  const vector = readVector(svg);
  const scale = width / (vector.width || picture.width);
  const place: Matrix = [scale, 0, 0, scale, x, y];
  const operators: string[] = [];
  // Patterns count from the page as it is, heights upwards.
  const matrix = multiply([1, 0, 0, -1, 0, page.height], place);
  drawVector(vector, { operators, resources: page, matrix, scale }, file);
  file.document.addContent(['q', `${writeMatrix(place)} cm`, ...operators, 'Q'].join('\n'));
}
