/** How the pixels of a photograph stand when it is seen (Exif 2.3, Orientation). */

import type { Turn } from './picture-file.ts';

/** a, b, c, d, e, f of PDF: from the stored picture, one wide and one high, to the one that is seen. */
export type Matrix = readonly [number, number, number, number, number, number];

const matrices: Readonly<Record<Turn, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** Where heights count upwards. */
export function turnUpwards(turn: Turn): Matrix {
  return matrices[turn];
}

/** Where they count downwards, as in SVG. */
export function turnDownwards(turn: Turn): Matrix {
  const [a, b, c, d, e, f] = matrices[turn];
  return [a, -b, -c, d, c + e, 1 - d - f];
}
