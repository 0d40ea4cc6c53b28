/** Reads the text of one amount: its numeral, unit, bound, as-of note and the value in brackets beside it. */

import { Decimal } from './decimal.ts';
import type { Amount, Bound, Qualitative } from './quantity.ts';
import { splitAmounts } from './split-amounts.ts';
import { toHalfWidth } from './text-width.ts';
import { findValueTokens, type Token } from './value-tokens.ts';

/**
 * `text` should hold one numeral outside its brackets. The result is a `Qualitative` where the words around the numeral say
 * that it is no level to compare with (`前年度比10%減`, `2か所を新設する`), and `undefined` where the numeral is malformed (`1,23人`)
 * or not the only one.
 */
export function parseAmount(text: string): Amount | Qualitative | undefined {
  const half = toHalfWidth(text);
  const found = findValueTokens(half);
  if (found === undefined) return undefined;
  const [token, ...others] = found.tokens.filter((each) => each.kind === 'number');
  if (token === undefined || others.length > 0) return undefined;
  const numeral = readNumeral(half, token);
  if (numeral === undefined) return undefined;
  const notes = found.brackets.map((bracket) => readBracket(text.slice(bracket.start + 1, bracket.end - 1)));
  if (notes.includes(undefined)) return undefined;

  const asides = [...found.brackets, ...found.tokens.filter(isAside(half))];
  const rest = withoutSpans(half, asides, token.end).replace(/\s/g, '');
  const words = readRest(rest);
  if (words === undefined) return { type: 'qualitative', text };

  const bound = words.bound ?? readPrefix(half.slice(0, numeral.start));
  const day = found.tokens.find((each) => each.kind === 'calendar');
  const asOf = notes.find((note) => note?.asOf !== undefined)?.asOf ?? (day && text.slice(day.start, day.end));
  const reference = notes.find((note) => note?.reference !== undefined)?.reference;
  return {
    type: 'amount',
    text,
    value: numeral.value,
    unit: words.unit,
    decimals: numeral.decimals,
    before: text.slice(0, numeral.start),
    after: text.slice(token.end),
    ...(bound && { bound }),
    ...(asOf && { asOf }),
    ...(reference && { reference }),
  };
}

interface Numeral {
  /** Where its sign or its first digit stands. */
  readonly start: number;
  readonly value: Decimal;
  readonly decimals: number;
}

const numeralPattern = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d+))?$/;
const signPattern = /(?:[△▲]|(?:(?<![\p{L}\p{N}])|(?<=約|延べ))[-−‐–+])\s*$/u;
/** Dashes that no one can tell from a missing value, a range or a hyphen. */
const strayDash = /(?:[-−‐–‑—―─‒±]|(?<![\p{L}\p{N}])[ーｰ])\s*$/u;

function readNumeral(half: string, token: Token): Numeral | undefined {
  const digits = half.slice(token.start, token.end);
  const match = numeralPattern.exec(digits);
  if (match === null) return undefined;
  const lead = half.slice(0, token.start);
  const magnitude = new Decimal(digits.replaceAll(',', ''));
  const decimals = match.groups?.fraction?.length ?? 0;
  const sign = signPattern.exec(lead);
  if (sign === null) return strayDash.test(lead) ? undefined : { start: token.start, value: magnitude, decimals };
  const negative = !sign[0].startsWith('+') && !magnitude.isZero();
  return { start: sign.index, value: negative ? magnitude.negated() : magnitude, decimals };
}

interface BracketNote {
  readonly asOf?: string;
  readonly reference?: Amount;
}

/** `undefined` when a numeral in the brackets is malformed. */
function readBracket(content: string): BracketNote | undefined {
  const pieces = splitAmounts(content);
  if (pieces.length === 0) {
    const dated = findValueTokens(toHalfWidth(content))?.tokens.some((token) => token.kind === 'calendar');
    return dated ? { asOf: content.trim() } : {};
  }
  const amounts = pieces.map((piece) => parseAmount(piece.text));
  if (amounts.includes(undefined)) return undefined;
  const [only] = amounts;
  return amounts.length === 1 && only?.type === 'amount' ? { reference: only } : {};
}

/** Dates and footnote marks, but not the 2 of `t-CO2`. */
function isAside(half: string): (token: Token) => boolean {
  return (token) => token.kind === 'calendar' || (token.kind === 'word' && /[※*]/.test(half.charAt(token.start)));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function withoutSpans(text: string, spans: readonly Span[], from: number): string {
  let rest = '';
  for (let index = from; index < text.length; index += 1) {
    if (!spans.some((span) => span.start <= index && index < span.end)) rest += text.charAt(index);
  }
  return rest;
}

const bounds: readonly (readonly [string, Bound])[] = [
  ['以上', '以上'],
  ['以下', '以下'],
  ['以内', '以下'],
  ['未満', '未満'],
  ['超', '超'],
];
/** A unit is written without hiragana but for か and つ (か所, か国語, 3つ). */
const unitPattern = /^(?:[^ぁ-ゖ。、,;:…‥※*→➝⇒~〜]|[かつ])*/;
/** A change from an unnamed level, which no actual can be held against. */
const changePattern = /(?:増加?|減少?|削減|縮減|低減|向上|短縮|改善|アップ|ダウン)(?:以上|以下|以内|程度|目標)*$/;
const closingWords = /(?:程度|前後|内外|達成|完了|実施済み?|実施|予定|見込み?|維持|継続|速報値?|確定値?)+$/;

/** What follows the numeral. `undefined` when it is a sentence rather than a unit with a bound. */
function readRest(rest: string): { unit: string; bound?: Bound } | undefined {
  if (changePattern.test(rest)) return undefined;
  const bound = bounds
    .map(([word, meaning]) => ({ at: rest.indexOf(word), meaning }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  const phrase = bound === undefined ? rest : rest.slice(0, bound.at).replace(/を$/, '');
  const run = unitPattern.exec(phrase)?.[0] ?? '';
  if (!/^[。、,;…‥※*~〜]*$/.test(phrase.slice(run.length))) return undefined;
  const unit = run.replace(closingWords, '');
  return bound === undefined ? { unit } : { unit, bound: bound.meaning };
}

function readPrefix(lead: string): Bound | undefined {
  if (/(?:約|およそ|概ね|おおむね)\s*$/.test(lead)) return '約';
  return /(?:延べ|のべ|延)\s*$/.test(lead) ? '延べ' : undefined;
}
