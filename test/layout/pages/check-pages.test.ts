import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import { findUnset, PageCheck } from '../../../src/layout/pages/check-pages.ts';
import type { PageGeometry } from '../../../src/layout/pages/page-geometry.ts';
import type { PageItem } from '../../../src/layout/pages/page-item.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { measureText } from '../../../src/typography/measure-text.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { fonts, regular } from '../../typography/faces.ts';
import { documentOf, theme } from '../../writer/sample-document.ts';
import { writeBytes } from '../../writer/write-bytes.ts';

const page: PageGeometry = { width: 200, height: 300, top: 20, right: 20, bottom: 20, left: 20 };
const run: Run = { text: '', size: 10, bold: false, color: '#000000', inline: [] };

/** A line of 100 × 12 points. */
function line(text: string, x: number, y: number, source = 0): PageItem {
  const piece = { run, text, face: regular, width: 100, baseline: 10 };
  const set = { pieces: [piece], width: 100, ink: text.length };
  return { kind: 'line', x, y, height: 12, line: set, origin: { source, repeats: false } };
}

function check(items: readonly PageItem[], { sources = [h('p', '本文')], isWritten = true } = {}) {
  const pages = new PageCheck(sources);
  pages.addPage(items, page, 3, isWritten);
  return pages.end(() => isWritten).map(({ code, facts }) => [code, facts]);
}

describe('a line', () => {
  const overflows = [['text-overflows', { text: '本文', pages: [3], places: 1 }]];

  /** Half a point is the tolerance of drawing. */
  it.each([
    ['left', -0.5, 0, []],
    ['left', -0.6, 0, overflows],
    ['top', 0, -0.5, []],
    ['top', 0, -0.6, overflows],
    ['right', 100.5, 0, []],
    ['right', 100.6, 0, overflows],
    ['bottom', 0, 288.5, []],
    ['bottom', 0, 288.6, overflows],
  ])('that stands at the %s edge, at %d, %d', (_, x, y, found) => {
    expect(check([line('本文', x, y)])).toEqual(found);
  });

  it('may leave a page that is not written', () => {
    expect(check([line('本文', 500, 0)], { isWritten: false })).toEqual([]);
  });
});

it('tells once of all lines that leave their page', () => {
  const pages = new PageCheck([h('p', '本文')]);
  for (const number of [3, 4]) pages.addPage([line('本', 500, 0), line('文', 500, 20)], page, number, true);
  const [first, ...others] = pages.end(() => true).filter(({ code }) => code === 'text-overflows');
  expect([first?.facts, others]).toEqual([{ text: '本', pages: [3, 4], places: 4 }, []]);
});

describe('the text of an element', () => {
  const twice = [line('本文', 0, 0), line('本文', 0, 20)];

  it.each<[string, readonly PageItem[], readonly string[]]>([
    ['all of it', [line('本', 0, 0), line('文', 0, 20)], []],
    ['none of it', [], ['text-lost']],
    ['a part of it', [line('本', 0, 0)], ['text-lost']],
    ['twice', twice, ['text-lost']],
    ['in another order', [line('文', 0, 0), line('本', 0, 20)], ['text-lost']],
    ['that of another', [line('本文', 0, 0, 1)], ['text-lost']],
  ])('drawn %s', (_, items, codes) => {
    const sources = [h('p', '本文'), h('p')];
    const found = check(items, { sources }).map(([code]) => code);
    expect(found.slice(0, codes.length)).toEqual(codes);
    expect(found.length > 0).toBe(codes.length > 0);
  });
});

describe('what is shown again', () => {
  const again = (text: string) => ({ ...line(text, 0, 0), origin: { source: 0, repeats: true } }) as PageItem;

  it.each<[string, readonly string[], boolean]>([
    ['whole', ['本', '文'], true],
    ['whole on each of two pages', ['本文', '本文'], true],
    ['over two pages', ['本', '文', '本文'], true],
    ['without its text', [], true],
    ['by lines without text', ['', '本', '', '文', ''], true],
    ['cut', ['本'], false],
    ['cut the second time', ['本文', '本'], false],
    ['cut the first time', ['本', '本文'], false],
    ['as another text', ['別'], false],
  ])('%s', (_, showings, isRight) => {
    const lost = [['text-lost', { text: '本文', page: 3 }]];
    expect(check([line('本文', 0, 0), ...showings.map(again)])).toEqual(isRight ? [] : lost);
  });
});

describe('a figure that is set smaller to fit its column', () => {
  const shrinking = { ...theme, classes: { ...theme.classes, narrow: { shrink: true, paddingX: 0, indent: 0 } } };

  async function write(text: string, em: number) {
    const cell = withData(h('td.narrow', text), { place: { file: 'values.csv', line: 2 } });
    const columns = [em, 100 - em].map((width) => h('col', { dataWidth: width }));
    const table: Element = h('table', h('colgroup', columns), h('tbody', h('tr', cell, h('td', '備考'))));
    const { findings } = await writeBytes(pdfWriter, { ...documentOf(table), theme: shrinking }, fonts);
    return findings;
  }

  it('is named where it is too wide even at the smallest size', async () => {
    const text = 'abcdefghij'.repeat(120);
    const found = [
      { code: 'text-too-wide', severity: 'warning', facts: { text }, place: { file: 'values.csv', line: 2 } },
    ];
    expect(await write(text, 40)).toEqual(found);
    // A column of any width gives a figure what it needs.
    const figure = '4,300,000,000,000百万円';
    expect(measureText(figure, theme.page.smallest, [regular])).toBeGreaterThan(20);
    for (const width of [1, 40]) expect(await write(figure, width)).toEqual([]);
    expect(await write('4', 1)).toEqual([]);
  });
});

describe('text that was set nowhere', () => {
  const set = h('p', ['本', h('strong', '文')]);
  const item = h('li', ['\n', h('p', '項')]);

  it('is found beside what was set, with what it says', () => {
    const tree = h('article', [set, h('ul', ['\n地の文', item]), h('figure', '図')]);
    const sources = new Set([set, item, ...item.children.filter((child) => child.type === 'element')]);
    expect(findUnset(tree, sources).map(({ code, facts }) => [code, 'text' in facts && facts.text])).toEqual([
      ['text-lost', '地の文'],
      ['text-lost', '図'],
    ]);
  });

  it('is none of pictures, of white space, and of what was set', () => {
    const picture = h('span', '図の中');
    picture.data = { picture: { svg: '', width: 1, height: 1, alternative: '' } } as NonNullable<typeof picture.data>;
    expect(findUnset(h('article', [' ', set, h('figure', [picture])]), new Set([set]))).toEqual([]);
  });
});
