/** The font files that the program's own list names in packages, of which only these few are carried along. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './bundle.ts';

export interface CarriedFont {
  /** As the list names it: the package's name, then the path in it. */
  readonly name: string;
  readonly path: string;
  /** The package's folder, relative to the program's. */
  readonly folder: string;
}

export async function findFonts(): Promise<readonly CarriedFont[]> {
  const list = JSON.parse(await readFile(join(root, 'fonts/manifest.json'), 'utf8')) as {
    faces: readonly { file: string }[];
  };
  const packages = createRequire(import.meta.url);
  return list.faces
    .map(({ file }) => file)
    .filter((name) => name.includes('/'))
    .map((name) => ({
      name,
      path: packages.resolve(name),
      folder: join('node_modules', ...name.split('/').slice(0, name.startsWith('@') ? 2 : 1)),
    }));
}
