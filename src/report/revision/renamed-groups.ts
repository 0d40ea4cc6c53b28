/** Finds the groups of a revision that got another name or number as a whole: one change of each, and none of what stands in it. */

import type { FieldRevision, Revision } from '../../revision/revision.ts';

export type IsRenamed = (field: FieldRevision) => boolean;

/**
 * Of a field of a path: whether the group bears another name. The old name is no more and the new one was not there, and
 * most of what stood in the one stands in the other; what went elsewhere has moved.
 */
export function findRenamedGroups({ items }: Pick<Revision, 'items'>): IsRenamed {
  const [heirs, origins] = [new Destinations(), new Destinations()];
  const [old, now] = [new Set<string>(), new Set<string>()];
  for (const field of items.flatMap(({ path }) => path)) {
    const [before, after] = keysOf(field);
    if (before !== undefined) old.add(before);
    if (after !== undefined) now.add(after);
    if (before === undefined || after === undefined) continue;
    heirs.add(before, after);
    origins.add(after, before);
  }
  return (field) => {
    const [before, after] = keysOf(field);
    if (field.difference !== 'meaning' || before === undefined || after === undefined) return false;
    return !now.has(before) && !old.has(after) && heirs.most(before) === after && origins.most(after) === before;
  };
}

/** The level and its text, in each edition that has one. */
function keysOf({ key, before, after }: FieldRevision): readonly (string | undefined)[] {
  return [before, after].map((side) => (side === undefined || side.text === '' ? undefined : `${key}\n${side.text}`));
}

/** Where most of what was in one place went. */
class Destinations {
  readonly #counts = new Map<string, Map<string, number>>();

  add(from: string, to: string): void {
    const counts = this.#counts.get(from) ?? new Map<string, number>();
    counts.set(to, (counts.get(to) ?? 0) + 1);
    this.#counts.set(from, counts);
  }

  most(from: string): string | undefined {
    const counts = [...(this.#counts.get(from) ?? [])];
    return counts.reduce<(typeof counts)[number] | undefined>(
      (best, each) => (best === undefined || each[1] > best[1] ? each : best),
      undefined,
    )?.[0];
  }
}
