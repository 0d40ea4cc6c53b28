import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import { compareDocuments } from '../../../src/report/revision/compare-documents.ts';
import { readParts } from '../../../src/report/revision/document-parts.ts';

/** A table of rows `identity name cells…`; an identity of `-` is none. */
function table(heads: readonly string[], rows: readonly string[], band = ''): Element {
  const head = h('thead', [
    h(
      'tr',
      heads.map((text) => h('th', { scope: 'col' }, text)),
    ),
    ...(band === '' ? [] : [h('tr', [h('th', { scope: 'colgroup', colSpan: heads.length, dataHeading: 2 }, band)])]),
  ]);
  const body = rows.map((row) => {
    const [identity = '', name, ...cells] = row.split(' ');
    const first = h('th', { scope: 'row' }, name);
    return h('tr', [identity === '-' ? first : withData(first, { identity }), ...cells.map((cell) => h('td', cell))]);
  });
  return withData(h('table', [head, h('tbody', body)]), { identity: 'table' });
}

const figure = (caption: string, alternative: string) =>
  h('figure', [
    h('figcaption', caption),
    withData(h('svg'), { picture: { svg: alternative, alternative, width: 1, height: 1 } }),
  ]);

function compare(old: readonly Element[], now: readonly Element[], heirs?: ReadonlyMap<string, string>) {
  const [before, after] = [old, now].map((children) => readParts({ type: 'root', children: [...children] }));
  if (before === undefined || after === undefined) throw new Error('no documents');
  return compareDocuments(before, after, heirs).map(({ name, before: wrong, after: right }) => [name, wrong, right]);
}

describe('compareDocuments', () => {
  const heads = ['KPI', 'R5', '目標値（R8）'];

  it('finds each cell that differs by its row and column, and nothing where nothing does', () => {
    const old = table(heads, ['a 公園 1 5', 'b 相談 3 4']);
    expect(compare([old], [table(heads, ['a 公園 1 5', 'b 相談 3 4'])])).toEqual([]);
    expect(compare([h('h2', '一覧'), old], [h('h2', '一覧'), table(heads, ['b 相談 2 4', 'a 公園 1 6'])])).toEqual([
      ['一覧　相談　R5', '3', '2'],
      ['一覧　公園　目標値（R8）', '5', '6'],
    ]);
  });

  it('leaves the heading out where the table bears its own', () => {
    const texts = ['1', '2'].map((value) => [h('h2', '総括'), table(heads, [`a 公園 ${value} 5`], '目標１')] as const);
    expect(compare(texts[0] ?? [], texts[1] ?? [])).toEqual([['公園　R5', '1', '2']]);
  });

  it('knows a row under another name, and under another identity where that is told', () => {
    const [old, now] = [table(heads, ['a 公園 1 5']), table(heads, ['a 公園の数 1 5'])];
    expect(compare([old], [now])).toEqual([['公園の数', '公園', '公園の数']]);
    const other = table(heads, ['k2 公園の数 1 5']);
    expect(compare([old], [other], new Map([['a', 'k2']]))).toEqual([['公園の数', '公園', '公園の数']]);
    expect(compare([old], [other])).toEqual([
      ['公園', '公園　1　5', ''],
      ['公園の数', '', '公園の数　1　5'],
    ]);
  });

  it('tells a head that is another one once, and not every cell below it', () => {
    const [old, now] = ['目標値（R8）', '目標値（R10）'].map((head) =>
      table(['KPI', 'R5', head], ['a 公園 1 5', '- 計 1 5']),
    );
    expect(compare(old ? [old] : [], now ? [now] : [])).toEqual([['列の見出し', '目標値（R8）', '目標値（R10）']]);
  });

  it('has the cells of a column that only one edition has', () => {
    expect(compare([table(['KPI', 'R5', '基準値'], ['a 公園 1 5'])], [table(['KPI', 'R5'], ['a 公園 1'])])).toEqual([
      ['列の見出し', '基準値', ''],
      ['公園　基準値', '5', ''],
    ]);
  });

  it('puts texts beside those in whose place they stand, and leaves the others alone', () => {
    const texts = (...all: readonly string[]) => [h('h2', '総括'), ...all.map((text) => h('p', text))];
    expect(compare(texts('甲', '1件', '乙'), texts('甲', '2件', '乙', '丙'))).toEqual([
      ['総括', '1件', '2件'],
      ['総括', '', '丙'],
    ]);
  });

  it('tells of a chart which of its values are others', () => {
    const old = [h('h2', '推移'), figure('公園', '公園。R4 1、R5 3、R8（目標値）5。'), figure('相談', '相談。R4 1。')];
    const now = [
      h('h2', '推移'),
      figure('公園', '公園。R4 1、R5 2、R8（目標値）5。'),
      figure('空き家', '空き家。R4 1。'),
    ];
    expect(compare(old, now)).toEqual([
      ['推移　グラフ「公園」', 'R5 3', 'R5 2'],
      ['推移　グラフ「相談」', '（図）', ''],
      ['推移　グラフ「空き家」', '', '（図）'],
    ]);
  });
});
