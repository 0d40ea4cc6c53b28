/** What is filled into the empty cells of a table, how it is rounded and written, and what a workbook works out again. */

import { describe, expect, it } from 'vitest';
import { type ColumnFillSetting, type FillSettings, fillTable } from '../../../src/model/filled-table/fill-table.ts';
import { showFigures } from '../../../src/model/filled-table/show-figures.ts';
import type { ShownFigure } from '../../../src/model/filled-table/shown-figure.ts';
import { operandsOf } from '../../../src/model/table-figures/calculation.ts';
import { checkTableFigures } from '../../../src/model/table-figures/check-table-figures.ts';
import type { FigureTable } from '../../../src/model/table-figures/figure-table.ts';
import { plainTable, smallTable } from '../table-figures/small-table.ts';

interface Setting extends Partial<Omit<FillSettings, 'columns'>> {
  readonly columns?: Readonly<Record<number, ColumnFillSetting>>;
}

/** Rows of what is printed, divided by ` / `; live figures with what they are worked out from, where `isLive`. */
function fill(table: FigureTable, { columns = {}, ...setting }: Setting = {}, isLive = false): string {
  const settings = table.columns.map((_, column) => columns[column] ?? {});
  const filled = fillTable(table, { caution: 'usual', ...setting, columns: settings });
  const { relations } = checkTableFigures(filled.comparable);
  const indices = table.columns.map((_, column) => column);
  const shown = showFigures(filled, relations, indices);
  const rows = table.rows.map((_, row) =>
    indices.map((column) => {
      const cell = shown(row, column);
      return `${cell?.text ?? 'x'}${isLive ? liveOf(cell?.figure) : ''}`;
    }),
  );
  return rows.map((cells) => cells.join('|')).join(' / ');
}

/** `=type(row.column …)decimals rounding`, counted from 1. */
function liveOf(figure: ShownFigure | undefined): string {
  if (figure?.live === undefined) return '';
  const { calculation, style, adjusted, placeOf } = figure.live;
  const places = operandsOf(calculation).map(({ cell }) => placeOf(cell));
  const names = places.map((place) => (place === undefined ? '?' : `${place.row + 1}.${place.column + 1}`));
  const change = adjusted === undefined ? '' : ` ${adjusted.toFixed()}`;
  return `=${calculation.type}(${names.join(' ')})${style.decimals}${style.rounding}${change}`;
}

const small = (heads: string, rows: string) => plainTable(heads, rows.split(' / '));

