/** Runs code as it was read, from a folder of its own: what has changed in the workspace since is not run unseen. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunCode } from '../effects.ts';
import { digestBytes } from '../store/digest.ts';

/** The same code is loaded once; modules are ES modules unless a package says otherwise. */
export const runCode: RunCode = (files, entry) => {
  const key = digestBytes([entry, ...[...files].flatMap(([path, bytes]) => [path, digestBytes(bytes)])].join('\n'));
  const loaded = modules.get(key) ?? load(files, entry);
  modules.set(key, loaded);
  return loaded;
};

const modules = new Map<string, Promise<unknown>>();
const folders: string[] = [];

function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

async function load(files: ReadonlyMap<string, Uint8Array>, entry: string): Promise<unknown> {
  // Nobody else can write there.
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-code-'));
  if (folders.push(folder) === 1) process.once('exit', removeFolders);
  for (const [path, bytes] of new Map([['package.json', new TextEncoder().encode('{"type":"module"}')], ...files])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return import(pathToFileURL(join(folder, entry)).href);
}
