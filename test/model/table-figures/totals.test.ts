/** Which lines a total takes in: all readings of how they are nested, and the one that the figures agree with. */

import { describe, expect, it } from 'vitest';
import { findTotals } from '../../../src/model/table-figures/check-totals.ts';
import { namedTotalOf, sidesOf } from '../../../src/model/table-figures/figure-table.ts';
import { readNesting, readParents } from '../../../src/model/table-figures/read-nesting.ts';
import { plainTable } from './small-table.ts';

/** Lines by their number, from 1. */
const numbers = (lines: readonly number[]) => lines.map((line) => line + 1).join('');

/** Names in a row: `_` sets one in, `x` has no figures. `total=readings`, the most natural first, and `head>what is set in below`. */
function nest(names: string): string {
  const labels = names.split(' ');
  const rows = labels.map((label) => `${label.replace('_', '　').replace('x', '')}|1`);
  const { lines } = sidesOf(plainTable('額', rows)).rows;
  const usable = (line: number) => labels[line]?.includes('x') === false;
  const totals = [...readNesting(lines, usable)].map(([total, all]) => `${total + 1}=${all.map(numbers).join()}`);
  const parents = readParents(lines, usable).map(({ parent, parts }) => `${parent + 1}>${numbers(parts)}`);
  return [...totals, ...parents].join(' ');
}

describe('the lines of totals may be nested in several ways', () => {
  it.each([
    ['一 二 計', '3=12'],
    ['計 一 二', '1=23'],
    ['一 二 小計 三 四 小計 合計', '3=12,45,456,1245,67 6=45,7,345,1245,3,37 7=36,1245'],
    ['合計 小計 一 二 小計 三 四', '1=25,3467 2=34,1,345,3467,5,15 5=67,34,234,3467,12'],
    ['一 二 計 三 四 計', '3=12,45,456,1245,6 6=45,345,1245,3'],
    ['計 一 二 計 三 四', '1=23,234,2356,4 4=56,23,123,2356,1'],
    ['一 二 計 計', '3=12,4 4=3,12'],
    ['一 計 二 合計 三', '2=1,3,34,35,135,4 4=23,3,5,13,135,2'],
    ['A/一 A/二 A/計 B/一 B/二 B/計', '3=12,45,456,1245,6 6=45,345,1245,3'],
    ['A/一 A/二 B/一 B/二 計/一 計/二', ''],
    ['一 うち二 三 計', '4=13'],
    ['甲 _一 _二 乙 _三 計', '6=14,12345 1>23'],
    ['計 甲 _一 _二 乙', '1=25,2345 2>34'],
    ['一 小計 二 小計 三 計 総計', '2=1,3,346,35,135,467 4=3,5,23,56,13,135,2,67,267 6=245,5,7,135,24,247 7=6,135,246'],
    ['総計 一 計 二', '1=23,2,24,3 3=4,2,12,24,1'],
    ['一 計 二 計 三 計', '2=1,3,346,35,135,46 4=3,5,23,56,13,135,2,6,26 6=5,245,135,24'],
    ['市 区 総数 内 外 総数 計', '3=12,45,456,1245,67 6=45,7,345,1245,3,37 7=36,1245'],
    ['一 二 x三 計', '4=12'],
  ])('%s: %s', (names, expected) => {
    expect(nest(names)).toBe(expected);
  });

  it('but of a group of more than 300 lines its own is not looked at by each of its totals', () => {
    const group = (length: number) => {
      const rows = [...Array.from({ length }, (_, index) => `甲/${index}番|1`), '甲/計|1', '乙/一|1', '甲/余|1'];
      const { lines } = sidesOf(plainTable('額', rows)).rows;
      return readNesting(lines, () => true)
        .get(length)?.[0]
        ?.includes(lines.length - 1);
    };
    expect([group(298), group(299)]).toEqual([true, false]);
  });
});