describe('what is filled is written as the table writes its own', () => {
  it.each([
    ['a rate has one decimal', '前年度|本年度|増減率', '市税|300|400|', '300|400|33.3'],
    ['as many as are printed', '前年度|本年度|増減率', '甲|4|5|25.00 / 乙|300|400|', '4|5|25.00 / 300|400|33.33'],
    ['the most of them', '前年度|本年度|増減率', '甲|4|5|25 / 乙|8|9|12.5 / 丙|3|4|', '4|5|25 / 8|9|12.5 / 3|4|33.3'],
    ['a sum those of its parts', '額', '甲|1.5 / 乙|2.25 / 計|', '1.5 / 2.25 / 3.75'],
    ['not fewer than the other sums have', '額', '甲|1 / 乙|2 / 丙|3.50 / 丁|4 / 計|', '1 / 2 / 3.50 / 4 / 10.50'],
    [
      'what most have behind',
      '本年度|前年度|増減率',
      '甲|5|4|25.0% / 乙|9|8|12.5% / 丙|6|4|',
      '5|4|25.0% / 9|8|12.5% / 6|4|50.0%',
    ],
    [
      'where one lacks it',
      '本年度|前年度|増減率',
      '甲|5|4|25.0% / 乙|9|8|12.5% / 丙|6|5|20.0 / 丁|6|4|',
      '5|4|25.0% / 9|8|12.5% / 6|5|20.0 / 6|4|50.0%',
    ],
    ['a fall with its sign', '前年度|本年度|増減', '甲|5|3|▲2 / 乙|9|6|', '5|3|▲2 / 9|6|▲3'],
    ['a blank behind the sign too', '前年度|本年度|増減', '甲|5|3|△ 2 / 乙|9|6|', '5|3|△ 2 / 9|6|△ 3'],
    ['△ where none has fallen', '前年度|本年度|増減', '甲|9|6|', '9|6|△3'],
    ['what rounds to nothing without one', '前年度|本年度|増減率', '甲|9999|9998|', '9999|9998|0.0'],
    ['a thousand set apart as none is written', '額', '甲|600 / 乙|400 / 計|', '600 / 400 / 1,000'],
    ['999 tells nothing', '額', '甲|999 / 乙|999 / 計|', '999 / 999 / 1,998'],
    ['1000 tells that it is not', '額', '甲|1000 / 乙|999 / 計|', '1000 / 999 / 1999'],
    ['also below zero', '額', '甲|△1000 / 乙|△999 / 計|', '△1000 / △999 / △1999'],
    ['also in full width', '額', '甲|１，０００ / 乙|999 / 計|', '１，０００ / 999 / 1,999'],
    [
      '億 and 万 in their finest',
      '額',
      '甲|1億2,400万円 / 乙|3億500万円 / 計|',
      '1億2,400万円 / 3億500万円 / 42,900万円',
    ],
    ['a row of shares in its own way', '甲|乙|計', '件数|3|1| / 構成比|75.00%||', '3|1|4 / 75.00%|25.00%|100.00%'],
    [
      'one of ratios',
      '甲|乙|計',
      '予算|10|20| / 決算|5|6| / 執行率|50.00%||',
      '10|20|30 / 5|6|11 / 50.00%|30.00%|36.67%',
    ],
    [
      'one of rates',
      '甲|乙|計',
      '令和4年度|10|20| / 令和5年度|5|6| / 増減率|△50.00%||',
      '10|20|30 / 5|6|11 / △50.00%|△70.00%|△63.33%',
    ],
    [
      'one of what it is of the year before',
      '甲|乙|計',
      '令和4年度|10|20| / 令和5年度|5|6| / 前年度比|50.00%||',
      '10|20|30 / 5|6|11 / 50.00%|30.00%|36.67%',
    ],
    [
      'but a column of rates beside it in that of the column',
      '令和4年度|令和5年度|増減率',
      '甲|3|4|33.33 / 乙|5|6| / 構成比|37.5|40.0|',
      '3|4|33.33 / 5|6|20.00 / 37.5|40.0|6.67',
    ],
    [
      'a total of rows beside amounts in that of the column',
      '甲|乙',
      '一|1.50|2 / 二|1|2 / 計||',
      '1.50|2 / 1|2 / 2.50|4',
    ],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows))).toBe(expected);
  });
});

describe('how it is rounded', () => {
  /** 200/3 = 66.66…, 100/3 = 33.33… */
  const rates = small('予算|決算|執行率', '甲|3|2| / 乙|3|1|');

  it.each([
    ['half up to one decimal', {}, '66.7', '33.3'],
    ['to what is set for all', { decimals: 2 }, '66.67', '33.33'],
    ['to none', { decimals: 0 }, '67', '33'],
    ['down', { rounding: 'down' }, '66.6', '33.3'],
    ['up', { rounding: 'up' }, '66.7', '33.4'],
    [
      'as is set for the column',
      { decimals: 2, rounding: 'down', columns: { 2: { decimals: 0, rounding: 'up' } } },
      '67',
      '34',
    ],
    ['not as for another', { columns: { 1: { decimals: 3 } } }, '66.7', '33.3'],
  ] as const)('%s', (_, setting: Setting, first, second) => {
    expect(fill(rates, setting)).toBe(`3|2|${first} / 3|1|${second}`);
  });

  it('a sum is never', () => {
    expect(fill(small('額', '甲|1.25 / 乙|1 / 計|'), { decimals: 0 })).toBe('1.25 / 1 / 2.25');
    expect(fill(small('額', '甲|1.25 / 乙|1 / 計|'), { columns: { 0: { decimals: 1 } } })).toBe('1.25 / 1 / 2.25');
    expect(fill(small('額', '甲|1 / 乙|1 / 計|'), { columns: { 0: { decimals: 1 } } })).toBe('1 / 1 / 2.0');
  });
});

