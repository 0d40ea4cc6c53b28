/** A file that lines are added to, so that who watches a long build can follow it. */

import { openSync, writeSync } from 'node:fs';
import { error, type Finding } from '../finding/finding.ts';

/** None where no file is asked for. What cannot be written later is left out: the build itself goes on. */
export function openLogFile(
  path: string | undefined,
): { readonly keep: readonly ((line: string) => void)[] } | { readonly finding: Finding } {
  if (path === undefined) return { keep: [] };
  try {
    const file = openSync(path, 'a');
    return { keep: [(line) => writeQuietly(file, line)] };
  } catch (cause) {
    return { finding: error('out-not-writable', { path, reason: (cause as NodeJS.ErrnoException).code ?? '' }) };
  }
}

function writeQuietly(file: number, line: string): void {
  try {
    writeSync(file, `${line}\n`);
  } catch {}
}
