import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { htmlWriter } from '../../../src/writer/html/write-html.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { documentOf, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

async function open(...content: Element[]) {
  return openHtml((await writeBytes(htmlWriter, documentOf(...content), sampleFonts)).bytes);
}

const headings = (root: Awaited<ReturnType<typeof open>>) =>
  findElements(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(
    (each) => `${each.tagName}.${[each.properties.className].flat().join('.')} ${textOf(each)}`,
  );

it('headings have no gaps in their levels, and keep their looks', async () => {
  const root = await open(h('h1', '一'), h('h3', '三'), h('h6', '六'), h('h2', '二'));
  expect(headings(root)).toEqual(['h1. 一', 'h2.as-h3 三', 'h3.as-h6 六', 'h2. 二']);
  expect(textOf(findElements(root, 'style')[0] ?? h('style'))).toContain('h3,.as-h3{');
});

it('a heading without a word is none, and a page without one has its title, which is not seen', async () => {
  const root = await open(h('h2', ' '), h('h3', '三'));
  expect(headings(root)).toEqual([expect.stringMatching(/^h1\.unseen-title ./), 'h2.as-h3 三']);
});

it('a head of a table that is a heading takes the level of its place', async () => {
  const head = h('th', { dataHeading: 4, scope: 'col' }, '束');
  const root = await open(
    h('h1', '一'),
    h('table', [h('thead', [h('tr', [head])]), h('tbody', [h('tr', [h('td', '1')])])]),
  );
  const [heading] = findElements(root, 'div').filter(({ properties }) => properties.role === 'heading');
  expect(heading?.properties.ariaLevel).toBe(2);
});

it('sections are no landmarks, and an empty head has no scope', async () => {
  const rows = [h('thead', [h('tr', [h('th', { scope: 'col' }), h('th', { scope: 'col' }, '値')])])];
  const root = await open(
    h('h1', '一'),
    h('section', [h('table', [...rows, h('tbody', [h('tr', [h('td'), h('td', '1')])])])]),
  );
  expect(findElements(root, 'section', 'article')).toEqual([]);
  const [empty] = findElements(root, 'thead').flatMap((each) => findElements(each, 'td'));
  expect(empty?.properties).not.toHaveProperty('scope');
});
