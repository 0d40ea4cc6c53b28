import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { getDocument } from '../../output/pdfjs.ts';
import { fonts } from '../../typography/faces.ts';
import { documentOf } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { chart, everyElement } from './every-element.ts';
import { allTags, readTags, type Tag } from './read-tags.ts';

/** A text a line: its page, the left end of its baseline in points from the lower left corner, its size. */
async function positionsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y, size] = [4, 5, 3].map((at) => Number(item.transform[at]).toFixed(2));
      lines.push(`${number} ${x} ${y} ${size} ${item.str}`);
    }
  }
  await task.destroy();
  return lines;
}

async function write(
  ...body: readonly ElementContent[]
): Promise<{ tags: Tag; artifacts: readonly string[]; pages: readonly string[] }> {
  const { bytes, findings } = await writeBytes(pdfWriter, documentOf(...body), fonts);
  // Tables of these tests need no heads.
  expect(findings.filter(({ code }) => code !== 'pdf-not-accessible')).toEqual([]);
  const { tags, artifacts } = await readTags(bytes);
  const positions = await positionsOf(bytes);
  const pages = artifacts.map((_, index) =>
    positions
      .flatMap((line) => (line.startsWith(`${index + 1} `) ? [line.split(' ').slice(4).join(' ')] : []))
      .join(''),
  );
  return { tags, artifacts, pages };
}

function textOf(tag: Tag): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid.replace(/^“|”$/g, '') : textOf(kid))).join('');
}

const row = (...texts: readonly string[]) => h('tr', ...texts.map((text) => h('td', text)));
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `第${index}文。`).join('');

it('every text of a small document stands where it stood', async () => {
  const { bytes } = await writeBytes(pdfWriter, everyElement(), fonts);
  await expect(`${(await positionsOf(bytes)).join('\n')}\n`).toMatchFileSnapshot('positions-of-every-element.txt');
});

describe('what is taller than a page', () => {
  it('goes on over pages: a row, beside the head of each', async () => {
    const long = numbered(900);
    const { tags, artifacts } = await write(
      h(
        'table',
        h('thead', h('tr', h('th', { scope: 'col' }, '頭の列'), h('th', { scope: 'col' }, '文の列'))),
        h('tbody', row('前の行', '前')),
        h('tbody', h('tr', h('th', { scope: 'row' }, '長い行'), h('td', long))),
        h('tbody', row('後の行', '後')),
      ),
    );
    const cells = allTags(tags).filter(({ role }) => role === 'TD' || role === 'TH');
    expect(cells.map(textOf)).toEqual(['頭の列', '文の列', '前の行', '前', '長い行', long, '後の行', '後']);
    expect(artifacts.length).toBeGreaterThan(1);
    for (const artifact of artifacts.slice(1)) expect(artifact).toContain('頭の列文の列');
  });

  it('goes on over pages: the caption of a chart among others', async () => {
    const caption = numbered(400);
    const { tags } = await write(h('div.gallery', chart('左', '左：1'), chart(caption, '中：2'), chart('右', '右：3')));
    const captions = allTags(tags).filter(({ role }) => role === 'Caption');
    expect(captions.map(textOf)).toEqual(['左', caption, '右']);
    expect(allTags(tags).filter(({ role }) => role === 'Figure')).toHaveLength(3);
  });

  it('goes on over pages: a merged cell with more lines than the rows beside it', async () => {
    const long = numbered(150);
    const { tags } = await write(
      h(
        'table',
        h('colgroup', h('col', { dataWidth: '4' }), h('col', { dataWidth: '40' })),
        h(
          'tbody',
          h('tr', h('th', { scope: 'row', rowSpan: 60 }, long), h('td', '値0')),
          ...Array.from({ length: 59 }, (_, index) => row(`値${index + 1}`)),
        ),
      ),
    );
    expect(
      allTags(tags)
        .filter(({ role }) => role === 'TH')
        .map(textOf),
    ).toEqual([long]);
    expect(allTags(tags).filter(({ role }) => role === 'TD')).toHaveLength(60);
  });
});

describe('tables on a page', () => {
  it('fill it with their closing rules', async () => {
    const { pages } = await write(
      ...Array.from({ length: 120 }, (_, index) => h('table', h('tbody', row(`表${index}`)))),
    );
    expect(pages.length).toBeGreaterThan(1);
  });

  it('begin where a row taller than a page can begin, below their caption', async () => {
    const long = numbered(900);
    const { pages } = await write(
      ...Array.from({ length: 30 }, () => h('p', '前の文')),
      h('table', h('caption', '表の題'), h('tbody', row('頭', long))),
    );
    expect(pages[0]).toMatch(/表の題頭第0文。/);
  });

  it('do not repeat a head that would fill every page', async () => {
    const head = numbered(300);
    const { tags, artifacts } = await write(
      h(
        'table',
        h('colgroup', h('col', { dataWidth: '6' }), h('col', { dataWidth: '40' })),
        h('thead', h('tr', h('th', { scope: 'col' }, head), h('th', { scope: 'col' }, '値'))),
        h('tbody', ...Array.from({ length: 60 }, (_, index) => row(`${index}`, '値'))),
      ),
    );
    expect(textOf(tags).split(head)).toHaveLength(2);
    for (const artifact of artifacts) expect(artifact).not.toContain('第1文');
  });
});

describe('a heading', () => {
  it('does not stand alone before a table whose first rows no page holds together', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => row(`値${index}`, '値'));
    rows[0]?.children.unshift(h('th', { scope: 'row', rowSpan: 120 }, '束'));
    const { pages } = await write(h('h1', '見出しの文'), h('table', h('tbody', rows)));
    expect(pages[0]).toMatch(/見出しの文束値0値/);
  });

  it('does not end a page', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => [h('h2', `見出し${index}`), h('p', `文${index}`)]).flat();
    const { pages } = await write(...lines);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/文\d+(品川区総合戦略の取組状況について)?\d+ ／ \d+$/);
  });
});

describe('a table whose rows do not fill it', () => {
  it('is drawn as far as it goes', async () => {
    const { tags } = await write(h('table', h('tbody', row('一', '二', '三'), row('四'))));
    expect(
      allTags(tags)
        .filter(({ role }) => role === 'TD')
        .map(textOf)
        .slice(0, 4),
    ).toEqual(['一', '二', '三', '四']);
  });

  it('ends a merged cell with its section', async () => {
    const cell = h('td', { rowSpan: 5 }, '一');
    const { tags } = await write(h('table', h('tbody', h('tr', cell, h('td', '二')), row('三'))));
    expect(
      allTags(tags)
        .filter(({ role }) => role === 'TD')
        .map(textOf),
    ).toEqual(['一', '二', '三']);
  });
});
