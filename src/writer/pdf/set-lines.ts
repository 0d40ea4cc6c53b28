/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import type { Element } from 'hast';
import { findBreaks, fitLines, type LineFitting } from '../../typography/break-lines.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { findPhraseBreaks } from '../../typography/find-phrases.ts';
import { measureEdges, measureText } from '../../typography/measure-text.ts';
import { splitByFace } from '../../typography/set-runs.ts';
import { findScriptChanges } from '../../typography/spacing.ts';

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
  /** Space added before the characters at these positions of `text`, in points. */
  readonly gaps?: readonly Gap[];
}

export interface Gap {
  readonly at: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** To the end of the last character, spaces included. */
  readonly width: number;
}

/** Runs with how far the text reaches before each of its UTF-16 units; measured once, set in any width. */
export interface MeasuredText {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly edges: Float64Array;
  readonly fonts: FontStack;
  /** Space before the characters at these positions, already in `edges`. */
  readonly gaps: readonly Gap[];
  readonly hasRuby: boolean;
}

/** `scriptGap` in em between Japanese and Western characters. */
export function measureRuns(runs: readonly Run[], fonts: FontStack, scriptGap = 0): MeasuredText {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const edges = new Float64Array(text.length + 1);
  let position = 0;
  for (const run of runs) {
    const reach = edges[position] ?? 0;
    measureEdges(run.text, sizeOf(run), facesOf(run, fonts)).forEach((edge, unit) => {
      edges[position + unit] = reach + edge;
    });
    position += run.text.length;
    if (run.ruby !== undefined)
      edges[position] = reach + Math.max((edges[position] ?? 0) - reach, rubyWidth(run, fonts));
  }
  const hasRuby = runs.some((run) => run.ruby !== undefined);
  const size = runs[0]?.size ?? 0;
  const gaps = scriptGap === 0 ? [] : findScriptChanges(text).map((at) => ({ at, width: scriptGap * size }));
  for (const { at, width } of gaps) {
    for (let unit = at; unit < edges.length; unit += 1) edges[unit] = (edges[unit] ?? 0) + width;
  }
  return { runs, text, edges, fonts, gaps, hasRuby };
}

/** How a style wants its lines broken. */
export interface LineSetting {
  readonly phrases: boolean;
  readonly hang: boolean;
}

/** The text of the lines, joined, is the text of the runs without its newlines. An empty text gives no line. */
export function setLines(measured: MeasuredText, width: number, setting?: LineSetting): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of measured.text === '' ? [] : measured.text.split('\n')) {
    const reach = reachAt(measured, start);
    const edges = start === 0 ? measured.edges : measured.edges.subarray(start).map((edge) => edge - reach);
    let from = start;
    for (const end of fitLines(paragraph, edges, width, fittingOf(measured, start, setting))) {
      lines.push(cutLine(measured, from, start + end));
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
  const { text } = measured;
  let widest = 0;
  let start = 0;
  for (const end of [...findBreaks(text), text.length]) {
    const ink = start + text.slice(start, end).trimEnd().length;
    widest = Math.max(widest, reachAt(measured, ink) - reachAt(measured, start));
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

function fittingOf(measured: MeasuredText, start: number, setting: LineSetting | undefined): LineFitting {
  const find = setting?.phrases === true ? findPhraseBreaks : findBreaks;
  if (!measured.hasRuby) return { breaks: find, hang: setting?.hang ?? false };
  const inside = rubyRanges(measured.runs).map(([from, to]) => [from - start, to - start] as const);
  return {
    // A reading stands above one piece: its text is not divided.
    breaks: (text) => find(text).filter((at) => !inside.some(([from, to]) => at > from && at < to)),
    hang: setting?.hang ?? false,
  };
}

function rubyRanges(runs: readonly Run[]): readonly (readonly [from: number, to: number])[] {
  let position = 0;
  return runs.flatMap((run) => {
    const from = position;
    position += run.text.length;
    return run.ruby === undefined ? [] : [[from, position] as const];
  });
}

function cutLine(measured: MeasuredText, from: number, to: number): Line {
  const pieces: Piece[] = [];
  let runStart = 0;
  for (const run of measured.runs) {
    const start = Math.max(from, runStart);
    const end = Math.min(to, runStart + run.text.length);
    runStart += run.text.length;
    if (start > end || (start === end && from < to)) continue;
    pieces.push(...cutPieces(measured, run, start, end, end === runStart));
    if (runStart >= to) break;
  }
  return { pieces, width: reachAt(measured, to) - reachAt(measured, from) };
}

/** A reading stands above the piece that ends its base, should the base be wider than a line after all. */
function cutPieces(measured: MeasuredText, run: Run, start: number, end: number, endsRun: boolean): readonly Piece[] {
  const faces = facesOf(run, measured.fonts);
  // An empty line keeps its height by a piece without text.
  if (start === end) return faces.slice(0, 1).map((face) => ({ run, text: '', face, width: 0 }));
  let position = start;
  return splitByFace(measured.text.slice(start, end), faces).map(({ text, face }) => {
    const from = position;
    position += text.length;
    const to = position;
    const gaps = measured.gaps
      .filter(({ at }) => at > from && at < to)
      .map(({ at, width }) => ({ at: at - from, width }));
    const width = reachAt(measured, to) - reachAt(measured, from);
    const own = endsRun && to === end ? run : withoutRuby(run);
    return { run: own, text, face, width, ...(gaps.length === 0 ? {} : { gaps }) };
  });
}

function withoutRuby(run: Run): Run {
  if (run.ruby === undefined) return run;
  const { ruby: _, ...rest } = run;
  return rest;
}

function reachAt({ edges }: MeasuredText, position: number): number {
  return edges[position] ?? 0;
}

function sizeOf(run: Run): number {
  if (run.raised === true) return run.size * raised.size;
  return run.lowered === true ? run.size * lowered.size : run.size;
}
