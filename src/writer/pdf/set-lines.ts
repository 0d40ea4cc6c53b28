/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import { findBreaks } from '../../typography/break-lines.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { measureText } from '../../typography/measure-text.ts';
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
  const lines: Line[] = [];
  const end = text.length;
  const breaks = [...findBreaks(text), end];
  let lineStart = 0;
  let lineWidth = 0;
  let last = 0;
  for (const at of breaks) {
    const cluster = text.slice(last, at);
    const clusterWidth = measureSlice(cluster, start + last, runs, fonts);
    // Spaces that end a line may hang over its edge.
    const inkWidth = measureSlice(cluster.trimEnd(), start + last, runs, fonts);
    if (lineWidth + inkWidth > width && last > lineStart) {
      lines.push(cutLine(text.slice(lineStart, last), start + lineStart, runs, fonts));
      [lineStart, lineWidth] = [last, 0];
    }
    if (inkWidth > width) {
      const cut = breakCluster(cluster, start + last, runs, width, fonts);
      for (const part of cut.slice(0, -1)) {
        lines.push(cutLine(part, start + lineStart, runs, fonts));
        lineStart += part.length;
      }
      lineWidth = measureSlice(cut.at(-1) ?? '', start + lineStart, runs, fonts);
    } else {
      lineWidth += clusterWidth;
    }
    last = at;
  }
  if (lineStart < end || lines.length === 0) lines.push(cutLine(text.slice(lineStart), start + lineStart, runs, fonts));
  return lines;
}

/** A cluster wider than the line is cut at the last character that fits, rather than lost over the edge. */
function breakCluster(
  cluster: string,
  start: number,
  runs: readonly Run[],
  width: number,
  fonts: FontStack,
): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let partWidth = 0;
  let at = start;
  for (const character of cluster) {
    const advance = measureSlice(character, at, runs, fonts);
    if (part !== '' && partWidth + advance > width) {
      parts.push(part);
      [part, partWidth] = ['', 0];
    }
    part += character;
    partWidth += advance;
    at += character.length;
  }
  return [...parts, part];
}

function measureSlice(text: string, start: number, runs: readonly Run[], fonts: FontStack): number {
  return slices(text, start, runs).reduce(
    (sum, slice) => sum + measureText(slice.text, sizeOf(slice.run), facesOf(slice.run, fonts)),
    0,
  );
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
