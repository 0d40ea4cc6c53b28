/** Compares two texts by the words of Japanese: what stayed, what was deleted, what was inserted. */

import { alignSentences } from './align-sentences.ts';
import { cleanHunks } from './clean-hunks.ts';
import { isSameMeaning } from './compare-meaning.ts';
import { findHunks } from './find-hunks.ts';
import { findTokens, type Token } from './find-tokens.ts';
import { joinSegments, type TextPair } from './join-segments.ts';
import type { Segment } from './revision.ts';

/**
 * The new text with what was deleted from the old one in its place; `oldTextOf` and `newTextOf` give both texts back to the
 * character. No change cuts a number, a unit, a name or a pair of brackets. What is only written differently is `same`, and the
 * only segment where nothing else differs.
 */
export function compareTexts(before: string, after: string): readonly Segment[] {
  if (isSameMeaning(before, after)) return joinSegments([{ before, after, isSame: true }]);
  const pairs = alignSentences(before, after).flatMap((stretch) => {
    const { before, after, isSame } = stretch;
    return isSame || before === '' || after === '' ? [stretch] : compareWords(findTokens(before), findTokens(after));
  });
  return joinSegments(pairs);
}

function compareWords(old: readonly Token[], now: readonly Token[]): readonly TextPair[] {
  const pairs: TextPair[] = [];
  let [i, j] = [0, 0];
  const put = (endOld: number, endNow: number, isSame: boolean) => {
    pairs.push({ before: join(old.slice(i, endOld)), after: join(now.slice(j, endNow)), isSame });
    [i, j] = [endOld, endNow];
  };
  for (const hunk of cleanHunks(findHunks(old, now), { old, now })) {
    put(hunk.old.start, hunk.now.start, true);
    put(hunk.old.end, hunk.now.end, false);
  }
  put(old.length, now.length, true);
  return pairs;
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
