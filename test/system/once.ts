/** Makes what several test files need, of which two run beside each other: the first makes it, and the others wait. */

import { access, mkdir } from 'node:fs/promises';
import { lockWhenFree } from '../../src/node/lock.ts';

/** `make` leaves `path` whole in the folder, or throws and leaves nothing there. */
export async function once(folder: string, path: string, make: () => Promise<void>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const lock = await lockWhenFree(folder, () => {});
  try {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isThere) await make();
    return path;
  } finally {
    await lock.release();
  }
}
