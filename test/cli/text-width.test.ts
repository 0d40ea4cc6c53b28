import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/cli/text-width.ts';

it.each([
  ['', 0],
  ['progress.pdf', 12],
  ['令和5年度', 9],
  ['ｶﾞ－（㎡）〜', 12],
  ['か\u3099\u200b', 2],
  ['𠮷野家 葛󠄀', 9],
  ['○△', 2],
  ['🏫', 2],
])('%s takes %i columns', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

// string-width knows all of Unicode, and takes a tenth of a second to start.
it('counts what files and units are named with as string-width does', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0x2010, 0x2027],
    [0x2100, 0x218f],
    [0x2460, 0x24ff],
    [0x3000, 0x303e],
    [0x3041, 0x3096],
    [0x30a0, 0x30ff],
    [0x3220, 0x32fe],
    [0x3300, 0x33ff],
    [0x4e00, 0x4eff],
    [0xff01, 0xff60],
    [0xff61, 0xff9d],
    [0xffe0, 0xffe6],
    [0x20000, 0x20100],
  ] as const;
  const characters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  expect(characters.filter((character) => textWidth(character) !== stringWidth(character))).toEqual([]);
});
