/** Finds what a value's text is made of (numerals, periods, note marks, brackets) before any of it is understood. */

import { toHalfWidth } from '../text/text-width.ts';
import { isNumberWithYear, periodPatterns } from '../year/period-pattern.ts';
import { findLeadingUnit } from './unit-words.ts';

/**
 * `per` is a measure that a rate is told by (`人口10万人当たり`), `total` the second number of `3/5校`, `word` holds digits that are no
 * number (`CO2`, `65歳以上の`, `第3期`), `mark` points to a note.
 */
export type TokenKind = 'number' | 'period' | 'clock' | 'per' | 'total' | 'word' | 'mark' | 'bracket';

/** A stretch of the text, from `start` up to but not including `end`. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** What stands between the brackets of a `bracket`. */
  readonly inner?: readonly Token[];
}

/** A cell's text, tokenised once, or a part of it. */
export interface Stretch {
  /** The whole text as typed, and with half-width digits and signs; one character for one. */
  readonly text: string;
  readonly half: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** `undefined` when the brackets do not pair, or are nested deeper than anybody means. */
export function findValueTokens(text: string): Stretch | undefined {
  const half = toHalfWidth(text).replace(otherArrows, '→').replace(typedArrow, ' →');
  const tokens = pairBrackets(half);
  return tokens && { text, half, start: 0, end: text.length, tokens: demote(tokens, half) };
}

const otherArrows = /[⇨➔➜⟶]/g;
/** `50->60%`, `50%=>60%`; `R5=>80%` is a bound. */
const typedArrow = /(?<=\d[^\d\n]{0,4})[-−‐–—]>(?=\s?[\p{L}\d(])|(?<=\d(?:%|\p{L}{1,3})(?<![年度末]))=>(?=\s?\d)/gu;

export function innerStretch(stretch: Stretch, bracket: Token): Stretch {
  return { ...stretch, start: bracket.start + 1, end: bracket.end - 1, tokens: bracket.inner ?? [] };
}

export function textOf({ text, start, end }: Stretch): string {
  return text.slice(start, end);
}

const scale = '[兆億万千百十]';
const per = '(?:当た?り|あたり|につき|に対し)';

/** In the order of preference at one place. Every alternative is linear: no two neighbours share a character. */
const grammar: readonly (readonly [TokenKind | 'open' | 'close', string])[] = [
  ...periodPatterns.map((source) => ['period', source] as const),
  [
    'per',
    `(?:人口)?(?<![\\d,.])\\d[\\d,]*[十百千万億]{0,3}[^\\d\\s(),。、・]{1,4}?(?:\\d{1,3}[^\\d\\s(),。、・]{1,3}?)?${per}`,
  ],
  ['per', '(?:人口)?(?<![\\d,.])\\d[\\d,]*[千万億]人?対(?!\\p{Script=Han})'],
  ['per', '(?<=/ ?)(?:\\d[\\d,]*[千万億]人|1(?:人1)?(?:人|日|年|か月|世帯|戸|回|時間)(?!\\d))'],
  ['per', '(?<=/ ?)10 ?a(?![A-Za-z])'],
  ['per', '/ ?1(?:,?000|0,?000|00,?000)人(?!\\p{L})'],
  ['per', '(?:(?:人口|出生|出産) ?|(?<![\\d,.])(?=\\d[\\d,]{0,6}[百千万億]))\\d[\\d,]{0,6}[百千万億]?対(?= ?\\d)'],
  ['per', '(?<![\\d,.])1(?:人|日|世帯)(?=\\d)'],
  ['per', '(?<![\\d,.])1[^\\d\\s(),。、・平]{1,4}(?:1[^\\d\\s(),。、・平]{1,3})?平均'],
  ['word', '(?:CO|NO|SO)2|PM ?(?:2\\.5|10)|[kcm]?m[23](?!\\d)|(?:ISO|JIS|Society|No\\.?|Ver\\.?) ?\\d[\\d.-]*'],
  [
    'word',
    '第 ?\\d[\\d,]*(?![\\d,]|位)|(?<![\\d.,])\\d[RGDS](?=[\\p{Script=Han}ァ-ヺ])|(?<![A-Za-z])(?:[A-Z]-?\\d{1,2}|(?:Aa|Baa?|Caa?)[1-3])(?![\\d.,%\\p{L}])',
  ],
  // Of whom: `HbA1c 8.0%以上の者 1.2%`, `英検準2級 35%`, `CEFR A1以上 45.2%`.
  [
    'word',
    'HbA1c|(?:英検|準)\\d級(?:相当)?(?:以上|程度)?(?=[\\s:のは]{0,2}\\d)|(?<![A-Za-z])[A-C][12](?:以上|レベル|相当){1,2}(?=[\\s:のは]{0,2}\\d)',
  ],
  ['word', '\\d{1,3}(?:[~〜-]\\d{1,3})?歳(?:代|児|(?:以上|未満|以下|まで)?の|(?:以上|未満|以下)(?=\\p{Script=Han}))'],
  // Of how long a total or a mean is, and of whom: `5年間で500人`, `3か年平均 12.5件`, `40～74歳 35.2%`, `要介護3以上 120人`, `小6 72.5%`.
  [
    'word',
    '(?<![\\d,.])\\d{1,2}(?:年間?|[かカヵヶケ箇](?:年|月)間?|月間)(?:で|の?(?:平均|累計|合計|総計|延べ|計(?!画)))',
  ],
  [
    'word',
    '(?<![\\d,.~〜-])\\d{1,3}(?:[~〜-]\\d{1,3})?歳(?:以上|未満|以下|まで)?(?=[\\s:]{1,2}\\d[\\d,.]*(?![\\d,.歳]))',
  ],
  ['word', '(?<![\\d,.])[1-9](?:[~〜・-][1-9])?年生|(?<!\\p{L})[小中高][1-6](?=\\s?:\\s?\\d|\\s\\d)'],
  ['word', '(?<![\\d,.])\\d{1,2}段階(?:評価)?(?:の|で|中)'],
  [
    'word',
    '(?:要介護|要支援|レベル|ステージ|グレード|ランク|震度|等級|Level ?)度?\\d{1,2}(?:[~〜・-]\\d{1,2})?(?:以上|以下|未満)?',
  ],
  ['clock', '(?<![\\d,.])\\d{1,2}(?:時(?!間)(?:\\d{1,2}分|半)?|:\\d\\d(?!\\d))'],
  [
    'mark',
    '(?<![発受外特])注(?:(?=\\d{0,2}[)\\]〕】])\\d{0,2}|\\d{1,2}(?![^\\s)\\]〕】]))|[※*†](?:(?<!^.)\\d{0,2}(?![\\d月/])|\\d{1,2}(?=\\s\\d|\\s?$))?|[①-⑳]|(?<![mM㎝k])[¹²³⁰⁴-⁹]+[⁾]?',
  ],
  // A trend (`5人↗`), and the revised and preliminary figures of statistics (`110r`, `115p`).
  [
    'mark',
    '(?<=[\\p{L}\\d%‰]\\s?)[→⇒➡↗↘↑↓⬆⬇⬈⬊⤴⤵]\\ufe0f?(?=\\s*(?:\\)|$))|(?<=[\\d%‰\\p{Script=Han}] ?)[pr](?![\\p{L}\\d.])',
  ],
  ['number', '(?:\\d[\\d,]*時間 ?)?\\d{1,2}分 ?\\d{1,2}(?=秒)|\\d[\\d,]*時間 ?\\d{1,2}(?=分)'],
  ['number', '\\d{1,2}年 ?\\d{1,2}(?=[かカヵヶケ箇]月)'],
  ['number', '\\d[\\d,]*分の\\d[\\d,]*'],
  ['number', '\\d[\\d,]*[½¼¾⅕-⅘⅛-⅞⅓⅔]'],
  ['number', '\\d[\\d.]*割(?![引合負])(?: ?\\d分)?(?: ?\\d厘)?'],
  ['number', `(?<![\\d・])\\d+・\\d+(?= ?(?:%|‰|ポイント|倍))`],
  ['total', `(?<=\\d ?)/ ?\\d[\\d,]*(?![\\d,./]| ?${scale})|(?<=\\d\\.\\d{1,3} ?)/ ?\\d{1,3}\\.\\d{1,3}(?![\\d,./])`],
  ['number', `(?:(?<![A-Za-z])\\.)?\\d[\\d,.]*(?: ?${scale}(?: (?=\\d[\\d,]{2}|\\d ?[千百]))?\\d[\\d,.]*)*`],
  ['open', '[([〔【]'],
  ['close', '[)\\]〕】]'],
];
const pattern = new RegExp(grammar.map(([, each]) => `(${each})`).join('|'), 'gu');

const deepest = 8;

/** Brackets inside a token, as in 令和2(2020)年度, are part of it; `注1)` and `850 1)` close what never opened. */
function pairBrackets(half: string): readonly Token[] | undefined {
  // Most cells hold nothing else, and the grammar is dear.
  const plain = /^(\d[\d,]*(?:\.\d+)?)(?:%|人|件|回|円|か所|箇所|団体|世帯|ポイント)?$/.exec(half)?.[1];
  if (plain !== undefined) return [{ kind: 'number', start: 0, end: plain.length }];
  const levels: { readonly start: number; readonly tokens: Token[] }[] = [{ start: 0, tokens: [] }];
  for (const match of half.matchAll(pattern)) {
    const level = levels.at(-1);
    if (level === undefined) return undefined;
    const kind = kindOf(match);
    const [start, end] = [match.index, match.index + match[0].length];
    if (kind === 'open') {
      if (levels.length > deepest) return undefined;
      levels.push({ start, tokens: [] });
    } else if (kind === 'period' && isNumberWithYear(match[0])) {
      const opens = start + match[0].indexOf('(');
      const inner: Token[] = [{ kind, start: opens + 1, end: end - 1 }];
      level.tokens.push({ kind: 'number', start, end: opens }, { kind: 'bracket', start: opens, end, inner });
    } else if (kind !== 'close') {
      level.tokens.push({ kind, start, end });
    } else if (levels.length > 1) {
      levels.pop();
      levels.at(-1)?.tokens.push({ kind: 'bracket', start: level.start, end, inner: level.tokens });
    } else {
      const last = level.tokens.pop();
      if (last === undefined || last.end !== start || !isNoteNumber(last, half)) return undefined;
      level.tokens.push({ kind: 'mark', start: last.start, end });
    }
  }
  return levels.length === 1 ? levels[0]?.tokens : undefined;
}

function kindOf(match: RegExpExecArray): TokenKind | 'open' | 'close' {
  const group = match.findIndex((each, index) => index > 0 && each !== undefined);
  return grammar[group - 1]?.[0] ?? 'word';
}

function isNoteNumber({ kind, start, end }: Token, half: string): boolean {
  if (kind === 'mark') return true;
  return kind === 'number' && end - start <= 2 && /^$|\s/.test(half.slice(Math.max(0, start - 1), start));
}

const qualifier =
  /^[^\d\s、,()]{0,4}?(?:以上|未満|以下|超)の|^歳(?:以上|未満|以下)[\s:]|^(?:級|次|期|類|号|款|条)(?=\p{L})/u;
const shareOf = /^[^\d\s、,()]{1,3}中[ 、]?$/;

/** `85点/100点満点`, `12位／35市`: the points that there are, and of what a rank is one. Two of any other unit may be anything. */
function findWhole(before: Token | undefined, { start, end }: Token, half: string): Token | undefined {
  if (before?.kind !== 'number') return undefined;
  const [, unit] = /^ ?([点位]) ?\/ ?$/.exec(half.slice(before.end, Math.min(start, before.end + 8))) ?? [];
  if (unit === undefined) return undefined;
  const behind = half.slice(end, end + 8);
  const own = unit === '点' ? /^ ?点(?:満点)?(?!\p{L})/u.exec(behind)?.[0] : findLeadingUnit(behind);
  if (own === undefined || own === '' || own.startsWith('位')) return undefined;
  return { kind: 'total', start: half.indexOf('/', before.end), end: end + own.length };
}

/** A numeral before another one may only say what is counted: `100g未満の者の割合 61.4%`, `10人中8人`. */
function demote(tokens: readonly Token[], half: string): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.inner !== undefined) return { ...token, inner: demote(token.inner, half) };
    const next = tokens[index + 1];
    if (token.kind !== 'number') return token;
    const whole = findWhole(tokens[index - 1], token, half);
    if (whole !== undefined) return whole;
    if (next === undefined) return token;
    const between = half.slice(token.end, Math.min(next.start, token.end + 12));
    if (next.kind === 'number' && shareOf.test(between) && !/[小大高幼]/.test(half.charAt(token.start - 1)))
      return { ...token, kind: 'total' };
    const followed = tokens.slice(index + 1, index + 4).some((each) => each.kind === 'number');
    return followed && qualifier.test(between) && half.charAt(next.end) !== '歳' ? { ...token, kind: 'word' } : token;
  });
}
