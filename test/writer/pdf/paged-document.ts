/** A document of four upright pages with names on elements of every kind: what parts of it and places in it are read from. */

import { h } from 'hastscript';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { sampleDocument, theme } from '../sample-document.ts';

/** Rows under each of the table's heads that span them. */
export const rowsOfProject = 20;

export function pagedDocument(change: Partial<ComposedDocument> = {}): ComposedDocument {
  const first = h(
    'section',
    { id: 'first' },
    h('h2', { id: 'first-heading' }, '第一'),
    h('p', h('a', { href: '#second-heading' }, '第二へ'), 'と', h('a', { href: '#first-heading' }, '第一へ')),
    h('p', h('a', { href: 'https://example.jp/' }, '外へ'), h('a', { href: '#last' }, '最後へ')),
    h('p', { id: 'long' }, '長い文の続き、'.repeat(820), h('ins', { id: 'change' }, '改めた語'), '。'),
  );
  const second = h(
    'section',
    { id: 'second' },
    h('h2', { id: 'second-heading' }, '第二'),
    h('h3', '中'),
    h('p', { id: 'back' }, h('a', { href: '#first-heading' }, '第一へ'), '戻る'),
    table(),
    h('ul', h('li', { id: 'item' }, h('p', '一'), h('p', '長い項目の続き、'.repeat(300))), h('li', '二')),
    h('p', { id: 'last' }, h('a', { href: '#back' }, '戻るへ')),
  );
  return sampleDocument({
    page: { size: 'A4', orientation: 'portrait' },
    theme: { ...theme, page: { ...theme.page, smallest: 7, scale: { A3: 1, A4: 0.8 } } },
    tree: { type: 'root', children: [h('article', h('h1', '題'), first, second)] },
    ...change,
  });
}

function table() {
  const rows = Array.from({ length: 3 * rowsOfProject }, (_, index) => {
    const project = index / rowsOfProject + 1;
    const head = Number.isInteger(project) ? [h('th', { rowSpan: rowsOfProject }, `事業${project}`)] : [];
    const empty = h('td', { id: `empty-${index}` });
    return h('tr', { id: `row-${index}` }, ...head, h('th', `指標${index}`), h('td', `${index}件`), empty);
  });
  return h(
    'table',
    { id: 'table' },
    h('caption', '表の題'),
    h('thead', h('tr', ...['事業', '指標', '値', '備考'].map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', ...rows),
    h('tfoot', h('tr', h('th', { colSpan: 2 }, '計'), h('td', '60件'), h('td'))),
  );
}
