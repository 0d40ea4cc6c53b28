/** Closes up the blank half of brackets and points: beside each other, and at the ends of lines (JLREQ 3.1.2–3.1.6). */

const openings = '（「『【〔［｛〈《〘〖｟“‘';
const closings = '、。，．）」』】〕］｝〉》〙〗｠”’';
const opening = new Set(openings);
const closing = new Set(closings);
const middle = new Set('・：；');
const figure = /\p{Nd}/u;

/** The marks whose glyph may hold a blank half; each is one UTF-16 unit. */
const mark = new RegExp(`[${openings}${closings}]`);

/** Marks by their position in UTF-16 units, each with the blank of its glyph; an opening one has it before it, a closing one after it. */
export type Blanks = ReadonlyMap<number, number>;

/**
 * What the marks take beyond half their size, in the unit of `edges`, by position. A font whose marks are half as wide as
 * its kanji has none.
 */
export function findBlanks(
  text: string,
  edges: ArrayLike<number>,
  size: number,
): readonly (readonly [at: number, blank: number])[] {
  // Most texts of a table hold no mark; this is faster than to look at each character.
  if (!mark.test(text)) return none;
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!opening.has(text.charAt(at)) && !closing.has(text.charAt(at))) continue;
    const blank = (edges[at + 1] ?? 0) - (edges[at] ?? 0) - size / 2;
    if (blank > 0) found.push([at, blank]);
  }
  return found;
}

const none: readonly (readonly [number, number])[] = [];

export function isOpening(character: string): boolean {
  return opening.has(character);
}

/** By how much the text before these positions moves nearer to what stands before it. */
export function findCloseUps(text: string, blanks: Blanks): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [at, blank] of blanks) {
    const [before, character, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
    if (opening.has(character)) {
      if (opening.has(before) || middle.has(before)) found.set(at, blank);
      // Of the two blanks between a closing and an opening mark one stays.
      else if (closing.has(before)) found.set(at, Math.min(blank, blanks.get(at - 1) ?? 0));
    } else if (closing.has(after) || middle.has(after) || isInsideNumber(before, character, after)) {
      found.set(at + 1, blank);
    }
  }
  return found;
}

/** E.g. １，２３４. */
function isInsideNumber(before: string, character: string, after: string): boolean {
  return '，．'.includes(character) && figure.test(before) && figure.test(after);
}
