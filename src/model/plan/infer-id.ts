/** Ids of what has none written: made of what it is called and where it stands, so that they stay when rows move or values change. */

import { createHash } from 'node:crypto';
import { comparable } from './check-cell.ts';

/** e.g. `k-3f2a91c0`; 32 bits keep some thousands apart. One that is `taken` is numbered: `k-3f2a91c0-2`. */
export function inferId(titles: readonly string[], taken: ReadonlySet<string>): string {
  const digest = createHash('sha256').update(titles.map(comparable).join('\n')).digest('hex');
  const id = `k-${digest.slice(0, 8)}`;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
