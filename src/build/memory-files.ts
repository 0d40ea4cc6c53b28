/** A folder that is only in memory yet, so that a workspace can be read before any of it is written. */

import { basename } from 'node:path';
import type { Effects } from '../effects.ts';

/** `files` lie straight in `folder`, by their names; all else is as it is. */
export function withFolder(effects: Effects, folder: string, files: ReadonlyMap<string, Uint8Array>): Effects {
  const own = (path: string) => (path.startsWith(`${folder}/`) ? files.get(path.slice(folder.length + 1)) : undefined);
  const real = effects.files;
  return {
    ...effects,
    files: {
      ...real,
      realPath: async (path) => (path === folder || own(path) !== undefined ? path : real.realPath(path)),
      stamp: async (path) => (own(path) === undefined ? real.stamp(path) : { mark: '', changed: Infinity }),
      size: async (path) => own(path)?.length ?? real.size(path),
      read: async (path) => own(path) ?? real.read(path),
      list: async (path) =>
        path === folder || path === `${folder}/`
          ? [...files.keys()].toSorted().map((name) => ({ name: basename(name), kind: 'file' as const }))
          : real.list(path),
    },
  };
}
