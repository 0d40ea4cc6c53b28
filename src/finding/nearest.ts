/** The known name that a mistyped one most likely means. */

import { distance } from 'fastest-levenshtein';

/** `undefined` when nothing is near: more than half of the word would have to change. */
export function findNearest(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Math.floor(name.length / 2) + 1;
  for (const candidate of known) {
    const steps = distance(name, candidate);
    if (steps < least) [nearest, least] = [candidate, steps];
  }
  return nearest;
}
