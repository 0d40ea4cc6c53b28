/** Finds which lines a total may be the sum of: every reasonable reading of how the groups of a table are nested. */

import { groupBy } from '../../table/group-by.ts';
import type { FigureHead } from './parse-figure-head.ts';

/** Indices of lines, in order. */
export type Parts = readonly number[];

/** How many totals may be those of the whole table, so that all readings together stay linear in its lines. */
function countWide(lines: number): number {
  return Math.min(60, 4 + Math.floor(2000 / Math.max(1, lines)));
}

/**
 * Of each total its readings, the most natural first. `usable` lines have figures that add up; what is told apart (うち, 再掲) is
 * in none.
 */
export function readNesting(
  lines: readonly FigureHead[],
  usable: (line: number) => boolean,
): ReadonlyMap<number, readonly Parts[]> {
  const indices = lines.flatMap((line, index) => (usable(index) && !line.isPart ? [index] : []));
  const readings = new Map<number, readonly Parts[]>();
  const isTotal = (index: number) => lines[index]?.total !== undefined;
  const totals = indices.filter(isTotal);
  const widelyRead = countWide(indices.length);
  const bandOf = findBands(lines, usable);
  const forward = gather(lines, indices, bandOf, widelyRead);
  const backward = gather(lines, indices.toReversed(), bandOf, widelyRead);
  const kin = groupLines(lines, indices);
  // Before their parts, as where the first line is a total and the last is none.
  const [top, bottom] = [indices[0], indices.at(-1)];
  const stand = top !== undefined && isTotal(top) && bottom !== undefined && !isTotal(bottom) ? 'above' : 'below';
  for (const [order, total] of totals.entries()) {
    const ahead = forward.get(total);
    const behind = backward.get(total);
    const isWide = order < widelyRead || order >= totals.length - 1;
    const sides = [ahead, behind].map((gathered) => [
      outline(lines, bandOf, gathered?.ranked),
      outline(lines, bandOf, gathered?.since),
      gathered?.ranked,
      gathered?.since,
    ]);
    const all: (Parts | undefined)[] = [
      kin(total),
      ...(stand === 'above' ? sides.toReversed() : sides).flat(),
      ...(isWide ? readWidely(lines, bandOf, indices, total, ahead?.open, behind?.open) : []),
    ];
    readings.set(total, unique(all));
  }
  return readings;
}

/**
 * Of each line below an outer head of totals that is none itself (`合計　調定額`) those of its name below the other heads: all
 * of them, or those before it.
 */
export function readGroupTotals(
  lines: readonly FigureHead[],
  usable: (line: number) => boolean,
): ReadonlyMap<number, readonly Parts[]> {
  const indices = lines.flatMap((line, index) => (usable(index) && !line.isPart ? [index] : []));
  const kin = groupLines(lines, indices);
  const readings = new Map<number, readonly Parts[]>();
  for (const index of indices) {
    const line = lines[index];
    if (line === undefined || !line.isOfTotal || line.total !== undefined) continue;
    const own = (kin(index) ?? []).filter((part) => lines[part]?.year === line.year);
    const all = unique([own, own.filter((part) => part < index)]).filter((parts) => parts.length > 1);
    if (all.length > 0) readings.set(index, all);
  }
  return readings;
}

/** Lines that have deeper ones below them, and those: 特別会計 before its items. A head over a group ends the line above it. */
export function readParents(
  lines: readonly FigureHead[],
  usable: (line: number) => boolean,
): readonly { readonly parent: number; readonly parts: Parts }[] {
  const found: { parent: number; parts: number[] }[] = [];
  const open: { parent: number; depth: number; parts: number[]; own: number | undefined }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.isPart) continue;
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const above = open.at(-1);
    if (above !== undefined && usable(index)) {
      above.own ??= line.depth;
      if (line.depth <= above.own && line.total === undefined) above.parts.push(index);
    }
    const entry = { parent: index, depth: line.depth, parts: [], own: undefined };
    open.push(entry);
    if (usable(index)) found.push(entry);
  }
  return found.filter(({ parent, parts }) => parts.length > 1 && lines[parent]?.total === undefined);
}

interface Gathered {
  /** Since the last total of the same or a higher rank. */
  readonly ranked: Parts;
  /** Since the last total. */
  readonly since: Parts;
  /** All that no total has taken in yet, and the totals. */
  readonly open: Parts | undefined;
}

