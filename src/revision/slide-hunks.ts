/** Chooses the place of what was only inserted or only deleted, where it could stand at several: `、B` after A or `B、` before C. */

import { findPairs } from './bracket-pairs.ts';
import type { Token, Words } from './find-tokens.ts';
import type { Hunk, Range } from './hunk.ts';

export function slideHunks(hunks: readonly Hunk[], words: Words): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const [index, hunk] of hunks.entries()) {
    const side = hunk.old.start === hunk.old.end ? 'now' : 'old';
    const other = side === 'now' ? hunk.old : hunk.now;
    if (other.start < other.end) {
      result.push(hunk);
      continue;
    }
    const from = result.at(-1)?.[side].end ?? 0;
    const to = hunks[index + 1]?.[side].start ?? words[side].length;
    const best = findBestPlace(hunk[side], words[side], from, to);
    result.push(shift(hunk, best - hunk[side].start));
  }
  return result;
}

function shift({ old, now }: Hunk, by: number): Hunk {
  return {
    old: { start: old.start + by, end: old.end + by },
    now: { start: now.start + by, end: now.end + by },
  };
}

function findBestPlace({ start, end }: Range, tokens: readonly Token[], from: number, to: number): number {
  const length = end - start;
  let first = start;
  while (first > from && tokens[first - 1]?.key === tokens[first + length - 1]?.key) first -= 1;
  let last = start;
  while (last + length < to && tokens[last]?.key === tokens[last + length]?.key) last += 1;
  let best = start;
  for (let place = first; place <= last; place += 1) {
    if (rate(tokens, place, length) > rate(tokens, best, length)) best = place;
  }
  return best;
}

/** How well a stretch reads as one change: whole brackets first, then whole clauses. */
function rate(tokens: readonly Token[], start: number, length: number): number {
  const stretch = tokens.slice(start, start + length);
  const pairs = findPairs(stretch.map(({ text }) => text.trim())).length;
  const brackets = stretch.filter(({ kind }) => kind === 'open' || kind === 'close').length;
  const isWhole = brackets === pairs * 2 ? 4 : 0;
  const beginsClause = start === 0 || endsClause(tokens[start - 1]) ? 2 : 0;
  return isWhole + beginsClause + (endsClause(stretch.at(-1)) ? 1 : 0);
}

function endsClause(token: Token | undefined): boolean {
  const text = token?.text ?? '';
  const ink = text.trimEnd();
  return /[、。，・：:；;]$/.test(ink) || text.includes('\n', ink.length);
}
