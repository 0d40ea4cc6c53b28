import { describe, expect, it } from 'vitest';
import { createPlainTest, findMissingGlyphs, findPrivateUse } from '../../src/typography/coverage.ts';
import { splitByFace } from '../../src/typography/set-runs.ts';
import { regular, restrict } from './faces.ts';

describe('findMissingGlyphs', () => {
  it('names each character without a glyph once, in the order of the text', () => {
    expect(findMissingGlyphs('𠮷野家の😀と𠮷', [regular])).toEqual([
      { character: '𠮷', codePoint: 'U+20BB7' },
      { character: '😀', codePoint: 'U+1F600' },
    ]);
    expect(findMissingGlyphs('あ\u0007', [regular])).toEqual([{ character: '\u0007', codePoint: 'U+0007' }]);
  });

  it('does not miss variation selectors, joiners and line ends', () => {
    expect(findMissingGlyphs('葛\u{e0100}飾区\n\tか\u3099\u2060\u200b', [regular])).toEqual([]);
  });

  it('names a variation sequence that no face has, though some have its character', () => {
    // Beside U+E0100, whose other glyph it has, the face lists neither 葛 with U+E0101 nor 辻 with U+E01EF.
    expect(findMissingGlyphs('葛\u{e0100}と葛\u{e0101}と辻\u{e01ef}', [regular])).toEqual([
      { character: '葛\u{e0101}', codePoint: 'U+845B U+E0101' },
      { character: '辻\u{e01ef}', codePoint: 'U+8FBB U+E01EF' },
    ]);
    const other = { ...regular, hasVariation: (_: number, selector: number) => selector > 0xe0100 };
    expect(findMissingGlyphs('葛\u{e0101}', [regular, other])).toEqual([]);
    expect(findMissingGlyphs('𠮷\u{e0101}', [regular]).map(({ codePoint }) => codePoint)).toEqual(['U+20BB7']);
  });

  it('knows a sequence whose glyph is the usual one', () => {
    expect(regular.hasVariation(0x3402, 0xe0100)).toBe(true);
    expect(findMissingGlyphs('\u3402\u{e0100}', [regular])).toEqual([]);
  });

  it('is content when any face has the character', () => {
    const only = { ...regular, has: (codePoint: number) => codePoint === 0x20bb7 };
    expect(findMissingGlyphs('𠮷野', [regular, only])).toEqual([]);
    expect(findMissingGlyphs('𠮷野', [only])).toEqual([{ character: '野', codePoint: 'U+91CE' }]);
  });
});

describe('findPrivateUse', () => {
  it('names 外字 in every private use area', () => {
    const found = findPrivateUse('辻\ue000\u{f0000}\ue000').map((character) => character.codePoint);
    expect(found).toEqual(['U+E000', 'U+F0000']);
  });
});

describe('splitByFace', () => {
  const figures = restrict(regular, '0123456789', 'Figures');

  it('keeps marks and selectors with the character before them', () => {
    const runs = splitByFace('葛\u{e0100}12人', [figures, regular]);
    expect(runs.map((run) => [run.text, run.face.family])).toEqual([
      ['葛\u{e0100}', 'BIZ UDPGothic'],
      ['12', 'Figures'],
      ['人', 'BIZ UDPGothic'],
    ]);
  });

  it('takes a variation sequence from the first face that has it, not from the first that has its character', () => {
    const without = { ...restrict(regular, '葛飾', 'Without'), hasVariation: () => false };
    expect(splitByFace('葛\u{e0100}葛飾', [without, regular]).map((run) => [run.text, run.face.family])).toEqual([
      ['葛\u{e0100}', 'BIZ UDPGothic'],
      ['葛飾', 'Without'],
    ]);
    expect(splitByFace('葛\u{e01ef}', [without, regular])).toEqual([{ text: '葛\u{e01ef}', face: without }]);
  });

  it('leaves a character that no face has to the first face', () => {
    expect(splitByFace('1😀', [figures, regular])).toEqual([{ text: '1😀', face: figures }]);
    expect(splitByFace('', [regular])).toEqual([]);
  });
});

describe('createPlainTest', () => {
  it('says of no text that it is plain in which something is to be found', () => {
    const isPlain = createPlainTest([[regular]]);
    const texts = ['取組\n\t12.5%', 'か\u3099\u2060\u200b', '𠮷野', 'あ\u0007', '葛\u{e0101}', '\ue000', '\ud842', ''];
    const plain = texts.filter(isPlain);
    expect(plain).toEqual(['取組\n\t12.5%', 'か\u3099\u2060\u200b', '']);
    expect(plain.flatMap((text) => [...findMissingGlyphs(text, [regular]), ...findPrivateUse(text)])).toEqual([]);
    expect(createPlainTest([[regular], [restrict(regular, 'あ', 'other')]])('いあ')).toBe(false);
  });
});
