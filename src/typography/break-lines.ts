/** Breaks text into lines by the rules of Japanese setting (JIS X 4051; W3C JLREQ, appendix A and 3.1.7–3.1.11), greedily. */

import type { Face } from './face.ts';
import { findBareFigures, findClusters, findFigures, findNumbers } from './find-clusters.ts';
import { measureEdges } from './measure-text.ts';

/** 行頭禁則: closing brackets, points, middle dots, small kana, iteration and sound marks, dashes, signs after figures. */
const notAtStart = new Set(
  '、。，．・：；？！‼⁇⁈⁉､｡･,.:;?!' +
    '）」』】〕］｝〉》〙〗”’»)]}｣' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ' +
    'ーｰ々〻ゝゞヽヾﾞﾟ゛゜' +
    '‐–〜～゠／/…‥' +
    '％%‰℃°′″',
);

/** 行末禁則: opening brackets, and signs that stand before figures. */
const notAtEnd = new Set('（「『【〔［｛〈《〘〖“‘«([{｢￥¥＄$€£№');

/** These may start a line after a space: they are the bullet of an item, or open a range (～19時). */
const bullets = new Set('・･‐–〜～…‥');

const space = /[ \t\u3000\u2000-\u2006\u2008-\u200a\u205f]/;

/** Never parted from the character before it: marks, and raised and lowered figures, e.g. of km² and CO₂. */
const dependent = /[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}²³¹\u2070-\u209c]/u;

/** Never parted from the character after it either. */
const joiner = /[\u200d\u2060\ufeff\u00a0\u202f]/;

/** Points; widths are sums of binary fractions, and a column may be exactly as wide as its text. */
const tolerance = 0.001;

/**
 * Lines of at most `width`, in the unit of `size`. Joined, they are the text without its line ends: spaces stay at the
 * end of their line and take no part in fitting. What cannot be broken and is wider than a line is broken where the line
 * is full; a character wider than a line has a line of its own.
 */
export function breakLines(text: string, width: number, size: number, faces: readonly Face[]): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const edges = measureEdges(paragraph, size, faces);
    const lines = fitLines(paragraph, { starts: edges, ends: edges }, width);
    return lines.map(({ end }, index) => paragraph.slice(lines[index - 1]?.end ?? 0, end));
  });
}

/**
 * How far the text before each UTF-16 unit reaches, so that text in several sizes and faces is fitted alike: a line from
 * `a` to `b` is as wide as `ends[b] - starts[a]`. They differ where space is taken out at the ends of a line.
 */
