/** All files of an archive: the program, its runtime, the samples, and what is double-clicked. */

import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { root } from '../bundle.ts';
import { fetchPackage, readVerified } from './fetch-package.ts';
import { type Platform, runtimeLicence, runtimeVersion } from './platforms.ts';
import { writeReadMe } from './read-me.ts';
import { writeStarters } from './starters.ts';

export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

/** Sorted by path. `dist/` has to be there. */
export async function gatherFiles(platform: Platform, version: string): Promise<readonly ArchiveFile[]> {
  const { runtime, native, starters } = platform;
  // Brought in turn: one package may be both.
  const licence = await fetchPackage(runtimeLicence.package, runtimeVersion, runtimeLicence.files);
  const node = await fetchPackage(runtime.package, runtimeVersion, [runtime.file]);
  const drawing = await fetchNative(native);
  const encoder = new TextEncoder();
  const files = [
    ...(await listFolder('dist', 'program/dist')),
    ...(await listFolder('templates', 'program/templates')),
    ...(await listFolder('fonts', 'program/fonts')),
    ...(await listFolder('docs', 'program/docs')).filter(({ path }) => !path.startsWith('program/docs/images/')),
    ...(await listFolder('node_modules/@resvg/resvg-js', 'program/node_modules/@resvg/resvg-js')),
    ...(await listFolder('node_modules/piscina', 'program/node_modules/piscina')).filter(isOfRuntime),
    ...(await listFolder(drawing, `program/node_modules/${native}`)),
    ...(await listFolder('data', 'data')),
    { path: 'program/LICENSE', bytes: await readFile(join(root, 'LICENSE')) },
    {
      path: 'program/package.json',
      bytes: encoder.encode(`${JSON.stringify({ name: 'torikumi', version, type: 'module' })}\n`),
    },
    { path: 'program/node/LICENSE', bytes: await readFile(join(licence, 'LICENSE')) },
    {
      path: `program/node/${basename(runtime.file)}`,
      bytes: await readVerified(join(node, runtime.file), runtime.sha256),
    },
    ...writeStarters(starters).map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
    { path: 'はじめに.txt', bytes: encoder.encode(writeReadMe(starters, version)) },
  ];
  return files
    .map(({ path, bytes }) => ({ path, bytes, isExecutable: isStarted(path) }))
    .sort(({ path: a }, { path: b }) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Not its tests, benchmarks, types and maps. */
const isOfRuntime = ({ path }: { readonly path: string }): boolean =>
  /\/piscina\/(?:package\.json|LICENSE|dist\/.*\.m?js)$/.test(path);

const isStarted = (path: string): boolean =>
  /^[^/]+$/.test(path) ? !path.endsWith('.txt') : path === 'program/node/node';

/** Of the version that draws here, so that pictures are the same everywhere. */
async function fetchNative(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@resvg/resvg-js/package.json'), 'utf8')) as {
    version: string;
  };
  const binary = name.replace('@resvg/resvg-js-', 'resvgjs.');
  return fetchPackage(name, version, ['package.json', `${binary}.node`]);
}

async function listFolder(folder: string, inside: string): Promise<readonly { path: string; bytes: Uint8Array }[]> {
  const place = join(folder.startsWith(root) ? '' : root, folder);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (path) => ({
        path: [inside, ...relative(place, path).split(sep)].join('/'),
        bytes: await readFile(path),
      })),
  );
}
