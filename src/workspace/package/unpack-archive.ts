/** Unpacks the parts of a ZIP archive that nobody vouches for, one at a time and never past a limit. */

import { inflateRawSync } from 'node:zlib';
import { DeflateDamage, inflatePieces } from './inflate-pieces.ts';
import { type DirectoryEntry, findData, readDirectory } from './zip-directory.ts';

export type OpenedArchive = Archive | { readonly type: 'encrypted' } | { readonly type: 'not-archive' };

export interface Archive {
  readonly type: 'archive';
  /** Folders end with `/`. */
  readonly names: readonly string[];
  /** Bytes of all parts as declared. */
  readonly size: number;
  has(name: string): boolean;
  /**
   * `undefined` where there is no such part. `too-large`, with the bytes declared or just more than allowed, also for a part that
   * declares less than it holds.
   */
  unpack(name: string): Uint8Array | Refusal | undefined;
  /** The same in pieces, each unpacked when it is asked for; what is found wrong on the way is thrown as `PartRefused`. */
  unpackPieces(name: string): Iterable<Uint8Array> | Refusal | undefined;
}

/** A part that turned out damaged or too large while it was read. */
export class PartRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super();
    this.refusal = refusal;
  }
}

export type Refusal = { readonly type: 'damaged' } | { readonly type: 'too-large'; readonly bytes: number };

/** Of two parts with one name the last counts; names differ in more than case. Limits are bytes of a part, and of all that are unpacked. */
export function openArchive(bytes: Uint8Array, partLimit: number, limit: number): OpenedArchive {
  const directory = orDamage(() => readDirectory(bytes));
  if (directory === undefined) return { type: 'not-archive' };
  if (directory.some((entry) => entry.encrypted)) return { type: 'encrypted' };
  const entries = new Map(directory.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = limit;
  return {
    type: 'archive',
    names: directory.map(({ name }) => name),
    size: directory.reduce((sum, { size }) => sum + size, 0),
    has: (name) => entries.has(name.toLowerCase()),
    unpack: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const most = Math.min(partLimit, left);
      if (entry.size > most) return { type: 'too-large', bytes: entry.size };
      const data = orDamage(() => inflate(bytes, entry, most));
      if (data === undefined) return { type: 'damaged' };
      if (data === 'too-large') return { type: 'too-large', bytes: most + 1 };
      left -= data.length;
      return data;
    },
    unpackPieces: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      const most = Math.min(partLimit, left);
      if (entry.size > most) return { type: 'too-large', bytes: entry.size };
      const packed = orDamage(() => findPacked(bytes, entry));
      if (packed === undefined) return { type: 'damaged' };
      return limitPieces(entry.method === 0 ? [packed] : inflatePieces(packed), most, (length) => {
        left -= length;
      });
    },
  };
}

function* limitPieces(
  pieces: Iterable<Uint8Array>,
  most: number,
  take: (length: number) => void,
): Generator<Uint8Array> {
  let length = 0;
  try {
    for (const piece of pieces) {
      length += piece.length;
      if (length > most) throw new PartRefused({ type: 'too-large', bytes: most + 1 });
      take(piece.length);
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof DeflateDamage ? new PartRefused({ type: 'damaged' }) : cause;
  }
}

function inflate(bytes: Uint8Array, entry: DirectoryEntry, most: number): Uint8Array | 'too-large' {
  const packed = findPacked(bytes, entry);
  if (entry.method === 0) return packed.length > most ? 'too-large' : packed;
  try {
    const data = inflateRawSync(packed, { maxOutputLength: most + 1 });
    return data.length > most ? 'too-large' : data;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
    throw cause;
  }
}

function findPacked(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const start = findData(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) throw new RangeError('not a method that office programs use');
  return bytes.subarray(start, start + entry.packedSize);
}

/** `undefined` for an offset that points outside, or a deflate stream that is none (zlib's `Z_DATA_ERROR`, `Z_BUF_ERROR`). */
function orDamage<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) return undefined;
    throw cause;
  }
}
