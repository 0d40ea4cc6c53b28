/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import { findBreaks, fitLines } from '../../typography/break-lines.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { measureEdges, measureText } from '../../typography/measure-text.ts';
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

/** The text of the lines, joined, is the text of the runs without its newlines. An empty text gives no line. */
export function setLines(runs: readonly Run[], width: number, fonts: FontStack): readonly Line[] {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return [];
  return text.split('\n').reduce<{ start: number; lines: Line[] }>(
    (set, paragraph) => {
      set.lines.push(...setParagraph(paragraph, set.start, runs, width, fonts));
      return { start: set.start + paragraph.length + 1, lines: set.lines };
    },
    { start: 0, lines: [] },
  ).lines;
}

/** The width of the longest part that no line break may divide: what a column should give at least. */
export function widestPart(runs: readonly Run[], fonts: FontStack): number {
  const text = runs.map((run) => run.text).join('');
  const edges = edgesOf(text, 0, runs, fonts);
  const positions = [0, ...findBreaks(text), text.length];
  const widths = positions.slice(1).map((end, index) => {
    const start = positions[index] ?? 0;
    const ink = text.slice(start, end).trimEnd().length;
    return (edges[start + ink] ?? 0) - (edges[start] ?? 0);
  });
  return Math.max(0, ...widths);
}

/** The faces a run may be set in, in the order of preference. */
export function facesOf(run: Pick<Run, 'bold'>, fonts: FontStack): readonly Face[] {
  return run.bold ? fonts.bold : fonts.regular;
}

function setParagraph(
  text: string,
  start: number,
  runs: readonly Run[],
  width: number,
  fonts: FontStack,
): readonly Line[] {
  const ends = fitLines(text, edgesOf(text, start, runs, fonts), width);
  return ends.map((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return cutLine(text.slice(from, end), start + from, runs, fonts);
  });
}

/** How far the paragraph reaches before each of its UTF-16 units, through all the runs it is set in. */
function edgesOf(text: string, start: number, runs: readonly Run[], fonts: FontStack): Float64Array {
  const edges = new Float64Array(text.length + 1);
  let position = 0;
  let reach = 0;
  for (const slice of slices(text, start, runs)) {
    const own = measureEdges(slice.text, sizeOf(slice.run), facesOf(slice.run, fonts));
    for (let unit = 0; unit < own.length; unit += 1) edges[position + unit] = reach + (own[unit] ?? 0);
    position += slice.text.length;
    reach = edges[position] ?? reach;
  }
  return edges;
}

function cutLine(text: string, start: number, runs: readonly Run[], fonts: FontStack): Line {
  if (text === '') return emptyLine(runs, fonts);
  const pieces = slices(text, start, runs).flatMap((slice) =>
    splitByFace(slice.text, facesOf(slice.run, fonts)).map((piece) => ({
      run: slice.run,
      text: piece.text,
      face: piece.face,
      width: measureText(piece.text, sizeOf(slice.run), [piece.face]),
    })),
  );
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}

/** An empty line keeps its height by a piece without text. */
function emptyLine(runs: readonly Run[], fonts: FontStack): Line {
  const run = runs[0];
  const face = run === undefined ? undefined : facesOf(run, fonts)[0];
  return { pieces: run === undefined || face === undefined ? [] : [{ run, text: '', face, width: 0 }], width: 0 };
}

/** pdfmake sets raised text at 0.58 of its size. */
function sizeOf(run: Run): number {
  return run.raised === true ? run.size * 0.58 : run.size;
}

/** The parts of `text`, which begins at `start` of all runs together, by the run each belongs to. */
function slices(text: string, start: number, runs: readonly Run[]): readonly { run: Run; text: string }[] {
  const found: { run: Run; text: string }[] = [];
  let runStart = 0;
  const end = start + text.length;
  for (const run of runs) {
    const runEnd = runStart + run.text.length;
    const from = Math.max(start, runStart);
    const to = Math.min(end, runEnd);
    if (from < to) found.push({ run, text: text.slice(from - start, to - start) });
    if (runEnd >= end) break;
    runStart = runEnd;
  }
  return found;
}
