/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import { findBreaks, fitLines } from '../../typography/break-lines.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { measureEdges } from '../../typography/measure-text.ts';
import { splitByFace } from '../../typography/set-runs.ts';

/** A stretch of text in one look. `\n` in it forces a line end. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly decoration?: 'lineThrough' | 'underline';
  readonly raised?: true;
  readonly link?: string;
}

/** A superscript's size and rise, as shares of the size beside it. */
export const raised = { size: 0.58, by: 0.4 };

/** A piece of a line in one face. */
export interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Runs with how far the text reaches before each of its UTF-16 units; measured once, set in any width. */
export interface MeasuredText {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly edges: Float64Array;
  readonly fonts: FontStack;
}

export function measureRuns(runs: readonly Run[], fonts: FontStack): MeasuredText {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const edges = new Float64Array(text.length + 1);
  let position = 0;
  for (const run of runs) {
    const reach = edges[position] ?? 0;
    measureEdges(run.text, sizeOf(run), facesOf(run, fonts)).forEach((edge, unit) => {
      edges[position + unit] = reach + edge;
    });
    position += run.text.length;
  }
  return { runs, text, edges, fonts };
}

/** The text of the lines, joined, is the text of the runs without its newlines. An empty text gives no line. */
export function setLines(measured: MeasuredText, width: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of measured.text === '' ? [] : measured.text.split('\n')) {
    const edges =
      start === 0 ? measured.edges : measured.edges.subarray(start).map((edge) => edge - reachAt(measured, start));
    let from = start;
    for (const end of fitLines(paragraph, edges, width)) {
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

/** The faces a run may be set in, in the order of preference. */
export function facesOf(run: Pick<Run, 'bold'>, fonts: FontStack): readonly Face[] {
  return run.bold ? fonts.bold : fonts.regular;
}

function cutLine(measured: MeasuredText, from: number, to: number): Line {
  const pieces: Piece[] = [];
  let runStart = 0;
  for (const run of measured.runs) {
    const start = Math.max(from, runStart);
    const end = Math.min(to, runStart + run.text.length);
    runStart += run.text.length;
    if (start > end || (start === end && from < to)) continue;
    pieces.push(...cutPieces(measured, run, start, end));
    if (runStart >= to) break;
  }
  return { pieces, width: reachAt(measured, to) - reachAt(measured, from) };
}

function cutPieces(measured: MeasuredText, run: Run, start: number, end: number): readonly Piece[] {
  const faces = facesOf(run, measured.fonts);
  // An empty line keeps its height by a piece without text.
  if (start === end) return faces.slice(0, 1).map((face) => ({ run, text: '', face, width: 0 }));
  let position = start;
  return splitByFace(measured.text.slice(start, end), faces).map(({ text, face }) => {
    const from = position;
    position += text.length;
    return { run, text, face, width: reachAt(measured, position) - reachAt(measured, from) };
  });
}

function reachAt({ edges }: MeasuredText, position: number): number {
  return edges[position] ?? 0;
}

function sizeOf(run: Run): number {
  return run.raised === true ? run.size * raised.size : run.size;
}
