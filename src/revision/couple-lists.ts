/** Puts two lists of the same things into one, each thing beside what it was. */

export interface Couple<T> {
  readonly before?: T;
  readonly after?: T;
}

/** In the order of `now`; what is no more follows what stood before it. No two of `now` may continue the same of `old`. */
export function coupleLists<T>(
  old: readonly T[],
  now: readonly T[],
  findBefore: (after: T) => T | undefined,
): readonly Couple<T>[] {
  const couples = now.map((after): Couple<T> => {
    const before = findBefore(after);
    return before === undefined ? { after } : { before, after };
  });
  const lost = findLost(old, new Set(couples.map(({ before }) => before)));
  return [undefined, ...couples].flatMap((couple) => [
    ...(couple === undefined ? [] : [couple]),
    ...(couple !== undefined && couple.before === undefined ? [] : (lost.get(couple?.before) ?? [])),
  ]);
}

/** What is no more, by the last that stayed before it: `undefined` at the start. */
function findLost<T>(
  old: readonly T[],
  kept: ReadonlySet<T | undefined>,
): ReadonlyMap<T | undefined, readonly Couple<T>[]> {
  const lost = new Map<T | undefined, Couple<T>[]>();
  let last: T | undefined;
  for (const before of old) {
    if (kept.has(before)) last = before;
    else lost.set(last, [...(lost.get(last) ?? []), { before }]);
  }
  return lost;
}
