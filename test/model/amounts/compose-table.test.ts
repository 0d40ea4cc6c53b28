/** What a table of amounts is made of: its heads, what each column and row is, its cells, its notes. */

import { describe, expect, it } from 'vitest';
import type { AmountsTable } from '../../../src/model/amounts/amounts.ts';
import { printed, readSmallAmounts } from './small-amounts.ts';

function tableOf(lines: string, setting: object = {}): AmountsTable {
  const { table } = readSmallAmounts(setting, ...lines.split(' / '));
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('a column', () => {
  /** `kind heads [unit] year` of each. */
  const columns = (lines: string, setting: object = {}) =>
    tableOf(lines, setting).columns.map(({ kind, texts, unit, year }) =>
      [kind, texts.join('/'), unit === '' ? '' : `[${unit}]`, year ?? ''].filter((part) => part !== '').join(' '),
    );

  it.each([
    [
      '款|決算額（千円）|構成比（％） / 市税|300|60.0 / 市債|200|40.0',
      ['name 款', 'amount 決算額（千円） [千円]', 'share 構成比（％） [%]'],
    ],
    ['款|令和5年度|令和4年度 / 市税|300|200', ['name 款', 'amount 令和5年度 2023', 'amount 令和4年度 2022']],
    ['款|本年度|前年度 / 市税|300|200', ['name 款', 'amount 本年度', 'amount 前年度']],
    [
      '款|令和5年度|< / ^|予算|決算 / 市税|300|200',
      ['name 款', 'amount 令和5年度/予算 2023', 'amount 令和5年度/決算 2023'],
    ],
    ['款|項|額 / 市税|個人|300 / ^|法人|200', ['name 款', 'name 項', 'amount 額']],
    ['款|額|備考 / 市税|300|新規 / 市債|200|', ['name 款', 'amount 額', 'text 備考']],
    ['款| 額 |増減 / 市税|300|20 / 市債|200|10', ['name 款', 'amount 額', 'difference 増減']],
  ])('of %s', (lines, expected) => {
    expect(columns(lines)).toEqual(expected);
  });

  it('is what the settings say', () => {
    expect(columns('款|額|その後 / 市税|300|200', { columns: { その後: 'text' } })).toEqual([
      'name 款',
      'amount 額',
      'other その後',
    ]);
  });
});

describe('a row', () => {
  /** `kind depth name [unit] year` of each. */
  const rows = (lines: string, setting: object = {}) =>
    tableOf(lines, setting).rows.map(({ kind, depth, name, unit, year }) =>
      [kind, depth, name, unit === '' ? '' : `[${unit}]`, year ?? ''].filter((part) => part !== '').join(' '),
    );

  it.each([
    ['款|額 / 市税|300 / 　うち個人|200 / 計|300', ['item 0 市税', 'part 1 うち個人', 'total 0 計']],
    ['款|額 / 自主財源| / 　市税|300 / 　市債|－', ['band 0 自主財源', 'item 1 市税', 'item 1 市債']],
    ['区分|単位|額 / 費用|千円|300 / 利用者|人|200', ['item 0 費用 [千円]', 'item 0 利用者 [人]']],
    ['年度|額 / 令和4年度|300 / 令和5年度|200', ['item 0 令和4年度 2022', 'item 0 令和5年度 2023']],
    ['款|額 / 総数|300 / 市税|300', ['item 0 総数', 'item 0 市税']],
  ])('of %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected);
  });

  it('is what the settings say', () => {
    const setting = { rows: { 総数: 'total', 個人: 'part', 計: 'item' } };
    expect(rows('款|額 / 総数|300 / 個人|200 / 計|100', setting)).toEqual(['total 0 総数', 'part 0 個人', 'item 0 計']);
  });
});

describe('its cells', () => {
  /** With what they cover, where that is more than one place; `x` is covered by another. */
  const show = (cell: { text: string; colspan: number; rowspan: number } | undefined) =>
    cell === undefined
      ? 'x'
      : `${cell.text}${cell.colspan * cell.rowspan === 1 ? '' : `:${cell.rowspan}x${cell.colspan}`}`;

  it('of heads and names cover what is merged', () => {
    const { heads, rows } = tableOf('款|項| 令和5年度 |< / ^|^|予算|決算 / 市税|個人|300|200 / ^|法人|100|50');
    expect(heads.map((row) => row.map(show).join('|'))).toEqual(['款:2x1|項:2x1|令和5年度:1x2', '予算|決算']);
    expect(rows.map(({ cells }) => cells.map(show).join('|'))).toEqual(['市税:2x1|個人|300|200', 'x|法人|100|50']);
    expect(heads[0]?.map(({ column }) => column)).toEqual([0, 1, 2]);
  });

  it('keep what they say, and say where a figure comes from', () => {
    const { rows } = tableOf('款|予算|決算|執行率|備考 / 市税| 300 |150| |新規 / 市債|0|0||');
    const cells = rows.map((row) =>
      row.cells.map((cell) => [cell?.text, cell?.figure?.source, cell?.figure?.undefinedBecause]),
    );
    expect(cells).toEqual([
      [
        ['市税', undefined, undefined],
        ['300', 'given', undefined],
        ['150', 'given', undefined],
        ['50.0', 'filled', undefined],
        ['新規', 'given', undefined],
      ],
      [
        ['市債', undefined, undefined],
        ['0', 'given', undefined],
        ['0', 'given', undefined],
        ['－', 'filled', 'divisor-zero'],
        ['', 'given', undefined],
      ],
    ]);
  });
});

