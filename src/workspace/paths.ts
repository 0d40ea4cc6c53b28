/** Keeps every path that stands in data inside its workspace. */

import { isAbsolute, join, relative as relativePath, sep, win32 } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { foldLookalikes } from './fold-lookalikes.ts';

export type Resolved = { readonly path: string } | { readonly finding: Finding };

/**
 * The real path of `relative` in the folder `root`: a file that is there and, with every symbolic link followed, inside.
 * A drive letter or a leading backslash counts as absolute on every system, so that a workspace reads the same on each.
 */
export async function resolveInside(
  effects: Pick<Effects, 'files'>,
  root: string,
  relative: string,
): Promise<Resolved> {
  const outside = { finding: error('file-outside-workspace', { path: relative }) };
  if (relative.includes('\0') || isAbsolute(relative) || win32.isAbsolute(relative) || /^[A-Za-z]:/.test(relative)) {
    return outside;
  }
  const joined = join(root, relative);
  if (!isInside(root, joined)) return outside;
  try {
    const [realRoot, real] = await Promise.all([effects.files.realPath(root), effects.files.realPath(joined)]);
    return isInside(realRoot, real) ? { path: real } : outside;
  } catch (cause) {
    const spelled = await findSpelling(effects, root, relative);
    return spelled === undefined ? { finding: findReadError(relative, cause) } : resolveInside(effects, root, spelled);
  }
}

/**
 * The path as the folders spell it where only characters that look alike differ: texts are folded when they are read, names of
 * files are not, and macOS keeps them decomposed.
 */
async function findSpelling(
  effects: Pick<Effects, 'files'>,
  root: string,
  relative: string,
): Promise<string | undefined> {
  const found: string[] = [];
  for (const segment of relative.split('/')) {
    const entries = await effects.files.list(join(root, ...found)).catch(() => []);
    const wanted = foldLookalikes(segment).text;
    const exact = segment === '.' || segment === '..' || entries.some(({ name }) => name === segment);
    const name = exact ? segment : entries.find((entry) => foldLookalikes(entry.name).text === wanted)?.name;
    if (name === undefined) return undefined;
    found.push(name);
  }
  const path = found.join('/');
  return path === relative ? undefined : path;
}

/** What a rejected read says of a file. Rethrows what neither a file system nor git says. */
export function findReadError(path: string, cause: unknown): Finding {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
  if (cause.code === 'GIT_OBJECT_MISSING') return error('git-object-missing', { path });
  if (cause.code === 'GIT_FAILED') return error('git-failed', { detail: cause.message.split('\n')[0] ?? '' });
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return error('file-missing', { path });
  if (cause.code === 'ENOTFILE') return error('file-not-regular', { path });
  return error('file-unreadable', { path, reason: cause.code });
}

function isInside(folder: string, path: string): boolean {
  const way = relativePath(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
