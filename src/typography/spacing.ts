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

/** Positions where a line may be stretched: between any two characters, but not inside Western words and numbers. */
export function findStretches(text: string): readonly number[] {
  return findBoundaries(text, (before, after) => !(isWordPart(before) && isWordPart(after)));
}

function isWordPart(character: string): boolean {
  return western.test(character) || /[.,'’%-]/.test(character);
}

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
