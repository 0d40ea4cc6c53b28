/** Packages of npm that only the system suite runs: fetched once, no dependency of the project. */

import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { once } from './once.ts';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache/packages/', import.meta.url));

/**
 * The folder of the package. It stands in no lock, which would name what it has for every system, and a registry need not have
 * all of it. A folder that is there is whole.
 */
export async function fetchPackage(name: string, version: string): Promise<string> {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  const inside = join(folder, 'node_modules', name);
  return once(cache, inside, async () => {
    const working = await mkdtemp(join(cache, 'fetching-'));
    try {
      await writeFile(join(working, 'package.json'), '{ "private": true }\n');
      const options = ['--prefix', working, '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
      await run('npm', ['install', ...options, `${name}@${version}`]);
      await rename(working, folder);
    } finally {
      await rm(working, { recursive: true, force: true });
    }
  });
}
