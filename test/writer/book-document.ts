/** A small book made by hand with what books alone have: contents, leaders, markers, boxes, parts with their own pages. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../src/document/document.ts';
import { chart } from './pdf/every-element.ts';
import { sampleDocument } from './sample-document.ts';

export function bookDocument(change: Partial<ComposedDocument> = {}): ComposedDocument {
  return sampleDocument({
    title: '令和5年度 事務事業概要',
    page: { size: 'A4', orientation: 'portrait' },
    sheets: 'one',
    tree: { type: 'root', children: [h('article', cover(), contents(), role(), sections())] },
    ...change,
  });
}

const leader = () => h('span.leader');

function cover(): Element {
  return h('section', { dataPageNumbers: 'none', dataRunningHead: '' }, h('p', '令和5年度'), h('h1', '事務事業概要'));
}

function contents(): Element {
  const entry = (id: string, text: string, page: string) =>
    h('p', h('a', { href: `#${id}` }, text), leader(), h('span', { dataPageOf: id }, page));
  return h(
    'section.new-page',
    { dataRunningHead: '' },
    h(
      'nav',
      h('h1', '目次'),
      entry('role', '◇ 企画部の役割', '1'),
      entry('planning', `・${longTitle}`, '2'),
      h('p', '各課の事務事業概要'),
      entry('budget', '・予算の表', '2'),
      entry('item', '・項目', '2'),
    ),
  );
}

export const longTitle = '企画課における総合的な計画の進行管理と公民連携の推進に関する他課との連携事業について';

function role(): Element {
  return h(
    'section.new-page',
    { id: 'role', dataRunningHead: '企画部の役割', dataPageNumbers: 'restart' },
    h('h2', '企画部の役割'),
    list('ol', [
      ['（1）', '長期基本計画に関すること。'],
      ['（10）', `総合調整に関すること。${'長い項目の続きがある。'.repeat(12)}`],
    ]),
    list('ul', [
      ['①', h('p', '小さな項目'), h('ul', h('li', { dataMarker: '※' }, '注のある項目'), h('li', 'ふつうの項目'))],
      ['発行：', '定期号35回、特集号8回'],
      ['障害者などへの配布の方法：', '郵送する。'],
      ['表：', borderless()],
    ]),
    h('div.box', h('h3', '枠の見出し'), h('p', '枠の中の文。'.repeat(30)), list('ul', [['◇', '枠の中の項目']])),
    h('p', 'グループウェア稼動', leader(), '平成13年度'),
    h('ul', h('li', '電子申請の受付', leader(), '平成17年度', h('br'), '統合型の地図', leader(), '平成20年度')),
    chart('予算の図', '予算：100千円'),
  );
}

function sections(): Element {
  return h(
    'section.new-page',
    { id: 'planning', dataRunningHead: '企画課' },
    h('h2', '企画課'),
    budgetTable(),
    h('p', h('a', { href: '#row' }, '合計の行'), 'と', h('a', { href: '#cell' }, '欄'), 'を見る。'),
    h('ol', h('li', { id: 'item' }, h('p', '項目の一'), h('p', '項目の二'))),
  );
}

function budgetTable(): Element {
  return h(
    'table',
    { id: 'budget' },
    h('caption', '予算の表'),
    h('thead', h('tr', h('th', { scope: 'col' }, '事業'), h('th', { scope: 'col' }, '予算額'))),
    h(
      'tbody',
      h('tr', h('th', { scope: 'row' }, '相談', leader(), '毎月'), h('td.number', '100')),
      h('tr', { id: 'row' }, h('th', { scope: 'row' }, '合計'), h('td.number', { id: 'cell' }, '100')),
    ),
  );
}

function borderless(): Element {
  return h('table.borderless', h('tbody', h('tr', h('td', '線のない'), h('td', '表'))));
}

function list(
  name: 'ul' | 'ol',
  items: readonly (readonly [marker: string, ...content: ElementContent[] | string[]])[],
) {
  return h(
    name,
    items.map(([dataMarker, ...content]) => h('li', { dataMarker }, ...content)),
  );
}
