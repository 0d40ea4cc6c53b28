/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import type { Element } from 'hast';
import {
  type FittedLine,
  findBreaks,
  fitLines,
  type LineEdges,
  type LineFitting,
} from '../../typography/break-lines.ts';
import { findBlanks } from '../../typography/close-up.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { findPhraseBreaks } from '../../typography/find-phrases.ts';
import { measureEdges, measureText } from '../../typography/measure-text.ts';
import { splitByFace } from '../../typography/set-runs.ts';
import { findRedlineBreaks, type RedlineKind } from './find-redline-breaks.ts';
import { type HiddenPiece, type HiddenText, hideTexts, makeRoom } from './hidden-text.ts';
import { hasLeader, keepLeaders, leastLeader } from './leader-lines.ts';
import { addGaps, closeLineEnds, findGaps, type Gaps, type WideReading } from './line-gaps.ts';

/** A stretch of text in one look. `\n` in it forces a line end. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly decoration?: 'lineThrough' | 'underline';
  readonly raised?: true;
  readonly lowered?: true;
  /** The inline elements with a structure of their own that the text stands in, outermost first. */
  readonly inline: readonly Element[];
  /** Reading set above the text. */
  readonly ruby?: { readonly text: string; readonly inline: readonly Element[] };
  /** Stretched to what follows it, and dotted; its text is one space. */
  readonly leader?: true;
  /** Words before and after the text that are read and copied, but not seen. */
  readonly before?: readonly HiddenText[];
  readonly after?: readonly HiddenText[];
}

/** Sizes and rises of superscripts and subscripts, and the size of ruby, as shares of the size beside them. */
export const raised = { size: 0.58, by: 0.4 };
export const lowered = { size: 0.58, by: -0.15 };
export const rubySize = 0.5;

/** A piece of a line in one face. */
export interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly face: Face;
  readonly width: number;
  /** From the top of its line. */
  readonly baseline: number;
  /** Space added before the characters at these positions of `text`, in points; where marks are closed up, negative. */
  readonly gaps?: readonly Gap[];
  /** Stand inside `width`, at its ends. */
  readonly before?: readonly HiddenPiece[];
  readonly after?: readonly HiddenPiece[];
}

export interface Gap {
  readonly at: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** To the end of the last character: spaces at the end hang over it, and a hung full stop stands outside. */
  readonly width: number;
  /** How much of the line's text stands within its width, in UTF-16 units. */
  readonly ink: number;
}

/** Runs with how far the text reaches before each of its UTF-16 units; measured once, set in any width. */
export interface MeasuredText extends LineEdges {
  readonly runs: readonly Run[];
  readonly text: string;
  /** Inside a line. */
  readonly edges: readonly number[];
  /** At the start of a line, where the blank of an opening bracket is closed up. */
  readonly starts: readonly number[];
  /** At the end of a line, where the blank of a closing bracket or point is closed up. */
  readonly ends: readonly number[];
  readonly fonts: FontStack;
  /** Space before the characters at these positions, already in `edges`. */
  readonly gaps: Gaps;
  /** From the top of each line. */
  readonly baseline: number;
  readonly hasRuby: boolean;
  /** Of each UTF-16 unit, where some are deleted or inserted. */
  readonly kinds?: readonly RedlineKind[];
}

/** `scriptGap` in em between Japanese and Western characters. */
export function measureRuns(runs: readonly Run[], fonts: FontStack, scriptGap = 0): MeasuredText {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const blanks = new Map<number, number>();
  const readings: WideReading[] = [];
  let edges = [0];
  for (const run of runs) {
    const own = measureRun(run, fonts);
    const start = edges.length - 1;
    for (const [at, blank] of own.blanks) blanks.set(start + at, blank);
    if (own.reading !== undefined) readings.push({ ...own.reading, start, end: start + run.text.length });
    if (start === 0) edges = own.edges;
    else appendEdges(edges, own.edges);
  }
  const gaps = findGaps(text, blanks, readings, scriptGap * (runs[0]?.size ?? 0));
  addGaps(edges, gaps);
  const hasRuby = readings.length > 0;
  const baseline = baselineOf(runs, fonts, hasRuby);
  const kinds = runs.some((run) => run.before !== undefined) ? { kinds: runs.flatMap(kindsOf) } : {};
  return { runs, text, edges, ...closeLineEnds(text, edges, blanks, gaps), fonts, gaps, baseline, hasRuby, ...kinds };
}

