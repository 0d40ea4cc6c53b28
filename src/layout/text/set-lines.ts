/** Sets runs of text into lines of a given width, by our own line breaking, so that pdfmake only has to place them. */

import { beginsItem } from '../../document/flow/item-lines.ts';
import { append } from '../../finding/append.ts';
import { type FittedLine, findBreaks, fitLines, type LineFitting } from '../../typography/break-lines.ts';
import { findFigures } from '../../typography/find-clusters.ts';
import { findPhraseBreaks } from '../../typography/find-phrases.ts';
import { splitByFace } from '../../typography/set-runs.ts';
import { findChangedFigures } from './changed-figures.ts';
import { findRedlineBreaks } from './find-redline-breaks.ts';
import { hideTexts } from './hidden-text.ts';
import { hasLeader, keepLeaders } from './leader-lines.ts';
import type { Gap, Line, Piece } from './line.ts';
import { facesOf, sizeOf } from './measure-runs.ts';
import type { MeasuredText, Run } from './run.ts';

/** How a style wants its lines broken. */
export interface LineSetting {
  readonly phrases: boolean;
  readonly hang: boolean;
  readonly hangItems?: boolean;
  readonly hangNumbers?: boolean;
}

/** What an item within a text begins with. */
const itemMarks = '・※●○◎■□◆◇';

/** The text of the lines, joined, is the text of the runs without its newlines. An empty text gives no line. */
export function setLines(measured: MeasuredText, width: number, setting?: LineSetting): readonly Line[] {
  const { text } = measured;
  if (!text.includes('\n')) return text === '' ? [] : setParagraph(measured, 0, text.length, width, setting);
  const lines: Line[] = [];
  let start = 0;
  const paragraphs = text.split('\n');
  paragraphs.forEach((paragraph, index) => {
    const set = setParagraph(measured, start, start + paragraph.length, width, setting);
    start += paragraph.length + 1;
    append(lines, nameParagraph(set, paragraph, index, paragraphs.length));
  });
  return lines;
}

function nameParagraph(lines: readonly Line[], text: string, index: number, count: number): readonly Line[] {
  const paragraph = { index, isItem: beginsItem(text) };
  const isLast = index === count - 1;
  return lines.map((line, at) => {
    const named = { ...line, paragraph };
    return isLast || at < lines.length - 1 ? named : { ...named, endsParagraph: true };
  });
}

/** From `start` to `end` of the text. */
function setParagraph(
  measured: MeasuredText,
  start: number,
  end: number,
  width: number,
  setting: LineSetting | undefined,
): readonly Line[] {
  const { text, starts, ends } = measured;
  const edges = start === 0 ? measured : { starts: starts.slice(start), ends: ends.slice(start) };
  let from = start;
  const fitted = fitLines(text.slice(start, end), edges, width, fittingOf(measured, start, width, setting));
  const lines = fitted.map((line) => {
    const cut = cutLine(measured, from, { end: start + line.end, ink: start + line.ink });
    from = start + line.end;
    return cut;
  });
  const [first] = lines;
  const head = lines.length > 1 ? headOf(text.slice(start, end), setting) : 0;
  if (setting === undefined || first === undefined || head === 0) return lines;
  const indent = reachAt(measured.edges, start + head) - reachAt(measured.edges, start);
  if (indent > width * mostHanging) return lines;
  const next = start + (fitted[0]?.end ?? 0);
  const others = setParagraph(measured, next, end, width - indent, {
    ...setting,
    hangItems: false,
    hangNumbers: false,
  });
  return [first, ...others.map((line) => ({ ...line, indent }))];
}

/** Of the width: by more no text hangs. */
const mostHanging = 0.3;

/** How many characters at the beginning stand left of the lines below the first: a mark, or a number, and the space behind it. */
function headOf(text: string, setting: LineSetting | undefined): number {
  const behind = (from: number) => text.length - text.slice(from).trimStart().length;
  if (setting?.hangItems === true && itemMarks.includes(text.charAt(0))) return behind(1);
  const space = setting?.hangNumbers === true ? text.indexOf('　') : -1;
  return space > 0 && space <= longestNumber ? behind(space) : 0;
}

/** e.g. `基本方針4-3` of `基本方針4-3　いきいきと…`. */
const longestNumber = 10;

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

function fittingOf(
  measured: MeasuredText,
  start: number,
  width: number,
  setting: LineSetting | undefined,
): LineFitting {
  const all = breaksOf(measured, start, setting?.phrases === true ? findPhraseBreaks : findBreaks);
  const whole = measured.kinds === undefined ? all : keepChanges(measured, start, width, all);
  const find = hasLeader(measured) ? keepLeaders(measured, start, width, whole) : whole;
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

/** An old figure and the one in its place are not parted where a line has room for both. */
function keepChanges(
  { kinds = [], starts, ends }: MeasuredText,
  start: number,
  width: number,
  find: typeof findBreaks,
): typeof findBreaks {
  return (text) => {
    const figures = findChangedFigures(text, kinds.slice(start, start + text.length), findFigures);
    const inside = new Set<number>();
    for (const figure of figures) {
      const [from, to] = [start + figure.start, start + figure.end];
      if (reachAt(ends, to) - reachAt(starts, from) > width) continue;
      for (let at = figure.start + 1; at < figure.end; at += 1) inside.add(at);
    }
    return find(text).filter((at) => !inside.has(at));
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
    append(pieces, hideTexts(cut, run, sizeOf(run), facesOf(run, measured.fonts), part));
    if (runStart >= to) break;
  }
  const width = reachAt(measured.ends, ink) - reachAt(measured.starts, from);
  // Lines are held until they are drawn, and a list that grew holds room for many more.
  return { pieces: pieces.slice(), width, ink: ink - from };
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
