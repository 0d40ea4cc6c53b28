/** The world of a build on another machine: it reads a workspace from the store, and what it writes goes into the store. */

import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Draft, Effects, Entry, Files } from '../../effects.ts';
import type { Store } from '../../store/store.ts';
import type { SnapshotEntry, TaskFile } from './task-file.ts';

export interface SnapshotWorld {
  readonly effects: Effects;
  /** Throws where the store has failed the build: what it gave is then no result. */
  check(): void;
}

/** The program's own files are read as they are; nothing is written but below `out`. */
export function openSnapshot(effects: Effects, task: TaskFile, store: Store, out: string): SnapshotWorld {
  const tree = new Tree(task);
  const real = effects.files;
  let failure: Error | undefined;
  const remember = (cause: unknown): never => {
    failure ??= cause instanceof Error ? cause : new Error(String(cause));
    throw failure;
  };
  const load = async (digest: string) => {
    const bytes = await store.get(digest).catch(remember);
    return bytes ?? remember(new StoreLacks(digest));
  };
  const isOutput = (path: string) => isInside(resolve(out), resolve(path));
  const files: Files = {
    ...real,
    read: async (path) => {
      if (isOutput(path)) throw refusal('ENOENT', path);
      const found = tree.find(path);
      if (found === undefined) return real.read(path);
      const { kind, digest, refused } = found.entry;
      if (refused !== undefined) throw refusal(refused, path);
      if (kind !== 'file') throw refusal(kind === 'folder' ? 'EISDIR' : 'ENOTFILE', path);
      return digest === undefined ? Promise.reject(refusal('EFBIG', path)) : load(digest);
    },
    list: async (path) => {
      const found = tree.find(path);
      if (found === undefined) return real.list(path);
      if (found.entry.refused !== undefined) throw refusal(found.entry.refused, path);
      if (found.entry.kind !== 'folder') throw refusal('ENOTDIR', path);
      return tree.list(found.entry.path);
    },
    size: async (path) => {
      const found = tree.find(path);
      if (found === undefined) return real.size(path);
      const { size, refused } = found.entry;
      if (size === undefined && refused !== undefined) throw refusal(refused, path);
      return size ?? 0;
    },
    realPath: async (path) => tree.find(path)?.real ?? real.realPath(path),
    stamp: async (path) => (tree.find(path) === undefined ? real.stamp(path) : { mark: '', changed: Infinity }),
    makeFolder: async (path) => {
      if (!isOutput(path)) throw refusal('EROFS', path);
    },
    draft: async (path) => {
      if (!isOutput(path)) throw refusal('EROFS', path);
      return draftInto(store, remember);
    },
    replace: async (path) => Promise.reject(refusal('EROFS', path)),
    remove: async (path) => Promise.reject(refusal('EROFS', path)),
  };
  return {
    effects: { ...effects, files, memory: undefined },
    check: () => {
      if (failure !== undefined) throw failure;
    },
  };
}

/** Something that should be in the store is not there, or is damaged. */
export class StoreLacks extends Error {
  readonly digest: string;

  constructor(digest: string) {
    super(`the store has no ${digest}`);
    this.digest = digest;
  }
}

function draftInto(store: Store, remember: (cause: unknown) => never): Draft {
  let chunks: Uint8Array[] = [];
  return {
    // The chunk may be used again by who wrote it; a slice of a buffer would be no copy.
    write: (chunk) => chunks.push(new Uint8Array(chunk)),
    publish: async () => {
      await store.put(Buffer.concat(chunks)).catch(remember);
      chunks = [];
    },
    discard: async () => {
      chunks = [];
    },
  };
}

interface FoundEntry {
  readonly entry: SnapshotEntry;
  /** Its path with every link followed. */
  readonly real: string;
}

/** The entries of a workspace, which is found by its name and by its real path. */
class Tree {
  readonly #roots: readonly string[];
  readonly #real: string;
  readonly #entries: ReadonlyMap<string, SnapshotEntry>;
  readonly #children = new Map<string, Entry[]>();

  constructor({ folder, name, entries }: TaskFile) {
    this.#real = resolve('/', '.torikumi-workspaces', name);
    this.#roots = [resolve(folder), this.#real];
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
    for (const { path, kind } of entries) {
      if (path === '') continue;
      const at = path.lastIndexOf('/');
      const parent = path.slice(0, Math.max(0, at));
      const siblings = this.#children.get(parent) ?? [];
      siblings.push({ name: path.slice(at + 1), kind });
      this.#children.set(parent, siblings);
    }
  }

  /** None for what is not of the workspace. Rejected as a file system does where it would be, but is not. */
  find(path: string): FoundEntry | undefined {
    const absolute = resolve(path);
    const root = this.#roots.find((each) => isInside(each, absolute));
    if (root === undefined) return undefined;
    const way = relative(root, absolute);
    return this.#walk(way === '' ? [] : way.split(sep), path);
  }

  list(path: string): readonly Entry[] {
    return this.#children.get(path) ?? [];
  }

  /** A link may lead to a folder; where it leads no link is left to follow. */
  #walk(segments: readonly string[], asked: string): FoundEntry {
    let at = '';
    for (const segment of ['', ...segments]) {
      const path = at === '' ? segment : `${at}/${segment}`;
      const entry = this.#entries.get(path);
      if (entry === undefined) {
        const isInFile = this.#entries.get(at)?.kind === 'file';
        throw refusal(isInFile ? 'ENOTDIR' : 'ENOENT', asked);
      }
      if (entry.kind !== 'link') {
        at = path;
        continue;
      }
      if (entry.refused !== undefined) throw refusal(entry.refused, asked);
      if (entry.to === undefined) return { entry, real: resolve(this.#real, '..', '..', 'elsewhere') };
      at = entry.to;
    }
    const entry = this.#entries.get(at);
    if (entry === undefined) throw refusal('ENOENT', asked);
    return { entry, real: at === '' ? this.#real : resolve(this.#real, ...at.split('/')) };
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