it('a product has all its digits where nobody says how many', () => {
  const table = small('額A|人B|額A×B', '一|1.25|2.5|');
  expect(fill(table)).toBe('1.25|2.5|3.125');
  expect(fill(table, { decimals: 1 })).toBe('1.25|2.5|3.1');
  expect(fill(table, { columns: { 2: { decimals: 0, rounding: 'up' } } })).toBe('1.25|2.5|4');
  expect(fill(small('額A|人B|額A×B', '一|1.25|2.5| / 二|2|3|6.00'))).toBe('1.25|2.5|3.13 / 2|3|6.00');
});

describe('shares are adjusted where it is asked', () => {
  it.each([
    ['the first of equals gets what is missing', 0, '甲|1| / 乙|1| / 丙|1| / 計|3|', '34 33 33 100'],
    [
      'four of six do',
      1,
      '甲|1| / 乙|1| / 丙|1| / 丁|1| / 戊|1| / 己|1| / 計|6|',
      '16.7 16.7 16.7 16.7 16.6 16.6 100.0',
    ],
    // 27.27…, 27.27…, 45.45…
    ['before them who lost most', 0, '甲|3| / 乙|3| / 丙|5| / 計|11|', '27 27 46 100'],
    // 14.28…, 28.57…, 57.14…: 99 without their decimals
    ['in whatever order they stand', 0, '丙|4| / 乙|2| / 甲|1| / 計|7|', '57 29 14 100'],
    ['none where nothing is missing', 0, '甲|1| / 乙|3| / 計|4|', '25 75 100'],
    ['without a total they make 100', 0, '甲|1| / 乙|1| / 丙|1|', '34 33 33'],
    // 小計 2/3 = 66.7 and its two halves of 33.3…: one of them 33.4
    [
      'parts of a group make its share',
      1,
      '甲|1| / 乙|1| / 小計|2| / 丙|1| / 小計|1| / 計|3|',
      '33.4 33.3 66.7 33.3 33.3 100.0',
    ],
    // All three 小計 are 33.3…: the first of them 34, which its parts make.
    [
      'parts of a group make what its share has become',
      0,
      '甲|1| / 乙|1| / 小計|2| / 丙|1| / 丁|1| / 小計|2| / 戊|1| / 己|1| / 小計|2| / 計|6|',
      '17 17 34 17 16 33 17 16 33 100',
    ],
    [
      'shares of a group make 100 each',
      0,
      '甲|1| / 乙|1| / 丙|1| / 小計|3| / 丁|1| / 戊|1| / 己|1| / 小計|3| / 計|6|',
      '17 17 16 50 17 17 16 50 100',
    ],
    ['far too few are left alone', 0, '甲|1| / 乙|1| / 計|4|', '25 25 100'],
    ['far too many too', 0, '甲|3| / 乙|3| / 計|4|', '75 75 100'],
    ['shares beside printed ones too', 0, '甲|1|33 / 乙|1| / 丙|1| / 計|3|', '33 33 33 100'],
  ])('%s', (_, decimals, rows, expected) => {
    const printed = fill(small('決算|構成比', rows), { columns: { 1: { adjust: true, decimals } } });
    expect(
      printed
        .split(' / ')
        .map((row) => row.split('|')[1])
        .join(' '),
    ).toBe(expected);
  });

  it('and no other column with them', () => {
    const rows = '甲|1|| / 乙|1|| / 丙|1|| / 計|3||';
    const setting = { decimals: 0, columns: { 1: { adjust: true } } };
    expect(fill(small('決算|構成比|シェア', rows), setting)).toBe('1|34|33 / 1|33|33 / 1|33|33 / 3|100|100');
    expect(fill(small('決算|構成比|シェア', rows), { decimals: 0 })).toBe('1|33|33 / 1|33|33 / 1|33|33 / 3|100|100');
  });
});