interface MeasuredRun {
  readonly edges: number[];
  readonly blanks: ReturnType<typeof findBlanks>;
  readonly reading?: Pick<WideReading, 'over'>;
}

/** Its edges begin with 0. */
function measureRun(run: Run, fonts: FontStack): MeasuredRun {
  const size = sizeOf(run);
  const edges = measureEdges(run.text, size, facesOf(run, fonts));
  const blanks = findBlanks(run.text, edges, size);
  if (run.before !== undefined || run.after !== undefined) makeRoom(edges, run, size);
  if (run.leader === true) edges[1] = leastLeader * size;
  if (run.ruby === undefined) return { edges, blanks };
  const base = edges[run.text.length] ?? 0;
  const reading = rubyWidth(run, fonts);
  edges[run.text.length] = Math.max(base, reading);
  // A reading stands over its neighbours by one of its own characters at most.
  const over = Math.max(0, Math.min((reading - base) / 2, run.size * rubySize));
  return { edges, blanks, reading: { over } };
}

function appendEdges(edges: number[], own: readonly number[]): void {
  const reach = edges.at(-1) ?? 0;
  for (const edge of own.slice(1)) edges.push(reach + edge);
}

function kindsOf({ text, inline }: Run): readonly RedlineKind[] {
  const change = inline.findLast(({ tagName }) => tagName === 'del' || tagName === 'ins');
  const kind = change === undefined ? 'same' : change.tagName === 'del' ? 'deleted' : 'inserted';
  return Array.from({ length: text.length }, () => kind);
}

/** From the top of every line of the text to its baseline, whatever smaller or fallen back text a line holds. */
function baselineOf(runs: readonly Run[], fonts: FontStack, hasRuby: boolean): number {
  let baseline = 0;
  for (const run of runs) {
    const room = hasRuby ? run.size * rubySize : 0;
    baseline = Math.max(baseline, (facesOf(run, fonts)[0]?.ascent ?? 0) * run.size + room);
  }
  return baseline;
}

/** How a style wants its lines broken. */
export interface LineSetting {
  readonly phrases: boolean;
  readonly hang: boolean;
}

/** The text of the lines, joined, is the text of the runs without its newlines. An empty text gives no line. */
export function setLines(measured: MeasuredText, width: number, setting?: LineSetting): readonly Line[] {
  const { text, starts, ends } = measured;
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text === '' ? [] : text.split('\n')) {
    const edges = start === 0 ? measured : { starts: starts.slice(start), ends: ends.slice(start) };
    let from = start;
    for (const { end, ink } of fitLines(paragraph, edges, width, fittingOf(measured, start, width, setting))) {
      lines.push(cutLine(measured, from, { end: start + end, ink: start + ink }));
      from = start + end;
    }
    start += paragraph.length + 1;
  }
  return lines;
}

export function widthOf({ text, edges }: MeasuredText): number {
  return edges[text.length] ?? 0;
}

/** The width of the longest part that no line break may divide: what a column should give at least. */
export function widestPart(measured: MeasuredText): number {
  const { text, starts, ends } = measured;
  let widest = 0;
  let start = 0;
  for (const end of [...breaksOf(measured, 0, findBreaks)(text), text.length]) {
    const ink = start + text.slice(start, end).trimEnd().length;
    widest = Math.max(widest, reachAt(ends, ink) - reachAt(starts, start));
    start = end;
  }
  return widest;
}

export function rubyWidth(run: Run, fonts: FontStack): number {
  return run.ruby === undefined ? 0 : measureText(run.ruby.text, run.size * rubySize, facesOf(run, fonts));
}

/** The faces a run may be set in, in the order of preference. */
export function facesOf(run: Pick<Run, 'bold'>, fonts: FontStack): readonly Face[] {
  return run.bold ? fonts.bold : fonts.regular;
}

