/** A place where two sequences differ, and how places of one correspond to places of the other. */

/** From `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands in `old` was replaced by what stands in `now`; one of them may be empty. Between two hunks all is the same. */
export interface Hunk {
  readonly old: Range;
  readonly now: Range;
}

export type Side = keyof Hunk;

/** The hunk that an index of one side is in. */
export function findHunk(hunks: readonly Hunk[], side: Side, index: number): Hunk | undefined {
  return hunks.find((hunk) => hunk[side].start <= index && index < hunk[side].end);
}

/** One hunk more; those that overlap or touch it become one with it. `hunks` stay in order. */
export function addHunk(hunks: readonly Hunk[], added: Hunk): readonly Hunk[] {
  const isBefore = (hunk: Hunk) => hunk.old.end < added.old.start || hunk.now.end < added.now.start;
  const isAfter = (hunk: Hunk) => hunk.old.start > added.old.end || hunk.now.start > added.now.end;
  const touching = hunks.filter((hunk) => !isBefore(hunk) && !isAfter(hunk));
  const whole = touching.reduce(unite, added);
  return [...hunks.filter(isBefore), whole, ...hunks.filter(isAfter)];
}

export function unite(a: Hunk, b: Hunk): Hunk {
  return { old: uniteRanges(a.old, b.old), now: uniteRanges(a.now, b.now) };
}

/** The one index of both sides, as a stretch, of something that is the same in both. */
export function mirror(hunks: readonly Hunk[], side: Side, index: number): Hunk {
  const last = hunks.findLast((hunk) => hunk[side].end <= index);
  const place = (of: Side): Range => {
    const start = last === undefined ? index : last[of].end + index - last[side].end;
    return { start, end: start + 1 };
  };
  return { old: place('old'), now: place('now') };
}

function uniteRanges(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
