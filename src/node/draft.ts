/** A file that comes into its place once it is whole and on the disk: written beside it under another name, then renamed. */

import { writeFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Draft } from '../effects.ts';

export async function replace(path: string, bytes: Uint8Array, temporary?: string): Promise<void> {
  const begun = await draft(path, temporary);
  try {
    begun.write(bytes);
    await begun.publish();
  } catch (cause) {
    await begun.discard();
    throw cause;
  }
}

/** Gathers small chunks before it calls the system, and writes at once, so that what makes them fast piles up nowhere. */
export async function draft(path: string, temporary = draftOf(path)): Promise<Draft> {
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
      // Else a power cut leaves the new name with nothing in it.
      await file.sync();
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

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Whether a file of this name is a draft, or what a lock was made of. */
export function isDraft(name: string): boolean {
  return /^\..+\.\d+\.tmp$/.test(name);
}
