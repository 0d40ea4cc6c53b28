/** The folder in which a user's programs keep what they can make again. */

import { lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Never in a folder that others can write, as the one for temporary files is: what is read from it is relied on. Throws where
 * there is no home, or it cannot be written.
 */
export function makeCacheFolder(name: string): string | undefined {
  const folder = join(findCacheFolder(), 'torikumi', name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return isOwn(folder) ? folder : undefined;
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