/** Each line is taken in by one total, so that all together are as many as the lines. */
function gather(
  lines: readonly FigureHead[],
  order: readonly number[],
  bandOf: BandOf,
  widelyRead: number,
): ReadonlyMap<number, Gathered> {
  const gathered = new Map<number, Gathered>();
  const stack: number[] = [];
  let since: number[] = [];
  for (const index of order) {
    const rank = lines[index]?.total?.rank;
    if (rank === undefined) {
      stack.push(index);
      since.push(index);
      continue;
    }
    const open = gathered.size < widelyRead ? sort(stack) : undefined;
    const from = stack.findLastIndex((each) => (lines[each]?.total?.rank ?? 0) >= rank) + 1;
    // Totals of one word that follow each other are nested all the same.
    const first = from < stack.length ? from : 0;
    const isOwn = isOfItsBand(lines, bandOf, index, stack.at(-1));
    const ranked = stack.splice(Math.max(first, stack.findLastIndex((each) => !isOwn(each)) + 1));
    gathered.set(index, { ranked: sort(ranked), since: sort(since.filter(isOwn)), open });
    stack.push(index);
    since = [];
  }
  return gathered;
}

function readWidely(
  lines: readonly FigureHead[],
  bandOf: BandOf,
  indices: readonly number[],
  total: number,
  before: Parts | undefined,
  after: Parts | undefined,
): readonly Parts[] {
  const isTotal = (index: number) => lines[index]?.total !== undefined;
  const others = indices.filter((index) => index !== total);
  const details = others.filter((index) => !isTotal(index));
  const [ahead, behind] = [details.filter((index) => index < total), details.filter((index) => index > total)];
  return [
    ...(before === undefined ? [] : [outline(lines, bandOf, before) ?? [], before]),
    ...(after === undefined ? [] : [outline(lines, bandOf, after) ?? []]),
    ...[ahead, behind, details].map((parts) => outline(lines, bandOf, parts) ?? []),
    others.filter((index) => index < total && isTotal(index)),
    others.filter((index) => index > total && isTotal(index)),
    others.filter(isTotal),
    ...[ahead, behind, details],
  ];
}

/** Of a line that of the head without figures which it is set in below: 特別会計 over its accounts. */
type BandOf = (line: number) => number | undefined;

function findBands(lines: readonly FigureHead[], usable: (line: number) => boolean): BandOf {
  const bands: (number | undefined)[] = [];
  const open: number[] = [];
  for (const [index, { depth }] of lines.entries()) {
    while ((lines[open.at(-1) ?? -1]?.depth ?? -1) >= depth) open.pop();
    const above = open.at(-1);
    bands.push(above === undefined || !usable(above) ? above : bands[above]);
    open.push(index);
  }
  return (line) => bands[line];
}

/** A total that is set in as far as the line next to it is one of those of their head alone. */
function isOfItsBand(
  lines: readonly FigureHead[],
  bandOf: BandOf,
  total: number,
  next: number | undefined,
): (line: number) => boolean {
  const band = bandOf(total);
  const isBeside = next !== undefined && bandOf(next) === band && lines[next]?.depth === lines[total]?.depth;
  if (band === undefined || !isBeside) return () => true;
  return (line) => {
    let around = bandOf(line);
    while (around !== undefined && around > band) around = bandOf(around);
    return around === band;
  };
}

/** Of lines and those set in below them the former. A head without figures ends the line above it. */
function outline(lines: readonly FigureHead[], bandOf: BandOf, parts: Parts | undefined): Parts | undefined {
  let open: number | undefined;
  return parts?.filter((index) => {
    const { depth = 0, total } = lines[index] ?? {};
    if (open !== undefined && depth > (lines[open]?.depth ?? 0) && (bandOf(index) ?? -1) < open) return false;
    open = total === undefined ? index : undefined;
    return true;
  });
}

/** Others under the same outer head; of a total in the outer head (`合計　男`) those of its name under the other heads. */
function groupLines(lines: readonly FigureHead[], indices: readonly number[]): (total: number) => Parts | undefined {
  const byGroup = groupBy(indices, (index) => lines[index]?.group ?? '');
  const byLabel = groupBy(indices, (index) => lines[index]?.label ?? '');
  return (total) => {
    const line = lines[total];
    if (line === undefined || line.group === '') return undefined;
    const kin = line.isOfTotal ? byLabel.get(line.label) : byGroup.get(line.group);
    if (kin === undefined || kin.length > largestKin) return undefined;
    return kin.filter((index) =>
      line.isOfTotal ? lines[index]?.isOfTotal === false : lines[index]?.total === undefined,
    );
  };
}

/** Each total of a group looks at all of it. */
const largestKin = 300;

function sort(indices: readonly number[]): Parts {
  return indices.toSorted((a, b) => a - b);
}

function unique(readings: readonly (Parts | undefined)[]): readonly Parts[] {
  const seen = new Set<string>();
  return readings.flatMap((parts) => {
    if (parts === undefined || parts.length === 0) return [];
    const key = parts.join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [parts];
  });
}
