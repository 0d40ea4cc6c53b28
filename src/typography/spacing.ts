/** Where space may stand between the characters of a line: between scripts, and where a justified line is stretched. */

/** Kana, kanji and the marks that go with them; not punctuation, which brings its own space. */
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー]/u;
const western = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u;
const dependent = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** Positions, in UTF-16 units, between a Japanese and a Western character (四分アキ, JLREQ 3.2.3). */
export function findScriptChanges(text: string): readonly number[] {
  return findBoundaries(text, (before, after) =>
    japanese.test(before) ? western.test(after) : western.test(before) && japanese.test(after),
  );
}

/**
 * Positions where a line may be stretched: not inside Western words and numbers, nor between a bracket and what it
 * holds, before a point, beside a middle dot, inside a leader, or between a sign and its figure (JLREQ, appendix E).
 */
export function findStretches(text: string): readonly number[] {
  return findBoundaries(text, (before, after) => {
    if (wordPart.test(before) && wordPart.test(after)) return false;
    if (before === after && leader.test(after)) return false;
    return !solidAfter.test(before) && !solidBefore.test(after);
  });
}

/** Western letters, figures and the points in them, and the visible signs of ASCII. */
const wordPart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}，．!-~’–]/u;
const solidAfter = /[（「『【〔［｛〈《〘〖“‘・：；￥＄／]/;
const solidBefore = /[、。，．）」』】〕］｝〉》〙〗”’・：；？！％／]/;
const leader = /[—―─…‥]/;

function findBoundaries(text: string, isBoundary: (before: string, after: string) => boolean): readonly number[] {
  const found: number[] = [];
  let position = 0;
  let before = '';
  for (const after of text) {
    if (before !== '' && !dependent.test(after) && isBoundary(before, after)) found.push(position);
    position += after.length;
    before = after;
  }
  return found;
}
