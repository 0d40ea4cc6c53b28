/** A folder as it stood in a revision of git: the same world, with other files in it. */

import { dirname, join, relative, sep } from 'node:path';
import type { Effects, Entry, Files } from '../../effects.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';

/** `folder` is a real path. What is read through the result is what the revision has of it; nothing can be written. */
export async function openRevision(
  effects: Effects,
  folder: string,
  revision: string,
): Promise<Found<Effects | undefined>> {
  const run = async (words: readonly string[]) => new TextDecoder().decode(await effects.git(folder, words));
  try {
    const prefix = (await run(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
    const commit = await findCommit(run, revision);
    if (commit === undefined) return fail(error('git-revision-unknown', { revision }));
    const tree = await findTree(run, commit, prefix);
    const listed = tree === undefined ? '' : await run(['ls-tree', '-r', '-l', '-z', '--full-tree', tree]);
    const blobs = new Map(listed.split('\0').flatMap((line) => readBlob(folder, line)));
    return ok({ ...effects, files: createFiles(effects, folder, revision, blobs) });
  } catch (cause) {
    return fail(findGitError(folder, cause));
  }
}

interface Blob {
  readonly object: string;
  /** `undefined` where the repository lacks the object, as a partial clone does. */
  readonly bytes: number | undefined;
}

/** An option, or what git would read as a range or a file, is no name of a revision. */
async function findCommit(
  run: (words: readonly string[]) => Promise<string>,
  revision: string,
): Promise<string | undefined> {
  if (!/^[^\s:-][^\s:]*$/.test(revision) || revision.includes('..')) return undefined;
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const found = await run(words).catch(() => '');
  return objectName.exec(found.trim())?.[0];
}

/** `prefix` is from the root; an empty one is the whole tree. `undefined` where the commit has no such folder. */
async function findTree(
  run: (words: readonly string[]) => Promise<string>,
  commit: string,
  prefix: string,
): Promise<string | undefined> {
  const found = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${prefix}`]).catch(
    () => '',
  );
  return objectName.exec(found.trim())?.[0];
}

const objectName = /^[0-9a-f]{40,64}$/;

/** e.g. `100644 blob 5716ca5987cb…       4\tindicators.csv`, or `BAD` for the size. Links and submodules are left out. */
function readBlob(folder: string, line: string): readonly (readonly [string, Blob])[] {
  const match = /^100\d{3} blob ([0-9a-f]+) +(\d+|BAD)\t(.+)$/s.exec(line);
  if (match === null) return [];
  const [, object = '', bytes = '', path = ''] = match;
  return [[join(folder, path), { object, bytes: bytes === 'BAD' ? undefined : Number(bytes) }]];
}

function createFiles(effects: Effects, folder: string, revision: string, blobs: ReadonlyMap<string, Blob>): Files {
  const find = (path: string): Blob => {
    const blob = blobs.get(join(path));
    if (blob === undefined) throw missing(path, revision);
    return blob;
  };
  const refuse = async (path: string) => {
    throw new Error(`${path}: a revision cannot be written`);
  };
  return {
    read: async (path) => effects.git(folder, ['cat-file', 'blob', find(path).object]),
    size: async (path) => {
      const { bytes } = find(path);
      if (bytes === undefined) throw Object.assign(new Error(`no object of ${path}`), { code: 'GIT_OBJECT_MISSING' });
      return bytes;
    },
    list: async (path) => {
      const entries = listFolder(join(path), [...blobs.keys()]);
      if (entries.length === 0) throw missing(path, revision);
      return entries;
    },
    realPath: async (path) => {
      const real = join(path);
      if (!blobs.has(real) && listFolder(real, [...blobs.keys()]).length === 0) throw missing(path, revision);
      return real;
    },
    stamp: async (path) => ({ mark: find(path).object, changed: 0 }),
    replace: refuse,
    draft: refuse,
    remove: refuse,
    makeFolder: refuse,
    lock: refuse,
    lockWhenFree: refuse,
    sweep: refuse,
  };
}

function listFolder(folder: string, paths: readonly string[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const path of paths) {
    const way = relative(folder, path);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`)) continue;
    const [name = ''] = way.split(sep);
    entries.set(name, { name, kind: dirname(path) === folder ? 'file' : 'folder' });
  }
  return [...entries.values()];
}

/** As a file system says it. */
function missing(path: string, revision: string): Error {
  return Object.assign(new Error(`${revision} has no ${path}`), { code: 'ENOENT' });
}

function findGitError(folder: string, cause: unknown): Finding {
  if (!(cause instanceof Error)) throw cause;
  if ('code' in cause && cause.code === 'ENOENT') return error('git-missing', {});
  if (/not a git repository/.test(cause.message)) return error('git-no-repository', { path: folder });
  return error('git-failed', { detail: cause.message.split('\n')[0] ?? '' });
}
