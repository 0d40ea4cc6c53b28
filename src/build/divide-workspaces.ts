/** Divides workspaces into shards of about the same size, in the same way on every machine. */

import type { Effects } from '../effects.ts';

export interface Shard {
  /** In the order they were given in. */
  readonly workspaces: readonly string[];
  /** Of all their files: what the work is guessed from. */
  readonly bytes: number;
}

/** Some are empty where there are more shards than workspaces. */
export async function divideWorkspaces(
  effects: Effects,
  workspaces: readonly string[],
  count: number,
): Promise<readonly Shard[]> {
  const sized: { readonly folder: string; readonly index: number; readonly bytes: number }[] = [];
  for (const [index, folder] of workspaces.entries()) {
    sized.push({ folder, index, bytes: await sizeOf(effects, folder, deepest) });
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

/** Folders below a workspace. */
const deepest = 4;

/** What cannot be looked at counts nothing: it is reported where it is built. */
async function sizeOf(effects: Effects, folder: string, depth: number): Promise<number> {
  const { files } = effects;
  const entries = await files.list(folder).catch(() => []);
  let bytes = 0;
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const path = `${folder}/${name}`;
    if (kind === 'file') bytes += await files.size(path).catch(() => 0);
    if (kind === 'folder' && depth > 0) bytes += await sizeOf(effects, path, depth - 1);
  }
  return bytes;
}
