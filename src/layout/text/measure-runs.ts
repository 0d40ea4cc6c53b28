import { findBlanks } from '../../typography/close-up.ts';
import type { Face, FontStack } from '../../typography/face.ts';
import { measureEdges, measureText } from '../../typography/measure-text.ts';
import type { RedlineKind } from './find-redline-breaks.ts';
import { makeRoom } from './hidden-text.ts';
import { leastLeader } from './leader-lines.ts';
import { addGaps, closeLineEnds, findGaps, type WideReading } from './line-gaps.ts';
import type { MeasuredText, Run } from './run.ts';
/** Sizes and rises of superscripts and subscripts, and the size of ruby, as shares of the size beside them. */
export const raised = { size: 0.58, by: 0.4 };
export const lowered = { size: 0.58, by: -0.15 };
export const rubySize = 0.5;

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

export function widthOf({ text, edges }: MeasuredText): number {
  return edges[text.length] ?? 0;
}

export function rubyWidth(run: Run, fonts: FontStack): number {
  return run.ruby === undefined ? 0 : measureText(run.ruby.text, run.size * rubySize, facesOf(run, fonts));
}

/** The faces a run may be set in, in the order of preference. */
export function facesOf(run: Pick<Run, 'bold'>, fonts: FontStack): readonly Face[] {
  return run.bold ? fonts.bold : fonts.regular;
}

export function sizeOf(run: Run): number {
  if (run.raised === true) return run.size * raised.size;
  return run.lowered === true ? run.size * lowered.size : run.size;
}
