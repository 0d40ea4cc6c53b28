import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumberKind } from '../../../src/model/book/number/number-kind.ts';

describe('a kind of numbers', () => {
  it.each([
    ['1', 12, '12'],
    ['(1)', 3, '(3)'],
    ['（１）', 12, '（１２）'],
    ['①', 1, '①'],
    ['①', 20, '⑳'],
    ['①', 21, '㉑'],
    ['①', 36, '㊱'],
    ['①', 50, '㊿'],
    ['①', 51, '(51)'],
    ['ア', 5, 'オ'],
    ['(ア)', 46, '(ン)'],
    ['(ア)', 47, '(アア)'],
    ['a', 2, 'b'],
    ['Ⅰ', 4, 'Ⅳ'],
    ['第1章', 3, '第3章'],
    ['第一章', 10, '第十章'],
    ['第一章', 21, '第二十一章'],
    ['基本目標①', 2, '基本目標②'],
    ['・', 7, '・'],
    ['◇', 2, '◇'],
    ['なし', 2, ''],
  ])('%s prints the %ith as %s', (name, ordinal, printed) => {
    const kind = parseNumberKind(name);
    expect(kind && formatNumber(kind, [ordinal])).toBe(printed);
  });

  it.each(['', 'あ', '・・', '・あ', 'あ・', '〈', '無し', '－'])('is not %j', (name) => {
    expect(parseNumberKind(name)).toBeUndefined();
  });

  it('with a joint prints those above too, as far as there are any', () => {
    const kind = parseNumberKind('基本方針1-1');
    expect(kind && formatNumber(kind, [7, 2, 3])).toBe('基本方針2-3');
    expect(kind && formatNumber(kind, [4])).toBe('基本方針4');
  });

  it('〈〉 brackets the heading and prints no number', () => {
    expect(parseNumberKind('〈〉')).toMatchObject({ bracketed: true, before: '', after: '' });
  });

  it.each(['', '章', 'カ', 'KPI', '★'])('is not %j', (name) => {
    expect(parseNumberKind(name)).toBeUndefined();
  });
});
