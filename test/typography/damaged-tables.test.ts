import { describe, expect, it } from 'vitest';
import { OtherFamily, openFace } from '../../src/typography/open-face.ts';
import { regular } from './faces.ts';

const description = { family: regular.family, weight: 'regular' } as const;

/** A copy of a whole font, to be damaged in some place of one of its tables. */
class Copy {
  readonly bytes = new Uint8Array(regular.bytes);
  readonly view = new DataView(this.bytes.buffer);

  /** Where the directory says where a table begins and how long it is. */
  entryOf(tag: string): number {
    for (let entry = 12; ; entry += 16) {
      const found = String.fromCharCode(...this.bytes.subarray(entry, entry + 4));
      if (found === tag) return entry;
    }
  }

  offsetOf(tag: string): number {
    return this.view.getUint32(this.entryOf(tag) + 8);
  }

  lengthOf(tag: string): number {
    return this.view.getUint32(this.entryOf(tag) + 12);
  }

  /** Where the outline of a glyph begins in the table of outlines. */
  outlineOf(glyph: number): number {
    return this.view.getUint32(this.offsetOf('loca') + 4 * glyph);
  }

  setOutline(glyph: number, offset: number): void {
    this.view.setUint32(this.offsetOf('loca') + 4 * glyph, offset);
  }

  setContours(glyph: number, count: number): void {
    this.view.setInt16(this.offsetOf('glyf') + this.outlineOf(glyph), count);
  }
}

/** What is wrong with a copy that was changed so; `undefined` where nothing is. */
function reasonOf(change: (copy: Copy) => void, cut = 0): string | undefined {
  const copy = new Copy();
  change(copy);
  try {
    const face = openFace(copy.bytes.subarray(0, copy.bytes.length - cut), description);
    expect(face.name).toBe(regular.name);
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  }
}

const needed = ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'name', 'OS/2', 'post', 'loca', 'glyf'];
const copied = ['cvt ', 'fpgm', 'prep'];
/** Any glyph with an outline, behind one with an outline. */
const glyph = 500;

describe('a font', () => {
  it.each(needed)('without a table %s is refused', (tag) => {
    expect(reasonOf((copy) => copy.view.setUint32(copy.entryOf(tag) + 12, 0))).toBe(`no table ${tag}`);
  });

  it.each([...needed, ...copied])('whose table %s ends beyond the file is refused', (tag) => {
    expect(reasonOf((copy) => copy.view.setUint32(copy.entryOf(tag) + 8, copy.bytes.length))).toBeDefined();
  });

  it.each(copied)('needs no table %s', (tag) => {
    expect(reasonOf((copy) => copy.view.setUint32(copy.entryOf(tag) + 12, 0))).toBeUndefined();
  });

  it.each<[string, (copy: Copy) => void, string | undefined]>([
    ['is read as it is', () => {}, undefined],
    ['has 16 units in an em at least', (copy) => copy.view.setUint16(copy.offsetOf('head') + 18, 15), 'no glyphs'],
    ['may have 16', (copy) => copy.view.setUint16(copy.offsetOf('head') + 18, 16), undefined],
    ['may have 16,384', (copy) => copy.view.setUint16(copy.offsetOf('head') + 18, 16_384), undefined],
    ['has no more', (copy) => copy.view.setUint16(copy.offsetOf('head') + 18, 16_385), 'no glyphs'],
    ['has an advance', (copy) => copy.view.setUint16(copy.offsetOf('hhea') + 34, 0), 'table hmtx'],
    [
      'has no more advances than its table holds',
      (copy) => copy.view.setUint16(copy.offsetOf('hhea') + 34, copy.lengthOf('hmtx') / 4 + 1),
      'table hmtx',
    ],
    [
      'has an offset of each outline and of the end',
      (copy) => copy.view.setUint32(copy.entryOf('loca') + 12, copy.lengthOf('loca') - 4),
      'table loca',
    ],
    ['has outlines in their order', (copy) => copy.setOutline(glyph, copy.outlineOf(glyph - 1) - 2), 'table loca'],
    [
      'has no outline beyond their table',
      (copy) => copy.setOutline(copy.lengthOf('loca') / 4 - 1, copy.lengthOf('glyf') + 2),
      'table loca',
    ],
    [
      'may have an outline of no contours, in the ten bytes of its head',
      (copy) => {
        copy.setOutline(glyph + 1, copy.outlineOf(glyph) + 10);
        copy.setContours(glyph, 0);
        copy.setContours(glyph + 1, 0);
      },
      undefined,
    ],
    [
      'has no outline of fewer',
      (copy) => {
        copy.setOutline(glyph + 1, copy.outlineOf(glyph) + 8);
        copy.setContours(glyph, 0);
        copy.setContours(glyph + 1, 0);
      },
      'table glyf',
    ],
    [
      'may have as many contours in an outline as there is room for',
      (copy) => copy.setContours(glyph, Math.floor((copy.outlineOf(glyph + 1) - copy.outlineOf(glyph) - 10) / 2)),
      undefined,
    ],
    [
      'has no more',
      (copy) => copy.setContours(glyph, Math.floor((copy.outlineOf(glyph + 1) - copy.outlineOf(glyph) - 10) / 2) + 1),
      'table glyf',
    ],
  ])('%s', (_, change, reason) => {
    expect(reasonOf(change)).toBe(reason);
  });

  it('that was cut off is refused, though only outlines are gone that nothing asks for', () => {
    expect(reasonOf(() => {}, 4)).toBe('table glyf');
  });

  it('is told by the name that stands in it, where it is another', () => {
    const open = () => openFace(regular.bytes, { ...description, family: 'BIZ UDGothic' });
    expect(open).toThrow(OtherFamily);
    expect(open).toThrow(/^the family inside is BIZ UDPGothic$/);
  });
});

describe('a collection of fonts', () => {
  /** The font twice: both directories say of the same tables, behind a head that says where they are. */
  function collect(): Uint8Array {
    const tables = new DataView(regular.bytes.buffer, regular.bytes.byteOffset).getUint16(4);
    const directory = regular.bytes.subarray(0, 12 + 16 * tables);
    const head = 20;
    const bytes = new Uint8Array(head + directory.length + regular.bytes.length);
    const view = new DataView(bytes.buffer);
    bytes.set(new TextEncoder().encode('ttcf'));
    for (const [index, value] of [0x0001_0000, 2, head, head + directory.length].entries())
      view.setUint32(4 + 4 * index, value);
    bytes.set(directory, head);
    bytes.set(regular.bytes, head + directory.length);
    for (const start of [head, head + directory.length])
      for (let entry = start + 12; entry < start + directory.length; entry += 16)
        view.setUint32(entry + 8, view.getUint32(entry + 8) + head + directory.length);
    return bytes;
  }

  it('is opened by the name of one of them', () => {
    const bytes = collect();
    const face = openFace(bytes, { ...description, member: regular.name });
    expect([face.name, face.ascent, face.advance(0x54c1)]).toEqual([regular.name, regular.ascent, 1]);
    const inside = { inside: [regular.name, regular.name] };
    expect(() => openFace(bytes, { ...description, member: 'Other' })).toThrow(expect.objectContaining(inside));
    expect(() => openFace(bytes, description)).toThrow(expect.objectContaining(inside));
  });

  it('may be named where it is the only one', () => {
    const open = (member: string) => openFace(regular.bytes, { ...description, member });
    expect(open(regular.name).name).toBe(regular.name);
    expect(() => open('Other')).toThrow(expect.objectContaining({ inside: [regular.name] }));
  });
});
