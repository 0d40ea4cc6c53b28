import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { checkCharacters } from '../../src/document/check-characters.ts';
import { withData } from '../../src/document/document.ts';

const check = (text: string) => {
  const place = { file: 'indicators.csv', line: 3 };
  return checkCharacters({ type: 'root', children: [h('table', [withData(h('td', text), { place })])] });
};

it.each([
  ['\u0001', 'U+0001'],
  ['\u001b', 'U+001B'],
  ['\u0085', 'U+0085'],
  ['\ufffe', 'U+FFFE'],
  ['\u{1ffff}', 'U+1FFFF'],
  ['\ud800', 'U+D800'],
])('finds %j, with its place', (character, codePoint) => {
  expect(check(`名${character}前${character}`)).toEqual([
    {
      code: 'internal',
      severity: 'error',
      facts: { detail: `${codePoint} in a text: 名${character}前${character}` },
      place: { file: 'indicators.csv', line: 3 },
    },
  ]);
});

it.each(['名\n前\t', '𠮷田', '葛\u{e0100}城', '外字\ue000'])('takes %j for text', (text) => {
  expect(check(text)).toEqual([]);
});
