import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { type Part, zipParts } from '../../../src/writer/package/zip-parts.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function zip(parts: readonly Part[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await zipParts(parts, { write: (chunk) => chunks.push(chunk) });
  return Buffer.concat(chunks);
}

it('gives back what was put in, in its order', async () => {
  const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 5 });
  const content = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 5 }), async (contents) => {
      const parts = contents.map((each, at) => ({ name: `xl/部${at}.xml`, content: each }));
      const files = unzipSync(await zip(parts));
      expect(Object.keys(files)).toEqual(parts.map(({ name }) => name));
      for (const { name, content: given } of parts) {
        const file = files[name] ?? new Uint8Array();
        if (given instanceof Uint8Array) expect(file).toEqual(given);
        else expect(Buffer.from(file).equals(Buffer.from(given.join('')))).toBe(true);
      }
    }),
    { seed: 21, numRuns: 60 },
  );
});

it('asks for the pieces of a part one by one, and for no part before it is written', async () => {
  const log: string[] = [];
  const parts = function* (): Generator<Part> {
    for (const name of ['a', 'b']) {
      log.push(`asked ${name}`);
      yield { name, content: Array.from({ length: 40 }, () => name.repeat(10_000)) };
    }
  };
  const sizes: number[] = [];
  await zipParts(parts(), {
    write: (chunk) => {
      log.push('wrote');
      sizes.push(chunk.length);
    },
  });
  expect(log.indexOf('wrote')).toBeLessThan(log.indexOf('asked b'));
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

it('dates every part 1980-01-01, in every time zone', async () => {
  const zones = ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'];
  const packed: Uint8Array[] = [];
  for (const name of zones) {
    process.env.TZ = name;
    packed.push(await zip([{ name: 'a', content: ['文'] }]));
  }
  for (const bytes of packed) expect(bytes).toEqual(packed[0]);
  const view = new DataView(Uint8Array.from(packed[0] ?? []).buffer);
  // The first local header: time at offset 10, date at 12 (day 1, month 1, year 0 since 1980).
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
  expect(strFromU8(unzipSync(packed[0] ?? new Uint8Array()).a ?? new Uint8Array())).toBe('文');
});
