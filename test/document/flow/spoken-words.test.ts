import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import { listNumberingOf } from '../../../src/document/flow/list-numbering.ts';
import { spokenWords } from '../../../src/document/flow/spoken-words.ts';

describe('what a cell says', () => {
  it.each([
    ['△12.5％', 'マイナス12.5％'],
    ['▲ 3人', 'マイナス3人'],
    ['△ やや遅れ', undefined],
    ['△3～△5', undefined],
    ['12.5％', undefined],
    ['－5件', undefined],
  ])('of %s is %s', (text, words) => {
    expect(spokenWords(h('td', text))).toBe(words);
  });

  it('of a dash is why there is no value, where it stands for one', () => {
    const missing = (reason: 'notGiven' | 'notSurveyed') =>
      withData(h('td', '－'), { cell: { type: 'missing', reason } });
    expect(spokenWords(missing('notSurveyed'))).toBe('調査なし');
    expect(spokenWords(missing('notGiven'))).toBe('値なし');
    expect(spokenWords(h('td', { className: ['missing'] }, '…'))).toBeUndefined();
    expect(spokenWords(h('td', '－'))).toBeUndefined();
    expect(spokenWords(h('th', '△1'))).toBeUndefined();
  });

  it('is its text where lines or marks stand in it', () => {
    expect(spokenWords(h('td', '△1', h('br'), '△2'))).toBeUndefined();
    expect(spokenWords(h('td', h('del', '△1'), h('ins', '2')))).toBeUndefined();
  });
});

describe('the markers of a list', () => {
  const list = (name: 'ul' | 'ol', ...markers: string[]) =>
    h(
      name,
      markers.map((marker) => h('li', { dataMarker: marker }, '項目')),
    );

  it.each([
    ['（1）', 'Decimal'],
    ['①', 'Decimal'],
    ['ア', 'Decimal'],
    ['第１', 'Decimal'],
    ['・', 'Disc'],
    ['※', 'Disc'],
    ['◎', 'Circle'],
    ['□', 'Square'],
    ['(a)', 'LowerAlpha'],
    ['Ⅱ', 'UpperRoman'],
    ['ⅱ）', 'LowerRoman'],
    ['発行：', 'None'],
  ])('%s are %s', (marker, numbering) => {
    expect(listNumberingOf(list('ol', marker, marker))).toBe(numbering);
  });

  it('are their usual ones, or none', () => {
    expect(listNumberingOf(h('ol', h('li', '一')))).toBe('Decimal');
    expect(listNumberingOf(h('ul', h('li', '一')))).toBe('Disc');
    expect(listNumberingOf(h('ul', { className: ['plain'] }, h('li', '一')))).toBeUndefined();
    expect(listNumberingOf(list('ul', '', ''))).toBeUndefined();
  });
});
