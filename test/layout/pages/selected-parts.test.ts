import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import { selectPages } from '../../../src/layout/pages/select-pages.ts';
import { placeDocument } from '../../../src/layout/place-document.ts';
import { documentOf, sampleFonts } from '../../writer/sample-document.ts';

/** The document, each of whose sections begins a page, and what of it stands on one of its pages, from 1. */
function select(sections: readonly (readonly Element[])[], page: number) {
  const own = sections.map((children) => h('section', { className: ['new-page'] }, [...children]));
  const { tree, pages, measuring } = placeDocument(documentOf(...own), sampleFonts);
  const selection = selectPages(tree, measuring.sources, pages.slice(page - 1, page));
  return { selection, pages, sources: measuring.sources };
}

const named = (id: string) => h('p', { id }, id);
const row = (...texts: readonly string[]) => h('tr', ...texts.map((text) => h('td', { id: text }, text)));
const table = (name: string) => h('table', h('caption', { id: `題${name}` }, `題${name}`), h('tbody', row(name)));
const picture = { svg: '', width: 90, height: 90, alternative: '図' };
const figure = (id: string) => h('figure', withData(h('img', { id, alt: '図' }), { picture }), h('figcaption', id));

describe('on one page of a document stand', () => {
  it.each<[what: string, content: readonly Element[], text: string, targets: readonly string[]]>([
    ['texts', [named('甲'), h('div', named('乙'))], '甲乙', ['甲', '乙']],
    ['boxes', [h('div.box', named('甲'), named('乙'))], '甲乙', ['甲', '乙']],
    [
      'columns',
      [h('div.columns', h('div', named('甲')), h('div', { id: '右' }, named('乙')))],
      '甲乙',
      ['右', '乙', '甲'],
    ],
    [
      'rows of tables',
      [h('div.gallery', table('甲'), h('div.box', named('枠'), named('内')), h('div', named('丙'), table('乙')))],
      '題甲甲枠内丙題乙乙',
      ['丙', '乙', '内', '枠', '甲', '題乙', '題甲'],
    ],
    ['pictures', [figure('図'), h('div.gallery', figure('左'), figure('右'))], '図左右', []],
    ['items', [h('ul', h('li', named('甲'), h('ul', h('li', { id: '乙' }, '乙'))))], '甲乙', ['乙', '甲']],
    ['what has a name alone', [h('div', { id: '組' }, named('甲'))], '甲', ['甲', '組']],
  ])('%s', (_, content, text, targets) => {
    const { selection, pages, sources } = select([[named('前')], content, [named('後')]], 2);
    expect(pages).toHaveLength(3);
    expect(textOf(selection.tree)).toBe(text);
    expect([...selection.targets].toSorted()).toEqual(targets.toSorted());
    const standing = sources.filter((source) => selection.standing.has(source)).map((source) => textOf(source));
    expect(standing).not.toContain('前');
    expect(standing).not.toContain('後');
    expect(selection.sources).toHaveLength(sources.length);
  });

  it('pictures as what they are', () => {
    const { selection } = select([[figure('図')], [named('後')]], 1);
    const found: string[] = [];
    const visit = (element: Element) => {
      found.push(element.tagName);
      for (const child of element.children) if (child.type === 'element') visit(child);
    };
    for (const child of selection.tree.children) if (child.type === 'element') visit(child);
    expect(found).toEqual(['article', 'section', 'figure', 'img', 'figcaption']);
  });

  it('no names of texts and cells that began on the page before', () => {
    const long = h('p', { id: '長' }, '長い文の続き、'.repeat(2000));
    const tall = h(
      'table',
      h('tbody', h('tr', h('td', { id: '欄' }, '長い欄の続き、'.repeat(2000)), h('td', { id: '隣' }, '短'))),
    );
    for (const content of [long, tall]) {
      const { selection, pages } = select([[content]], 2);
      expect(pages.length).toBeGreaterThan(1);
      expect([...selection.targets]).toEqual([]);
      expect(textOf(selection.tree)).not.toBe('');
    }
  });
});
