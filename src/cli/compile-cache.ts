/** Lets the runtime keep what it has compiled of the program, where it can (Node 22.8 and later): the next start is faster. */

import { lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Never in a folder that others can write, as the one for temporary files is: what is read from it is run. Without a folder of
 * the user's own there is no cache, and nothing else changes. `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function keepCompiledCode(): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  const { NODE_COMPILE_CACHE: theirs, NODE_DISABLE_COMPILE_CACHE: off } = process.env;
  if (enableCompileCache === undefined || theirs || off) return;
  try {
    const folder = join(findCacheFolder(), 'torikumi', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn(folder)) enableCompileCache(folder);
  } catch {
    // A home that is missing or cannot be written: the program starts as it would without.
  }
}

function findCacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
}

/** Windows gives a user's folders to that user alone. */
function isOwn(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}
