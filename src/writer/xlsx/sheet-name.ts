/** Names for worksheets that every spreadsheet program takes: 1–31 characters, none of `[]:*?/\`, no two alike. */

const longest = 31;
/**
 * Forbidden characters and what stands in for them. Never their full-width twins: Excel in Japanese says that a file with
 * one in the name of a sheet is damaged.
 */
const replacements: ReadonlyMap<string, string> = new Map([
  ['[', '（'],
  [']', '）'],
  [':', ' '],
  ['*', ' '],
  ['?', ' '],
  ['/', '・'],
  ['\\', '・'],
  ["'", ' '],
]);

/** In the order of `titles`. Names that differ only by case, width or kana (かき, カキ) count as alike, as in Excel in Japanese. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  // Excel keeps this name for its own list of changes.
  const taken = new Set(['history']);
  return titles.map((title) => {
    const wanted = cleanName(title);
    let name = shorten(wanted, '');
    for (let copy = 2; taken.has(fold(name)); copy += 1) name = shorten(wanted, `(${copy})`);
    taken.add(fold(name));
    return name;
  });
}

function cleanName(title: string): string {
  const name = Array.from(title, (character) => replacements.get(asciiOf(character)) ?? character)
    .join('')
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    // A program may take it for the number of a character, as in texts.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, ' ')
    .trim();
  return name === '' ? 'シート' : name;
}

/** The character that others of its form stand for: `：` and `﹕` for `:`, `’` for `'`, `¥` and `￥` for a backslash. */
function asciiOf(character: string): string {
  if (/[‘’]/.test(character)) return "'";
  return /[¥￥]/.test(character) ? '\\' : character.normalize('NFKC');
}

/** Counted in UTF-16 units, as Excel does, and never cut inside a character. */
function shorten(name: string, suffix: string): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + suffix.length > longest) break;
    kept += character;
  }
  return kept.trimEnd() + suffix;
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - hiraganaOffset));
}

const hiraganaOffset = 0x60;
