/** Widens changes so that a bracket goes with its other half: both stay, or both change. */

import { findPairs } from './bracket-pairs.ts';
import type { Token, Words } from './find-tokens.ts';
import { addHunk, findHunk, type Hunk, mirror, unite } from './hunk.ts';

export function keepBrackets(hunks: readonly Hunk[], words: Words): readonly Hunk[] {
  const pairsOf = (tokens: readonly Token[]) => findPairs(tokens.map(({ text }) => text.trim()));
  const pairs = { old: pairsOf(words.old), now: pairsOf(words.now) };
  let current = hunks;
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const side of ['old', 'now'] as const) {
      for (const { open, close } of pairs[side]) {
        const [opened, closed] = [findHunk(current, side, open), findHunk(current, side, close)];
        if ((opened === undefined) === (closed === undefined)) continue;
        const ends = [opened ?? mirror(current, side, open), closed ?? mirror(current, side, close)] as const;
        current = addHunk(current, unite(...ends));
        isDone = false;
      }
    }
  }
  return current;
}
