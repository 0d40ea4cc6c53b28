import fc from 'fast-check';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { PageCheck } from '../../src/layout/pages/check-pages.ts';
import type { PlacedLine } from '../../src/layout/pages/page-item.ts';
import { documentOf } from '../writer/sample-document.ts';
import { layOut } from './laid-out.ts';

const a4 = { size: 'A4', orientation: 'portrait' } as const;

/** A table of one head, and of rows with a name; `figure` gives the text of each cell. */
function tableOf(columns: number, rows: number, figure: (row: number, column: number) => string): Element {
  const head = Array.from({ length: columns }, (_, column) => h('th', { scope: 'col' }, `${column + 1}期`));
  const body = Array.from({ length: rows }, (_, row) =>
    h('tr', [
      h('th', { scope: 'row' }, `事業${row + 1}`),
      ...Array.from({ length: columns }, (_, column) => h('td', figure(row, column))),
    ]),
  );
  return h('table', h('caption', '実績'), h('thead', h('tr', [h('th', '事業'), ...head])), h('tbody', body));
}

function lay(...children: readonly Element[]) {
  return layOut({ ...documentOf(...children), page: a4 });
}

const textOf = ({ line }: PlacedLine) => line.pieces.map(({ text }) => text).join('');
const linesOf = (pages: readonly (readonly PlacedLine[])[]) =>
  pages
    .flat()
    .map(textOf)
    .filter((text) => text !== '');

