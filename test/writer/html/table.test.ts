import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/writer/html/write-html.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { documentOf, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

async function write(...content: Element[]): Promise<string> {
  return new TextDecoder().decode((await writeBytes(htmlWriter, documentOf(...content), sampleFonts)).bytes);
}

const open = (html: string) => openHtml(new TextEncoder().encode(html));
const row = (...cells: Element[]) => h('tr', cells);
const th = (text: string, properties = {}) => h('th', properties, text);
const td = (text: string, properties = {}) => h('td', properties, text);
const widths = (...each: number[]) =>
  h(
    'colgroup',
    each.map((width) => h('col', { dataWidth: width })),
  );

describe('a table', () => {
  const banded = h('table', [
    h('thead', [row(th('指標', { scope: 'col' }), th('実績', { scope: 'col' }))]),
    h('tbody', [
      row(th('基本目標1', { id: 'goal-1', scope: 'rowgroup', colSpan: 2, dataLevel: 1 })),
      row(th('甲', { scope: 'row' }), td('1')),
    ]),
    h('tbody', [row(th('乙', { scope: 'row' }), td('2'))]),
  ]);

  it('refers from its cells to the heads above bands, by ids of its own', async () => {
    const html = await write(h('p', { id: 'th-1' }, '先にある名前'), banded);
    const root = open(html);
    const heads = new Map(findElements(root, 'th').map((head) => [`${head.properties.id}`, textOf(head)]));
    const said = findElements(root, 'td').map((cell) =>
      [cell.properties.headers].flat().map((id) => heads.get(`${id}`)),
    );
    expect(said).toEqual([
      ['実績', '基本目標1', '甲'],
      ['実績', '基本目標1', '乙'],
    ]);
    expect(heads.get('goal-1')).toBe('基本目標1');
    expect(html.match(/id="th-1"/g)).toHaveLength(1);
    expect(html).not.toContain('data-level');
  });

  it('has no columns in which no cell begins', async () => {
    const [table] = findElements(
      open(await write(h('table', [widths(4, 5, 6), h('tbody', [row(td('a', { colSpan: 2 }), td('b'))])]))),
      'table',
    );
    const columns = findElements(table as Element, 'col').map(({ properties }) => properties.style);
    expect(columns).toEqual(['width:9em', 'width:6em']);
    expect(findElements(table as Element, 'td').map(({ properties }) => properties.colSpan)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('has no head without a word', async () => {
    const html = await write(h('table', [h('thead', [row(th(''), th('実績'))]), h('tbody', [row(th('甲'), td('1'))])]));
    expect(findElements(open(html), 'th').map((head) => textOf(head))).toEqual(['実績', '甲']);
  });

  it('says in each cell the heads of its column, for screens on which rows are cards', async () => {
    const html = await write(
      h('table', [
        h('thead', [
          row(th('目標', { colSpan: 3 })),
          row(th('指標', { rowSpan: 2 }), th('値', { colSpan: 2 })),
          row(th('実績'), th('目標')),
        ]),
        h('tbody', [row(th('甲'), td('1'), td(''))]),
      ]),
    );
    expect(html).toContain('<table class="cards">');
    expect(findElements(open(html), 'td').map(({ properties }) => properties.dataLabel)).toEqual([
      '値 実績',
      undefined,
    ]);
    expect(html.match(/<tr class="labels">/g)).toHaveLength(2);
  });

  it('sets heads of single values above them on narrow screens', async () => {
    const pair = (...texts: string[]) =>
      row(...texts.map((text, at) => (at % 2 === 0 ? th(text, { scope: 'row' }) : td(text))));
    const of = async (...rows: ReturnType<typeof row>[]) =>
      (await write(h('table', [h('tbody', rows)]))).includes('"pairs"');
    expect(await of(pair('対象', '市民', '課', '福祉課'), pair('目的', '支える。'))).toBe(true);
    expect(await of(pair('対象', '市民'), row(th('費用', { scope: 'row' }), td('1'), td('2')))).toBe(false);
    expect(await of(row(td('対象'), td('市民')))).toBe(false);
    expect(await of(row(th('対象', { scope: 'row', rowSpan: 2 }), td('市民')), row(td('町民')))).toBe(false);
  });

  it('is a tab stop only where it scrolls, under a short name of its own', async () => {
    const form = () =>
      h('table', [
        widths(30, 30, 30, 30, 30, 30, 30, 30),
        h('tbody', [row(...'abcdefgh'.split('').map((text) => td(text)))]),
      ]);
    const html = await write(banded, h('h2', '様式'), form(), form());
    expect(html.match(/tabindex="0"/g)).toHaveLength(2);
    expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="様式の表"', 'aria-label="様式の表（2）"']);
    const long = h('table', [h('caption', 'あ'.repeat(500)), ...form().children]);
    expect(await write(long)).toMatch(/aria-label="あ{40}…"/);
    expect(html).not.toContain('role="region"');
  });

  it('keeps its heads in sight where nothing around it scrolls', async () => {
    const html = await write(banded);
    expect(html).toContain('<div class="scroll fits-40">');
    expect(html).toContain('@media (min-width:64rem){.fits-40,.fits-64{overflow:visible}}');
    expect(html).toMatch(/thead\{position:sticky/);
  });

  it('has lists where lines of a cell begin with the marks of items', async () => {
    const lines = (...texts: string[]) =>
      h(
        'td',
        texts.flatMap((text, at) => (at === 0 ? [text] : [h('br'), text])),
      );
    const html = await write(
      h('table', [
        h('tbody', [row(lines('前', '次', '・甲', '（2）乙', '後'), lines('1.14', '－5件'), lines('・ひとつ'))]),
      ]),
    );
    expect(html).toContain('<td>前<br>次<ul class="plain" role="list"><li>・甲</li><li>（2）乙</li></ul>後</td>');
    expect(html).toContain('<td>1.14<br>－5件</td><td>・ひとつ</td>');
  });
});

it('a long page begins with a way to its text and with its parts', async () => {
  const parts = ['総括', '指標', '注'].map((name) => h('h2', name));
  const html = await write(...parts, h('h2', { id: 'end' }, '終わり'));
  expect(html).toContain(
    '<body><a class="skip" href="#main">本文へ</a><nav class="page-contents" aria-label="目次"><ul>',
  );
  expect(html).toContain('<li><a href="#part-1">総括</a></li>');
  expect(html).toContain('<li><a href="#end">終わり</a></li>');
  expect(html).toContain('<h2 id="part-1">総括</h2>');
  const many = Array.from({ length: 13 }, (_, index) => h('h2', `章${index}`));
  expect(await write(...many.slice(0, 12))).not.toContain('<details>');
  expect(await write(...many.slice(0, 13))).toContain('<details><summary>目次（13）</summary><ul>');
  expect(await write(...parts, h('nav', h('p', '目次')))).not.toContain('page-contents"');
  expect(await write(...parts.slice(1))).not.toContain('page-contents"');
});
