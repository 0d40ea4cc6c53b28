/** The program's own files, which every build reads for its digest: read once by the tests that build again and again. */

import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/effects.ts';

const program = fileURLToPath(new URL('../../src/', import.meta.url));
const kept = new Map<string, Promise<Uint8Array>>();

export function keepProgram(read: Files['read']): Files['read'] {
  return (path) => {
    if (!path.startsWith(program)) return read(path);
    const bytes = kept.get(path) ?? read(path);
    kept.set(path, bytes);
    return bytes;
  };
}
