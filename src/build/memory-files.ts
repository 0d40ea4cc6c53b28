/** A folder that is only in memory yet, so that a workspace can be read before any of it is written. */

import { basename, dirname, resolve } from 'node:path';
import type { Effects } from '../effects.ts';

/** `files` lie straight in `folder`, an absolute path, by their names; all else is as it is. Windows has two separators. */
export function withFolder(effects: Effects, folder: string, files: ReadonlyMap<string, Uint8Array>): Effects {
  const isFolder = (path: string) => resolve(path) === folder;
  const own = (path: string) => (isFolder(dirname(path)) ? files.get(basename(path)) : undefined);
  const real = effects.files;
  return {
    ...effects,
    files: {
      ...real,
      realPath: async (path) => (isFolder(path) || own(path) !== undefined ? path : real.realPath(path)),
      stamp: async (path) => (own(path) === undefined ? real.stamp(path) : { mark: '', changed: Infinity }),
      size: async (path) => own(path)?.length ?? real.size(path),
      read: async (path) => own(path) ?? real.read(path),
      list: async (path) =>
        isFolder(path)
          ? [...files.keys()].toSorted().map((name) => ({ name: basename(name), kind: 'file' as const }))
          : real.list(path),
    },
  };
}
