/** Opens the output folder for writing: makes it, tries that it can be written, and keeps other builds out. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { findWriteError } from './fault.ts';

export type Output = { readonly release: () => Promise<void> } | { readonly finding: Finding };

export async function openOutput(effects: Effects, path: string): Promise<Output> {
  try {
    await effects.files.makeFolder(path);
    return { release: await effects.files.lock(path) };
  } catch (cause) {
    const isLocked = (cause as NodeJS.ErrnoException).code === 'ELOCKED';
    return { finding: isLocked ? error('out-locked', { path }) : findWriteError(path, cause) };
  }
}
