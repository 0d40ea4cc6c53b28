import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleProgram, root } from '../../pack/bundle.ts';
import { declareLibrary } from '../../pack/declare.ts';
import { digestCode } from '../../pack/digest-code.ts';
import { findFonts } from '../../pack/find-fonts.ts';
import { writeNotices } from '../../pack/notices.ts';

const bundle = await bundleProgram();
const decoder = new TextDecoder();
const text = (path: string) => decoder.decode(bundle.files.get(path));

/** A file and all that is loaded with it at once. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const match of text(path).matchAll(/(?:from|import)"(\.[^"]+)"/g)) {
    loadedWith(new URL(match[1] ?? '', `file:///${path}`).pathname.slice(1), seen);
  }
  return seen;
}

const fileOf = (name: string) => {
  const found = [...bundle.files.keys()].find((path) => path.startsWith(`chunks/${name}-`));
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('the bundle', () => {
  it('is the same when it is made again', async () => {
    const again = await bundleProgram();
    expect(digestCode(again.files)).toBe(digestCode(bundle.files));
    expect([...again.files.keys()]).toEqual([...bundle.files.keys()]);
  });

  it('needs no package but the native one, and the one that starts threads with a file of its own', () => {
    expect(bundle.outside).toEqual(['@resvg/resvg-js', 'piscina']);
    const required = Array.from(bundle.files.values(), (bytes) => decoder.decode(bytes)).flatMap((code) =>
      Array.from(code.matchAll(/createRequire\d*\(import\.meta\.url\)\(/g), ([call]) => call),
    );
    expect(required).toEqual([]);
  });

  it('carries the colour profile, and says where it is', () => {
    expect(bundle.files.has('data/sRGB_IEC61966_2_1.icc')).toBe(true);
    expect([...bundle.files.keys()].some((path) => text(path).includes('"../data/sRGB_IEC61966_2_1.icc"'))).toBe(true);
  });

  it('shows help without loading what a build needs', () => {
    const files = [...loadedWith('cli/main.js'), ...loadedWith(fileOf('command-line'))];
    const bytes = files.reduce((sum, path) => sum + (bundle.files.get(path)?.length ?? 0), 0);
    expect(bytes).toBeGreaterThan(50_000);
    // Most of it are the words of findings: they must be there where nothing else can be loaded any more.
    expect(bytes).toBeLessThan(560_000);
  });

  it('loads Vega and pdfkit only when they are asked for', () => {
    const build = [...loadedWith(fileOf('build'))].map(text).join('\n');
    const words = { vega: 'Unrecognized signal name', pdfkit: 'PDFDocument' };
    expect(Object.entries(words).filter(([, word]) => build.includes(word))).toEqual([]);
    for (const word of Object.values(words)) {
      expect([...bundle.files.keys()].some((path) => text(path).includes(word))).toBe(true);
    }
  });
});

describe('the library', () => {
  it('is where package.json says, and loads nothing that a build needs before it is asked for', async () => {
    const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly exports: { readonly '.': Readonly<Record<string, string>> };
    };
    expect(exports['.']).toEqual({
      types: './dist/library/index.d.ts',
      default: './dist/library/index.js',
    });
    const loaded = [...loadedWith('library/index.js')];
    expect(loaded.reduce((sum, path) => sum + (bundle.files.get(path)?.length ?? 0), 0)).toBeLessThan(600_000);
  });

  it('declares all that it exports, and needs no types of another package', async () => {
    const [path, declared] = await declareLibrary();
    expect(path).toBe('library/index.d.ts');
    expect(declared).not.toMatch(/^import |from ['"]|import\(/m);
    const index = await readFile(join(root, 'src/library/index.ts'), 'utf8');
    const names = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.replace('type', '').trim()),
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(declared))).toEqual([]);
  });
});

describe('the notices', () => {
  it('have the licence of every package that is shipped', async () => {
    const fonts = await findFonts();
    const notices = await writeNotices([
      ...bundle.packages,
      'node_modules/@resvg/resvg-js',
      ...fonts.map(({ folder }) => folder),
    ]);
    const parts = notices.split(`\n${'-'.repeat(80)}\n`).slice(1);
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter((part) => part.length < 300 && !part.startsWith('budoux '))).toEqual([]);
    for (const name of ['@resvg/resvg-js', 'pdfkit', '@expo-google-fonts/biz-udpgothic']) {
      expect(parts.filter((part) => part.startsWith(`${name} `)).length, name).toBeGreaterThan(0);
    }
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });
});
