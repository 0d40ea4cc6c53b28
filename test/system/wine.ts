/** Runs programs of Windows under Wine, in a prefix of its own. Their output goes to a file, since Node fails at Wine's pipes. */

import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface WineRun {
  readonly code: number | null;
  readonly output: string;
}

/** Throws when Wine is not there. */
export async function runWine(prefix: string, cwd: string, args: readonly string[]): Promise<WineRun> {
  const path = join(prefix, 'output.txt');
  const file = await open(path, 'w');
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn('wine', args, {
        cwd,
        stdio: ['ignore', file.fd, file.fd],
        timeout: 900_000,
        env: {
          PATH: process.env.PATH,
          HOME: prefix,
          LC_ALL: 'C.UTF-8',
          WINEPREFIX: join(prefix, 'wine'),
          WINEDEBUG: '-all',
          NODE_SKIP_PLATFORM_CHECK: '1',
          TORIKUMI_UNATTENDED: '1',
        },
      });
      child.on('error', reject);
      child.on('exit', resolve);
    });
    return { code, output: await readFile(path, 'utf8') };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new Error(
      'wine is not installed, and this test proves nothing without it. Install it: apt-get install wine wine64',
    );
  } finally {
    await file.close();
  }
}
