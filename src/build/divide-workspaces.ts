/** Divides workspaces into shards of about the same size, in the same way on every machine. */

import type { Weigh } from './weigh-workspace.ts';

export interface Shard {
  /** In the order they were given in. */
  readonly workspaces: readonly string[];
  /** Of all their files: what the work is guessed from. */
  readonly bytes: number;
}

/** Some are empty where there are more shards than workspaces. */
export async function divideWorkspaces(
  weigh: Weigh,
  workspaces: readonly string[],
  count: number,
): Promise<readonly Shard[]> {
  const sized: { readonly folder: string; readonly index: number; readonly bytes: number }[] = [];
  for (const [index, folder] of workspaces.entries()) {
    sized.push({ folder, index, bytes: await weigh(folder) });
  }
  const shards = Array.from({ length: count }, () => ({ members: [] as typeof sized, bytes: 0 }));
  // The largest first, each to whoever has least until then.
  for (const each of sized.toSorted((a, b) => b.bytes - a.bytes || a.index - b.index)) {
    const [least] = shards.toSorted((a, b) => a.bytes - b.bytes);
    least?.members.push(each);
    if (least !== undefined) least.bytes += each.bytes;
  }
  return shards.map(({ members, bytes }) => ({
    workspaces: members.toSorted((a, b) => a.index - b.index).map(({ folder }) => folder),
    bytes,
  }));
}
