/** Finds the sentences that two texts share, so that only what stands between them has to be compared word by word. */

import { append } from '../finding/append.ts';
import { findPairs } from './bracket-pairs.ts';
import { meaningOf } from './compare-meaning.ts';
import { findLongestIncreasing } from './longest-increasing.ts';

/** A stretch of both texts. Where `isSame`, it means the same in both. All together are the texts. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
  readonly isSame: boolean;
}

interface Sentence {
  readonly text: string;
  readonly key: string;
}

/**
 * Sentences that occur once in each text, in an order they have in both, hold the texts together (the patience diff of Bram
 * Cohen), so time grows with the length of the texts and not with its square.
 */
export function alignSentences(before: string, after: string): readonly Stretch[] {
  const old = splitSentences(before);
  const now = splitSentences(after);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...findAnchors(old, now), [old.length, now.length] as const]) {
    append(stretches, alignBetween(old.slice(i, nextI), now.slice(j, nextJ)));
    const [held, holds] = [old[nextI], now[nextJ]];
    if (held !== undefined && holds !== undefined) {
      stretches.push({ before: held.text, after: holds.text, isSame: true });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return stretches;
}

/** A bracket that is never closed must not swallow the rest of the text. */
const longestBracket = 400;

/** Sentences and lines, with the white space that follows. None ends inside brackets. */
function splitSentences(text: string): readonly Sentence[] {
  const pairs = findPairs(text.split(''))
    .filter(({ open, close }) => close - open <= longestBracket)
    .toSorted((a, b) => a.open - b.open);
  const sentences: Sentence[] = [];
  let start = 0;
  let [pair, closed] = [0, -1];
  for (const match of text.matchAll(/(?:。|\n)\s*|$/g)) {
    for (; (pairs[pair]?.open ?? match.index) < match.index; pair += 1) {
      closed = Math.max(closed, pairs[pair]?.close ?? -1);
    }
    const end = match.index + match[0].length;
    if (end === start || (match.index < closed && end < text.length)) continue;
    const sentence = text.slice(start, end);
    sentences.push({ text: sentence, key: meaningOf(sentence) });
    start = end;
  }
  return sentences;
}

function findAnchors(old: readonly Sentence[], now: readonly Sentence[]): readonly (readonly [number, number])[] {
  const single = findSingle(now);
  const shared = [...findSingle(old)].flatMap(([key, i]) => {
    const j = single.get(key);
    return j === undefined ? [] : [[i, j] as const];
  });
  return findLongestIncreasing(shared.map(([, j]) => j)).flatMap((index) => shared.slice(index, index + 1));
}

/** The places of those that occur once, in order. */
function findSingle(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, { key }] of sentences.entries()) {
    if (places.has(key)) repeated.add(key);
    places.set(key, index);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** The repeated sentences at the start and at the end are the same too. */
function alignBetween(old: readonly Sentence[], now: readonly Sentence[]): readonly Stretch[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head]?.key === now[head]?.key) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)?.key === now.at(-1 - tail)?.key) tail += 1;
  const [endOld, endNow] = [old.length - tail, now.length - tail];
  return [
    { before: join(old.slice(0, head)), after: join(now.slice(0, head)), isSame: true },
    { before: join(old.slice(head, endOld)), after: join(now.slice(head, endNow)), isSame: false },
    { before: join(old.slice(endOld)), after: join(now.slice(endNow)), isSame: true },
  ].filter(({ before, after }) => before !== '' || after !== '');
}

function join(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join('');
}
