/** Names for worksheets that every spreadsheet program takes: 1–31 characters, none of `[]:*?/\`, no two alike. */

const longest = 31;
/** Forbidden characters and their full-width twins, which are allowed. */
const replacements: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  ':': '：',
  '*': '＊',
  '?': '？',
  '/': '／',
  '\\': '＼',
  "'": '’',
};

/** In the order of `titles`. Names that differ only by case or width count as alike, as in Excel. */
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
  const name = title
    .replace(/[[\]:*?/\\']/g, (character) => replacements[character] ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return name === '' ? 'シート' : name;
}

/** Counted in UTF-16 units, as Excel does, and never cut inside a character. */
function shorten(name: string, suffix: string): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + suffix.length > longest) break;
    kept += character;
  }
  return kept + suffix;
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
