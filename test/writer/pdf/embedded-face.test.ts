import { create, type Font } from 'fontkit';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Face, FontStack } from '../../../src/typography/face.ts';
import { fontOf } from '../../../src/typography/open-face.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { bold, fonts, openPackageFace, regular } from '../../typography/faces.ts';
import { documentOf } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { everyElement } from './every-element.ts';
import { isName, type PdfObjects, readObjects } from './read-objects.ts';
import { allTags, readTags } from './read-tags.ts';

async function write(text: string, stack: FontStack = fonts): Promise<Uint8Array> {
  const { bytes, findings } = await writeBytes(pdfWriter, documentOf(h('p', text)), stack);
  expect(findings).toEqual([]);
  return bytes;
}

/** The text of the paragraph, as a reader copies it. */
async function copyText(bytes: Uint8Array): Promise<string> {
  const { tags } = await readTags(bytes);
  return allTags(tags)
    .flatMap(({ kids }) => kids.filter((kid) => typeof kid === 'string'))
    .map((kid) => kid.replace(/^“|”$/gu, ''))
    .join('');
}

interface EmbeddedFont {
  readonly name: string;
  /** The subset, whose glyph numbers are the codes. */
  readonly font: Font;
  readonly toUnicode: ReadonlyMap<number, string>;
}

function readFonts(objects: PdfObjects): readonly EmbeddedFont[] {
  return objects.ids.flatMap((id) => {
    const value = objects.get({ id });
    if (!(value instanceof Map) || !isName(value.get('Subtype'), 'Type0')) return [];
    const name = value.get('BaseFont');
    const [descendant] = objects.list(value.get('DescendantFonts'));
    const descriptor = objects.dictionary(objects.dictionary(descendant).get('FontDescriptor'));
    const { bytes } = objects.stream(descriptor.get('FontFile2'));
    const font = create(bytes) as Font;
    const { bytes: map } = objects.stream(value.get('ToUnicode'));
    return [{ name: isName(name) ? name.name : '', font, toUnicode: readToUnicode(map.toString('latin1')) }];
  });
}

