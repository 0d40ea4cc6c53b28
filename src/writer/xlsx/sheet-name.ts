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
    const { start, end } = telling(wanted);
    let name = shorten(start, end);
    for (let copy = 2; taken.has(fold(name)); copy += 1) name = shorten(start, `${end}(${copy})`);
    taken.add(fold(name));
    return name;
  });
}

/**
 * A title that is too long keeps its last words too, where they take less than half of it: `…　新旧対照表` and `…　正誤表` of one plan would else bear
 * one name in two workbooks.
 */
function telling(name: string): { readonly start: string; readonly end: string } {
  const at = name.lastIndexOf('\u3000');
  const last = name.slice(at + 1);
  const isKept = name.length > longest && at > 0 && last !== '' && last.length * 2 < longest;
  return isKept ? { start: name.slice(0, at), end: `…${last}` } : { start: name, end: '' };
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
