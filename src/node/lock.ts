/** The only write lock of a folder: a file `.lock` that names its owner, taken over at once from one that has died. */

import { link, open, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lock, LockOwner } from '../effects.ts';
import { describeOwner, isDead, isSameProcess, type Owner, parseOwner } from './owner.ts';

export async function lockFolder(folder: string): Promise<Lock> {
  const owner = await describeOwner();
  held.add(owner.token);
  await acquire(folder, owner).catch((cause) => {
    held.delete(owner.token);
    throw cause;
  });
  const isHeld = () => isLockHeld(folder, owner.token);
  return {
    mark: owner.token,
    isHeld,
    release: async () => {
      held.delete(owner.token);
      if (await isHeld()) await rm(join(folder, lockName), { force: true });
    },
  };
}

/** Asks again and again, and tells `wait` once. */
export async function lockWhenFree(folder: string, wait: (owner: LockOwner | undefined) => void): Promise<Lock> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await lockFolder(folder);
    } catch (cause) {
      const { code, owner } = cause as NodeJS.ErrnoException & { owner?: LockOwner };
      if (code !== 'ELOCKED') throw cause;
      if (!isTold) wait(owner);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Asked by whoever knows the lock's mark. */
export async function isLockHeld(folder: string, mark: string): Promise<boolean> {
  return (await readOwner(join(folder, lockName)))?.token === mark;
}

const lockName = '.lock';
/** What this process has not released: a file that could not be removed must not lock its own process out. */
const held = new Set<string>();

/**
 * Who takes over from a dead owner first becomes its only successor, by making a file that bears the dead one's token; then it
 * replaces `.lock`. A successor may have died too, so that they form a chain. Every file comes into its place whole.
 */
async function acquire(folder: string, owner: Owner): Promise<void> {
  const path = join(folder, lockName);
  const own = join(folder, `.lock-${owner.token}.${owner.process}.tmp`);
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      await writeWhole(own, JSON.stringify(owner));
      if (await putNew(own, path)) return;
      const chain = await readChain(folder);
      const last = chain.at(-1);
      if (last === undefined) continue;
      if (!(await hasGone(last, owner))) throw lockedBy(last);
      const succession = successorPath(folder, last);
      if (!(await putNew(own, succession))) continue;
      if (tokensOf(await readChain(folder)) === tokensOf([...chain, owner])) {
        await rename(own, path);
        for (const gone of chain) await rm(successorPath(folder, gone), { force: true });
        return;
      }
      await rm(succession, { force: true });
    }
    throw lockedBy(undefined);
  } finally {
    await rm(own, { force: true });
  }
}

/** Each is lost only to another process that came or went in the same moment. */
const attempts = 100;

/** The owner of `.lock` and those who began to take over from it. */
async function readChain(folder: string): Promise<readonly Owner[]> {
  const chain: Owner[] = [];
  let next = await readOwner(join(folder, lockName));
  while (next !== undefined && chain.length < attempts) {
    chain.push(next);
    next = await readOwner(successorPath(folder, next));
  }
  return chain;
}

function successorPath(folder: string, { token }: Owner): string {
  return join(folder, `.lock-after-${token}.0.tmp`);
}

function tokensOf(chain: readonly Owner[]): string {
  return chain.map(({ token }) => token).join(' ');
}

async function hasGone(owner: Owner, self: Owner): Promise<boolean> {
  if (owner === nobody || (await isDead(owner))) return true;
  return isSameProcess(owner, self) && !held.has(owner.token);
}

/** `undefined` where there is none. One that is not whole is nobody's: where there are links, none is ever seen so. */
async function readOwner(path: string): Promise<Owner | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const owner = parseOwner(await readFile(path, 'utf8'));
      if (owner !== undefined) return owner;
      if (attempt === patience) return nobody;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      if (code !== 'EISDIR') throw cause;
      // As other programs lock a folder, and this one did.
      await rmdir(path);
      return undefined;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const patience = 25;
const nobody: Owner = { token: 'none', process: 0, host: '', table: '', boot: '', start: '', since: '' };

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes `path` with what is in `own`; `false` where it is there already, or `own` was swept by who has the lock. */
async function putNew(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (cause) {
    if (isLost(cause)) return false;
  }
  // File systems without links.
  try {
    await writeFile(path, await readFile(own), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (isLost(cause)) return false;
    throw cause;
  }
}

function isLost(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'EEXIST' || code === 'ENOENT';
}

function lockedBy(owner: Owner | undefined): Error {
  const known: LockOwner | undefined =
    owner === undefined ? undefined : { process: owner.process, host: owner.host, since: owner.since };
  return Object.assign(new Error('locked'), { code: 'ELOCKED', owner: known });
}
