/** Shortens a text to a width. */

import type { Face } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';

/** The text itself if it fits, else as much as fits with an ellipsis. At least the ellipsis remains. */
export function fitText(text: string, width: number, size: number, faces: readonly Face[]): string {
  if (measureText(text, size, faces) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && measureText(`${characters.join('')}…`, size, faces) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
