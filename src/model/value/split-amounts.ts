/** Cuts a cell that holds several amounts into one stretch for each. */

import { findLeadingUnit } from './unit-words.ts';
import type { Stretch, Token } from './value-tokens.ts';

export interface AmountPiece extends Stretch {
  /** How it is joined to the piece before it: beside it, as the end of a range (`3～5人`), by an arrow. */
  readonly joint: Joint;
}

export type Joint = 'list' | 'line' | 'range' | 'arrow' | 'adjacent';

/**
 * One piece for each numeral that is not a date, with the words that belong to it: `樹木557本、樹林・生け垣90件` gives
 * `樹木557本` and `樹林・生け垣90件`, `延べ60団体・個人以上` and `4件／年` stay whole. Empty when there is no numeral.
 */
export function splitAmounts(stretch: Stretch): readonly AmountPiece[] {
  const pieces: Segment[] = [];
  let waiting: Segment | undefined;
  const segments = findSegments(stretch);
  const lastNumeral = segments.findLastIndex(({ numerals }) => numerals > 0);
  for (const [index, segment] of segments.entries()) {
    const last = pieces.at(-1);
    if (segment.numerals > 0) {
      pieces.push({ ...segment, ...(waiting && { start: waiting.start, joint: stronger(waiting, segment) }) });
      waiting = undefined;
    } else if (
      last !== undefined &&
      waiting === undefined &&
      (index > lastNumeral || (!segment.isLabel && belongsBefore(segment, last, stretch.half)))
    ) {
      pieces[pieces.length - 1] = { ...last, end: segment.end };
    } else {
      waiting = waiting === undefined ? segment : { ...waiting, joint: stronger(waiting, segment) };
    }
  }
  return withTokens(stretch, pieces);
}

/** What stands between two separators. */
interface Segment {
  readonly start: number;
  readonly end: number;
  /** The separator on the left; empty for the first. */
  readonly separator: string;
  readonly joint: Joint;
  readonly numerals: number;
  /** It opens with what stands before each of the numbers. */
  readonly isLabel: boolean;
}

const strength: readonly Joint[] = ['adjacent', 'list', 'line', 'range', 'arrow'];

function stronger(a: Segment, b: Segment): Joint {
  return strength.indexOf(a.joint) > strength.indexOf(b.joint) ? a.joint : b.joint;
}

interface Cut {
  readonly end: number;
  readonly next: number;
  readonly joint: Joint;
}

function findSegments(stretch: Stretch): readonly Segment[] {
  const { half, start, end, tokens } = stretch;
  const segments: Segment[] = [];
  let open = { start, separator: '', joint: 'list' as Joint };
  let numerals = 0;
  let isLabel = false;
  let last: Token | undefined;
  const labels = findLabels(stretch);
  const close = (cut: Cut) => {
    segments.push({ ...open, end: cut.end, numerals, isLabel });
    isLabel = false;
    open = { start: cut.next, separator: half.slice(cut.end, cut.next), joint: cut.joint };
    numerals = 0;
  };
  let at = start;
  // `3人（5校）～5人`: where the last number with its brackets and marks ends.
  let lastEnd = start;
  for (const [index, token] of tokens.entries()) {
    // R6→40件、R8→80件
    const isOfLabel =
      isLabel && numerals === 0 && token.kind === 'number' && arrowAlone.test(half.slice(at, token.start));
    for (const cut of isOfLabel ? [] : findCuts(half, at, token.start, last, token, lastEnd)) close(cut);
    if (labels.has(token.start)) {
      if (numerals > 0) close({ end: token.start, next: token.start, joint: 'adjacent' });
      isLabel = true;
    }
    if (token.kind === 'number') {
      if (numerals > 0 && last !== undefined) {
        const isLabelled = /\p{L}\s?$/u.test(half.slice(Math.max(open.start, last.start - 2), last.start));
        close(cutBetween(half, last, tokens[index - 1] ?? last, token.start, isLabelled));
      }
      numerals += 1;
      last = token;
      lastEnd = token.end;
    } else if (at === lastEnd && (token.kind === 'bracket' || token.kind === 'mark')) lastEnd = token.end;
    at = token.end;
  }
  for (const cut of findCuts(half, at, end, last, undefined, lastEnd)) close(cut);
  segments.push({ ...open, end, numerals, isLabel });
  return segments;
}

