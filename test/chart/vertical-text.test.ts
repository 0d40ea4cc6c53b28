import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setVertically } from '../../src/chart/vertical-text.ts';
import { fonts, regular } from '../typography/faces.ts';

const faces = fonts.regular;
const parts = (text: string) =>
  setVertically(text, faces).map(({ text: part, turned }) => (turned ? `[${part}]` : part));

describe('setVertically', () => {
  it('stands characters upright and turns brackets and long vowel marks', () => {
    expect(parts('情報担当（主査）')).toEqual(['情', '報', '担', '当', '[（]', '主', '査', '[）]']);
    expect(parts('センター')).toEqual(['セ', 'ン', 'タ', '[ー]']);
  });

  it('sets letters of short words upright, two figures side by side, and lays longer words', () => {
    expect(parts('SDGs担当2')).toEqual(['S', 'D', 'G', 's', '担', '当', '2']);
    expect(parts('23区')).toEqual(['23', '区']);
    expect(parts('Wi-Fi整備')).toEqual(['[Wi-Fi]', '整', '備']);
  });

  it('gives a turned part the length it is wide, and moves points and small kana to the upper right', () => {
    const [word, point, kana, plain] = setVertically('Office、ッツ', faces);
    expect(word?.length).toBeCloseTo([...'Office'].reduce((sum, c) => sum + regular.advance(c.codePointAt(0) ?? 0), 0));
    expect(point?.shift).toBeGreaterThan(0.5);
    expect(kana?.shift).toBeGreaterThan(0);
    expect(plain?.shift).toBe(0);
  });

  it('leaves a full-width bracket its whole place, so that it fits in other fonts too', () => {
    expect(setVertically('（ー)', faces).map(({ length }) => length)).toEqual([1, 1, regular.advance(0x29)]);
  });

  it('keeps every character, marks and selectors with their base', () => {
    expect(parts('葛\u{e0100}飾か\u3099')).toEqual(['葛\u{e0100}', '飾', 'か\u3099']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          setVertically(text, faces)
            .map((cell) => cell.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
