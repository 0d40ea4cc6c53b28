/** Breaks text into lines by the rules of Japanese setting (JIS X 4051; W3C JLREQ, appendix A and 3.1.7–3.1.11), greedily. */

import type { Face } from './face.ts';
import { findClusters } from './find-clusters.ts';
import { measureText } from './measure-text.ts';

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

/** Never parted from the character before it. */
const dependent = /[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u;

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
  const measure = (part: string) => measureText(part, size, faces);
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(paragraph, width + tolerance, measure));
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

function breakParagraph(text: string, width: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of splitAt(text, findBreaks(text))) {
    const visible = measure(withoutTrailingSpace(part));
    if (line !== '' && used + visible > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (visible > width) {
      const filled = fillLines(part, width, measure);
      lines.push(...filled.slice(0, -1));
      line = filled.at(-1) ?? '';
      used = measure(line);
    } else {
      line += part;
      used += measure(part);
    }
  }
  return [...lines, line];
}

function withoutTrailingSpace(text: string): string {
  let end = text.length;
  while (end > 0 && space.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The last resort: lines filled with as many whole characters as they hold, and at least one. */
function fillLines(text: string, width: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of splitCharacters(text)) {
    const advance = space.test(character) ? 0 : measure(character);
    if (line !== '' && used + advance > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += advance;
  }
  return [...lines, line];
}

/** A character with its marks, selectors and what is joined to it. */
function splitCharacters(text: string): readonly string[] {
  const starts: number[] = [];
  let position = 0;
  let before = '';
  for (const after of text) {
    if (before !== '' && !dependent.test(after) && before !== '\u200d') starts.push(position);
    position += after.length;
    before = after;
  }
  return splitAt(text, starts);
}

function splitAt(text: string, positions: readonly number[]): readonly string[] {
  return [...positions, text.length].map((end, index) => text.slice(index === 0 ? 0 : positions[index - 1], end));
}