describe('a column of remarks is no column of figures', () => {
  it.each([
    [
      'most are texts',
      '前年度|本年度|増減',
      '甲|1|2|拡充 / 乙|1|3|新規 / 丙|1|4|3 / 丁|1|5|',
      '1|2|拡充 / 1|3|新規 / 1|4|3 / 1|5|',
    ],
    ['half are', '前年度|本年度|増減', '甲|1|2|拡充 / 丙|1|4|3 / 丁|1|5|', '1|2|拡充 / 1|4|3 / 1|5|4'],
    ['none is', '前年度|本年度|増減', '甲|1|2| / 乙|1|5|', '1|2|1 / 1|5|4'],
  ])('where %s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows))).toBe(expected);
  });

  it('but where the settings say what it is', () => {
    const table = small('前年度|本年度|その後', '甲|1|2|拡充 / 乙|1|3|新規 / 丁|1|5|');
    const columns = table.columns.map((head, at) =>
      at === 2 ? { ...head, declared: { kind: 'difference' } as const } : head,
    );
    expect(fill({ ...table, columns })).toBe('1|2|拡充 / 1|3|新規 / 1|5|4');
  });
});

describe('a total takes in', () => {
  it.each([
    ['parts of one unit', '来館者|人|500 / 子ども|人|400 / 計||', '500 / 400 / 900'],
    ['parts of one unit beside one of none', '来館者|人|500 / 子ども||400 / 計||', '500 / 400 / 900'],
    ['no parts of two', '来館者|人|500 / 費用|千円|400 / 計||', '500 / 400 / '],
    ['no units', '土木|千円|500 / 教育|千円|400 / 計||', '500 / 400 / 900'],
  ])('%s', (_, rows, expected) => {
    expect(fill(smallTable('', '区分|単位|令和5年度', ...rows.split(' / ')))).toBe(expected);
  });

  it.each([
    ['nothing of a cell that stands empty', 'usual', '甲|1|2 / 乙||3 / 計||', '1|2 / |3 / 1|5'],
    ['what is sure only where none does', 'sure', '甲|1|2 / 乙||3 / 計||', '1|2 / |3 / |5'],
    ['nothing of a mark for none', 'sure', '甲|1|2 / 乙|－|3 / 計||', '1|2 / －|3 / 1|5'],
    ['nothing that is still to come', 'usual', '甲|1|2 / 乙|集計中|3 / 計||', '1|2 / 集計中|3 / |5'],
    ['amounts of one unit', 'usual', '甲|1人|2 / 乙|2人|3 / 計||', '1人|2 / 2人|3 / 3人|5'],
    ['not of two', 'usual', '甲|1人|2 / 乙|2円|3 / 計||', '1人|2 / 2円|3 / |5'],
    [
      'the totals of groups',
      'sure',
      '甲|1|2 / 乙|2|3 / 小計|| / 丙|1|2 / 丁|2|3 / 小計|| / 合計||',
      '1|2 / 2|3 / 3|5 / 1|2 / 2|3 / 3|5 / 6|10',
    ],
    ['nothing where no figure stands', 'usual', '甲|－|2 / 乙|－|3 / 計||', '－|2 / －|3 / |5'],
  ] as const)('%s', (_, caution, rows, expected) => {
    expect(fill(small('額|人', rows), { caution })).toBe(expected);
  });
});

