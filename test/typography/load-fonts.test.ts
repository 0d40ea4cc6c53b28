import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/effects.ts';
import { error } from '../../src/finding/finding.ts';
import { type FontFolder, openFontFolder } from '../../src/typography/font-folder.ts';
import { fontManifestSchema } from '../../src/typography/font-manifest.ts';
import { loadFonts } from '../../src/typography/load-fonts.ts';
import { regular } from './faces.ts';

const fontsFolder = join(import.meta.dirname, '../../fonts');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Reads the given files of a made-up folder, and everything else from disk. */
function effectsWith(files: Readonly<Record<string, Uint8Array | string>>): Effects {
  const refuse = () => Promise.reject(new Error('not in this test'));
  return {
    files: {
      read: async (path) => {
        const made = files[path];
        if (made === undefined) return readFile(path);
        return typeof made === 'string' ? new TextEncoder().encode(made) : made;
      },
      replace: refuse,
      draft: refuse,
      remove: refuse,
      list: refuse,
      realPath: refuse,
      size: refuse,
      stamp: refuse,
      makeFolder: refuse,
      lock: refuse,
      lockWhenFree: refuse,
      sweep: refuse,
    },
    log: { result: () => {}, note: () => {}, progress: () => {} },
    environment: {},
    git: refuse,
    runtime: '',
  };
}

function manifestOf(face: object): string {
  const family = { family: 'BIZ UDPGothic', weight: 'regular', file: 'own.ttf', licence: 'OFL-1.1' };
  return JSON.stringify({ faces: [{ ...family, sha256: sha256(regular.bytes), ...face }] });
}