/** `totals=parts | each line and its total | relations: line:position, ≠what it should be, % of shares`. */
function read(heads: string, rows: string): string {
  const { relations, totalOf, partsOf } = findTotals(sidesOf(plainTable(heads, rows.split(' / '))).rows, undefined);
  const compared = relations().map(({ line, position, comparison, computed, type }) => {
    const off = comparison === 'equal' ? '' : `≠${computed}`;
    return `${line + 1}:${position + 1}${off}${type === 'share' ? '%' : ''}`;
  });
  const parts = [...partsOf].map(([total, own]) => `${total + 1}=${numbers(own)}`);
  const totals = [...totalOf].map(([line, total]) => `${line + 1}${total + 1}`);
  return [parts, totals, compared]
    .map((each) => each.join(' '))
    .join(' | ')
    .trim();
}

describe('of them that one is meant which the figures agree with', () => {
  it.each([
    ['額', '一|1 / 二|2 / 計|3', '3=12 | 13 23 | 3:1'],
    ['額', '計|3 / 一|1 / 二|2', '1=23 | 21 31 | 1:1'],
    ['額', '一|1 / 二|2 / 計|4', '3=12 | 13 23 | 3:1≠3'],
    ['額', '一|1 / 計|1 / 二|2 / 計|2 / 合計|3', '2=1 4=3 5=24 | 12 34 25 45 | 2:1 4:1 5:1'],
    ['額|人', '一|1|1 / 二|2|2 / 計|3|4', '3=12 | 13 23 | 3:1 3:2≠3'],
    ['額', '一|1 / 二|2 / 計|', '3=12 | 13 23 |'],
    ['額|人', '一|1|1 / 二|2|2 / 計||', '3=12 | 13 23 |'],
    ['額', '総数| / 一|1 / 二|2', '|  |'],
    ['額|人', '総数|| / 一|1|2 / 二|2|3', '|  |'],
    ['額', '計| / 一|1 / 二|2', '1=23 | 21 31 |'],
    ['額', '一|1 / 二|－ / 計|1', '3=1 | 13 | 3:1'],
    ['額', '一|1 / 二|集計中 / 計|1', '3=12 | 13 23 |'],
    ['額', '一|1人 / 二|2千円 / 計|3人', '3=12 | 13 23 |'],
    ['額', '一|1 / 構成比（%）|2 / 計|3', '3=1 | 13 |'],
    ['額', '一|1 / 平均|2 / 計|3', '3=1 | 13 |'],
    ['額', '甲|3 / 　一|1 / 　二|2 / 乙|4 / 計|7', '5=14 1=23 | 15 45 | 5:1 1:1'],
    ['額', '甲| / 　一|1 / 　二|2 / 乙|4 / 計|7', '5=234 | 25 35 45 | 5:1'],
    ['額', '甲| / 　一|1 / 　二|2 / 乙| / 　三|4 / 計|', '6=235 | 26 36 56 |'],
    ['額', '甲|9 / 　一|1 / 　二|2', '1=23 |  |'],
    ['額', '甲|2 / 　一|1 / 　二|2', '1=23 |  | 1:1≠3'],
    ['額|人', '甲|2|3 / 　一|1|1 / 　二|2|2', '1=23 |  | 1:1≠3 1:2'],
    ['額', '甲|3 / 　一|1 / 　二|2 / 　うち三|5', '1=23 |  | 1:1'],
    ['額', '甲|3 / 　一|3 / 乙|4 / 　二|4 / 計|7', '5=13 | 15 35 | 5:1'],
    ['額', '一|1 / 二|2 / 三|3 / 四|4 / 計|7', '5=34 | 35 45 | 5:1'],
    ['額', '一|1 / 二|2 / 三|3 / 四|10 / 計|16', '5=1234 | 15 25 35 45 | 5:1'],
    ['額', '四|3 / 一|1 / 二|2 / 五|5 / 計|8', '5=14 | 15 45 | 5:1'],
    ['額', '一|1 / 二|2 / 三|3 / 四|5 / 計|8', '5=1234 | 15 25 35 45 | 5:1≠11'],
    ['額', '一|0 / 二|0 / 三|0 / 計|7', '4=123 | 14 24 34 | 4:1≠0'],
    ['額', '一|1 / 二|2 / 歳入合計|3 / 三|4 / 四|5 / 歳出合計|9', '3=12 6=45 | 13 23 46 56 | 3:1 6:1'],
    ['額', '一|1 / 二|2 / 計A|3 / 三|4 / 計B|4 / 差引A-B|-1', '3=12 5=4 | 13 23 45 | 3:1 5:1'],
    ['額', '一|1 / 二|2 / 計（一+二）|3', '|  |'],
    ['人口密度', '一|1 / 二|2 / 計|3', '3=12 | 13 23 |'],
    ['構成比', '一|40 / 二|60 / 計|100', '3=12 | 13 23 | 3:1%'],
    ['構成比', '一|100 / 二|100 / 計|100', '3=12 | 13 23 |'],
    ['構成比', '一|30 / 二|60 / 計|100', '3=12 | 13 23 | 3:1≠90%'],
    ['平均点', '一|1 / 二|3 / 計|2', '3=12 | 13 23 |'],
    ['額', '一|1.0 / 二|3.0 / 計|2.0', '3=12 | 13 23 |'],
    ['額', '一|1 / 二|3 / 計|2', '3=12 | 13 23 | 3:1≠4'],
    ['額', '一|1.0 / 二|3.0 / 計|0.5', '3=12 | 13 23 | 3:1≠4'],
    ['額', '一|1.0 / 計|0.5', '2=1 | 12 |'],
    ['額|人', '一|1|1 / 二|2|2 / 全体|9|9', '|  |'],
    ['額', '一|1 / 二|2 / 全体|9', '|  |'],
    ['累計', '一|1 / 二|2 / 計|3', '3=12 | 13 23 |'],
    ['額', '甲| / 　一|1 / 　二|2 / 乙| / 　三|4 / 小計| / 計|', '6=235 7=6 | 26 36 56 67 |'],
    ['額', '甲| / 　一|1 / 小計| / 乙| / 　三|4 / 小計| / 計|', '3=2 6=5 7=36 | 23 56 37 67 |'],
    ['額', '一|1 / 甲| / 　二|2 / 　三|4 / 計|', '5=134 | 15 35 45 |'],
    ['額', '甲| / 　乙| / 　　一|1 / 　　二|2 / 計|', '5=34 | 35 45 |'],
    ['額', '甲|5 / 　一|1 / 　二|4 / 　　三|3 / 　　四|1 / 計|5', '6=1 1=23 3=45 | 16 | 6:1 1:1 3:1'],
    ['額', '　一|1 / 二|2 / 計|3', '3=12 | 13 23 | 3:1'],
    ['額', '甲| / 　うち一|1 / 　二|2 / 計|', '4=3 | 34 |'],
    ['額', '　甲| / 　　一|1 / 二|2 / 計|', '4=23 | 24 34 |'],
    ['額', '一|1 / 小計| / 三|3 / 計|', '2=1 4=23 | 12 24 34 |'],
    ['額', '一|1 / 小計|1 / 二|2 / 小計|2 / 計|9', '2=1 4=3 5=24 | 12 34 25 45 | 2:1 4:1 5:1≠3'],
    [
      '額|人',
      '一|1|1 / 小計|1|1 / 二|2|2 / 小計|2|2 / 合計|3|5',
      '2=1 4=3 5=24 | 12 34 25 45 | 2:1 2:2 4:1 4:2 5:1 5:2≠3',
    ],
    ['額', '一|1 / うち二|1 / 三|2 / 計|3', '4=13 | 14 34 | 4:1'],
  ])('%s %s: %s', (heads, rows, expected) => {
    expect(read(heads, rows)).toBe(expected);
  });
});

it.each([
  ['|計', '', undefined],
  ['額|計（人）', '計（人）', 1],
  ['額|内訳/計', '計', 1],
  ['額|計', '合計', undefined],
])('of the columns %s the data call 「%s」 the total: %s', (heads, total, expected) => {
  expect(namedTotalOf(plainTable(heads, ['一|1|2']), total)).toBe(expected);
});
