/** Reads a picture of the workspace, if it is inside, not too large, whole and harmless. */

import { normalize } from 'node:path/posix';
import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { parsePicture } from '../picture/parse-picture.ts';
import { isProblem, type PictureFile, pictureBytesLimit } from '../picture/picture-file.ts';
import { loadProgramFaces } from '../typography/program-faces.ts';
import { readInside } from './read-inside.ts';

export type PictureRead =
  | { readonly picture: PictureFile; readonly path: string; readonly bytes: number }
  | { readonly finding: Finding };

/** `written` is looked for in each of the folders; it may be written as an address, with `%20` for a blank. */
export async function readPicture(
  effects: Effects,
  root: string,
  written: string,
  folders?: readonly string[],
): Promise<PictureRead> {
  const read = await readPictureBytes(effects, root, written, folders);
  if ('finding' in read) return read;
  const picture = await parsePicture(read.bytes, () => loadProgramFaces(effects));
  if (isProblem(picture)) return { finding: error('picture-refused', { path: written, ...picture }) };
  return { picture, path: read.path, bytes: read.bytes.length };
}

/** What the picture is made from, whatever it is. */
export async function readPictureBytes(
  effects: Effects,
  root: string,
  written: string,
  folders: readonly string[] = ['.'],
): Promise<{ readonly bytes: Uint8Array; readonly path: string } | { readonly finding: Finding }> {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(written)) {
    return { finding: error('picture-refused', { path: written, problem: 'web', detail: '' }) };
  }
  const names = [...new Set([written, decode(written)])];
  const paths = [...new Set(folders.flatMap((folder) => names.map((name) => pathIn(folder, name))))];
  const inside = paths.filter((path) => !path.startsWith('..'));
  for (const path of inside.length === 0 ? paths : inside) {
    const read = await readInside(effects, root, path, pictureBytesLimit);
    if ('bytes' in read) return { bytes: read.bytes, path };
    if (read.finding.code !== 'file-missing') return read;
  }
  return { finding: error('file-missing', { path: written }) };
}

function pathIn(folder: string, name: string): string {
  return name.startsWith('/') ? name : normalize(`${folder}/${name}`);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
