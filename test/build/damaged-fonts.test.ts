/** A font that is damaged somewhere, with a digest that is right: a finding or a report, never a fault of the program. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { asBundled } from '../cli/program-files.ts';
import { configuration, makeWorkspace } from '../cli/small-workspace.ts';
import { times } from '../times.ts';

const { read } = asBundled(createNodeEffects().files);
const name = 'BIZUDPGothic_400Regular.ttf';
const whole = await readFile(
  createRequire(import.meta.url).resolve(`@expo-google-fonts/biz-udpgothic/400Regular/${name}`),
);
/** A table. */
const runs = times(1);

/** The directory of a font: 12 bytes, then 16 a table. */
const tables = Array.from({ length: whole.readUInt16BE(4) }, (_, index) => {
  const at = 12 + index * 16;
  return {
    tag: whole.toString('latin1', at, at + 4),
    at,
    offset: whole.readUInt32BE(at + 8),
    length: whole.readUInt32BE(at + 12),
  };
});

/** Reads the given bytes for the regular face, and a list of fonts that has their digest. */
function withFont(bytes: Uint8Array): Partial<Files> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    read: async (path) => {
      if (path.endsWith(name)) return bytes;
      if (!path.endsWith('fonts/manifest.json')) return read(path);
      const manifest = JSON.parse(new TextDecoder().decode(await read(path)));
      for (const face of manifest.faces) if (face.file.endsWith(name)) face.sha256 = digest;
      return new TextEncoder().encode(JSON.stringify(manifest));
    },
  };
}

async function buildWith(bytes: Uint8Array) {
  const formats = configuration.replace('formats: [html]', 'formats: [html, pdf]').replace('trends: none', '');
  const { build } = await makeWorkspace({ 'torikumi.yaml': formats });
  return build(['--report', 'progress', '--lang', 'en'], { files: withFont(bytes) });
}

/** What `part` says becomes of the bytes of a table, or of its line in the directory. */
const damages = fc.oneof(
  fc.record({ kind: fc.constant('fill' as const), byte: fc.constantFrom(0, 0x7f, 0xff) }),
  fc.record({
    kind: fc.constant('bytes' as const),
    bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('length' as const), part: fc.integer({ min: 0, max: 99 }) }),
  fc.record({ kind: fc.constant('offset' as const), offset: fc.constantFrom(0, 12, whole.length - 4, 0xff_ff_ff_00) }),
  fc.record({ kind: fc.constant('gone' as const) }),
);

function spoil(
  table: (typeof tables)[number],
  damage: typeof damages extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const bytes = Buffer.from(whole);
  const { at, offset, length } = table;
  if (damage.kind === 'fill') bytes.fill(damage.byte, offset, offset + length);
  if (damage.kind === 'bytes') for (const [place, byte] of damage.bytes) bytes[offset + (place % length)] = byte;
  if (damage.kind === 'length') bytes.writeUInt32BE(Math.floor((length * damage.part) / 100), at + 12);
  if (damage.kind === 'offset') bytes.writeUInt32BE(damage.offset, at + 8);
  if (damage.kind === 'gone') bytes.write('zzzz', at, 'latin1');
  return bytes;
}

describe('a damaged font', () => {
  it('is used where nothing is damaged', async () => {
    expect((await buildWith(whole)).code).toBe(0);
  });

  it.each(tables.map((table) => [table.tag, table] as const))(
    'in its table %s is no fault of the program',
    async (tag, table) => {
      for (const [index, damage] of fc.sample(damages, { seed: 7, numRuns: runs }).entries()) {
        const { stderr } = await buildWith(spoil(table, damage));
        expect(stderr, `${tag} ${index} ${damage.kind}`).not.toContain('A fault of this program');
      }
    },
    600_000,
  );

  it.each(['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'name', 'OS/2', 'post', 'loca', 'glyf'])(
    'without %s is said',
    async (tag) => {
      const table = tables.find((each) => each.tag === tag);
      if (table === undefined) throw new Error('no such table');
      const { code, stderr } = await buildWith(spoil(table, { kind: 'gone' }));
      expect(code).toBe(1);
      expect(stderr).toContain(`(no table ${tag})`);
    },
  );

  it('in its outlines alone is said by its name, when they are needed', async () => {
    const table = tables.find(({ tag }) => tag === 'glyf');
    if (table === undefined) throw new Error('no such table');
    // Every outline is made of others that are not there.
    const { code, stderr } = await buildWith(spoil(table, { kind: 'fill', byte: 0xff }));
    expect(code).toBe(1);
    expect(stderr).toContain('error Not a font that can be read: BIZ UDPGothic (BIZUDPGothic-Regular)');
  });
});
