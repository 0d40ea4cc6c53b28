/** The real world: Node's files, a lock that two builds cannot both hold, the standard streams, and git. */

import { writeFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import type { Draft, Effects, Entry, Files, Log } from './effects.ts';
import { runGit } from './node/run-git.ts';

/** `log` shows progress where a person watches; the plain one does not. */
export function createNodeEffects(log: Log = createPlainLog()): Effects {
  return { files: createNodeFiles(log), log, environment: { ...process.env }, git: runGit };
}

function createNodeFiles(log: Log): Files {
  return {
    read: (path) => readFile(path),
    replace,
    draft,
    remove: (path) => rm(path, { force: true }),
    list,
    realPath: (path) => realpath(path),
    size: async (path) => (await stat(path)).size,
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    lock: (folder) => takeLock(folder, log),
  };
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const begun = await draft(path);
  try {
    begun.write(bytes);
    await begun.publish();
  } catch (cause) {
    await begun.discard();
    throw cause;
  }
}

/** Gathers small chunks before it calls the system, and writes at once, so that what makes them fast piles up nowhere. */
async function draft(path: string): Promise<Draft> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = await open(temporary, 'w');
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    writeFileSync(file.fd, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  return {
    write: (chunk) => {
      waiting.push(chunk);
      size += chunk.length;
      if (size >= gathered) flush();
    },
    publish: async () => {
      flush();
      await file.close();
      await rename(temporary, path);
    },
    discard: async () => {
      await file.close();
      await rm(temporary, { force: true });
    },
  };
}

/** Bytes. */
const gathered = 65_536;

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

/**
 * The lock is a folder `.lock` inside. One that its build has not touched for two minutes is taken for a crashed one's:
 * composing a large report can hold the thread, and with it the touching, for many seconds.
 */
async function takeLock(folder: string, log: Log): Promise<() => Promise<void>> {
  let lost = false;
  const release = await lock(folder, {
    lockfilePath: join(folder, '.lock'),
    stale: 120_000,
    update: 10_000,
    onCompromised: (cause) => {
      lost = true;
      log.note(cause.message);
    },
  });
  return async () => {
    if (!lost) await release();
  };
}

function createPlainLog(): Log {
  return {
    result: writeResult,
    note: writeNote,
    progress: () => {},
  };
}

export function writeResult(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function writeNote(line: string): void {
  process.stderr.write(`${line}\n`);
}
