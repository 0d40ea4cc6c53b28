/** Lets the runtime keep what it has compiled of the program, where it can (Node 22.8 and later): the next start is faster. */

import module from 'node:module';
import { makeCacheFolder } from '../node/cache-folder.ts';

/**
 * Without a folder of the user's own there is no cache, and nothing else changes. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function keepCompiledCode(): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  const { NODE_COMPILE_CACHE: theirs, NODE_DISABLE_COMPILE_CACHE: off } = process.env;
  if (enableCompileCache === undefined || theirs || off) return;
  try {
    const folder = makeCacheFolder('compiled');
    if (folder !== undefined) enableCompileCache(folder);
  } catch {
    // A home that is missing or cannot be written: the program starts as it would without.
  }
}