function fittingOf(
  measured: MeasuredText,
  start: number,
  width: number,
  setting: LineSetting | undefined,
): LineFitting {
  const all = breaksOf(measured, start, setting?.phrases === true ? findPhraseBreaks : findBreaks);
  const find = hasLeader(measured) ? keepLeaders(measured, start, width, all) : all;
  if (!measured.hasRuby) return { breaks: find, hang: setting?.hang ?? false };
  const inside = rubyRanges(measured.runs).map(([from, to]) => [from - start, to - start] as const);
  return {
    // A reading stands above one piece: its text is not divided.
    breaks: (text) => find(text).filter((at) => !inside.some(([from, to]) => at > from && at < to)),
    hang: setting?.hang ?? false,
  };
}

/** Of the part of the text that begins at `start`. */
function breaksOf({ kinds }: MeasuredText, start: number, find: typeof findBreaks): typeof findBreaks {
  return kinds === undefined ? find : (text) => findRedlineBreaks(text, kinds.slice(start, start + text.length), find);
}

function rubyRanges(runs: readonly Run[]): readonly (readonly [from: number, to: number])[] {
  let position = 0;
  return runs.flatMap((run) => {
    const from = position;
    position += run.text.length;
    return run.ruby === undefined ? [] : [[from, position] as const];
  });
}

function cutLine(measured: MeasuredText, from: number, { end: to, ink }: FittedLine): Line {
  const pieces: Piece[] = [];
  let runStart = 0;
  for (const run of measured.runs) {
    const start = Math.max(from, runStart);
    const end = Math.min(to, runStart + run.text.length);
    runStart += run.text.length;
    if (start > end || (start === end && from < to)) continue;
    const part = { beginsRun: start === runStart - run.text.length, endsRun: end === runStart };
    const cut = cutPieces(measured, run, { from, to }, [start, end], part.endsRun);
    pieces.push(...hideTexts(cut, run, sizeOf(run), facesOf(run, measured.fonts), part));
    if (runStart >= to) break;
  }
  const width = reachAt(measured.ends, ink) - reachAt(measured.starts, from);
  return { pieces, width, ink: ink - from };
}

/** A reading stands above the piece that ends its base, should the base be wider than a line after all. */
function cutPieces(
  measured: MeasuredText,
  run: Run,
  line: { readonly from: number; readonly to: number },
  [start, end]: readonly [start: number, end: number],
  endsRun: boolean,
): readonly Piece[] {
  const faces = facesOf(run, measured.fonts);
  // An empty line keeps its height by a piece without text.
  if (start === end)
    return faces.slice(0, 1).map((face) => ({ run, text: '', face, width: 0, baseline: measured.baseline }));
  const { edges, starts, ends, baseline } = measured;
  let position = start;
  return splitByFace(measured.text.slice(start, end), faces).map(({ text, face }) => {
    const from = position;
    position += text.length;
    const to = position;
    const left = reachAt(from === line.from ? starts : edges, from);
    const gaps = gapsInside(measured, from, to, reachAt(edges, from) - left);
    const width = reachAt(to === line.to ? ends : edges, to) - left;
    const own = endsRun && to === end ? run : withoutRuby(run);
    return { run: own, text, face, width, baseline, ...(gaps.length === 0 ? {} : { gaps }) };
  });
}

/** A gap before a piece is part of the width of the piece before it; `first` is what is closed up at a line's start. */
function gapsInside({ gaps }: MeasuredText, from: number, to: number, first: number): readonly Gap[] {
  const inside: Gap[] = first === 0 ? [] : [{ at: 0, width: first }];
  if (gaps.size === 0) return inside;
  for (let at = from + 1; at < to; at += 1) {
    const width = gaps.get(at);
    if (width !== undefined) inside.push({ at: at - from, width });
  }
  return inside;
}

function withoutRuby(run: Run): Run {
  if (run.ruby === undefined) return run;
  const { ruby: _, ...rest } = run;
  return rest;
}

function reachAt(edges: readonly number[], position: number): number {
  return edges[position] ?? 0;
}

function sizeOf(run: Run): number {
  if (run.raised === true) return run.size * raised.size;
  return run.lowered === true ? run.size * lowered.size : run.size;
}