describe('its notes', () => {
  const lines = ['区分|決算|構成比', '市税|1|33.3', '市債|1|33.3', '諸収入|1|33.3', '計|3|100.0'];
  const notes = (...more: readonly string[]) => readSmallAmounts({}, ...lines, ...more).table?.notes;

  it.each([
    [[], ['（注）構成比は四捨五入しているため、合計は100%にならない。']],
    [['※構成比は端数を調整していない。'], ['※構成比は端数を調整していない。']],
    [['※決算は速報。'], ['※決算は速報。', '（注）構成比は四捨五入しているため、合計は100%にならない。']],
  ])('below which %j', (more, expected) => {
    expect(notes(...more)).toEqual(expected);
  });
});

describe('what the settings say of a column', () => {
  it.each([
    // Of the group alone: 300 of 400, 100 of 400, and 100 of 100.
    ['割合', { within: 'group' }, '75.0 25.0 80.0 100.0 20.0 100.0'],
    ['割合', { kind: 'share' }, '60.0 20.0 80.0 20.0 20.0 100.0'],
    ['割合', { kind: 'share', within: 'group' }, '75.0 25.0 80.0 100.0 20.0 100.0'],
    ['割合', { of: '予算' }, '50.0 30.0 80.0 20.0 20.0 100.0'],
    ['割合', { kind: 'share', of: '予算' }, '50.0 30.0 80.0 20.0 20.0 100.0'],
    ['割合', { kind: 'share', decimals: 0 }, '60 20 80 20 20 100'],
    ['割合', { kind: 'ratio', of: ['決算', '予算'] }, '120.0 66.7 100.0 100.0 100.0 100.0'],
    ['割合', { kind: 'rate', of: ['決算', '予算'] }, '20.0 △33.3 0.0 0.0 0.0 0.0'],
    ['割合', { kind: 'difference', of: ['決算', '予算'] }, '50 △50 0 0 0 0'],
    ['割合', { kind: 'sum', of: ['決算', '予算'] }, '550 250 800 200 200 1,000'],
    ['割合', { kind: 'difference', of: ['決算', '予算', '予算'] }, '△200 △200 △400 △100 △100 △500'],
  ])('%s: %j', (head, setting, expected) => {
    const lines = [
      '区分|予算|決算|割合',
      '市税|250|300|',
      '諸収入|150|100|',
      '自主財源 小計|400|400|',
      '市債|100|100|',
      '依存財源 小計|100|100|',
      '合計|500|500|',
    ];
    const { table, findings } = readSmallAmounts({ columns: { [head]: setting } }, ...lines);
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(
      printed(table)
        .map((row) => row.split('|')[3])
        .join(' '),
    ).toBe(expected);
  });

  it('adjusts shares of a group to 100, too', () => {
    const lines = ['区分|決算|割合', '甲|1|', '乙|1|', '丙|1|', '小計|3|', '丁|5|', '戊|1|', '小計|6|', '合計|9|'];
    const setting = { columns: { 割合: { within: 'group', adjust: true, decimals: 0 } } };
    expect(printed(readSmallAmounts(setting, ...lines).table).map((row) => row.split('|')[2])).toEqual([
      '34',
      '33',
      '33',
      '33',
      '83',
      '17',
      '67',
      '100',
    ]);
  });

  it('names it by all its heads before one that names the innermost', () => {
    const lines = ['款|令和5年度|<|<|令和4年度|<|<', '^|予算|決算|執行率|予算|決算|執行率', '市税|200|100||300|100|'];
    const setting = { columns: { 執行率: { decimals: 0 }, 令和4年度執行率: { decimals: 2 } } };
    expect(printed(readSmallAmounts(setting, ...lines).table)).toEqual(['市税|200|100|50|300|100|33.33']);
  });
});

describe('what is seen before the sums', () => {
  const told = (lines: string) =>
    readSmallAmounts({}, ...lines.split(' / ')).findings.map(
      ({ code, facts, place }) => `${place?.line}:${place?.column} ${code} ${Object.values(facts).join(' ')}`,
    );

  it.each([
    [
      '款|額 / 市税|300 / 市債|別に定める / 諸収入|別に定める / 譲与税|5',
      ['3:2 amounts-text-in-figures 別に定める 額'],
    ],
    [
      '款|額 / 市税|300 / 市債|別に定める / 諸収入|別途 / 譲与税|5',
      ['3:2 amounts-text-in-figures 別に定める 額', '4:2 amounts-text-in-figures 別途 額'],
    ],
    ['款|額 / 市税|300 / 市債| / 諸収入|－', []],
    ['款|額 / 市税|300人 / 市債|200 / 諸収入|100円', ['4:2 amounts-units-mixed 額 人 円']],
    ['款|額 / 市税|300人 / 市債|200人', []],
    ['款|額 / 市税|300人 / 市債|200円 / 諸収入|100件', ['3:2 amounts-units-mixed 額 人 円']],
  ])('%s', (lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });
});
