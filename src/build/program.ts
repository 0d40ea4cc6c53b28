/** The program itself: where its files lie, and a digest of them, so that a new version builds anew. */

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Effects } from '../effects.ts';
import { fontsFolder } from '../typography/fonts-folder.ts';

const code = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
export const templatesFolder = `${root}templates`;

/** What `torikumi init` copies: a workspace of a kind that builds. */
export function exampleFolder(kind: string): string {
  return `${templatesFolder}/examples/${kind}`;
}

/** Where the program lies, of which there may be several: a new version beside the old one. */
export const programHome = root;

const codeDigestName = 'code.sha256';

/** sha256 over the program's code, templates, font list, its dependencies' versions, and what runs it. */
export async function digestProgram(effects: Effects): Promise<string> {
  const files = [`${fontsFolder}/manifest.json`, `${root}package.json`, `${root}package-lock.json`];
  const folders = await Promise.all([listCode(effects), listFiles(effects, templatesFolder)]);
  const hash = createHash('sha256').update(effects.runtime);
  // Read beside each other: there are hundreds of small files.
  const contents = [...folders.flat(), ...files].map(
    async (file) => [file, await effects.files.read(file).catch(() => new Uint8Array())] as const,
  );
  for (const [file, bytes] of await Promise.all(contents)) hash.update(file.slice(root.length)).update(bytes);
  return hash.digest('hex');
}

/** A bundled program comes with the digest of its code. */
async function listCode(effects: Effects): Promise<readonly string[]> {
  const entries = await effects.files.list(code);
  return entries.some(({ name }) => name === codeDigestName) ? [`${code}${codeDigestName}`] : listFiles(effects, code);
}

async function listFiles(effects: Effects, folder: string): Promise<readonly string[]> {
  const entries = await effects.files.list(folder);
  const files = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.kind === 'folder' ? listFiles(effects, path) : [path];
  });
  return (await Promise.all(files)).flat();
}
