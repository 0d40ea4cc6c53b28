/** Finds the characters of a text that would not be seen, or not be understood elsewhere. */

import type { Face } from './face.ts';

export interface CharacterFound {
  readonly character: string;
  /** E.g. `U+20BB7`. */
  readonly codePoint: string;
}

/** Never drawn by themselves: line ends and tabs, joiners, variation selectors and other format characters. */
const withoutGlyph = /^[\n\r\t\p{Default_Ignorable_Code_Point}]$/u;
const privateUse = /^\p{Co}$/u;

/** Each character once, in the order of the text, that none of the faces has. */
export function findMissingGlyphs(text: string, faces: readonly Face[]): readonly CharacterFound[] {
  return findCharacters(
    text,
    (character, codePoint) => !withoutGlyph.test(character) && !faces.some((face) => face.has(codePoint)),
  );
}

/** Each character once of the private use areas (外字): another system shows another glyph, or none. */
export function findPrivateUse(text: string): readonly CharacterFound[] {
  return findCharacters(text, (character) => privateUse.test(character));
}

function findCharacters(
  text: string,
  isFound: (character: string, codePoint: number) => boolean,
): readonly CharacterFound[] {
  return [...new Set(text)]
    .map((character) => ({ character, number: character.codePointAt(0) ?? 0 }))
    .filter(({ character, number }) => isFound(character, number))
    .map(({ character, number }) => ({
      character,
      codePoint: `U+${number.toString(16).toUpperCase().padStart(4, '0')}`,
    }));
}
