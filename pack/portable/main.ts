/**
 * Makes archives that need neither installing nor a network, in `portable/`: `npm run pack:portable [-- win-x64 …]`, for every
 * platform when none is named.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bundle.ts';
import { makeArchive } from './archive.ts';
import { gatherFiles } from './gather-files.ts';
import { platforms } from './platforms.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(root, 'portable') } },
});
const unknown = positionals.filter((name) => !platforms.some((platform) => platform.name === name));
if (unknown.length > 0) {
  throw new Error(`no platform ${unknown.join(', ')}; there are ${platforms.map(({ name }) => name).join(', ')}`);
}
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
await mkdir(values.out, { recursive: true });
for (const platform of platforms) {
  if (positionals.length > 0 && !positionals.includes(platform.name)) continue;
  const name = `torikumi-${version}-${platform.name}`;
  const files = await gatherFiles(platform, version);
  const archive = makeArchive(platform.archive, name, files);
  const path = join(values.out, `${name}.${platform.archive}`);
  await writeFile(path, archive);
  process.stdout.write(`${path}: ${files.length} files, ${Math.round(archive.length / 1e6)} MB\n`);
}
