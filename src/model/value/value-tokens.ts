/** Finds what a value's text is made of (numerals, years and days, footnote marks, brackets) before any of it is understood. */

import { eras } from '../year/fiscal-year.ts';

/** A stretch of the text, from `start` up to but not including `end`. */
export interface Token {
  readonly kind: 'number' | 'calendar' | 'clock' | 'word';
  readonly start: number;
  readonly end: number;
}

/** A pair of brackets that is in no other, with its place including the brackets. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

export interface ValueTokens {
  /** Outside brackets, in order. */
  readonly tokens: readonly Token[];
  readonly brackets: readonly Bracket[];
}

/** Of a half-width text. `undefined` when its brackets do not pair. */
export function findValueTokens(text: string): ValueTokens | undefined {
  const all = findTokens(text);
  const brackets = findBrackets(text, all);
  if (brackets === undefined) return undefined;
  const tokens = all.filter((token) => !brackets.some((each) => each.start < token.start && token.end <= each.end));
  return { tokens, brackets };
}

const era = `(?:${eras.map((each) => each.name).join('|')}|(?<![A-Za-z])[${eras.map((each) => each.initial).join('')}])`;
const ordinal = '(?:\\d{1,4}|元)';

/** In the order of preference at one place. */
const grammar: readonly (readonly [Token['kind'], string])[] = [
  ['calendar', `${era}?(?<![\\d,.])${ordinal}(?:\\(${era}?${ordinal}\\))?年度(?:末|当初)?`],
  ['calendar', `${era}${ordinal}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?末?`],
  ['calendar', '(?<![\\d,.])\\d{1,4}年\\d{1,2}月(?:\\d{1,2}日)?末?'],
  ['calendar', '(?<![\\d,.])(?:19|20)\\d\\d年(?!間)'],
  ['calendar', '(?<![A-Za-z])(?:[MTSHR]\\d{1,2}(?:\\.\\d{1,2}){0,2}|FY\\d{4})末?'],
  ['calendar', '(?<![\\d,.])\\d{4}(?<mark>[/.-])\\d{1,2}\\k<mark>\\d{1,2}(?![\\d,.])'],
  ['calendar', '(?<![\\d,.])\\d{1,2}月(?:\\d{1,2}日|末)?'],
  ['clock', '(?<![\\d,.])\\d{1,2}(?:時(?!間)(?:\\d{1,2}分|半)?|:\\d\\d(?!\\d))'],
  ['word', '(?:CO|NO|SO)2|PM(?:2\\.5|10)|[kcm]?m[23](?!\\d)|[※*]\\d{1,2}(?!\\d)'],
  ['number', '(?:(?<![A-Za-z])\\.)?\\d[\\d,.]*'],
];
const pattern = new RegExp(grammar.map(([, each], index) => `(?<t${index}>${each})`).join('|'), 'g');

function findTokens(text: string): readonly Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const kind = grammar.find((_, index) => match.groups?.[`t${index}`] !== undefined)?.[0] ?? 'word';
    return { kind, start: match.index, end: match.index + match[0].length };
  });
}

/** Brackets inside a token, as in 令和2(2020)年度, are part of it. */
function findBrackets(text: string, tokens: readonly Token[]): readonly Bracket[] | undefined {
  const found: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (!/[([〔【)\]〕】]/.test(character)) continue;
    if (tokens.some((token) => token.start <= index && index < token.end)) continue;
    if (/[([〔【]/.test(character)) {
      if (depth === 0) start = index;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) found.push({ start, end: index + 1 });
    }
    if (depth < 0) return undefined;
  }
  return depth === 0 ? found : undefined;
}
