/** The program as if it were bundled, for tests that build again and again: one digest stands for its hundreds of modules. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/effects.ts';

const program = fileURLToPath(new URL('../../src/', import.meta.url));
const name = 'code.sha256';
let digest: Uint8Array | undefined;

export function asBundled(files: Files): Files {
  return {
    ...files,
    list: async (path) => (path === program ? [{ name, kind: 'file' }] : files.list(path)),
    read: async (path) => (path === `${program}${name}` ? digestOnce() : files.read(path)),
  };
}

function digestOnce(): Uint8Array {
  digest ??= new TextEncoder().encode(digestModules());
  return digest;
}

function digestModules(): string {
  const hash = createHash('sha256');
  const entries = readdirSync(program, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => `${entry.parentPath}/${entry.name}`).toSorted();
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}