describe('人 and 円 make no sum', () => {
  const each = (expected: string) => (['usual', 'sure'] as const).map((caution) => [caution, expected] as const);

  it.each([
    ['of one unit', '甲|1 / 乙|2人 / 丙|3人 / 計|', '1 / 2人 / 3人 / 6人'],
    ['of two beside one of none', '甲|1 / 乙|2人 / 丙|3円 / 計|', '1 / 2人 / 3円 / '],
    ['spelled in two ways', '甲|2人 / 乙|3名 / 計|', '2人 / 3名 / 5人'],
    [
      'by way of subtotals, each of which has the unit of its parts',
      '甲|1人 / 乙|2人 / 小計| / 丙|3円 / 丁|4円 / 小計| / 計|',
      '1人 / 2人 / 3人 / 3円 / 4円 / 7円 / ',
    ],
    [
      'by way of subtotals of one unit',
      '甲|1人 / 乙|2人 / 小計| / 丙|3人 / 丁|4人 / 小計| / 計|',
      '1人 / 2人 / 3人 / 3人 / 4人 / 7人 / 10人',
    ],
    [
      'by way of subtotals that are printed without one',
      '甲|1人 / 乙|2人 / 小計|3 / 丙|3円 / 丁|4円 / 小計|7 / 計|',
      '1人 / 2人 / 3 / 3円 / 4円 / 7 / ',
    ],
  ])('%s', (_, rows, expected) => {
    for (const [caution, own] of each(expected)) expect(fill(small('額', rows), { caution }), caution).toBe(own);
  });

  it.each([
    ['totals of rows', '予算|決算|計', '甲|1人|2人| / 乙|2円|3円| / 計|||', '1人|2人|3 / 2円|3円|5 / ||'],
    ['differences of rows', '前年度|本年度|増減', '甲|1人|2人| / 乙|2円|5円| / 計|||', '1人|2人|1 / 2円|5円|3 / ||'],
    ['points are no percentages', '前年度|本年度|増減', '甲|50%|60%|10点 / 乙|50%|60%|', '50%|60%|10点 / 50%|60%|10点'],
    [
      'what a column has behind stays',
      '額',
      '甲|1人 / 乙|2人 / 計|3名 / 丙|1人 / 丁|2人 / 計|',
      '1人 / 2人 / 3名 / 1人 / 2人 / 3人',
    ],
    [
      'a rate has that of its column',
      '前年度|本年度|増減率',
      '甲|4人|5人|25.0% / 乙|4人|5人|',
      '4人|5人|25.0% / 4人|5人|25.0%',
    ],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows))).toBe(expected);
  });

  it.each([
    ['費用|千円|3 / 別|千円|4', '500 / 400 / 900 / 3 / 4 / 7 / '],
    ['別|人|3 / 他|人|4', '500 / 400 / 900 / 3 / 4 / 7 / 907'],
  ])('that a column of units tells, by way of subtotals: %s', (others, expected) => {
    const rows = `来館者|人|500 / 子ども|人|400 / 小計|| / ${others} / 小計|| / 計||`;
    const table = smallTable('', '区分|単位|令和5年度', ...rows.split(' / '));
    for (const [caution, own] of each(expected)) expect(fill(table, { caution }), caution).toBe(own);
  });
});

describe('where nothing is printed of how it is worked out, its total', () => {
  it.each([
    ['sums differences', '増減', '甲|1 / 乙|△3 / 計|', '1 / △3 / △2'],
    ['sums shares', '構成比', '甲|30 / 乙|70 / 計|', '30 / 70 / 100'],
    ['sums no rates', '収納率', '甲|30 / 乙|70 / 計|', '30 / 70 / '],
    ['sums no indices', '指数', '甲|30 / 乙|70 / 計|', '30 / 70 / '],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows))).toBe(expected);
  });
});

