/** Makes one of characters that look alike and are not: decomposed kana, half-width kana, radicals in place of ideographs. */

/**
 * `composed`: か and U+3099 as が, as macOS and some PDF keep it; `halfWidth`: ｶﾞ; `radicals`: ⽬ U+2F6C, as copied out of a PDF;
 * `invisible`: U+200B and the like in and around numbers, as copied out of a web page; `subscript`: CO₂, whose digits few
 * Japanese fonts have. Those behind a number may be marks of notes, and stay.
 */
export type TextFolding = 'composed' | 'halfWidth' | 'radicals' | 'invisible' | 'subscript';

export interface Folded {
  readonly text: string;
  /** What was folded, with the first of each: `⽬→目`. */
  readonly found: ReadonlyMap<TextFolding, readonly string[]>;
}

/** Full-width digits and letters stay as they are, and so do the variants of names in the block of compatibility ideographs. */
export function foldLookalikes(text: string): Folded {
  if (!foldable.test(text)) {
    const composed = compose(text);
    return { text: composed, found: composed === text ? nothing : new Map([['composed', []]]) };
  }
  const found = new Map<TextFolding, string[]>();
  const note = (folding: TextFolding, from: string, to: string): string => {
    const examples = found.get(folding) ?? [];
    const example = to === '' ? from : `${from}→${to}`;
    if (examples.length < examplesKept && !examples.includes(example)) examples.push(example);
    found.set(folding, examples);
    return to;
  };
  const visible = text.replace(/[\ufeff\u200b\u200e\u200f\u2060\u00ad]+/g, (signs, at: number) => {
    const isRead = isVisible(text, at, at + signs.length);
    const kept = isRead ? signs.replace(/[\ufeff\u200e\u200f]/g, '') : '';
    if (kept !== signs) note('invisible', codePointOf(signs), '');
    return kept;
  });
  const halfWidth = visible.replace(/[\uff61-\uff9f]+/g, (kana) => note('halfWidth', kana, widen(kana)));
  const radicals = halfWidth.replace(/[\u2e80-\u2fd5]/g, (radical) => {
    const ideograph = japanese.get(radical) ?? radical.normalize('NFKC');
    return ideograph === radical ? radical : note('radicals', radical, ideograph);
  });
  const level = radicals.replace(/(?<=[A-Za-zＡ-Ｚａ-ｚ)）])[₀-₉](?:[.．]?[₀-₉])*/g, (digits) =>
    note('subscript', digits, digits.normalize('NFKC')),
  );
  const composed = compose(level);
  if (composed !== level) found.set('composed', []);
  return { text: composed, found };
}

const nothing: Folded['found'] = new Map();
/** Whatever is looked for below; most texts hold none of it. */
const foldable = /[\ufeff\u200b\u200e\u200f\u2060\u00ad\uff61-\uff9f\u2e80-\u2fd5₀-₉]/;
const examplesKept = 10;

/** Whether signs without a width may have a meaning: not where they cut a number, or begin or end a cell. */
function isVisible(text: string, start: number, end: number): boolean {
  const edge = /^[\d０-９,.\t\r\n"]?$/;
  return !edge.test(text.charAt(start - 1)) && !edge.test(text.charAt(end));
}

function codePointOf(signs: string): string {
  return `U+${signs.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A sound mark that has nothing to stand on becomes one that stands alone. */
function widen(kana: string): string {
  return kana
    .normalize('NFKC')
    .replace(/^\u3099/, '゛')
    .replace(/^\u309a/, '゜');
}

/** NFC, but of CJK compatibility ideographs: it would print 神 U+795E for 神 U+FA19, which is how some write their names. */
function compose(text: string): string {
  if (text.normalize('NFC') === text) return text;
  const parts = text.split(/([\uf900-\ufaff]|\ud87e[\udc00-\ude1f])/);
  return parts.map((part, index) => (index % 2 === 0 ? part.normalize('NFC') : part)).join('');
}

/**
 * What Japanese fonts show for a radical where Unicode's compatibility mapping has none, or the old form: 市⺠ is 市民, ⽬⿊区 目黒区.
 * From Unicode's EquivalentUnifiedIdeograph.txt, as far as a whole ideograph of Japanese looks like the radical.
 */
const japanese: ReadonlyMap<string, string> = new Map(
  // biome-ignore format: pairs
  [
    '⺒巳', '⺜日', '⺠民', '⺧牛', '⺬示', '⺩王', '⺶羊', '⺻聿', '⻁虎', '⻄西', '⻆角', '⻊足', '⻑長', '⻕阜', '⻗雨', '⻘青', '⻝食', '⻣骨',
    '⻤鬼', '⻨麦', '⻩黄', '⻫斉', '⻭歯', '⻯竜', '⻱龜', '⻲亀', '⼾戸', '⿊黒',
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
