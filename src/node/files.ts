/** Node's files: what is no file is not read, and what is written comes into its place whole. */

import { constants } from 'node:fs';
import { mkdir, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import type { Entry, Files, Stamp } from '../effects.ts';
import { draft, isDraft, replace } from './draft.ts';
import { lockFolder, lockWhenFree } from './lock.ts';
import { takeTurns } from './take-turns.ts';

export function createNodeFiles(): Files {
  return {
    read: takeTurns(atOnce, read),
    replace,
    draft,
    remove: (path) => rm(path, { force: true }),
    list: takeTurns(atOnce, list),
    realPath: (path) => realpath(path),
    size: async (path) => (await stat(path)).size,
    stamp: takeTurns(atOnce, stamp),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    lock: lockFolder,
    lockWhenFree,
    sweep,
  };
}

/** Calls. */
const atOnce = 8;

/** Opened without waiting: the other end of a named pipe may never come. What it is is asked of what was opened. */
async function read(path: string): Promise<Uint8Array> {
  checkKind(path, await stat(path));
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    checkKind(path, await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A renamed file has another inode, a changed one another size or time. */
async function stamp(path: string): Promise<Stamp> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
  return { mark: [dev, ino, size, mtimeNs, ctimeNs].join('-'), changed };
}

function checkKind(path: string, found: { isFile(): boolean; isDirectory(): boolean }): void {
  if (found.isFile()) return;
  const code = found.isDirectory() ? 'EISDIR' : 'ENOTFILE';
  throw Object.assign(new Error(`${path} is no file`), { code, syscall: 'read', path });
}

/** UTF-8 sorts as code points do; JavaScript strings do not beyond U+FFFF. */
async function list(folder: string): Promise<readonly Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

async function sweep(folder: string): Promise<void> {
  for (const { name, kind } of await list(folder)) {
    if (kind === 'file' && isDraft(name)) await rm(`${folder}/${name}`, { force: true });
  }
}
