/**
 * What a build has seen of the world: every look at a file or folder with what was found there. As long as each look would find
 * the same, a build would make the same, and nothing has to be read or parsed to know it.
 */

import { z } from 'zod';
import type { Effects, Files, Stamp } from '../../effects.ts';
import { digestBytes } from '../../store/digest.ts';

export const lookSchema = z.object({
  kind: z.enum(['read', 'list', 'size', 'realPath']),
  path: z.string(),
  /** A digest of what was found, or the code of what was refused, e.g. `!ENOENT`. */
  found: z.string(),
  /** Of the file or folder before it was looked at. */
  stamp: z.string().optional(),
});

export type Look = z.output<typeof lookSchema>;

export interface WatchedEffects {
  readonly effects: Effects;
  /** Those until now, of each path and kind the first. */
  looks(): Look[];
}

/** Remembers each look that is taken through the effects. */
export function watchLooks(effects: Effects): WatchedEffects {
  const { files } = effects;
  const looks = new Map<string, Look>();
  const watch = <T>(kind: Look['kind'], look: (path: string) => Promise<T>, digest: (found: T) => string) => {
    return async (path: string): Promise<T> => {
      const key = `${kind} ${path}`;
      const stamp = isStamped(kind) && !looks.has(key) ? await stampOf(files, path) : undefined;
      const remember = (found: string) => {
        if (!looks.has(key)) looks.set(key, { kind, path, found, ...(stamp && { stamp: stamp.mark }) });
      };
      try {
        const found = await look(path);
        remember(digest(found));
        return found;
      } catch (cause) {
        remember(refusalOf(cause));
        throw cause;
      }
    };
  };
  return {
    effects: {
      ...effects,
      files: {
        ...files,
        read: watch('read', files.read, digestBytes),
        list: watch('list', files.list, digestEntries),
        size: watch('size', files.size, String),
        realPath: watch('realPath', files.realPath, String),
      },
    },
    looks: () => [...looks.values()],
  };
}

/**
 * Paths at which a look would find something else now. A file is read only where its stamp is another, or so young that it may
 * have changed after it was read without showing it: `since` is when the looks were written down.
 */
export async function findChanged(files: Files, looks: readonly Look[], since: number): Promise<readonly string[]> {
  const alike = await Promise.all(looks.map((look) => isAlike(files, look, since)));
  return [...new Set(looks.filter((_, index) => !alike[index]).map(({ path }) => path))];
}

async function isAlike(files: Files, { kind, path, found, stamp }: Look, since: number): Promise<boolean> {
  if (stamp !== undefined) {
    const now = await stampOf(files, path);
    if (now?.mark === stamp && now.changed < since - margin) return true;
  }
  try {
    switch (kind) {
      case 'read':
        return digestBytes(await files.read(path)) === found;
      case 'list':
        return digestEntries(await files.list(path)) === found;
      case 'size':
        return String(await files.size(path)) === found;
      case 'realPath':
        return (await files.realPath(path)) === found;
    }
  } catch (cause) {
    return refusalOf(cause) === found;
  }
}

/** Milliseconds that the clock of a file system may be coarse. */
const margin = 2000;

function isStamped(kind: Look['kind']): boolean {
  return kind === 'read' || kind === 'list';
}

async function stampOf(files: Files, path: string): Promise<Stamp | undefined> {
  return files.stamp(path).catch(() => undefined);
}

function digestEntries(entries: Awaited<ReturnType<Files['list']>>): string {
  return digestBytes(JSON.stringify(entries.map(({ name, kind }) => [name, kind])));
}

function refusalOf(cause: unknown): string {
  return `!${(cause as NodeJS.ErrnoException).code ?? ''}`;
}
