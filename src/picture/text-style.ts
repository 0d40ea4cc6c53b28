/** Rewrites how a drawing names its fonts, so that the renderer finds ours in their place, as bold as they were. */

/** Families whose letters are pictures: in another font they would be letters. */
const pictorial = /wingdings|webdings|dingbats|(?:^|[,"'])\s*symbol(?:mt)?\b|bookshelf|marlett|\bicons?\b|awesome/i;
/** Drawing programs name the face itself, e.g. `KozGoPr6N-Bold` and `HiraKakuProN-W6`. */
const boldFace = /bold|heavy|black|[\s-]w[6-9]|[\s-](?:[deh]b|[behu])\b/i;
const declaration = /(^|[;{\s])font(-family)?\s*:([^;{}]*)/gi;
const size =
  /(?:^|\s)(\d[\d.]*(?:px|pt|em|mm|cm|pc|ex|rem|%|in)|(?:x{1,2}-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*[\d.a-z%]+)?\s+/i;

/** A name of a family that no font of ours stands for. */
export function findPictorial(style: string): string | undefined {
  for (const [, , , value = ''] of style.matchAll(declaration)) {
    if (pictorial.test(value)) return value.trim();
  }
  return undefined;
}

/** Of a style sheet or a `style`: `font` in its parts, which the renderer does not know as one. */
export function spellFonts(style: string): string {
  return style.replace(declaration, (_, before: string, isFamily: string | undefined, value: string) => {
    if (isFamily !== undefined) return `${before}${spellFamily(value)}`;
    const found = size.exec(value);
    if (found === null) return before;
    const head = value.slice(0, found.index);
    const weight = /\b(?:bold(?:er)?|[6-9]00)\b/i.test(head) ? 'bold' : 'normal';
    const family = value.slice(found.index + found[0].length);
    return `${before}font-size:${found[1]};font-weight:${weight};${spellFamily(family)}`;
  });
}

/** Whether the first of the families is a face that is bold by its name. */
export function namesBold(families: string): boolean {
  return boldFace.test(families.split(',')[0] ?? '');
}

function spellFamily(families: string): string {
  return namesBold(families) ? `font-family:${families};font-weight:bold` : `font-family:${families}`;
}
