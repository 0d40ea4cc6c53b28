/** Everything that the sample workspaces make, built once for all tests of the system suite that look at all of it. */

import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { build } from '../../src/build/build.ts';
import { inTemporaryFolder, inWords, quietEffects, readFolder, repository } from '../output/build-workspace.ts';
import { once } from './once.ts';

let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** By their paths below the output folder, in every year. */
export async function buildSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  built ??= buildAll();
  return built;
}

/** Those of a format. */
export async function samplesOf(extension: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = [...(await buildSamples())].filter(([path]) => path.endsWith(`.${extension}`));
  if (files.length === 0) throw new Error(`The samples make no ${extension}`);
  return new Map(files);
}

/** Files for a program to read, in the order of the map. */
export async function inFiles<T>(
  files: ReadonlyMap<string, Uint8Array>,
  use: (paths: readonly string[], folder: string) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const paths: string[] = [];
    for (const [name, bytes] of files) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      paths.push(path);
    }
    return use(paths, folder);
  });
}

async function buildAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = inject('runFolder');
  return readFolder(await once(folder, join(folder, 'samples'), () => buildInto(join(folder, 'samples'))));
}

async function buildInto(out: string): Promise<void> {
  const data = join(repository, 'data');
  const folders = (await readdir(data, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const drafts = `${out}.draft`;
  const { findings } = await build(quietEffects(), {
    workspaces: folders.map(({ name }) => join(data, name)),
    years: 'all',
    reports: [],
    formats: [],
    out: drafts,
    force: true,
  });
  const errors = findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The samples have errors:\n${inWords(errors)}`);
  await rename(drafts, out);
}
