/** Writes files into a folder, with the folders that they stand in. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export async function placeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  for (const [path, content] of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content, { mode: path.startsWith('cli/') ? 0o755 : 0o644 });
  }
}
