/** Makes a reader's changes of a diff's: none cuts a name or a pair of brackets, and none is divided by a word that stayed by chance. */

import { meaningOf } from './compare-meaning.ts';
import type { Token, Words } from './find-tokens.ts';
import { addHunk, type Hunk, type Range, type Side, unite } from './hunk.ts';
import { keepBrackets } from './keep-brackets.ts';
import { slideHunks } from './slide-hunks.ts';

export function cleanHunks(hunks: readonly Hunk[], words: Words): readonly Hunk[] {
  if (isWrittenAnew(hunks, words)) return keepBrackets([wholeOf(words)], words);
  const slid = slideHunks(hunks, words);
  const named = slid.reduce((all, hunk) => addHunk(all, widenToName(hunk, slid, words)), slid);
  return keepBrackets(joinAcrossIslands(named, words), words).filter(
    (hunk) => meaningOf(textOf(words.old, hunk.old)) !== meaningOf(textOf(words.now, hunk.now)),
  );
}

/** Shorter texts are compared word by word however little they share. */
const shortestSentence = 10;
const leastShare = 0.3;

/** Only a few words were found again, by chance: not counting numbers, units, names, kana and punctuation. */
function isWrittenAnew(hunks: readonly Hunk[], words: Words): boolean {
  const countContent = (tokens: readonly Token[]) =>
    tokens.reduce((sum, { kind, text }) => sum + (kind === 'word' && !isKana(text) ? text.trim().length : 0), 0);
  const count = (side: Side) => countContent(words[side]);
  const changed = hunks.reduce((sum, { old }) => sum + countContent(words.old.slice(old.start, old.end)), 0);
  const shorter = Math.min(count('old'), count('now'));
  return shorter >= shortestSentence && count('old') - changed < leastShare * shorter;
}

function wholeOf({ old, now }: Words): Hunk {
  return { old: { start: 0, end: old.length }, now: { start: 0, end: now.length } };
}

const longestName = 6;

/** Where a part of a short name was replaced, all of it is: 中央町 that became 中央区. */
function widenToName(hunk: Hunk, hunks: readonly Hunk[], words: Words): Hunk {
  const { old, now } = hunk;
  if (old.start === old.end || now.start === now.end) return hunk;
  const before = hunks.findLast((each) => each.old.end <= old.start && each !== hunk);
  const after = hunks.find((each) => each.old.start >= old.end && each !== hunk);
  const left = countName(words, hunk, -1, old.start - (before?.old.end ?? 0));
  const right = countName(words, hunk, 1, (after?.old.start ?? words.old.length) - old.end);
  const wide = {
    old: { start: old.start - left, end: old.end + right },
    now: { start: now.start - left, end: now.end + right },
  };
  const isName = ({ old, now }: Hunk) =>
    [textOf(words.old, old), textOf(words.now, now)].every((text) => text.trim().length <= longestName);
  return left + right > 0 && isName(wide) ? wide : hunk;
}

/** How many of the words that stayed beside a hunk are of one name with what is in it. */
function countName(words: Words, { old, now }: Hunk, step: -1 | 1, most: number): number {
  const edge = (range: Range) => (step < 0 ? range.start : range.end - 1);
  if (!isNamePart(words.old[edge(old)], step < 0) || !isNamePart(words.now[edge(now)], step < 0)) return 0;
  let count = 0;
  while (count < most && isNamePart(words.now[edge(now) + step * (count + 1)], step > 0)) count += 1;
  return count;
}

/** `isLast`: white space may follow it, since nothing of the name does. */
function isNamePart(token: Token | undefined, isLast: boolean): boolean {
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'name')) return false;
  return /^[\p{Script=Han}々ァ-ヺー]+$/u.test(isLast ? token.text.trim() : token.text);
}

const longestIsland = 4;

/** Two changes are one where only a particle or a shorter word than either stayed between them. */
function joinAcrossIslands(hunks: readonly Hunk[], words: Words): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last !== undefined && isIsland(last, hunk, words)) result[result.length - 1] = unite(last, hunk);
    else result.push(hunk);
  }
  return result;
}

function isIsland(left: Hunk, right: Hunk, words: Words): boolean {
  const between = words.now.slice(left.now.end, right.now.start);
  if (between.some(({ kind, text }) => kind !== 'word' || /\s/.test(text))) return false;
  if (isOnlyNumbers(left, words) || isOnlyNumbers(right, words)) return false;
  const text = between.map(({ text }) => text).join('');
  if (text.length === 1 || (isKana(text) && text.length === 2)) return true;
  return text.length <= Math.min(longestIsland, lengthOf(left, words), lengthOf(right, words));
}

function isOnlyNumbers({ old, now }: Hunk, words: Words): boolean {
  const changed = [...words.old.slice(old.start, old.end), ...words.now.slice(now.start, now.end)];
  return changed.every(({ kind }) => kind === 'number' || kind === 'unit');
}

function lengthOf({ old, now }: Hunk, words: Words): number {
  return Math.max(textOf(words.old, old).length, textOf(words.now, now).length);
}

function textOf(tokens: readonly Token[], { start, end }: Range): string {
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join('');
}

function isKana(text: string): boolean {
  return /^[ぁ-ゖー\s]*$/.test(text);
}
