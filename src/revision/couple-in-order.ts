/** Finds where two sequences of texts differ: what stands in place of what. */

import type { Couple } from './couple-lists.ts';
import { findHunks } from './find-hunks.ts';

/** Only what differs, in order; within one place the first is beside the first, and what has no other half stands alone. */
export function coupleInOrder<T>(
  old: readonly T[],
  now: readonly T[],
  textOf: (each: T) => string,
): readonly Couple<T>[] {
  const tokens = (all: readonly T[]) => all.map(textOf).map((text) => ({ kind: 'word', text, key: text }) as const);
  return findHunks(tokens(old), tokens(now)).flatMap((hunk) => {
    const [before, after] = [old.slice(hunk.old.start, hunk.old.end), now.slice(hunk.now.start, hunk.now.end)];
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at): Couple<T> => {
      const [a, b] = [before[at], after[at]];
      return { ...(a !== undefined && { before: a }), ...(b !== undefined && { after: b }) };
    });
  });
}
