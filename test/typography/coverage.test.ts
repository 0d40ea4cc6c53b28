import { describe, expect, it } from 'vitest';
import { findMissingGlyphs, findPrivateUse } from '../../src/typography/coverage.ts';
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

  it('leaves a character that no face has to the first face', () => {
    expect(splitByFace('1😀', [figures, regular])).toEqual([{ text: '1😀', face: figures }]);
    expect(splitByFace('', [regular])).toEqual([]);
  });
});
