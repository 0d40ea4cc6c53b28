/** Splits text into runs of one face each, where the first face of a stack does not have every character. */

import type { Face } from './face.ts';

export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** Stays with the character before it: marks, variation selectors, joiners and other format characters. */
const dependent = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;

/** In reading order; the texts joined are the text. */
export function splitByFace(text: string, faces: readonly Face[]): readonly Run[] {
  const [first] = faces;
  if (first !== undefined && text !== '' && hasAll(first, text)) return [{ text, face: first }];
  const runs: { text: string; face: Face }[] = [];
  let position = 0;
  for (const character of text) {
    position += character.length;
    const last = runs.at(-1);
    const codePoint = character.codePointAt(0) ?? 0;
    const face = findVariationFace(codePoint, text.codePointAt(position), faces) ?? findFace(codePoint, faces);
    if (face === undefined) throw new Error('no face to set text in');
    if (last !== undefined && (last.face === face || dependent.test(character))) last.text += character;
    else runs.push({ text: character, face });
  }
  return runs;
}

/** The first face that has the character, or else the first face. Undefined only when there are none. */
export function findFace(codePoint: number, faces: readonly Face[]): Face | undefined {
  return faces.find((face) => face.has(codePoint)) ?? faces[0];
}

/** The first face that has the character as the selector after it asks for. */
function findVariationFace(codePoint: number, next: number | undefined, faces: readonly Face[]): Face | undefined {
  if (next === undefined || !isVariationSelector(next)) return undefined;
  return faces.find((face) => face.hasVariation(codePoint, next));
}

/** Of ideographic variation sequences; those for emoji and symbols are known to few fonts, and lose nothing without. */
function isVariationSelector(codePoint: number): boolean {
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef;
}

/** The common case, without taking the text apart. */
function hasAll(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
