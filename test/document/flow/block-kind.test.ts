import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { blockKindOf, isBoxed } from '../../../src/document/flow/block-kind.ts';
import { blockElements } from '../../../src/document/flow/block-names.ts';

it.each([
  ['table', h('table')],
  ['figure', h('figure')],
  ['list', h('ol')],
  ['list', h('ul', { className: ['plain'] })],
  ['beside', h('div', { className: ['columns'] })],
  ['gallery', h('div', { className: ['gallery'] })],
  ['group', h('section', { className: ['new-page', 'box'] })],
  ['list', h('ul', { className: ['box', 'columns'] })],
  ['text', h('p', { className: ['gallery'] }, '一')],
  ['group', h('dl')],
  ['group', h('aside', [h('p', '一')])],
  ['text', h('aside', '一')],
  ['text', h('p')],
  ['text', h('dd', [h('ul')])],
  ['text', h('h2')],
] as const)('is a %s: %j', (kind, element) => {
  expect(blockKindOf(element)).toBe(kind);
});

it('of every block is known by its name', () => {
  const kinds = blockElements.map((name) => [name, blockKindOf(h(name))] as const);
  expect(kinds.filter(([, kind]) => kind === 'text').map(([name]) => name)).toEqual([
    'aside',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
  ]);
});

it('stands in a frame or not, whatever it is', () => {
  expect([h('p', { className: ['new-page', 'box'] }), h('div')].map(isBoxed)).toEqual([true, false]);
});
