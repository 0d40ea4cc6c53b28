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

/** Those that it may mean, the nearest first; long texts are no names. */
export function findNearestFew(name: string, known: readonly string[]): readonly string[] {
  if (name.length > longestName) return [];
  const most = Math.floor(name.length / 2) + 1;
  const near = known.flatMap((candidate) => {
    if (candidate.length > longestName) return [];
    const isPart = candidate.includes(name) || name.includes(candidate);
    const steps = isPart ? 0 : distance(name, candidate);
    return steps < most ? [{ candidate, steps }] : [];
  });
  return near
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

const longestName = 100;
