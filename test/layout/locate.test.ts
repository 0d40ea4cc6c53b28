import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { locateOnPages } from '../../src/layout/locate.ts';
import type { Located } from '../../src/layout/located.ts';
import { placeDocument } from '../../src/layout/place-document.ts';
import { pdfWriter } from '../../src/writer/pdf/write-pdf.ts';
import { openPdf } from '../output/open-pdf.ts';
import { fonts } from '../typography/faces.ts';
import { pagedDocument, rowsOfProject } from '../writer/pdf/paged-document.ts';
import { redlineDocument } from '../writer/redline-document.ts';
import { documentOf } from '../writer/sample-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';

function locate(...given: Parameters<typeof placeDocument>): Located {
  return locateOnPages(placeDocument(...given));
}

function textAt({ pages, places }: Located, id: string): string | undefined {
  const place = places.get(id);
  return place && pages[place.page - 1]?.split('\n')[place.line - 1];
}

describe('a document of several pages', () => {
  let located: Located;

  beforeAll(() => {
    located = locate(pagedDocument(), fonts);
  });

  it('has as many pages as its PDF, and each with the same text', async () => {
    const { bytes } = await writeBytes(pdfWriter, pagedDocument(), fonts);
    const pages = await openPdf(bytes);
    expect(located.pages).toHaveLength(pages.length);
    pages.forEach(({ texts }, index) => {
      const body = texts.filter(({ text }) => text !== '変更について' && !/^\d+ ／ \d+$/.test(text));
      const letters = (text: string) => text.replace(/\s/g, '').split('').toSorted().join('');
      const title = index === 0 ? '' : '品川区総合戦略の取組状況について';
      expect(letters(`${title}${located.pages[index]}`)).toBe(letters(body.map(({ text }) => text).join('')));
    });
  });

  it('finds elements of every kind at the line that their text begins on', () => {
    expect(located.places.get('first')).toEqual({ page: 1, line: 2 });
    expect(textAt(located, 'first')).toBe('第一');
    expect(textAt(located, 'first-heading')).toBe('第一');
    expect(textAt(located, 'long')).toMatch(/^長い文の続き、/);
    expect(textAt(located, 'second')).toBe('第二');
    expect(textAt(located, 'back')).toBe('第一へ戻る');
    expect(textAt(located, 'table')).toBe('表の題');
    expect(textAt(located, 'item')).toBe('・一');
    expect(textAt(located, 'last')).toBe('戻るへ');
    expect(located.places.get('last')?.page).toBe(located.pages.length);
  });

  it('finds a change inside a long text on its own line', () => {
    expect(textAt(located, 'change')).toContain('［追加：改めた語］');
    expect(located.places.get('change')).not.toEqual(located.places.get('long'));
  });

  it('finds rows on the page where they first stand, counting heads that are shown again', () => {
    const rows = Array.from({ length: 3 * rowsOfProject }, (_, index) => located.places.get(`row-${index}`));
    expect(new Set(rows.map((place) => place?.page)).size).toBeGreaterThan(1);
    rows.forEach((place, index) => {
      if (place === undefined || index % rowsOfProject === 0) return;
      expect(located.pages[place.page - 1]?.split('\n')[place.line - 1]).toContain(`指標${index} ${index}件`);
    });
    const second = rows.findIndex((place) => place?.page !== rows[0]?.page);
    expect(rows[second]?.line).toBe(2);
    expect(located.pages[(rows[second]?.page ?? 0) - 1]).toMatch(/^事業 指標 値 備考\n/);
  });

  it('finds an empty cell where its row is', () => {
    expect(located.places.get('empty-7')).toEqual(located.places.get('row-7'));
  });
});

it('counts down each of columns that stand side by side, and goes on below them from the longest', () => {
  const text = (id: string, lines: number, className: readonly string[] = []) =>
    h('div', [
      h('h2', { id: `${id}-head` }, id),
      ...Array.from({ length: lines }, (_, at) =>
        h('p', { id: `${id}-${at}`, className: [...className] }, `${id}の${at}`),
      ),
    ]);
  const columns = h('div', { className: ['columns'] }, [text('前', 3), text('後', 7, ['small'])]);
  const { places, pages } = locate(documentOf(h('p', '上'), columns, h('p', { id: 'below' }, '下')), fonts);
  const top = places.get('前-head')?.line ?? 0;
  expect(places.get('前-2')).toEqual({ page: 1, line: top + 3, column: '左' });
  expect(places.get('後-head')).toEqual({ page: 1, line: top, column: '右' });
  expect(places.get('後-6')).toEqual({ page: 1, line: top + 7, column: '右' });
  expect(places.get('below')).toEqual({ page: 1, line: top + 8 });
  expect(pages[0]).toContain('前の2\n後\n後の0');
});

it('counts the lines of a row by their heights, and leaves out running heads, page numbers and continuations', () => {
  const rows = Array.from({ length: 150 }, (_, index) => h('tr', h('td', `${index}`), h('td', `値${index}`)));
  const { pages } = locate(documentOf(h('table', { dataContinuation: '（つづく）' }, h('tbody', ...rows))), fonts);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.join('\n')).toBe(rows.map((_, index) => `${index} 値${index}`).join('\n'));
});

it('counts as many lines as the longest cell of a row has, however the others stand beside them', () => {
  const lines = (...texts: string[]) => texts.flatMap((text, index) => (index === 0 ? [text] : [h('br'), text]));
  const table = h(
    'table',
    h(
      'tbody',
      h('tr', h('td', '一'), h('td', lines('甲', '乙'))),
      h('tr', h('td', lines('二', '三')), h('td', lines('甲', '乙', '丙'))),
    ),
  );
  const [page] = locate(documentOf(table), fonts).pages;
  expect(page?.split('\n')).toHaveLength(5);
});

it('reads columns side by side one after the other', () => {
  const column = (name: string) => h('div', h('p', `${name}一`), h('p', `${name}二`));
  const { pages } = locate(documentOf(h('div.columns', column('左'), column('右'))), fonts);
  expect(pages).toEqual(['左一\n左二\n右一\n右二']);
});

it('keeps deleted and inserted text apart', () => {
  const [page] = locate(redlineDocument(), fonts).pages;
  expect(page).toContain('［削除：32,268］［追加：32,550］千円');
});
