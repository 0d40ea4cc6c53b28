/** How many lines a text takes in a cell, measured so that it fits in any usual font: workbooks need row heights in points. */

import type { Face, FontStack } from '../../typography/face.ts';
import { findFace } from '../../typography/set-runs.ts';

/** Counts lines and measures widths; one for a workbook, so that each character is measured once. */
export interface TextMeasure {
  /** Width of the longest of the text's own lines, in points. */
  width(text: string, size: number, bold: boolean): number;
  /** Lines after wrapping to `width` points. */
  lines(text: string, width: number, size: number, bold: boolean): number;
  /** Distance of baselines of a size, in points. */
  lineHeight(size: number): number;
}

/** Programs wrap earlier on a printer than on the screen, and substitutes of the font are wider. */
const wrapsEarly = 0.95;
/** Where BIZ UDPGothic is not installed, its substitutes are set wider apart: LibreOffice with Noto Sans CJK by 1.456 at most. */
const leastLineHeight = 1.46;

export function createTextMeasure(fonts: FontStack): TextMeasure {
  const regular = createAdvance(fonts.regular);
  const bold = createAdvance(fonts.bold.length === 0 ? fonts.regular : fonts.bold);
  const first = fonts.regular[0];
  const natural = first === undefined ? 0 : first.ascent + first.descent + first.lineGap;
  const advanceOf = (isBold: boolean) => (isBold ? bold : regular);
  return {
    width: (text, size, isBold) => widestLine(text, advanceOf(isBold)) * size,
    lines: (text, width, size, isBold) => {
      const room = Math.max((width * wrapsEarly) / size, 1);
      if (!text.includes('\n')) return countLines(text, room, advanceOf(isBold));
      return text.split('\n').reduce((sum, line) => sum + countLines(line, room, advanceOf(isBold)), 0);
    },
    lineHeight: (size) => Math.max(natural, leastLineHeight) * size,
  };
}

type Advance = (codePoint: number) => number;

/** From here on characters are Japanese, a full em wide in the fonts that stand in where BIZ UDPGothic is not installed. */
const firstJapanese = 0x2e80;
/** Of the characters that are one unit of a string. */
const units = 0x10000;

/** In em. A character that no face has is taken as full-width. */
function createAdvance(faces: readonly Face[]): Advance {
  const known = new Float64Array(units).fill(Number.NaN);
  const beyond = new Map<number, number>();
  const find = (codePoint: number) => {
    const own = findFace(codePoint, faces)?.advance(codePoint) ?? 1;
    return codePoint < firstJapanese ? own : Math.max(own, 1);
  };
  return (codePoint) => {
    const found = codePoint < units ? known[codePoint] : beyond.get(codePoint);
    if (found !== undefined && !Number.isNaN(found)) return found;
    const advance = find(codePoint);
    if (codePoint < units) known[codePoint] = advance;
    else beyond.set(codePoint, advance);
    return advance;
  };
}

function widestLine(text: string, advance: Advance): number {
  if (!text.includes('\n')) return widthOf(text, 0, text.length, advance);
  const widths = text.split('\n').map((line) => widthOf(line, 0, line.length, advance));
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function widthOf(text: string, start: number, end: number, advance: Advance): number {
  let sum = 0;
  for (let at = start; at < end; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    sum += advance(codePoint);
    at += codePoint < units ? 1 : 2;
  }
  return sum;
}

/** Japanese breaks between any two characters, words and numbers of ASCII stay whole as long as they fit a line. */
function countLines(line: string, room: number, advance: Advance): number {
  // Most texts of a table need no wrapping; sums of widths that are added in another order differ in their last digits.
  if (widthOf(line, 0, line.length, advance) < room - 0.001) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < line.length; ) {
    const end = endOfPiece(line, at);
    const width = widthOf(line, at, end, advance);
    at = end;
    if (used + width <= room) used += width;
    else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const overflow = Math.floor((used + width) / room);
      lines += overflow;
      used = used + width - overflow * room;
    }
  }
  return lines;
}

/** Behind a word of ASCII, or a character. */
function endOfPiece(line: string, start: number): number {
  let end = start;
  while (isOfWord(line.charCodeAt(end))) end += 1;
  return end > start ? end : start + ((line.codePointAt(start) ?? 0) < units ? 1 : 2);
}

/** From ! to ~; behind the end of a text there is no number. */
function isOfWord(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}
