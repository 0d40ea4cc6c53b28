/** Before a run of the system suite: `dist/` as the sources are, and a folder for what is made once, removed after it. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

export default async function makeRunFolder(project: TestProject): Promise<() => Promise<void>> {
  // Not by the tests: one would read what another writes.
  await promisify(execFile)('npm', ['run', 'compile'], { cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-run-'));
  project.provide('runFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly runFolder: string;
  }
}
