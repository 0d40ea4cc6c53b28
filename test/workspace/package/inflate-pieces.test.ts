import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DeflateDamage, inflatePieces } from '../../../src/workspace/package/inflate-pieces.ts';

/** Of small runs and of noise, by a seeded generator: blocks of all kinds come of it. */
function makeBytes(length: number): Buffer {
  let seed = 7;
  return Buffer.from(
    Array.from({ length }, (_, index) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return (index >> 12) % 3 === 0 ? seed >> 16 : 97 + ((index >> 4) % 5);
    }),
  );
}

const unpack = (packed: Uint8Array) => Buffer.concat([...inflatePieces(packed)]);

describe('a deflate stream unpacked in pieces', () => {
  const bytes = makeBytes(400_000);

  it.each(
    [0, 1, 6, 9].flatMap((level) =>
      [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED].map((strategy) => ({ level, strategy })),
    ),
  )('is what was packed: $level $strategy', (options) => {
    expect(unpack(deflateRawSync(bytes, options)).equals(bytes)).toBe(true);
  });

  it('comes in pieces that are small beside the whole', () => {
    const even = Buffer.alloc(30_000_000, 'a');
    const lengths = Array.from(inflatePieces(deflateRawSync(even)), (piece) => piece.length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(even.length);
    expect(Math.max(...lengths)).toBeLessThan(5_000_000);
  });

  it('ends where it ends, whatever stands behind it', () => {
    const packed = deflateRawSync(bytes);
    expect(unpack(Buffer.concat([packed, Buffer.alloc(10_000_000, 0xff)])).equals(bytes)).toBe(true);
  });

  it('is damaged where it is cut, and where it is none', () => {
    const packed = deflateRawSync(bytes);
    expect(() => unpack(packed.subarray(0, packed.length - 100))).toThrow(DeflateDamage);
    expect(() => unpack(Buffer.alloc(20_000, 0xff))).toThrow(DeflateDamage);
  });
});
