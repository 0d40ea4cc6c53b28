/** Finds where two sequences of words differ. */

import { diffArrays } from 'diff';
import type { Token } from './find-tokens.ts';
import type { Hunk } from './hunk.ts';

/**
 * Texts further apart than that, besides what one is longer by, were written anew: they are one hunk, and time stays within
 * bounds.
 */
const mostChanges = 400;

export function findHunks(old: readonly Token[], now: readonly Token[]): readonly Hunk[] {
  const [oldKeys, nowKeys] = [old.map(({ key }) => key), now.map(({ key }) => key)];
  const maxEditLength = mostChanges + Math.abs(old.length - now.length);
  const changes = diffArrays(oldKeys, nowKeys, { maxEditLength });
  if (changes === undefined) {
    return [{ old: { start: 0, end: old.length }, now: { start: 0, end: now.length } }];
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  let start = { i, j };
  for (const { added, removed, count } of [...changes, { added: false, removed: false, count: 0 }]) {
    if (!added && !removed) {
      if (start.i < i || start.j < j) hunks.push({ old: { start: start.i, end: i }, now: { start: start.j, end: j } });
      start = { i: i + count, j: j + count };
    }
    if (!added) i += count;
    if (!removed) j += count;
  }
  return hunks;
}