/** Where the labels begin of a cell whose first number has brackets, marks or a period before it: `（R6）40件（R10）80件`, `①R6 40件②R8 80件`. */
function findLabels({ half, start, tokens }: Stretch): ReadonlySet<number> {
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  const kinds = tokens.slice(0, Math.max(first, 0)).map(({ kind }) => kind);
  const isLabel = kinds.every((kind) => kind === 'bracket' || kind === 'mark' || kind === 'period');
  if (
    kinds.length === 0 ||
    kinds.length > longestLabel ||
    !isLabel ||
    half.slice(start, tokens[0]?.start).trim() !== ''
  )
    return new Set();
  return new Set(
    tokens.flatMap(({ kind }, index) => {
      const from = index - kinds.length;
      const isLike = kind === 'number' && from >= 0 && kinds.every((each, at) => tokens[from + at]?.kind === each);
      return isLike ? (tokens[from]?.start ?? []) : [];
    }),
  );
}

/** In tokens. */
const longestLabel = 3;
const arrowAlone = /^ ?[→➝⇒➡] ?$/;
const separators = /[、,;/・･\s]|[→➝⇒➡]|[~〜–−ー-]|から/g;

function findCuts(
  half: string,
  from: number,
  to: number,
  last: Token | undefined,
  next: Token | undefined,
  lastEnd: number,
): readonly Cut[] {
  const cuts: Cut[] = [];
  const between = half.slice(from, to);
  const nextIsValue = next?.kind === 'number' || next?.kind === 'period';
  for (const match of between.matchAll(separators)) {
    const [mark] = match;
    const at = from + match.index;
    if (/\s/.test(mark) && /[:=]/.test(half.charAt(at - 1))) continue;
    const joins = last !== undefined && next !== undefined;
    if (mark === 'から' && !(joins && nextIsValue && last.kind === 'number' && at + 2 === to)) continue;
    if (/[~〜–−ー-]/.test(mark)) {
      const isRange = joins && next.kind === 'number' && from === lastEnd && (/[~〜]/.test(mark) || between === mark);
      if (isRange) cuts.push({ end: at, next: at + 1, joint: 'range' });
      continue;
    }
    const joint = /[→➝⇒➡か]/.test(mark) ? 'arrow' : mark === '\n' ? 'line' : 'list';
    cuts.push({ end: at, next: at + mark.length, joint });
  }
  return cuts;
}

const boundOrChange = /^(?:以上|以下|以内|未満|超|程度|(?:増加?|減少?)(?!\p{Script=Han}))/u;

/** Of two numerals with no separator between them: `850以上900未満`, `14.5日△10%`, `小: 73中: 28`, `4か所3人`, `男5女6`. */
function cutBetween(half: string, last: Token, neighbour: Token, next: number, isLabelled: boolean): Cut {
  const adjacent = (end: number): Cut => ({ end, next: end, joint: 'adjacent' });
  if (neighbour !== last && neighbour.kind !== 'word') return adjacent(neighbour.end);
  const between = half.slice(last.end, next);
  const sign = /[△▲▽▼+±−-]\s*$/.exec(between.slice(-4))?.[0] ?? '';
  const words = between.slice(0, between.length - sign.length);
  const unit = findLeadingUnit(words);
  const bound = boundOrChange.exec(words.slice(unit.length, unit.length + 4))?.[0] ?? '';
  const rest = words.slice(unit.length + bound.length);
  if (/^(?:[にがはで]|[:対×✕x]\s?$)/.test(rest)) return adjacent(last.end + words.length);
  if (rest === '' || bound !== '' || /[:=]/.test(words)) return adjacent(last.end + unit.length + bound.length);
  return adjacent(last.end + (unit === '' && !isLabelled ? words.length : unit.length));
}

/** Whether words without a numeral end the amount before them (its unit, bound or brackets) or open the next. */
function belongsBefore(segment: Segment, last: Segment, half: string): boolean {
  const opensWithItsEnd = /^(?:以上|以下|以内|未満|超|[([〔【])/.test(
    half.slice(segment.start, Math.min(segment.end, segment.start + 4)),
  );
  const unitOnNextLine = /\s/.test(segment.separator) && /\d/.test(half.charAt(last.end - 1));
  return opensWithItsEnd || unitOnNextLine || segment.separator === '/';
}

function withTokens(stretch: Stretch, pieces: readonly Segment[]): readonly AmountPiece[] {
  let next = 0;
  return pieces.map(({ start, end, joint }) => {
    const from = next;
    while (next < stretch.tokens.length && (stretch.tokens[next]?.start ?? end) < end) next += 1;
    return { ...stretch, start, end, joint, tokens: stretch.tokens.slice(from, next) };
  });
}
