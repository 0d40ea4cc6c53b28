/** One digest over the bundled code, so that a build need not read it all to know whether the program is another. */

import { createHash } from 'node:crypto';

export function digestCode(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
