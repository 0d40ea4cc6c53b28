/** Cuts a cell that holds several amounts into one text for each. */

import { toHalfWidth } from './text-width.ts';
import { findValueTokens, type ValueTokens } from './value-tokens.ts';

export interface AmountPiece {
  readonly text: string;
  /** Joined to the piece before it by an arrow or as the end of a range (`3～5人`), not listed beside it. */
  readonly linked: boolean;
}

/**
 * One piece for each numeral that is not a date, with the words that belong to it: `樹木557本、樹林・生け垣90件` gives
 * `樹木557本` and `樹林・生け垣90件`, `延べ60団体・個人以上` and `4件／年` stay whole. Empty when there is no numeral.
 */
export function splitAmounts(text: string): readonly AmountPiece[] {
  const half = toHalfWidth(text);
  const found = findValueTokens(half);
  if (found === undefined) return [];
  const pieces: Span[] = [];
  let waiting: Span | undefined;
  for (const segment of findSegments(half, found)) {
    const last = pieces.at(-1);
    if (hasNumeral(segment, found)) {
      const from = waiting ?? segment;
      pieces.push({ ...from, end: segment.end, linked: segment.linked });
      waiting = undefined;
    } else if (last !== undefined && waiting === undefined && belongsBefore(segment, last, half, found)) {
      pieces[pieces.length - 1] = { ...last, end: segment.end };
    } else {
      waiting ??= segment;
    }
  }
  return pieces.map(({ start, end, linked }) => ({ text: text.slice(start, end), linked }));
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The separator on the left; empty for the first. */
  readonly separator: string;
  readonly linked: boolean;
}

function findSegments(half: string, found: ValueTokens): readonly Span[] {
  const segments: Span[] = [];
  let open = { start: 0, separator: '', linked: false };
  for (const match of half.matchAll(/[、,;/・･\s]|[→➝⇒➡]|[~〜](?=\s*\d)/g)) {
    const at = match.index;
    if ([...found.tokens, ...found.brackets].some((each) => each.start <= at && at < each.end)) continue;
    const range = /[~〜]/.test(match[0]);
    if (range && !isRange(at, found)) continue;
    segments.push({ ...open, end: at });
    open = { start: at + 1, separator: match[0], linked: range || /[→➝⇒➡]/.test(match[0]) };
  }
  return [...segments, { ...open, end: half.length }];
}

/** A wave dash between two numerals, not the one of `～19時15分`. */
function isRange(at: number, { tokens }: ValueTokens): boolean {
  const next = tokens.find((token) => token.start > at);
  return next?.kind === 'number' && tokens.some((token) => token.kind === 'number' && token.end <= at);
}

function hasNumeral(span: Span, { tokens }: ValueTokens): boolean {
  return tokens.some((token) => token.kind === 'number' && span.start <= token.start && token.end <= span.end);
}

/** Whether words without a numeral end the amount before them (its unit, bound or brackets) or open the next. */
function belongsBefore(span: Span, last: Span, half: string, found: ValueTokens): boolean {
  const isLast = !found.tokens.some((token) => token.kind === 'number' && token.start >= span.end);
  const opensWithItsEnd = /^(?:以上|以下|以内|未満|超|[([〔【])/.test(half.slice(span.start, span.end));
  const unitOnNextLine = /\s/.test(span.separator) && /\d$/.test(half.slice(last.start, last.end));
  return isLast || opensWithItsEnd || unitOnNextLine || span.separator === '/';
}