describe('a table', () => {
  const figure = (row: number, column: number) => `${1000 + row * 37 + column},${100 + column}千円`;

  it('that fits stays on a page as it is', () => {
    const { geometries, geometry } = lay(tableOf(4, 3, figure));
    expect(geometries).toEqual([geometry]);
  });

  it('too wide for its page turns it, with its heading, and nothing else', () => {
    const { pages, geometries } = lay(h('p', '前の文'), h('h2', '表の題'), tableOf(8, 3, figure), h('p', '後の文'));
    expect(geometries.map(({ width, height }) => width > height)).toEqual([false, true, false]);
    expect(pages.map((page) => linesOf([page])[0])).toEqual(['前の文', '表の題', '後の文']);
    expect(linesOf(pages)).toContain('1000,100千円');
  });

  it('takes its notes with it', () => {
    const note = h('p', { className: ['note'] }, '（注）金額は千円');
    const { pages, geometries } = lay(tableOf(8, 3, figure), note, { ...note }, h('p', '後の文'));
    expect(geometries.map(({ width, height }) => width > height)).toEqual([true, false]);
    expect(linesOf(pages.slice(1))).toEqual(['後の文']);
  });

  it('keeps a rating on its line, for which the other columns give up width', () => {
    const row = (rating: string) =>
      h('tr', [h('td', '長い名前の指標'.repeat(9)), h('td', { className: ['rating'] }, rating)]);
    const columns = h('colgroup', [h('col', { dataWidth: 60 }), h('col', { dataWidth: 3 })]);
    expect(linesOf(lay(h('table', [columns, h('tbody', [row('△ やや遅れ')])])).pages)).toContain('△ やや遅れ');
  });

  it('turns no page that margins would leave no height of', () => {
    const document = documentOf(tableOf(8, 3, figure));
    const margin = { top: 5, right: 14, bottom: 200, left: 14 };
    const theme = { ...document.theme, page: { ...document.theme.page, margin } };
    const { geometries, overfull } = layOut({ ...document, theme, page: a4 });
    expect([geometries.some(({ width, height }) => width > height), overfull]).toEqual([false, []]);
  });

  it('too wide for a page on its side stands in parts below each other, each with the names of its rows', () => {
    const { pages } = lay(tableOf(30, 2, figure));
    const lines = linesOf(pages);
    const parts = lines.filter((line) => line.startsWith('実績'));
    expect(parts.slice(0, 2)).toEqual(['実績', `実績（つづきの列　2／${parts.length}）`]);
    expect(lines.filter((line) => line === '事業2')).toHaveLength(parts.length);
    for (let column = 0; column < 30; column += 1) {
      expect(lines.filter((line) => line === `${column + 1}期`)).toHaveLength(1);
      expect(lines.filter((line) => line === figure(1, column))).toHaveLength(1);
    }
  });

  it.each<[string, readonly string[], number]>([
    ['the columns of `th`, however many', ['th', 'th'], 2],
    ['the first, where none is one', ['td', 'td'], 1],
    ['those before the first that is none', ['th', 'td'], 1],
  ])('names its rows in every part by %s', (_, tags, names) => {
    const head = h('tr', [
      h('th', '分野'),
      h('th', '事業'),
      ...Array.from({ length: 30 }, (_, at) => h('th', `${at}期`)),
    ]);
    const rows = ['一', '二'].map((row) =>
      h('tr', [
        ...tags.map((tag, at) => h(tag, `${at === 0 ? '分野' : '事業'}${row}`)),
        ...Array.from({ length: 30 }, (_, column) => h('td', figure(1, column))),
      ]),
    );
    // A row of one cell over all columns names none of them.
    const over = h('tr', h('td', { colSpan: 32 }, '合わせて'));
    const lines = linesOf(lay(h('table', h('caption', '実績'), h('thead', head), h('tbody', [...rows, over]))).pages);
    const count = (text: string) => lines.filter((line) => line === text).length;
    const parts = lines.filter((line) => line.startsWith('実績')).length;
    expect(parts).toBeGreaterThan(2);
    expect(['分野一', '事業一', '分野二', '事業二'].map(count)).toEqual(
      names === 2 ? [parts, parts, parts, parts] : [parts, 1, parts, 1],
    );
  });

  it('is divided where one head ends, and says a head again that goes over', () => {
    const years = ['令和5年度', '令和6年度', '令和7年度'];
    const head = h('thead', [
      h('tr', [h('th', { rowSpan: 2 }, '事業'), ...years.map((year) => h('th', { colSpan: 6 }, year))]),
      h(
        'tr',
        years.flatMap(() => ['4月', '6月', '8月', '10月', '12月', '2月'].map((month) => h('th', month))),
      ),
    ]);
    const body = h('tr', [h('th', '相談'), ...Array.from({ length: 18 }, (_, at) => h('td', figure(0, at)))]);
    const lines = linesOf(lay(h('table', head, h('tbody', body))).pages);
    for (const year of years) expect(lines.filter((line) => line === year)).toHaveLength(1);
  });

  it('of a figure that no page has room for is told', () => {
    const { beyondPage } = lay(
      tableOf(2, 2, (row, column) => (row + column === 2 ? `${'1234,'.repeat(80)}567円` : '1円')),
    );
    expect(beyondPage).toHaveLength(1);
    expect(lay(tableOf(60, 2, figure)).beyondPage).toEqual([]);
  });

  it('of any width divides no figure, loses no text and fits its pages', () => {
    const cell = fc
      .tuple(fc.nat(99_999_999), fc.constantFrom('', '人', '千円', '%', '（速報）', 'か所の施設で実施した'))
      .map(([number, unit]) => [`${number.toLocaleString('en')}`, unit] as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        (columns, cells) => {
          const pick = (row: number, column: number) => cells[(row * 7 + column) % cells.length] ?? ['', ''];
          const { pages, overfull, sources, geometries } = lay(
            tableOf(columns, 3, (row, column) => pick(row, column).join('')),
          );
          expect(overfull).toEqual([]);
          const check = new PageCheck(sources);
          pages.forEach((page, index) => {
            const geometry = geometries[index];
            if (geometry !== undefined) check.addPage(page, geometry, index + 1, true);
          });
          expect(check.end(() => true)).toEqual([]);
          const lines = linesOf(pages);
          for (let row = 0; row < 3; row += 1) {
            for (let column = 0; column < columns; column += 1) {
              const [number, unit] = pick(row, column);
              const whole = ['人', '千円', '%'].includes(unit) ? `${number}${unit}` : number;
              expect(lines.some((line) => line.includes(whole))).toBe(true);
            }
          }
        },
      ),
      { seed: 12, numRuns: 60 },
    );
  });
});

describe('a figure and the one in its place', () => {
  it.each([
    [h('td', [h('del', '14'), h('ins', '19'), '件を実施した']), '1419件'],
    [h('td', ['年間', h('del', '1,760人'), h('ins', '2,080人'), 'の利用']), '1,760人2,080人'],
    [h('td', ['平均', h('ins', '20'), h('del', '10'), '％以上を保つ']), '2010％'],
  ])('%# stand in one line however narrow their column', (cell, pair) => {
    const others = Array.from({ length: 9 }, () => h('td', '実施内容の説明が長くつづく欄'));
    const lines = linesOf(lay(h('table', h('tbody', h('tr', [cell, ...others])))).pages);
    expect(lines.some((line) => line.includes(pair.slice(0, 5)) && line.includes(pair.slice(-2)))).toBe(true);
  });
});
