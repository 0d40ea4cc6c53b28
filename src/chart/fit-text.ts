/** Shortens a text to a width. */

import type { Face } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';

/** The text itself if it fits, else as much as fits with an ellipsis. At least the ellipsis remains. */
export function fitText(text: string, width: number, size: number, faces: readonly Face[]): string {
  if (measureText(text, size, faces) <= width) return text;
  const characters = [...text];
  // Halved again and again, since a text may have as many characters as a cell holds.
  let [fitting, tooMany] = [0, characters.length + 1];
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    const isFitting = measureText(`${characters.slice(0, count).join('')}…`, size, faces) <= width;
    [fitting, tooMany] = isFitting ? [count, tooMany] : [fitting, count];
  }
  return `${characters.slice(0, fitting).join('').trimEnd()}…`;
}