describe('a total is sure', () => {
  it.each([
    ['below its parts', '一|1 / 二|2 / 計|', '1 / 2 / 3'],
    ['above all of them', '計| / 一|1 / 二|2', '3 / 1 / 2'],
    ['not above them beside another', '計| / 一|1 / 二|2 / 小計|2 / 三|3', ' / 1 / 2 / 2 / 3'],
    ['not above some and below others', '一|1 / 計| / 二|2 / 三|3', '1 /  / 2 / 3'],
    ['not of one part', '一|1 / 計|', '1 / '],
    ['not before the last line', '一|1 / 二|2 / 計| / 三|3', '1 / 2 /  / 3'],
    ['before a line of another kind', '一|1 / 二|3 / 計| / 構成比|', '1 / 3 / 4 / '],
    ['before うち', '一|1 / 二|2 / 計| / うち三|1', '1 / 2 / 3 / 1'],
    ['not over an empty line', '一|1 / 二| / 三|3 / 計|', '1 /  / 3 / '],
    ['over an empty うち', '一|1 / うち二| / 三|3 / 計|', '1 /  / 3 / 4'],
    ['over an empty rate', '一|1 / 率| / 三|3 / 計|', '1 /  / 3 / 4'],
    ['over an empty head of those set in', '一|1 / 二| / 　三|3 / 　四|4 / 計|', '1 /  / 3 / 4 / 8'],
    ['below the empty head of all', '歳入| / 一|1 / 二|2 / 計|', ' / 1 / 2 / 3'],
    [
      'of lines and of a group, which stands below a head',
      '甲|1 / 乙|2 / 丙| / 　一|3 / 　二|4 / 　小計| / 計|',
      '1 / 2 /  / 3 / 4 / 7 / 10',
    ],
    [
      'before one that nobody has summed yet',
      '一|1 / 二|2 / 小計| / 三|3 / 四|4 / 小計| / 計|',
      '1 / 2 / 3 / 3 / 4 / 7 / 10',
    ],
  ])('%s', (_, rows, expected) => {
    expect(fill(small('額', rows), { caution: 'sure' })).toBe(expected);
  });

  it.each([
    [
      'one that a printed figure shows',
      '計||3 / 一|1|1 / 二|2|2 / 計||7 / 三|3|3 / 四|4|4',
      '3|3 / 1|1 / 2|2 / 7|7 / 3|3 / 4|4',
    ],
    [
      'not one that it does not',
      '計||4 / 一|1|1 / 二|2|2 / 計||8 / 三|3|3 / 四|4|4',
      '|4 / 1|1 / 2|2 / |8 / 3|3 / 4|4',
    ],
  ])('%s', (_, rows, expected) => {
    expect(fill(small('額|人', rows), { caution: 'sure' })).toBe(expected);
  });

  it('where the data name it', () => {
    const table = small('一|二|全て', '甲|1|2| / 乙|3|4|');
    expect(fill({ ...table, total: '全て' }, { caution: 'sure' })).toBe('1|2|3 / 3|4|7');
    expect(fill(table, { caution: 'sure' })).toBe('1|2| / 3|4|');
    expect(fill({ ...small('全て|一|二', '甲||1|2'), total: '全て' }, { caution: 'sure' })).toBe('3|1|2');
  });
});

describe('what depends on whether less is better', () => {
  it.each([
    ['is left open', '目標値|実績値|達成率', '甲|10|5|', '10|5|'],
    ['but where figures are printed', '目標値|実績値|達成率', '甲|10|5|50.0 / 乙|20|5|', '10|5|50.0 / 20|5|25.0'],
    ['and where the head says it', '目標値A|実績値B|達成率B÷A', '甲|10|5|', '10|5|50.0'],
    ['and is no matter of 執行率', '予算|決算|執行率', '甲|10|5|', '10|5|50.0'],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows), { caution: 'sure' })).toBe(expected);
  });
});

describe('a figure that cannot be worked out', () => {
  it.each([
    [
      'of nothing',
      '前年度|本年度|増減率',
      '甲|0|5| / 乙|5|0| / 丙|0|0| / 丁|0|△1|',
      '0|5|皆増 / 5|0|皆減 / 0|0|－ / 0|△1|－',
    ],
    ['without the amount', '予算|決算|執行率', '甲|10|5| / 乙|10||', '10|5|50.0 / 10||－'],
    ['under a head over a group', '予算|決算|執行率', '特別会計||| / 　介護|10|5|', '|| / 10|5|50.0'],
    ['in a row of marks', '予算|決算|執行率', '甲|－|－| / 　介護|10|5|', '－|－|－ / 10|5|50.0'],
    ['before the first year', '令和4年度|令和4年度増減率|令和5年度|令和5年度増減率', '甲|10||5|', '10|－|5|△50.0'],
    ['of what nobody knows how', '額|収納率', '甲|10|', '10|'],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows))).toBe(expected);
  });
});

