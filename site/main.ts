/** `npm run site [folder]`: the documentation and what the samples become, as pages that need no server and no network. */

import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildGallery } from './build-gallery.ts';
import { composeSite } from './compose-site.ts';
import { root } from './read-pages.ts';

const [folder = join(root, '_site')] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
const gallery = await buildGallery(join(folder, 'gallery'));
const { files, pages } = await composeSite([gallery]);
for (const [path, content] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
process.stdout.write(`${pages.length} pages in ${folder}\n`);