function readToUnicode(map: string): ReadonlyMap<number, string> {
  return new Map(
    [...map.matchAll(/^<(\w{4})> <((?:\w{4})*)>$/gm)].map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** The glyph that a text's code shows, as a path. */
function drawnPath(objects: PdfObjects, text: string): string {
  for (const { font, toUnicode } of readFonts(objects)) {
    const [code] = [...toUnicode].find(([, each]) => each === text) ?? [];
    if (code !== undefined) return font.getGlyph(code).path.toSVG();
  }
  throw new Error(`no code for ${text}`);
}

describe('text that is copied out is exact where', () => {
  it('two characters share a glyph', async () => {
    const shared = charactersOfGlyphs(fontOf(regular)).filter((characters) => characters.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    const text = `始${shared.flat().join('中')}${shared.map((each) => each.toReversed().join('中')).join('中')}終`;
    expect(await copyText(await write(text))).toBe(text);
  });

  it('Latin letters would make ligatures', async () => {
    const text = 'office fi fl ffi ﬁ Wi-Fi AV';
    expect(await copyText(await write(text))).toBe(text);
  });

  it('a fallback face has characters outside of the basic plane', async () => {
    const first = Object.assign(openPackageFace('BIZ UDPGothic', 'regular'), { has: (code: number) => code < 0x10000 });
    const stack = { regular: [first, openPackageFace('BIZ UDGothic', 'regular')], bold: fonts.bold };
    const text = '前𠮟る𩸽中𠀋後';
    const bytes = await write(text, stack);
    expect(await copyText(bytes)).toBe(text);
    const names = readFonts(readObjects(bytes)).map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
    expect(names.toSorted()).toEqual(['BIZUDGothic-Regular', 'BIZUDPGothic-Regular']);
  });

  it('characters have variation selectors', async () => {
    const text = '葛\u{E0100}城市と葛飾区、辻\u{E0100}さんと辻さん、僧\u{FE00}';
    expect(await copyText(await write(text))).toBe(text);
  });

  it('format characters are left out', async () => {
    expect(await copyText(await write('語\u2060を\u200bつなぐ\u00ad。'))).toBe('語をつなぐ。');
  });

  it.each([
    ['regular', regular],
    ['bold', bold],
  ])('any character of the %s face stands', async (_, face) => {
    const characters = charactersOfGlyphs(fontOf(face)).flat();
    expect(characters.length).toBeGreaterThan(10_000);
    for (let start = 0; start < characters.length; start += 4000) {
      const text = characters.slice(start, start + 4000).join('');
      const copied = await copyText(await write(text, { regular: [face], bold: [face] }));
      expect([...copied].filter((character, index) => character !== characters[start + index])).toEqual([]);
      expect(copied).toBe(text);
    }
  });
});

describe('a variation sequence is drawn with its own glyph', () => {
  it.each(['葛\u{E0100}', '辻\u{E0100}', '僧\u{FE00}'])('%s', async (text) => {
    const [character = '', selector = ''] = text;
    const font = fontOf(regular);
    const glyph = findVariation(font, character, selector);
    const objects = readObjects(await write(`${text}${character}`));
    expect(drawnPath(objects, character)).toBe(font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG());
    expect(drawnPath(objects, text)).toBe(font.getGlyph(glyph).path.toSVG());
  });

  it('and with the usual one where the font has no other', async () => {
    const font = fontOf(regular);
    const objects = readObjects(await write('市\u{E0105}'));
    expect(drawnPath(objects, '市\u{E0105}')).toBe(font.glyphForCodePoint(0x5e02).path.toSVG());
  });
});

describe('every font of a document', () => {
  it('is a subset of its face with a name of its own, and maps each of its codes to text', async () => {
    const { bytes } = await writeBytes(pdfWriter, everyElement(), fonts);
    const embedded = readFonts(readObjects(bytes));
    expect(embedded.map(({ name }) => name.slice(7)).toSorted()).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular']);
    expect(new Set(embedded.map(({ name }) => name.slice(0, 7))).size).toBe(2);
    for (const { name, font, toUnicode } of embedded) {
      expect(name).toMatch(/^[A-Z]{6}\+/);
      expect(font.numGlyphs).toBeLessThan(300);
      expect([...toUnicode.keys()]).toEqual(Array.from({ length: font.numGlyphs }, (_, code) => code));
      expect([...toUnicode.values()].slice(1).filter((text) => text === '' || text === '\0')).toEqual([]);
    }
  });

  it('draws each code with the glyph of its character', async () => {
    const { bytes } = await writeBytes(pdfWriter, everyElement(), fonts);
    const faces: Readonly<Record<string, Face>> = { 'BIZUDPGothic-Bold': bold, 'BIZUDPGothic-Regular': regular };
    for (const { name, font, toUnicode } of readFonts(readObjects(bytes))) {
      const face = faces[name.slice(7)];
      if (face === undefined) throw new Error(name);
      const wrong = [...toUnicode].slice(1).filter(([code, text]) => {
        const glyph = fontOf(face).glyphForCodePoint(text.codePointAt(0) ?? 0);
        return font.getGlyph(code).path.toSVG() !== glyph.path.toSVG();
      });
      expect(wrong).toEqual([]);
    }
  });
});

/** The characters that can be seen, by glyph. */
function charactersOfGlyphs(font: Font): readonly (readonly string[])[] {
  const glyphs = new Map<number, string[]>();
  for (const codePoint of font.characterSet) {
    const character = String.fromCodePoint(codePoint);
    if (!/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) continue;
    const { id } = font.glyphForCodePoint(codePoint);
    glyphs.set(id, [...(glyphs.get(id) ?? []), character]);
  }
  return [...glyphs.values()];
}

interface VariationTable {
  readonly version: number;
  readonly varSelectors: {
    toArray(): readonly {
      readonly varSelector: number;
      readonly nonDefaultUVS: Iterable<{ readonly unicodeValue: number; readonly glyphID: number }> | null;
    }[];
  };
}

/** The glyph that the font's own table (cmap format 14) gives for a sequence. */
function findVariation(font: Font, character: string, selector: string): number {
  const { cmap } = font as unknown as { cmap: { tables: readonly { table: VariationTable }[] } };
  const table = cmap.tables.find((each) => each.table.version === 14)?.table;
  const selected = table?.varSelectors.toArray().find((each) => each.varSelector === selector.codePointAt(0));
  const found = [...(selected?.nonDefaultUVS ?? [])].find((each) => each.unicodeValue === character.codePointAt(0));
  if (found === undefined) throw new Error(`the font has no ${character} with this selector`);
  return found.glyphID;
}