describe('beside its text a figure tells', () => {
  /** Of each cell whether it was given, what it is, and why there is none. */
  function tell(table: FigureTable): string {
    const filled = fillTable(table, { caution: 'usual', columns: [] });
    const shown = showFigures(filled, [], [...table.columns.keys()]);
    const told = (row: number, column: number) => {
      const figure = shown(row, column)?.figure;
      const quantity = figure?.quantity;
      const reason = quantity?.type === 'missing' ? ` ${quantity.reason}` : '';
      return figure === undefined
        ? ''
        : `${figure.source} ${quantity?.type}${reason} ${figure.undefinedBecause ?? ''}`.trim();
    };
    return table.rows.map((_, row) => [...table.columns.keys()].map((at) => told(row, at)).join('|')).join(' / ');
  }

  it.each([
    ['that it was filled in', '前年度|本年度|増減率', '甲|4|5|', 'given amount|given amount|filled amount'],
    ['皆増', '前年度|本年度|増減率', '甲|0|5|', 'given amount|given amount|filled qualitative'],
    [
      'that it would divide by zero',
      '前年度|本年度|増減率',
      '甲|0|0|',
      'given amount|given amount|filled missing notGiven divisor-zero',
    ],
    [
      'that something is missing',
      '前年度|本年度|増減率',
      '甲|4|5| / 乙|4||',
      'given amount|given amount|filled amount / given amount|given missing blank|filled missing blank operand-missing',
    ],
    [
      'not where somebody has written that there is none',
      '前年度|本年度|増減率',
      '甲|4|5| / 乙|4||－',
      'given amount|given amount|filled amount / given amount|given missing blank|given missing notGiven',
    ],
    [
      'nor that a head over others lacks anything',
      '前年度|本年度|増減率',
      '甲||| / 　乙|4|5|',
      'given missing blank|given missing blank|given missing blank / given amount|given amount|filled amount',
    ],
    ['nothing of what cannot be read', '前年度|備考', '甲|4|1,23人', 'given amount|'],
  ])('%s', (_, heads, rows, expected) => {
    expect(tell(small(heads, rows))).toBe(expected);
  });

  it('its digits and the unit behind them', () => {
    const filled = fillTable(small('額', '甲|1人 / 乙|2.5人 / 計|'), { caution: 'usual', columns: [] });
    const figure = showFigures(filled, [], [0])(2, 0)?.figure;
    expect(figure?.quantity).toMatchObject({
      type: 'amount',
      text: '3.5人',
      unit: '人',
      decimals: 1,
      before: '',
      after: '人',
    });
    expect(figure?.live?.isGrouped).toBe(true);
  });
});

it('a cell of words is shown without blanks around it, and a cell that is merged away not at all', () => {
  const table = small('額|備考', '甲|1| 2次調査の値 ');
  const filled = fillTable(
    { ...table, cells: table.cells.map(([first, second]) => [first, second, undefined]) },
    { caution: 'usual', columns: [] },
  );
  const shown = showFigures(filled, [], [0, 1, 2]);
  expect([0, 1, 2].map((column) => shown(0, column)?.text)).toEqual(['1', '2次調査の値', undefined]);
});

it('the columns of a workbook are told, where the table has others before and between them', () => {
  const table = small('前年度|本年度|増減', '甲|1|3|');
  const filled = fillTable(table, { caution: 'usual', columns: [] });
  const placesOf = (columns: readonly number[]) => {
    const live = showFigures(filled, [], columns)(0, 2)?.figure?.live;
    return live && operandsOf(live.calculation).map(({ cell }) => live.placeOf(cell)?.column);
  };
  expect(placesOf([1, 4, 5])).toEqual([4, 1]);
  expect(placesOf([1])).toEqual([undefined, 1]);
});

