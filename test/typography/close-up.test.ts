import { describe, expect, it } from 'vitest';
import { findBlanks, findCloseUps } from '../../src/typography/close-up.ts';
import type { Face } from '../../src/typography/face.ts';
import { measureEdges } from '../../src/typography/measure-text.ts';
import { fixed, regular } from './faces.ts';

/** The text with ＜ where what follows moves nearer by half an em, and < where by less. */
function showCloseUps(text: string, face: Face): string {
  const found = findCloseUps(text, new Map(findBlanks(text, measureEdges(text, 10, [face]), 10)));
  return [...text]
    .map((character, at) => {
      const width = found.get(at) ?? 0;
      return `${width === 0 ? '' : width >= 5 ? '＜' : '<'}${character}`;
    })
    .join('');
}

describe('findCloseUps', () => {
  it.each([
    ['closing after closing', 'た。＜」と（あ）＜、'],
    ['opening after opening', '「＜（仮'],
    ['one half stays between closing and opening', 'い」＜「い、＜（い'],
    ['beside a middle dot', 'い」＜・＜「い'],
    ['points in figures', '１，＜２３４．＜５人、６人'],
    ['not beside letters', '区「人口」と、区'],
    ['not after full-width question marks, which have no blank', 'か？」'],
  ])('%s: %s', (_, shown) => {
    expect(showCloseUps(shown.replaceAll('＜', ''), fixed)).toBe(shown);
  });

  it('leaves marks alone that are half as wide as letters', () => {
    expect(showCloseUps('「（仮」「い」・「', regular)).toBe('「（仮」「い」・「');
    expect(showCloseUps('た。」', regular)).toBe('た。<」');
  });
});
