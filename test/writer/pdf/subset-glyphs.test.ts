import { expect, it } from 'vitest';
import { fontOf } from '../../../src/typography/open-face.ts';
import { type TrueTypeSubset, takeGlyphsWhole } from '../../../src/writer/pdf/draw/subset-glyphs.ts';
import { openPackageFace } from '../../typography/faces.ts';

type Subset = TrueTypeSubset & { includeGlyph(id: number): number; encode(): Uint8Array };

// é, が and others are made of two glyphs.
const texts = ['', 'あいう亜0%', 'éàüÅがパ', '令和５年度　（注）①㎡'];

it.each(['BIZ UDPGothic', 'BIZ UDGothic'] as const)(
  'takes the same subset of %s as fontkit does, and twice the same',
  (family) => {
    const font = fontOf(openPackageFace(family, 'regular'));
    const encode = (text: string, isWhole: boolean) => {
      const subset = font.createSubset() as unknown as Subset;
      if (isWhole) takeGlyphsWhole(subset, font);
      for (const character of text) subset.includeGlyph(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
      return Buffer.from(subset.encode()).toString('base64');
    };
    for (const text of texts) {
      const plain = encode(text, false);
      expect(encode(text, true)).toBe(plain);
      expect(encode(text, true)).toBe(plain);
    }
  },
);