describe('a workbook works out again', () => {
  it.each([
    ['what is filled in', '前年度|本年度|増減', '甲|1|3|', '1|3|2=sum(1.2 1.1)0half-up'],
    ['what is printed', '額', '一|1 / 二|2 / 計|3', '1 / 2 / 3=sum(1.1 2.1)0half-up'],
    ['not what differs', '額', '一|1 / 二|2 / 計|4', '1 / 2 / 4'],
    ['what is cut', '予算|決算|執行率', '甲|3|2|66.6', '3|2|66.6=ratio(1.2 1.1)1down'],
    ['what is rounded up', '予算|決算|執行率', '甲|3|1|33.4', '3|1|33.4=ratio(1.2 1.1)1up'],
    ['what divides by nothing', '前年度|本年度|増減率', '甲|0|5|', '0|5|皆増=rate(1.2 1.1)1half-up'],
    ['not what is spelled', '額', '一|1億1万円 / 二|2億2万円 / 計|3億3万円', '1億1万円 / 2億2万円 / 3億3万円'],
    // Each is the other's difference: one of them is a value.
    ['no circle', '甲A|乙B=C-A|丙C=A+B', '一|1|2|3', '1|2=sum(1.3 1.1)0half-up|3'],
    [
      'no circle of what is filled in',
      '甲A|乙B=C-A|丙C=A+B',
      '一|1|2| / 二|1||3',
      '1|2=sum(1.3 1.1)0half-up|3 / 1|2=sum(2.3 2.1)0half-up|3',
    ],
    [
      'a total by its parts, and not by others that it makes with',
      'A|B|計',
      '一|1|2|3 / 二|3|4|7 / 計|4|6|10',
      '1|2|3=sum(1.1 1.2)0half-up / 3|4|7=sum(2.1 2.2)0half-up / 4=sum(1.1 2.1)0half-up|6=sum(1.2 2.2)0half-up|10=sum(1.3 2.3)0half-up',
    ],
  ])('%s', (_, heads, rows, expected) => {
    expect(fill(small(heads, rows), {}, true)).toBe(expected);
  });

  it('an adjusted share with what was added', () => {
    const table = small('決算|構成比', '甲|1| / 乙|1| / 丙|1| / 計|3|');
    expect(fill(table, { columns: { 1: { adjust: true } } }, true)).toBe(
      '1|33.4=ratio(1.1 4.1)1half-up 0.1 / 1|33.3=ratio(2.1 4.1)1half-up / 1|33.3=ratio(3.1 4.1)1half-up / 3=sum(1.1 2.1 3.1)0half-up|100.0=ratio(4.1 4.1)1half-up',
    );
  });
});

describe('a formula in a head', () => {
  it.each([
    ['率B÷A', '4|1|', '4|1|25.0=ratio(1.2 1.1)1half-up'],
    ['率B÷A×100', '4|1|', '4|1|25.0=ratio(1.2 1.1)1half-up'],
    ['率100×B÷A', '4|1|', '4|1|25.0=formula(1.2 1.1)1half-up'],
    ['率A÷(A+B)×100', '3|1|', '3|1|75.0=formula(1.1 1.2)1half-up'],
    ['増減率(A-B)×100÷B', '4|1|', '4|1|300.0=formula(1.1 1.2)1half-up'],
    ['率A÷(A+B)', '3|1|', '3|1|75.0=formula(1.1 1.2)1half-up'],
    ['増減率(A-B)÷B', '4|1|', '4|1|300.0=rate(1.1 1.2)1half-up'],
    ['増減率(A-B)÷B×100', '4|1|', '4|1|300.0=rate(1.1 1.2)1half-up'],
    ['増減率(A-B)÷A', '4|1|', '4|1|75.0=formula(1.1 1.2)1half-up'],
    ['増減率(B-A)÷A', '4|1|', '4|1|△75.0=rate(1.2 1.1)1half-up'],
    // By the formula as it stands: (4 + 1) ÷ -1.
    ['増減率(A-B)÷B', '4|-1|', '4|-1|-500.0=formula(1.1 1.2)1half-up'],
    ['残A-B', '4|1|', '4|1|3=sum(1.1 1.2)0half-up'],
    ['残A-B', '4|－|', '4|－|4=sum(1.1)0half-up'],
    ['残A-B', '4||', '4||4=sum(1.1)0half-up'],
    ['残A-B', '4|集計中|', '4|集計中|'],
    ['残A-B', '|1|', '|1|△1=sum(1.2)0half-up'],
    ['率B÷A', '4|－|', '4|－|'],
    ['率B÷A', '0|1|', '0|1|－=ratio(1.2 1.1)1half-up'],
    ['額A×B', '3|5|', '3|5|15=formula(1.1 1.2)0half-up'],
    ['額A×B', '1.5|3|', '1.5|3|4.5=formula(1.1 1.2)1half-up'],
    ['半分A÷2', '3|5|', '3|5|1.5=formula(1.1)1half-up'],
  ])('%s of %s', (head, row, expected) => {
    expect(fill(small(`額A|人B|${head}`, `一|${row}`), {}, true)).toBe(expected);
  });
});
