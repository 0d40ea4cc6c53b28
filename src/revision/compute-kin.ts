/** Splits and merges: which items came from several, and which from one that others came from too. */

import type { ItemRevision } from './revision.ts';

export type Kin = Pick<ItemRevision, 'from' | 'splitWith'>;

/** Of each new item, given the ids of the old ones it came from, its own included. */
export function computeKin(origins: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, Kin> {
  const descendants = turnRound(origins);
  return new Map(
    [...origins].map(([id, ids]) => {
      const isItself = ids.length === 1 && ids[0] === id;
      const families = ids.map((each) => descendants.get(each) ?? []).filter((family) => family.length > 1);
      return [id, { from: isItself ? [] : ids, splitWith: [...new Set(families.flat())] }];
    }),
  );
}

/** Of each old item, the ids of the new ones that came from it. */
export function turnRound(origins: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const descendants = new Map<string, string[]>();
  for (const [id, ids] of origins) {
    for (const each of ids) {
      const known = descendants.get(each);
      if (known === undefined) descendants.set(each, [id]);
      else known.push(id);
    }
  }
  return descendants;
}