describe('loadFonts', () => {
  it('loads every face of the manifest that ships, and each sha256 is right', async () => {
    const families = ['BIZ UDPGothic', 'BIZ UDGothic', 'Noto Sans JP', 'Noto Sans Symbols 2'];
    const { value, findings } = await loadFonts([openFontFolder(effectsWith({}), fontsFolder)], families);
    expect(findings).toEqual([]);
    expect(value.regular.map((face) => face.name)).toEqual([
      'BIZUDPGothic-Regular',
      'BIZUDGothic-Regular',
      'NotoSansJP-Regular',
      'NotoSansSymbols2-Regular',
    ]);
    expect(value.bold.map((face) => face.name)).toEqual([
      'BIZUDPGothic-Bold',
      'BIZUDGothic-Bold',
      'NotoSansJP-Bold',
      'NotoSansSymbols2-Regular',
    ]);
    const manifest = fontManifestSchema.parse(JSON.parse(await readFile(join(fontsFolder, 'manifest.json'), 'utf8')));
    const loaded = new Set([...value.regular, ...value.bold].map((face) => sha256(face.bytes)));
    expect([...loaded].sort()).toEqual(manifest.faces.map((face) => face.sha256).sort());
  });

  it('parses a face once in a process', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => loadFonts([openFontFolder(effectsWith({}), fontsFolder)], ['BIZ UDGothic'])),
    );
    expect(first?.value.regular[0]).toBe(second?.value.regular[0]);
  });

  it('takes a file of the fonts folder, and its regular face for bold when there is no bold', async () => {
    const effects = effectsWith({ 'f/manifest.json': manifestOf({}), 'f/own.ttf': regular.bytes });
    const { value, findings } = await loadFonts([openFontFolder(effects, 'f')], ['BIZ UDPGothic']);
    expect(findings).toEqual([]);
    expect(value.regular.map(({ family, weight, path }) => [family, weight, path])).toEqual([
      ['BIZ UDPGothic', 'regular', 'f/own.ttf'],
    ]);
    expect(value.bold).toEqual(value.regular);
    // Nobody knows where a file lies that its folder does not say.
    const unplaced: FontFolder = {
      ...openFontFolder(effects, 'g'),
      read: async (file) => ({ bytes: file === 'own.ttf' ? regular.bytes : new TextEncoder().encode(manifestOf({})) }),
    };
    const [face] = (await loadFonts([unplaced], ['BIZ UDPGothic'])).value.regular;
    expect([face?.name, face !== undefined && 'path' in face]).toEqual(['BIZUDPGothic-Regular', false]);
  });

  it.each([
    [
      'an unknown family',
      {},
      regular.bytes,
      'Nothing',
      'font-missing',
      { family: 'Nothing', listed: [regular.family] },
    ],
    ['a file that is not there', { file: 'gone.ttf' }, regular.bytes, undefined, 'font-missing', { path: 'gone.ttf' }],
    ['a package that is not there', { file: '@none/such/a.ttf' }, regular.bytes, undefined, 'font-missing', {}],
    [
      'a changed file',
      {},
      new Uint8Array([1, 2, 3]),
      undefined,
      'font-changed',
      { found: sha256(Uint8Array.of(1, 2, 3)) },
    ],
    [
      'bytes that are no font',
      { sha256: sha256(Uint8Array.of(9)) },
      Uint8Array.of(9),
      undefined,
      'font-invalid',
      { path: 'own.ttf' },
    ],
    [
      'a path out of the folder',
      { file: '../own.ttf' },
      regular.bytes,
      undefined,
      'font-manifest-invalid',
      { key: 'faces.0.file', expected: 'font-file', found: '../own.ttf' },
    ],
    ['an absolute path', { file: '/own.ttf' }, regular.bytes, undefined, 'font-manifest-invalid', {}],
    [
      'a font of another name',
      { member: 'Other' },
      regular.bytes,
      undefined,
      'font-member',
      { member: 'Other', inside: [regular.name] },
    ],
  ])('finds %s', async (_, face, bytes, family, code, facts) => {
    const effects = effectsWith({ 'f/manifest.json': manifestOf(face), 'f/own.ttf': bytes });
    const { value, findings } = await loadFonts([openFontFolder(effects, 'f')], [family ?? 'BIZ UDPGothic']);
    expect(value.regular).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({ code, severity: 'error', facts: expect.objectContaining(facts) }),
    ]);
  });

  it('takes a family from the first folder that lists it, and needs no manifest in one that is optional', async () => {
    const effects = effectsWith({ 'f/manifest.json': manifestOf({}), 'f/own.ttf': regular.bytes });
    const own: FontFolder = { ...openFontFolder(effects, 'f'), isOptional: true };
    const none: FontFolder = { ...openFontFolder(effects, 'no-such-folder'), isOptional: true };
    const program = openFontFolder(effects, fontsFolder);
    const both = await loadFonts([none, own, program], ['BIZ UDPGothic', 'BIZ UDGothic']);
    expect(both.findings).toEqual([]);
    expect(both.value.bold.map(({ name }) => name)).toEqual(['BIZUDPGothic-Regular', 'BIZUDGothic-Bold']);
  });

  it('passes on why a file cannot be read, and says which family is in the place of another', async () => {
    const effects = effectsWith({
      'f/manifest.json': manifestOf({ family: 'BIZ UDGothic' }),
      'f/own.ttf': regular.bytes,
    });
    const folder = openFontFolder(effects, 'f');
    const other = await loadFonts([folder], ['BIZ UDGothic']);
    const facts = { path: 'own.ttf', family: 'BIZ UDGothic', inside: ['BIZ UDPGothic'] };
    expect(other.findings).toMatchObject([{ code: 'font-family-differs', facts }]);
    const finding = error('file-too-large', { path: 'f/own.ttf', bytes: 2, limit: 1 });
    const closed: FontFolder = {
      ...folder,
      read: async (file) => (file === 'own.ttf' ? { finding } : folder.read(file)),
    };
    expect((await loadFonts([closed], ['BIZ UDGothic'])).findings).toEqual([finding]);
    const optional: FontFolder = { ...folder, isOptional: true, read: async () => ({ finding }) };
    // Not what it lists: nobody knows that.
    expect((await loadFonts([optional], ['Nothing'])).findings).toEqual([finding]);
  });

  it.each([
    ['an empty name', { family: '' }, 'family', 'text', ''],
    ['a name that is a number', { family: 1 }, 'family', 'text', '1'],
    ['no file', { file: '' }, 'file', 'text', ''],
    ['no licence', { licence: undefined }, 'licence', 'text', ''],
    ['a weight that is none', { weight: 'thin' }, 'weight', 'regular, bold', 'thin'],
    ['a sum that is none', { sha256: 'abc' }, 'sha256', 'sha256', 'abc'],
    ['a sum in capitals', { sha256: 'A'.repeat(64) }, 'sha256', 'sha256', 'A'.repeat(64)],
    ['a sum and more', { sha256: `${'a'.repeat(64)}a` }, 'sha256', 'sha256', `${'a'.repeat(64)}a`],
    ['an empty member', { member: '' }, 'member', 'text', ''],
    ['a key that nothing reads', { copyright: 1 }, 'copyright', 'no-key', ''],
    ['a key with a slip', { lisence: 'OFL-1.1' }, 'lisence', 'no-key', 'licence'],
    [
      'a path out of a package',
      { file: '@some/package/../../own.ttf' },
      'file',
      'font-file',
      '@some/package/../../own.ttf',
    ],
    ['such a path of Windows', { file: '@some\\..\\own.ttf' }, 'file', 'font-file', '@some\\..\\own.ttf'],
  ])('takes no manifest of %s', async (_, face, key, expected, found) => {
    const { findings } = await loadFonts(
      [openFontFolder(effectsWith({ 'f/manifest.json': manifestOf(face) }), 'f')],
      [],
    );
    const facts = { path: 'f/manifest.json', key: `faces.0.${key}`, expected, found };
    expect(findings).toMatchObject([{ code: 'font-manifest-invalid', facts }]);
  });

  it.each([
    ['a list', '[]', [['', 'mapping', 'list']]],
    ['no faces', '{}', [['faces', 'list', '']]],
    ['one face and no list of them', '{"faces":{}}', [['faces', 'list', 'mapping']]],
    [
      'a slip in the name of the list',
      '{"face":[]}',
      [
        ['faces', 'list', ''],
        ['face', 'no-key', 'faces'],
      ],
    ],
    ['no JSON', '{"faces": [', [['', 'json', '']]],
  ])('says of a manifest that is %s what it lacks', async (_, text, told) => {
    const { findings } = await loadFonts([openFontFolder(effectsWith({ 'f/manifest.json': text }), 'f')], []);
    expect(findings.map(({ facts }) => facts)).toEqual(
      told.map(([key, expected, found]) => ({ path: 'f/manifest.json', key, expected, found })),
    );
  });

  it('tells ten slips of a manifest, and no more', async () => {
    const text = JSON.stringify({ faces: Array.from({ length: 400 }, () => ({})) });
    const { findings } = await loadFonts([openFontFolder(effectsWith({ 'f/manifest.json': text }), 'f')], []);
    expect(findings).toHaveLength(10);
  });

  it('finds a manifest that is missing or none', async () => {
    const missing = await loadFonts([openFontFolder(effectsWith({}), 'no-such-folder')], ['BIZ UDPGothic']);
    expect(missing.findings.map((finding) => finding.code)).toEqual(['file-missing']);
    const broken = await loadFonts(
      [openFontFolder(effectsWith({ 'f/manifest.json': '{"faces": [' }), 'f')],
      ['BIZ UDPGothic'],
    );
    expect(broken.findings.map((finding) => finding.code)).toEqual(['font-manifest-invalid']);
  });
});
