/** The program as it is shipped, in a folder of its own. */

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProgram, root } from '../../pack/bundle.ts';
import { placeFiles } from '../../pack/place-files.ts';

/** `more` are entries beside the program's own. */
export async function bundleInto(folder: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await placeFiles(join(folder, 'dist'), (await bundleProgram(more)).files);
  for (const name of ['fonts', 'node_modules', 'package.json', 'package-lock.json', 'templates']) {
    await symlink(join(root, name), join(folder, name));
  }
}
