/** Tells what changes in a folder and all below it: files saved, made, removed, renamed; and the folder itself, gone and back. */

import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface Watching {
  close(): void;
}

export interface WatchOptions {
  /** Looks at every file again and again, where a file system tells nothing, such as one of another computer. */
  readonly poll: boolean;
  /** Real paths of folders that are left out. */
  readonly except: readonly string[];
}

/** `tell` is given each path that changed, as seen from the folder, with `/`; empty for the folder itself. */
export function watchFolder(root: string, { poll, except }: WatchOptions, tell: (path: string) => void): Watching {
  if (poll) return pollFolder(root, except, tell);
  try {
    return new FolderWatch(root, except, tell);
  } catch (cause) {
    // The system has no more watches to give.
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EMFILE') return pollFolder(root, except, tell);
    throw cause;
  }
}

/** Milliseconds between two looks. */
const interval = 500;

/** What editors and spreadsheets keep beside a file while they have it open, and what is hidden. */
function isPassing(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name.endsWith('~');
}

/** Two of the systems watch all that is below a folder; elsewhere each folder has a watch of its own. */
const isDeep = process.platform === 'win32' || process.platform === 'darwin';

class FolderWatch implements Watching {
  readonly #root: string;
  readonly #except: readonly string[];
  readonly #tell: (path: string) => void;
  /** By the path of the folder. */
  readonly #watches = new Map<string, FSWatcher>();
  #mark: number | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(root: string, except: readonly string[], tell: (path: string) => void) {
    this.#root = root;
    this.#except = except;
    this.#tell = tell;
    this.#begin();
  }

  close(): void {
    clearTimeout(this.#again);
    this.#drop('');
  }

  #begin(): void {
    this.#mark = markOf(this.#root);
    if (this.#mark === undefined) this.#waitForRoot();
    else this.#add('');
  }

  #add(folder: string): void {
    const path = join(this.#root, folder);
    if (this.#watches.has(folder) || this.#except.includes(path)) return;
    try {
      const begun = watch(path, { recursive: isDeep }, (kind, name) => this.#saw(folder, kind, name));
      begun.on('error', () => this.#lost(folder));
      this.#watches.set(folder, begun);
      if (isDeep) return;
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory() && !isPassing(entry.name)) this.#add(below(folder, entry.name));
      }
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      // It is gone again.
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause;
    }
  }

  #saw(folder: string, kind: string, name: string | null): void {
    if (kind === 'rename' && markOf(this.#root) !== this.#mark) {
      this.#lost('');
      return;
    }
    const path = name === null ? folder : below(folder, name.replaceAll('\\', '/'));
    if (path.split('/').some(isPassing) || isInside(this.#except, join(this.#root, path))) return;
    if (kind === 'rename' && !isDeep) {
      // Another folder may stand there now, or none.
      this.#drop(path);
      if (isFolder(join(this.#root, path))) this.#add(path);
    }
    this.#tell(path);
  }

  #lost(folder: string): void {
    this.#drop(folder);
    if (folder !== '') return;
    this.#tell('');
    this.#waitForRoot();
  }

  #waitForRoot(): void {
    this.#again = setTimeout(() => {
      this.#begin();
      if (this.#mark !== undefined) this.#tell('');
    }, interval);
  }

  #drop(folder: string): void {
    for (const [path, begun] of this.#watches) {
      if (folder !== '' && path !== folder && !path.startsWith(`${folder}/`)) continue;
      begun.close();
      this.#watches.delete(path);
    }
  }
}

function pollFolder(root: string, except: readonly string[], tell: (path: string) => void): Watching {
  let before = lookAt(root, except);
  const timer = setInterval(() => {
    const now = lookAt(root, except);
    const paths = new Set([...before.keys(), ...now.keys()]);
    const earlier = before;
    before = now;
    for (const path of paths) if (earlier.get(path) !== now.get(path)) tell(path);
  }, interval);
  return { close: () => clearInterval(timer) };
}

/** What tells each file from what it was before. */
function lookAt(root: string, except: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string) => {
    const path = join(root, folder);
    if (except.includes(path)) return;
    for (const entry of readFolder(path)) {
      if (isPassing(entry.name)) continue;
      const inside = below(folder, entry.name);
      if (entry.isDirectory()) visit(inside);
      else found.set(inside, stampOf(join(root, inside)));
    }
  };
  visit('');
  return found;
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : [found.ino, found.size, found.mtimeMs].join(' ');
}

function markOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : undefined;
}

function isFolder(path: string): boolean {
  return markOf(path) !== undefined;
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function isInside(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
