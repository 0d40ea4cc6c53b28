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
  for (const character of text) {
    const last = runs.at(-1);
    const face = findFace(character.codePointAt(0) ?? 0, faces);
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

/** The common case, without taking the text apart. */
function hasAll(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
