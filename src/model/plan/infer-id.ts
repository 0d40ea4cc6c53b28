/** Ids of what has none written: made of what it is called and where it stands, so that they stay when rows move or values change. */

import { createHash } from 'node:crypto';
import { comparable } from './check-cell.ts';

/** Those that are given, each with the number that the next of its name gets. */
export type TakenIds = Map<string, number>;

export function takenIds(ids: readonly string[] = []): TakenIds {
  return new Map(ids.map((id) => [id, 2]));
}

/** e.g. `k-3f2a91c0`; 32 bits keep some thousands apart. One that is `taken` is numbered: `k-3f2a91c0-2`. What is given is taken. */
export function inferId(titles: readonly string[], taken: TakenIds): string {
  const digest = createHash('sha256').update(titles.map(comparable).join('\n')).digest('hex');
  const id = `k-${digest.slice(0, 8)}`;
  const first = taken.get(id);
  let [number, free] = [first ?? 2, first === undefined ? id : `${id}-${first}`];
  for (; taken.has(free); free = `${id}-${number}`) number += 1;
  taken.set(id, first === undefined ? 2 : number + 1);
  if (free !== id) taken.set(free, 2);
  return free;
}

/** What the id would be if it alone bore its titles; `undefined` for one that was written. */
export function idOfName(id: string): string | undefined {
  return /^(k-[\da-f]{8})(?:-\d+)?$/.exec(id)?.[1];
}
