import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { locateOnPages } from '../../../src/layout/locate.ts';
import { placeDocument } from '../../../src/layout/place-document.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { boxOf, type LineBox, layOut } from '../../layout/laid-out.ts';
import { getDocument, OPS } from '../../output/pdfjs.ts';
import { fonts } from '../../typography/faces.ts';
import { bookDocument, longTitle } from '../book-document.ts';
import { documentOf, sampleDocument } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { allTags, readTags, type Tag } from './read-tags.ts';

interface Text {
  readonly text: string;
  /** Points from the left edge of the page. */
  readonly right: number;
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly labels: readonly string[] | null;
  readonly texts: readonly (readonly Text[])[];
  /** How many dashed strokes each page has. */
  readonly dashes: readonly number[];
  /** Names that links lead to → the number of the page. */
  readonly targets: ReadonlyMap<string, number>;
}

async function open(document: ComposedDocument): Promise<Opened> {
  const { bytes, findings } = await writeBytes(pdfWriter, document, fonts);
  expect(findings).toEqual([]);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: Text[][] = [];
  const dashes: number[] = [];
  const targets = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return [];
        return [{ text: item.str, right: Number(item.transform[4]) + item.width }];
      }),
    );
    const { fnArray } = await page.getOperatorList();
    dashes.push(fnArray.filter((operator) => operator === OPS.setDash).length);
    for (const { dest } of await page.getAnnotations()) {
      const [reference] = (await pdf.getDestination(String(dest))) ?? [];
      targets.set(String(dest), (await pdf.getPageIndex(reference)) + 1);
    }
  }
  const labels = await pdf.getPageLabels();
  await task.destroy();
  return { bytes, labels, texts, dashes, targets };
}

function textOf(tag: Tag): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid.replace(/^“|”$/g, '') : textOf(kid))).join('');
}

const outline = ({ role, kids }: Tag): string => {
  const below = kids.flatMap((kid) => (typeof kid === 'string' ? [] : [outline(kid)]));
  return below.length === 0 ? role : `${role}(${below.join(' ')})`;
};

describe('a book', () => {
  let book: Opened;
  let tags: Tag;
  let artifacts: readonly string[];

  beforeAll(async () => {
    book = await open(bookDocument());
    ({ tags, artifacts } = await readTags(book.bytes));
  });

  it('has page labels as they are printed, and tells them to whoever asks where things are', () => {
    expect(book.labels).toEqual(['', '', '1', '2']);
    const { labels, places } = locateOnPages(placeDocument(bookDocument(), fonts));
    expect(labels).toEqual(book.labels);
    for (const id of ['role', 'planning', 'budget', 'row', 'cell', 'item'])
      expect(labels[(places.get(id)?.page ?? 0) - 1], id).toBe(id === 'role' ? '1' : '2');
  });

  it('prints them, and above each page the head of its section', () => {
    expect(artifacts).toEqual(['', '', '企画部の役割1', '企画課2']);
  });

  it('has contents of entries that refer to their pages', () => {
    const contents = allTags(tags).find(({ role }) => role === 'TOC');
    const entry = 'TOCI(Reference(Link))';
    expect(contents && outline(contents)).toBe(`TOC(${entry} ${entry} TOCI(Reference) ${entry} ${entry})`);
    const links = contents === undefined ? [] : allTags(contents).filter(({ role }) => role === 'Link');
    expect(links[1]?.kids[0]).toBe(`“・${longTitle}”`);
  });

  it('has links to sections, tables, rows, cells and items', () => {
    const pages = { role: 3, planning: 4, budget: 4, item: 4, row: 4, cell: 4 };
    expect(Object.fromEntries(book.targets)).toEqual(pages);
  });

  it('dots its leaders, and ends what follows them at the right edge', () => {
    // The chart of the third page sets one too.
    expect(book.dashes).toEqual([0, 4, 3 + 1, 1]);
    const [, contents = []] = book.texts;
    const numbers = contents.filter(({ text }) => /^\d+$/.test(text));
    expect(numbers).toHaveLength(4);
    for (const { right } of numbers) expect(right).toBeCloseTo(595.28 - (13 / 25.4) * 72, 1);
  });

  it('keeps the texts beside a leader apart, and draws no dots as text', () => {
    const text = (page: number) => book.texts[page]?.map((each) => each.text).join('');
    expect(text(1)).toContain('企画部の役割 1');
    expect(text(2)).toContain('グループウェア稼動 平成13年度');
    expect(text(2)).not.toMatch(/[…‥.]/);
  });

  it('labels its items with their own markers', () => {
    const labels = allTags(tags).filter(({ role }) => role === 'Lbl');
    expect(labels.map(textOf)).toEqual([
      '（1）',
      '（10）',
      '①',
      '※',
      '・',
      '発行：',
      '障害者などへの配布の方法：',
      '表：',
      '◇',
      '・',
      '1.',
    ]);
    const items = allTags(tags).filter(({ role }) => role === 'LI');
    for (const item of items) expect(outline(item)).toMatch(/^LI\(Lbl LBody/);
  });
});

describe('a list with markers of its own', () => {
  const item = (dataMarker: string, text: string) => h('li', { dataMarker }, text);
  const boxes = (...items: readonly ReturnType<typeof h>[]): readonly LineBox[] =>
    layOut(documentOf(h('ul', ...items)))
      .pages.flat()
      .map(boxOf);

  it('hangs by the widest of them', () => {
    const long = 'つづく文。'.repeat(80);
    const found = boxes(item('（1）', '一'), item('（100）', long), item('ア', '三'));
    const markers = found.filter(({ text }) => /^(（1+0*）|ア) $/.test(text));
    const texts = found.filter((box) => !markers.includes(box));
    expect(markers).toHaveLength(3);
    expect(new Set(markers.map(({ left }) => left)).size).toBe(1);
    expect(new Set(texts.map(({ left }) => left)).size).toBe(1);
    const [text] = texts;
    expect(text?.left).toBeGreaterThan(Math.max(...markers.map(({ right }) => right)));
    expect(texts.filter(({ text: each }) => each.startsWith('つ') || long.includes(each)).length).toBeGreaterThan(2);
  });

  it('sets one that is too long in lines of its own, all of it', () => {
    const marker = '配布するところと方法について述べる長い見出しのことば'.repeat(6);
    const found = boxes(item(`${marker}：`, '短い'));
    const lines = found.filter(({ text }) => text !== '短い' && text !== '');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join('')).toBe(`${marker}：`);
  });
});

