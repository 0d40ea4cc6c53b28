/** Unpacks a ZIP archive that nobody vouches for, never past a limit: neither what it declares nor what it really holds. */

import { inflateRawSync } from 'node:zlib';
import { type DirectoryEntry, findData, readDirectory } from './zip-directory.ts';

export type Unpacked =
  | { readonly type: 'entries'; readonly entries: ReadonlyMap<string, Uint8Array> }
  /** `bytes` as declared, or just past the limit for an archive that declares less than it holds. */
  | { readonly type: 'too-large'; readonly bytes: number }
  | { readonly type: 'encrypted' }
  | { readonly type: 'not-archive' };

/** Entries by name; of two with one name the last counts. `limit` is bytes in all. */
export function unpackArchive(bytes: Uint8Array, limit: number): Unpacked {
  try {
    const directory = readDirectory(bytes);
    if (directory.some((entry) => entry.encrypted)) return { type: 'encrypted' };
    const declared = directory.reduce((sum, entry) => sum + entry.size, 0);
    return declared > limit ? { type: 'too-large', bytes: declared } : inflateEntries(bytes, directory, limit);
  } catch (cause) {
    if (isDamage(cause)) return { type: 'not-archive' };
    throw cause;
  }
}

function inflateEntries(bytes: Uint8Array, directory: readonly DirectoryEntry[], limit: number): Unpacked {
  const entries = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of directory) {
    const start = findData(bytes, entry);
    const packed = bytes.subarray(start, start + entry.packedSize);
    const data = inflate(packed, entry.method, left);
    if (data === undefined) return { type: 'too-large', bytes: limit + 1 };
    left -= data.length;
    entries.set(entry.name, data);
  }
  return { type: 'entries', entries };
}

/** `undefined` when there is more than `most` bytes. */
function inflate(packed: Uint8Array, method: number, most: number): Uint8Array | undefined {
  if (method === 0) return packed.length > most ? undefined : packed;
  if (method !== 8) throw new RangeError('not a method that office programs use');
  try {
    const data = inflateRawSync(packed, { maxOutputLength: most + 1 });
    return data.length > most ? undefined : data;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw cause;
  }
}

/** An offset that points outside, or a deflate stream that is none (zlib's `Z_DATA_ERROR`, `Z_BUF_ERROR`). */
function isDamage(cause: unknown): boolean {
  if (cause instanceof RangeError) return true;
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
}
