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

/** A character with its ideographic variation selector (IVS). */
const sequence = /.[\u{E0100}-\u{E01EF}]/gu;

/** Each character once that none of the faces has, or not as the variation selector after it asks for. */
export function findMissingGlyphs(text: string, faces: readonly Face[]): readonly CharacterFound[] {
  const missing = findCharacters(
    text,
    (character, codePoint) => !faces.some((face) => face.has(codePoint)) && !withoutGlyph.test(character),
  );
  return [...missing, ...findMissingVariations(text, faces)];
}

function findMissingVariations(text: string, faces: readonly Face[]): readonly CharacterFound[] {
  return [...new Set(text.match(sequence))].flatMap((character) => {
    const [base = 0, selector = 0] = Array.from(character, (each) => each.codePointAt(0) ?? 0);
    const isKnown = !faces.some((face) => face.has(base)) || faces.some((face) => face.hasVariation(base, selector));
    return isKnown ? [] : [{ character, codePoint: `${nameOf(base)} ${nameOf(selector)}` }];
  });
}

/** Each character once of the private use areas (外字): another system shows another glyph, or none. */
export function findPrivateUse(text: string): readonly CharacterFound[] {
  return findCharacters(text, (character) => privateUse.test(character));
}

/** Tells at once of most texts that none of this is in them, for whatever list of faces sets them; of others nothing is said. */
export function createPlainTest(stacks: readonly (readonly Face[])[]): (text: string) => boolean {
  const known = new Map<number, boolean>();
  const look = (unit: number): boolean => {
    const character = String.fromCharCode(unit);
    // Halves of a character are looked at as a whole.
    const isPlain =
      !/[\ud800-\udfff]/.test(character) &&
      !privateUse.test(character) &&
      stacks.every((faces) => faces.some((face) => face.has(unit)) || withoutGlyph.test(character));
    known.set(unit, isPlain);
    return isPlain;
  };
  return (text) => {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (!(known.get(unit) ?? look(unit))) return false;
    }
    return true;
  };
}

function findCharacters(
  text: string,
  isFound: (character: string, codePoint: number) => boolean,
): readonly CharacterFound[] {
  const found: CharacterFound[] = [];
  for (const character of new Set(text)) {
    const number = character.codePointAt(0) ?? 0;
    if (isFound(character, number)) found.push({ character, codePoint: nameOf(number) });
  }
  return found;
}

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
