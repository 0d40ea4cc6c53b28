import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { hasOwnMeaning } from '../../../src/document/flow/inline-elements.ts';

it.each([
  ['https://example.jp/', true],
  ['HTTP://example.jp/', true],
  ['mailto:kikaku@example.jp', true],
  ['tel:0312345678', true],
  ['#k-1', true],
  ['', false],
  ['#', false],
  ['indicators.csv', false],
  ['//example.jp/', false],
  ['javascript:alert(1)', false],
  [' java\tscript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///c:/a', false],
])('%j is a link by itself: %s', (href, expected) => {
  expect(hasOwnMeaning(h('a', { href }, 'x'))).toBe(expected);
});