describe('a leader', () => {
  const lines = (...content: Parameters<typeof h>[2][]) =>
    layOut(documentOf(h('div.columns', h('div', h('p', ...content)), h('div', h('p', '右')))))
      .pages.flat()
      .map(boxOf);

  it('stands on the last line, with some of the words before it', () => {
    const words = '題名が長いので行に入らないことがある。';
    for (let count = 20; count < 60; count += 1) {
      const title = words.repeat(4).slice(0, count);
      const texts = lines(title, h('span.leader'), '平成13年度').map(({ text }) => text);
      const own = texts.filter((text) => text !== '右');
      expect(own.join('')).toBe(`${title} 平成13年度`);
      expect(own.at(-1)).toMatch(/..+ 平成13年度$/);
    }
  });

  it('gives way to a text that fills more than a line', () => {
    const long = '後に続くとても長い文。'.repeat(20);
    const found = lines('前', h('span.leader'), long);
    expect(
      found
        .map(({ text }) => text)
        .filter((text) => text !== '右')
        .join(''),
    ).toBe(`前 ${long}`);
  });
});

describe('a box', () => {
  it('goes on over pages in frames of its own, and keeps all its text', async () => {
    const texts = Array.from({ length: 90 }, (_, index) => h('p', `枠の文${index}。`));
    const { pages } = layOut(documentOf(h('p', '前'), h('div.box', ...texts), h('p', '後')));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().map((line) => boxOf(line).text)).toEqual([
      '前',
      ...texts.map((_, index) => `枠の文${index}。`),
      '後',
    ]);
  });

  it('begins a new page rather than being divided when it is short', () => {
    const filling = Array.from({ length: 38 }, (_, index) => h('p', `前の文${index}`));
    const inside = Array.from({ length: 8 }, (_, index) => h('p', `枠${index}`));
    const { pages } = layOut(documentOf(...filling, h('div.box', ...inside)));
    expect(pages.map((lines) => lines.filter((line) => boxOf(line).text.startsWith('枠')).length)).toEqual([0, 8]);
  });
});

describe('rows that a merged cell joins', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      h('tr', index === 0 ? h('th', { rowSpan: count }, '束') : [], h('td', `値${index}`)),
    );
  const pagesOf = (before: number, count: number) =>
    layOut(
      sampleDocument({
        tree: {
          type: 'root',
          children: [
            h(
              'article',
              h(
                'table',
                h(
                  'tbody',
                  ...Array.from({ length: before }, () => h('tr', h('td', { colSpan: 2 }, '前'))),
                  ...rows(count),
                ),
              ),
            ),
          ],
        },
      }),
    ).pages.map((lines) => lines.map((line) => boxOf(line).text));

  it('are divided between two rows rather than leaving most of a page blank; the cell is shown again', () => {
    const [first = [], second = []] = pagesOf(10, 40);
    expect(first).toContain('値0');
    expect(second).toContain('束');
    expect([...first, ...second].filter((text) => text.startsWith('値'))).toHaveLength(40);
  });

  it('stay together where little is left of the page', () => {
    const [first = [], second = []] = pagesOf(38, 20);
    expect(first.filter((text) => text.startsWith('値'))).toEqual([]);
    expect(second.filter((text) => text.startsWith('値'))).toHaveLength(20);
  });
});
