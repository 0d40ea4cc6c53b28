/** Documents whose tags are easily wrong: what a template may hold, but a tagged PDF may not. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { bookDocument } from '../book-document.ts';
import { redlineDocument } from '../redline-document.ts';
import { documentOf } from '../sample-document.ts';
import { pagedDocument } from './paged-document.ts';

const long = '長い文が続く。'.repeat(60);
const address = 'https://example.jp/計画?年=7&a=(1)';

const bodies: Readonly<Record<string, readonly ElementContent[]>> = {
  nothing: [],
  'headings with gaps': [h('h1', '一'), h('h3', '三'), h('h6', '六'), h('h2'), h('h3', '三'), h('h2', '二')],
  'no first heading': [h('h3', '三'), h('p', '文')],
  'empty texts': [h('p'), h('p', ''), h('h2', ' '), h('ul', h('li')), h('dl', h('dt', '語'), h('dd')), h('div')],
  'nested lists': [
    h('ul', h('li', h('p', '一'), h('ul', h('li', '二'), h('li', h('p', '三'), h('ol', h('li', '四')))))),
    h('ul.plain', h('li', '記号なし')),
    h('ul', h('li', h('table', h('tbody', h('tr', h('td', '表')))))),
  ],
  contents: [
    h('nav', h('ol', h('li', h('a', { href: '#there' }, 'そこ')), h('li', h('p', '章'), h('ul', h('li', '節'))))),
    h('h2', { id: 'there' }, 'そこ'),
  ],
  links: [
    h('p', '前', h('a', { href: address }, long, h('strong', '太字'), h('del', '消す')), '後'),
    h('h2', h('a', { href: address }, '見出し')),
    h('p', h('a', { href: address }, h('ruby', '取組', h('rt', 'とりくみ')))),
  ],
  'links in a repeated head': [
    h(
      'table',
      h('thead', h('tr', h('th', { scope: 'col' }, h('a', { href: address }, '頭')))),
      h('tbody', ...Array.from({ length: 120 }, (_, index) => h('tr', h('td', `${index}`)))),
    ),
  ],
  'a table without rows': [
    h('table', h('thead', h('tr', h('th', '頭')))),
    h('table', h('caption', '題'), h('tbody', h('tr', h('td')))),
  ],
  'a cell taller than pages': [
    h(
      'table',
      h(
        'tbody',
        h('tr', h('th', { scope: 'row', rowSpan: 2 }, '見出し'), h('td', '短い')),
        h('tr', h('td', long.repeat(30))),
      ),
    ),
  ],
  'a merged cell over pages': [
    h(
      'table',
      h(
        'tbody',
        h('tr', h('th', { scope: 'row', rowSpan: 120 }, '束'), h('td', '0')),
        ...Array.from({ length: 119 }, (_, index) => h('tr', h('td', `${index + 1}`))),
      ),
    ),
  ],
  'blocks in cells and asides': [
    h('table', h('tbody', h('tr', h('td', h('p', '一'), h('ul', h('li', '二'), h('li', '三')))))),
    h('aside', h('p', '一'), h('p', '二')),
  ],
  languages: [h('p', { lang: 'en' }, 'office fi fl'), h('p', '前', h('span', { lang: 'en' }, 'KPI'), '後')],
  'characters never drawn': [
    h('p', '語\u2060を\u200bつなぐ\u00ad、葛\u{E0100}城'),
    h('p', '　　字下げ　'),
    h('p', 'a\tb\n c'),
  ],
  'markers of items without a text': [
    h(
      'ul',
      h('li', { dataMarker: '（1）' }, h('ul', h('li', { dataMarker: '①' }, '一'))),
      h('li', { dataMarker: '表' }, h('table', h('tbody', h('tr', h('td', '表'))))),
      h('li', { dataMarker: '空' }),
    ),
  ],
  'boxes over pages': [
    h('div.box', h('h2', '枠'), h('p', long.repeat(20)), h('div.box', h('p', '中の枠'))),
    h('div.box'),
  ],
  'contents without links': [
    h('nav', h('p', '前書き'), h('p', '章', h('span.leader'), '3'), h('p', '節'), h('h2', '題')),
  ],
  ruby: [h('p', h('ruby', '取', h('rt', 'と'), '組', h('rt', 'くみ')), '続き'.repeat(100))],
};

/** By name. */
export const awkwardMarkup: Readonly<Record<string, ComposedDocument>> = {
  ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, documentOf(...body)])),
  'a redline': redlineDocument(),
  'a book': bookDocument(),
  'a page of a book': bookDocument({ pages: [3] }),
  'all of four pages': pagedDocument(),
  ...Object.fromEntries([[1], [2], [3], [4], [1, 3]].map((pages) => [`pages ${pages}`, pagedDocument({ pages })])),
};
