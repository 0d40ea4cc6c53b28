/** Finds items again whose names say nothing of it: they share their longer sentences with one of the version before. */

import { meaningOf } from './compare-meaning.ts';
import type { Item } from './item.ts';

export interface TextMatch {
  readonly old: Item;
  readonly now: Item;
  /** From 0 to 1: how much of the longer of both texts stands in both. */
  readonly likeness: number;
}

/** Shorter ones are found in other items too: `増加`, `年1回以上`. */
const shortestSentence = 12;
const leastLikeness = 1 / 3;

/** A sentence that more items have tells none of them from the others. */
const mostBearers = 10;

/** Always within one kind. Time grows with the length of the texts. */
export function matchTexts(old: readonly Item[], now: readonly Item[]): readonly TextMatch[] {
  const bearers = new Map<string, Item[]>();
  for (const item of old) {
    for (const sentence of sentencesOf(item)) {
      const found = bearers.get(sentence);
      if (found === undefined) bearers.set(sentence, [item]);
      else found.push(item);
    }
  }
  return now.flatMap((item) => {
    const sentences = sentencesOf(item);
    const shared = new Map<Item, number>();
    for (const sentence of sentences) {
      const found = bearers.get(sentence) ?? [];
      if (found.length > mostBearers) continue;
      for (const each of found) shared.set(each, (shared.get(each) ?? 0) + sentence.length);
    }
    return [...shared].flatMap(([each, length]): readonly TextMatch[] => {
      const likeness = length / Math.max(lengthOf(sentences), lengthOf(sentencesOf(each)));
      return each.kind !== item.kind || likeness < leastLikeness ? [] : [{ old: each, now: item, likeness }];
    });
  });
}

/** Each once. */
function sentencesOf({ fields }: Item): ReadonlySet<string> {
  const sentences = fields.flatMap(({ text }) => text.split(/(?<=。)|\n/)).map(meaningOf);
  return new Set(sentences.filter(({ length }) => length >= shortestSentence));
}

function lengthOf(sentences: ReadonlySet<string>): number {
  return [...sentences].reduce((sum, { length }) => sum + length, 0);
}
