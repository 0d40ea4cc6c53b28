/** Reads the bytes of a file of the workspace, if it is inside and not too large. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { findReadError, resolveInside } from './paths.ts';

/** The size is asked for first, so that a file too large is never in memory. `limit` is in bytes. */
export async function readInside(
  effects: Effects,
  root: string,
  relative: string,
  limit: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly finding: Finding }> {
  const resolved = await resolveInside(effects, root, relative);
  if ('finding' in resolved) return resolved;
  try {
    const size = await effects.files.size(resolved.path);
    if (size > limit) return { finding: error('file-too-large', { path: relative, bytes: size, limit }) };
    return { bytes: await effects.files.read(resolved.path) };
  } catch (cause) {
    return { finding: findReadError(relative, cause) };
  }
}
