/** Keeps what a build noted for the next one in the user's cache folder: nobody else reads it, and nothing is lost with it. */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memory } from '../effects.ts';
import { digestBytes } from '../store/digest.ts';
import { makeCacheFolder } from './cache-folder.ts';
import { replace } from './draft.ts';

export function createMemory(folder: string | undefined = findFolder()): Memory | undefined {
  if (folder === undefined) return undefined;
  const fileOf = (subject: string) => join(folder, `${digestBytes(subject)}.json`);
  return {
    recall: async (subject) => {
      try {
        const { mtimeMs } = await stat(fileOf(subject));
        return { bytes: await readFile(fileOf(subject)), since: mtimeMs };
      } catch {
        return undefined;
      }
    },
    note: (subject, bytes) => replace(fileOf(subject), bytes),
  };
}

function findFolder(): string | undefined {
  try {
    return makeCacheFolder('built');
  } catch {
    return undefined;
  }
}