export interface LineEdges {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** In UTF-16 units of the paragraph. */
export interface FittedLine {
  readonly end: number;
  /** Where what is fitted ends: spaces, and a full stop that hangs, stand outside. */
  readonly ink: number;
}

export interface LineFitting {
  /** Where lines may begin, if not everywhere that `findBreaks` allows. */
  readonly breaks?: (text: string) => readonly number[];
  /** Whether a full stop or comma at a line's end may hang over it. */
  readonly hang?: boolean;
}

/** ぶら下げ (JIS X 4051): only these. */
const hangable = new Set('、。，．､｡');

/** The last line ends where the text does. */
export function fitLines(
  text: string,
  { starts, ends }: LineEdges,
  width: number,
  { breaks = findBreaks, hang = false }: LineFitting = {},
): readonly FittedLine[] {
  const room = width + tolerance;
  const isWider = (start: number, ink: number) => at(ends, ink) - at(starts, start) > room;
  const lineOf = (start: number, end: number): FittedLine => {
    const ink = positionBeforeSpace(text, end);
    const hangs = hang && hangable.has(text.charAt(ink - 1)) && isWider(start, ink);
    return { end, ink: hangs ? ink - 1 : ink };
  };
  const lines: FittedLine[] = [];
  let start = 0;
  let last = 0;
  const close = (end: number) => {
    lines.push(lineOf(start, end));
    start = end;
  };
  const whole = lineOf(0, text.length);
  if (!isWider(0, whole.ink)) return [whole];
  const positions = breaks(text);
  for (const position of [...positions, text.length]) {
    if (last > start && isWider(start, lineOf(start, position).ink)) close(last);
    while (isWider(start, lineOf(start, position).ink)) {
      const end = fillLine(text, start, position, isWider);
      if (end >= position) break;
      close(end);
    }
    last = position;
  }
  const from = lines.at(-2)?.end ?? 0;
  const earlier = findLastStart(text, from, start, positions);
  if (earlier < start && !isWider(earlier, lineOf(earlier, text.length).ink)) {
    lines[lines.length - 1] = lineOf(from, earlier);
    start = earlier;
  }
  close(text.length);
  return lines;
}

/** UTF-16 units of a line that can spare some for the next, and how many at most. */
const longLine = 12;
const spared = 3;

/** A single letter does not end a paragraph alone: the last part of the line before, from `from` to `start`, joins it. */
function findLastStart(text: string, from: number, start: number, positions: readonly number[]): number {
  if (start - from < longLine) return start;
  const letters = [...text.slice(start)].filter((character) => !notAtStart.has(character) && !space.test(character));
  if (letters.length > 1) return start;
  return positions.findLast((position) => position < start && position >= start - spared) ?? start;
}

/** Positions, in UTF-16 units, before which a line may begin; neither 0 nor the text's length. */
export function findBreaks(text: string): readonly number[] {
  const inside = new Uint8Array(text.length);
  for (const { start, end } of findClusters(text)) inside.fill(1, start + 1, end);
  const breaks: number[] = [];
  let position = 0;
  let before = '';
  for (const after of text) {
    if (before !== '' && inside[position] === 0 && isBreakBetween(before, after)) breaks.push(position);
    position += after.length;
    before = after;
  }
  return breaks;
}

function isBreakBetween(before: string, after: string): boolean {
  if (before === '\n') return true;
  if (after === '\n' || dependent.test(after) || joiner.test(after) || joiner.test(before)) return false;
  if (before === '\u200b') return true;
  if (space.test(after)) return false;
  if (space.test(before)) return !notAtStart.has(after) || bullets.has(after);
  return !notAtStart.has(after) && !notAtEnd.has(before);
}

function positionBeforeSpace(text: string, end: number): number {
  let position = end;
  while (position > 0 && space.test(text.charAt(position - 1))) position -= 1;
  return position;
}

/**
 * The last resort: as many whole characters as the line holds, and at least one; rather a bracket alone at its end than
 * a figure or word divided that the next line holds. A date or figure wider than a
 * line is divided between its numbers and units, or below its era, which is also rather done than a bracket
 * left alone beside a year.
 */
function fillLine(text: string, start: number, end: number, isWider: (start: number, ink: number) => boolean): number {
  let position = start;
  for (const length of characterLengths(text.slice(start, end))) {
    const next = position + length;
    if (position > start && isWider(start, positionBeforeSpace(text, next))) break;
    position = next;
  }
  const part = text.slice(start, end);
  const divided = [...findClusters(part), ...findFigures(part), ...findBareFigures(part), ...findNumbers(part)]
    .map((cluster) => ({ start: start + cluster.start, end: start + cluster.end }))
    .filter((cluster) => start < cluster.start && cluster.start < position && position < cluster.end)
    .filter((cluster) => !isWider(cluster.start, cluster.end));
  const full = Math.min(position, ...divided.map((cluster) => cluster.start));
  const leavesBracket = notAtStart.has(text.charAt(full)) || notAtEnd.has(text.charAt(full - 1));
  const year = full < end && leavesBracket ? findBelowEra(part, full - start) : undefined;
  return year === undefined || start + year > position ? full : start + year;
}

/** The year beside which a bracket would stand alone: its era keeps the line above. */
function findBelowEra(part: string, full: number): number | undefined {
  const year = findBareFigures(part).find(({ end }) => end >= full);
  if (year === undefined) return undefined;
  const whole = findFigures(part).find(({ start, end }) => start < year.start && end === year.end);
  return whole !== undefined && whole.start <= full ? year.start : undefined;
}

/** Of each character with its marks, selectors and what is joined to it, in UTF-16 units. */
function characterLengths(text: string): readonly number[] {
  const lengths: number[] = [];
  let before = '';
  for (const after of text) {
    const last = lengths.length - 1;
    if (before !== '' && (dependent.test(after) || before === '\u200d'))
      lengths[last] = (lengths[last] ?? 0) + after.length;
    else lengths.push(after.length);
    before = after;
  }
  return lengths;
}

function at(edges: ArrayLike<number>, position: number): number {
  return edges[position] ?? 0;
}
