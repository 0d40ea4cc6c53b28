/** The width of a text as the PDF draws it: the sum of its advances, without ligatures and kerning. */

import type { Face } from './face.ts';
import { findFace } from './set-runs.ts';

/**
 * In the unit of `size`. A character that no face has counts as the first face's missing glyph; format characters and
 * marks take no room (see `drawableText`).
 */
export function measureText(text: string, size: number, faces: readonly Face[]): number {
  let em = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    em += findFace(codePoint, faces)?.advance(codePoint) ?? 0;
  }
  return em * size;
}

/** How far the text before each UTF-16 unit reaches, from 0 to the width of the whole; one entry more than units. */
export function measureEdges(text: string, size: number, faces: readonly Face[]): number[] {
  const edges = [0];
  let reach = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    // Inside a surrogate pair the text reaches no further than before it.
    if (character.length > 1) edges.push(reach);
    reach += (findFace(codePoint, faces)?.advance(codePoint) ?? 0) * size;
    edges.push(reach);
  }
  return edges;
}
