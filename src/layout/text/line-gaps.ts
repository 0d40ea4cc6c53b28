/** Finds where a line's text stands closer or wider than its advances: beside marks, between scripts, under readings. */

import type { LineEdges } from '../../typography/break-lines.ts';
import { type Blanks, findCloseUps, isOpening } from '../../typography/close-up.ts';
import { findScriptChanges } from '../../typography/spacing.ts';

/** Points before the characters at these positions; less than none where they move nearer. */
export type Gaps = ReadonlyMap<number, number>;

/** A base that its reading is wider than, and by how much on either side. */
export interface WideReading {
  readonly start: number;
  readonly end: number;
  readonly over: number;
}

/** `scriptGap` in points. */
export function findGaps(text: string, blanks: Blanks, readings: readonly WideReading[], scriptGap: number): Gaps {
  if (blanks.size === 0 && readings.length === 0 && scriptGap === 0) return none;
  const gaps = new Map<number, number>();
  const add = (at: number, width: number) => gaps.set(at, (gaps.get(at) ?? 0) + width);
  if (blanks.size > 0) for (const [at, width] of findCloseUps(text, blanks)) add(at, -width);
  if (scriptGap > 0) for (const at of findScriptChanges(text)) add(at, scriptGap);
  for (const { start, end, over } of readings) {
    if (isOverhung(text, start - 1, readings)) add(start, -over);
    if (isOverhung(text, end, readings)) add(end, -over);
  }
  return gaps;
}

const none: Gaps = new Map();

/** Kana and points (JLREQ 3.3.8), but no text with a reading of its own. */
const overhung = /[\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・（）「」]/u;

function isOverhung(text: string, at: number, readings: readonly WideReading[]): boolean {
  return overhung.test(text.charAt(at)) && !readings.some(({ start, end }) => at >= start && at < end);
}

export function addGaps(edges: number[], gaps: Gaps): void {
  if (gaps.size === 0) return;
  let added = 0;
  for (let unit = 0; unit < edges.length; unit += 1) {
    added += gaps.get(unit) ?? 0;
    edges[unit] = (edges[unit] ?? 0) + added;
  }
}

/** No gap stands at either end of a line, nor the blank of a mark there. `edges` hold the gaps. */
export function closeLineEnds(
  text: string,
  edges: number[],
  blanks: Blanks,
  gaps: Gaps,
): { readonly [End in keyof LineEdges]: readonly number[] } {
  if (blanks.size === 0 && gaps.size === 0) return { starts: edges, ends: edges };
  const starts = edges.slice();
  const ends = edges.slice();
  for (const [at, width] of gaps) ends[at] = (ends[at] ?? 0) - width;
  for (const [at, blank] of blanks) {
    if (isOpening(text.charAt(at))) starts[at] = (starts[at] ?? 0) + blank;
    else ends[at + 1] = (ends[at + 1] ?? 0) - blank;
  }
  return { starts, ends };
}
