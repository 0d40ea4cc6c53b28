/** Makes `dist/`, all that the program needs to run but its templates and native packages: `npm run compile`. */

import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleProgram, root } from './bundle.ts';
import { declareLibrary } from './declare.ts';
import { digestCode } from './digest-code.ts';
import { findFonts } from './find-fonts.ts';
import { writeNotices } from './notices.ts';
import { placeFiles } from './place-files.ts';

const dist = join(root, 'dist');
const fonts = await findFonts();
const { files, packages, outside } = await bundleProgram();
const notices = await writeNotices([
  ...packages,
  ...outside.map((name) => join('node_modules', name)),
  ...fonts.map(({ folder }) => folder),
]);
await rm(dist, { recursive: true, force: true });
await placeFiles(dist, files);
await placeFiles(
  dist,
  new Map([await declareLibrary(), ['code.sha256', `${digestCode(files)}\n`], ['THIRD-PARTY-NOTICES.txt', notices]]),
);
for (const { name, path } of fonts) await carry(path, join(dist, 'fonts', name));

/** The fonts are large: a second name for the file takes no room, where the file system can. */
async function carry(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
