/** The bytes of all files of a workspace: what the work that it makes is guessed from, without reading any. */

import type { Effects } from '../effects.ts';

export type Weigh = (folder: string) => Promise<number>;

/** Looks at each workspace once, whoever asks for its weight. */
export function createScales(effects: Effects): Weigh {
  const weighed = new Map<string, Promise<number>>();
  return (folder) => {
    const weight = weighed.get(folder) ?? sizeOf(effects, folder, deepest);
    weighed.set(folder, weight);
    return weight;
  };
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
