/** A store in a folder, which several machines may share: each entry comes into its place once it is whole and on the disk. */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestBytes } from '../store/digest.ts';
import { isDigest, type Store } from '../store/store.ts';
import { replace } from './draft.ts';

export class FolderStore implements Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const digest = digestBytes(bytes);
    const path = this.#pathOf(digest);
    if (await isWhole(path, digest)) await keepYoung(path);
    else await write(path, bytes);
    return digest;
  }

  async get(digest: string): Promise<Uint8Array | undefined> {
    if (!isDigest(digest)) return undefined;
    const bytes = await readFile(this.#pathOf(digest)).catch(passMissing);
    return bytes !== undefined && digestBytes(bytes) === digest ? bytes : undefined;
  }

  async has(digest: string): Promise<boolean> {
    return isDigest(digest) && (await stat(this.#pathOf(digest)).catch(passMissing)) !== undefined;
  }

  /** A folder of a hundred thousand files is slow on some systems. */
  #pathOf(digest: string): string {
    return join(this.#folder, digest.slice(0, 2), digest);
  }
}

/** Two that write the same beside each other, on whatever machines, have files of their own until they are renamed. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replace(path, bytes, `${path}.${randomUUID()}.tmp`);
}

/** What a disk has damaged is written anew. */
async function isWhole(path: string, digest: string): Promise<boolean> {
  const bytes = await readFile(path).catch(passMissing);
  return bytes !== undefined && digestBytes(bytes) === digest;
}

/** Whoever sweeps old entries away leaves alone what is in use. One that somebody else owns stays as old as it is. */
async function keepYoung(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => {});
}

function passMissing(cause: NodeJS.ErrnoException): undefined {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
  throw cause;
}
