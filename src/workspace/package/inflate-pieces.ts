/** Unpacks a deflate stream piece by piece, so that a part of an archive is never held whole. */

import { Inflate } from 'fflate';

/** Packed bytes that are taken at once: of a hostile stream they are some four megabytes unpacked. */
const packedLength = 4096;
/** A block that is only stored is given out whole, and has up to 64 KB. What gives nothing for longer stands behind the stream. */
const mostSilent = 19;

/** A stream that is none. */
export class DeflateDamage extends Error {}

/** Throws `DeflateDamage`. What stands behind the end of the stream is left alone. */
export function* inflatePieces(packed: Uint8Array): Generator<Uint8Array> {
  const given: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) given.push(piece);
  });
  let silent = 0;
  for (let start = 0; start < packed.length && silent <= mostSilent; start += packedLength) {
    const end = start + packedLength;
    push(inflate, packed.subarray(start, end), end >= packed.length);
    silent = given.length === 0 ? silent + 1 : 0;
    yield* given.splice(0);
  }
}

function push(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bytes, isLast);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'number')
      throw new DeflateDamage(cause.message);
    throw cause;
  }
}
