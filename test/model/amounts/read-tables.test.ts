/** What is understood of tables of amounts: their columns and rows, what is told of them, what is printed. */

import { describe, expect, it } from 'vitest';
import { printed, readSmallAmounts } from './small-amounts.ts';

const read = (table: string, setting: object = {}) => readSmallAmounts(setting, ...table.split(' / '));

const said = (value: string | number | undefined) => (value === undefined ? '' : ` ${value}`);

describe('columns: kind, heads, unit and fiscal year', () => {
  const show = (table: string, setting?: object) =>
    read(table, setting).table?.columns.map(
      ({ kind, texts, unit, year }) => `${kind} ${texts.join('/')}${unit === '' ? '' : `[${unit}]`}${said(year)}`,
    );

  it.each([
    [
      '区分|令和5年度|<|前年度|増減|備考|単位 / ^|予算|決算（千円）|^|^|^|^ / 一|1|2|3||あ|人',
      'name 区分、amount 令和5年度/予算 2023、amount 令和5年度/決算（千円）[千円] 2023、amount 前年度、difference 増減、text 備考、text 単位',
    ],
    ['款|項|額 / 甲|一|1', 'name 款、name 項、amount 額'],
    ['区分|額|説明 / 一|1|2 / 二|3|文 / 三|4|文', 'name 区分、amount 額、other 説明'],
    ['区分|額|摘要 / 一|1|文 / 二|3|4', 'name 区分、amount 額、amount 摘要'],
    ['区分|額|摘要 / 一|1|文 / 二|3|文 / 三|1|4', 'name 区分、amount 額、other 摘要'],
    ['区分|額|摘要 / 一|1| / 二|3|', 'name 区分、amount 額、amount 摘要'],
  ])('%s: %s', (table, expected) => {
    expect(show(table)?.join('、')).toBe(expected);
  });

  it('are what the settings call them', () => {
    const columns = { 額: 'text', 人: 'amount', 率: 'rate' };
    expect(show('区分|額|人|率 / 一|1|2|3', { columns })).toEqual(['name 区分', 'other 額', 'amount 人', 'rate 率']);
    expect(show('区分|額|摘要 / 一|1|あ', { columns: { 摘要: 'text' } })?.at(-1)).toBe('text 摘要');
  });
});

describe('rows: kind, name, depth, unit and fiscal year', () => {
  const show = (table: string, setting?: object) =>
    read(table, setting).table?.rows.map(({ kind, name, depth, unit, year }) => {
      const isSetIn = depth === 0 ? '' : `@${depth}`;
      return `${kind} ${name}${isSetIn}${unit === '' ? '' : `[${unit}]`}${said(year)}`;
    });

  it.each([
    [
      '区分|額 / 市税|1 / 　うち個人|1 / （再掲）滞納|1 / 小計|2 / 総数|2 / 計|',
      'item 市税、part うち個人@1、part （再掲）滞納、total 小計、item 総数、total 計',
    ],
    ['区分|額 / 歳入| / 　市税|1 / 　市債|－ / 計|1', 'band 歳入、item 市税@1、item 市債@1、total 計'],
    ['年度|額 / 令和5年度|1 / 前年度|2 / 2022|3', 'item 令和5年度 2023、item 前年度、item 2022 2022'],
    ['区分|単位|額 / 一|人|1', 'item 一[人]'],
    ['款|項|額 / 甲|一|1 / |二|2', 'item 甲　一、item 甲　二'],
    ['区分|額|人 / 一|| / 二|1|1 / 計||', 'band 一、item 二、total 計'],
  ])('%s: %s', (table, expected) => {
    expect(show(table)?.join('、')).toBe(expected);
  });

  it('are what the settings call them', () => {
    const rows = { 全部: 'total', 内: 'part', 計: 'item' };
    expect(show('区分|額 / 一|1 / 内|1 / 計|2 / 全部|3', { rows })).toEqual([
      'item 一',
      'part 内',
      'item 計',
      'total 全部',
    ]);
  });
});

describe('findings, with their place and their facts', () => {
  it.each<[string, object, readonly string[]]>([
    ['区分|額|累計 / 一|別|別 / 二|別|1 / 三|他|2 / 四|1|3', {}, []],
    ['区分|額 / 一|1 / 二| 別に定める ', {}, ['3:2 amounts-text-in-figures 別に定める 額']],
    ['区分|額|率 / 一|1|未 / 二|2|50', {}, []],
    ['区分|額 / 一|1千円 / 二|2 / 三|3円 / 四|4人', {}, ['4:2 amounts-units-mixed 額 千円 円']],
    ['区分|累計 / 一|1千円 / 二|3円', {}, []],
    ['区分|5年度|4年度|増減 / 一|1千円|1千円|0人 / 二|3千円|1千円|2千円', {}, ['3:4 amounts-units-mixed 増減 人 千円']],
    ['区分|額|率 / 一|1千円|5% / 二|3千円|6人', {}, []],
    ['区分|額 / 一|1千円 / 二|2,000円', {}, ['3:2 amounts-units-mixed 額 千円 円']],
    ['区分|収入済額|収納率 / 一|1| / 二|| / 三|2|90', {}, ['2:3 amounts-not-computed 収納率 1']],
    ['区分|令和5年度|令和5年度増減 / 一|1| / 二|2|', {}, []],
    ['区分|令和5年度|令和4年度|令和5年度増減 / 一|1|| / 二|2||', {}, ['2:4 amounts-not-computed 令和5年度増減 2']],
    ['区分|本町|西町 / 人口|30|70 / 受診率|| / 　男||', {}, []],
    ['区分|本町|西町 / 人口|30|70 / 受診率|－|', {}, []],
    [
      '区分|本町|西町|増減 / 人口|30|70| / 受診率|||',
      {},
      ['3:2 amounts-row-not-computed 受診率 2 false', '2:4 amounts-assumed 増減 西町－本町 false'],
    ],
    ['区分|a額|b額|増減 / 一|1|2| / 二|3|4|', {}, ['2:4 amounts-assumed 増減 b額－a額 false']],
    ['区分|a額|b額|増減率 / 一|1|2|', {}, ['2:4 amounts-assumed 増減率 (b額－a額)÷a額 false']],
    ['区分|調定額|収入済額|収入率 / 一|1|2|', {}, []],
    ['区分|a額|b額|差引 / 一|1|2|', {}, ['2:4 amounts-assumed 差引 a額－b額 false']],
    ['区分|調定額/現年|x / 一|1|2', {}, []],
    [
      '区分|調定額|<|収入済額|<|収入率|< / ^|現年|滞納|現年|滞納|現年|滞納 / 一|4|2|3|1||',
      {},
      [
        '3:6 amounts-assumed 収入率　現年 収入済額　現年÷調定額　現年 false',
        '3:7 amounts-assumed 収入率　滞納 収入済額　滞納÷調定額　滞納 false',
      ],
    ],
    ['区分|決算額|構成比 / 一|3| / 二|1|', {}, ['2:3 amounts-share-without-total 構成比 true']],
    ['区分|決算額|構成比 / 一|3|75.0 / 二|1|25.0', {}, []],
    [
      '区分|決算額|構成比 / 一|3|60.0 / 二|1|40.0',
      {},
      [
        '2:3 figure-miscomputed 一　構成比 60.0 75.0 一　決算額÷決算額',
        '3:3 figure-miscomputed 二　構成比 40.0 25.0 二　決算額÷決算額',
      ],
    ],
    ['区分|決算額|構成比 / 一|あ| / 二|い|', {}, [': amounts-without-figures t.csv']],
    [
      '区分|構成比 / 一|60.0 / 二|50.0',
      {},
      ['2:2 amounts-share-without-total 構成比 false', '2:2 shares-differ 構成比 110 100'],
    ],
    ['区分|決算額|割合 / 一|3| / 二|1|', {}, ['2:3 amounts-not-computed 割合 2']],
    [
      '款|予算|決算|執行率 / 議会費|100|95|95.0',
      { columns: { 執行割合: 'ratio' } },
      ['1: amounts-head-unknown 執行割合 執行率 予算 決算 執行率'],
    ],
    ['款|予算|< / ^|決算|執行 / 議会費|100|95', { columns: { 予算決算: 'amount' } }, []],
    ['款|予算 / 議会費|100', { rows: { 会議費: 'total' } }, ['1: amounts-head-unknown 会議費  議会費']],
    [
      '款|予算|決算|率 / 議会費|100|95|95.0',
      { columns: { 率: { kind: 'ratio', of: ['決', '予算'] } } },
      ['1: amounts-head-unknown 決  予算 決算 率'],
    ],
    [
      '款|予算|決算|率 / 議会費|100|95|95.0 / 計|100|95|100.0',
      { columns: { 率: { kind: 'share', of: '決' } } },
      ['1: amounts-head-unknown 決  予算 決算 率'],
    ],
    ['款|予算|決算 / 議会費|100|約95 / 計|100|', {}, []],
    ['款|額| / 一|1|2', { columns: { 予算: 'amount' } }, ['1: amounts-head-unknown 予算  額']],
  ])('%s %o', (table, setting, expected) => {
    const { findings } = read(table, setting);
    const shown = findings.map(({ code, facts, place }) =>
      `${place?.line ?? ''}:${place?.column ?? ''} ${code} ${Object.values(facts).flat().join(' ')}`.trim(),
    );
    expect(shown).toEqual(expected);
  });
});

describe('what is printed', () => {
  it.each<[string, object, string]>([
    ['区分|額 / 一|1', { unit: '千円' }, '一|1'],
    ['区分|予算|決算|執行率 / 一|3|1|', { decimals: 2 }, '一|3|1|33.33'],
    ['区分|予算|決算|執行率 / 一|3|1|', { rounding: 'up' }, '一|3|1|33.4'],
    ['区分|予算|決算|執行率 / 一|3|2|', { columns: { 執行率: { kind: 'ratio', decimals: 0 } } }, '一|3|2|67'],
    ['区分|5年度|4年度|増減 / 一|3.5|1.25|', { decimals: 2 }, '一|3.5|1.25|2.25'],
    ['区分|a|b|c|差 / 一|9|3|1|', { columns: { 差: { kind: 'difference', of: ['a', 'b', 'c'] } } }, '一|9|3|1|5'],
    ['区分|a|b|差 / 一|9|3|', { columns: { 差: { kind: 'difference', of: ['a'] } } }, '一|9|3|△6'],
    ['区分|a|b|c|差 / 一|9|3|1|', { columns: { 差: { kind: 'sum', of: ['a', 'c'] } } }, '一|9|3|1|10'],
    ['区分|a|b|差 / 一|9|3|', { columns: { 差: { kind: 'ratio', of: ['b', 'a'] } } }, '一|9|3|33.3'],
    ['区分|a|b|差 / 一|9|3|', { columns: { 差: { kind: 'rate', of: ['a', 'b'] } } }, '一|9|3|200.0'],
    ['区分|a|b|差 / 一|9|3|', { columns: { 差: { kind: 'rate', of: ['a'] } } }, '一|9|3|△66.7'],
    [
      '区分|a|b|差 / 一|9|3| / 二|1|3| / 計|||',
      { columns: { 差: { kind: 'share', of: 'a' } } },
      '一|9|3|90.0 / 二|1|3|10.0 / 計|10|6|100.0',
    ],
    [
      '区分|a|b|構成比 / 一|9|3| / 二|1|3| / 計|||',
      { columns: { 構成比: { of: 'a' } } },
      '一|9|3|90.0 / 二|1|3|10.0 / 計|10|6|100.0',
    ],
    [
      '区分|額|構成比 / 一|9| / 二|1| / 小計|| / 三|1| / 四|1| / 小計|| / 計||',
      { columns: { 構成比: { within: 'group', of: '額' } } },
      '一|9|90.0 / 二|1|10.0 / 小計|10|83.3 / 三|1|50.0 / 四|1|50.0 / 小計|2|16.7 / 計|12|100.0',
    ],
    ['区分|5年度|<|4年度|< / ^|額|増減|額|増減 / 一|9|1|8|1', { columns: { '5年度額': 'text' } }, '一|9|1|8|1'],
    [
      '区分|5年度|<|4年度|< / ^|額|増減|額|増減 / 一|9||8|1',
      { columns: { 額: 'amount', '5年度増減': { kind: 'difference', of: ['5年度額', '4年度額'] } } },
      '一|9|1|8|1',
    ],
    ['事業名|総事業費|財源内訳|<|< / ^|^|国|起債|一般財源 / 一||1|2|3 / 二|9|1|3|5', {}, '一|6|1|2|3 / 二|9|1|3|5'],
    ['事業名|予算現額（千円）|財源の内訳|< / ^|^|都支出金|一般財源等 / 一||1|3 / 二|9|4|5', {}, '一|4|1|3 / 二|9|4|5'],
    ['事業名|経費|財源構成|< / ^|^|その他|一般財源 / 一||1|3 / 二|9|4|5', {}, '一|4|1|3 / 二|9|4|5'],
    ['事業名|事業費計|財源内訳|< / ^|^|その他|一般財源 / 一||1|3 / 二|9|4|5', {}, '一|4|1|3 / 二|9|4|5'],
    ['事業名|事業費|内訳|< / ^|^|その他|一般財源 / 一||1|3 / 二|9|4|5', {}, '一||1|3 / 二|9|4|5'],
    ['事業名|事業費|財源内訳 / ^|^|一般財源 / 一||3 / 二|9|9', {}, '一||3 / 二|9|9'],
    [
      '事業名|事業費|財源内訳|<|一般財源 / ^|^|その他|一般財源|^ / 一||1|3|3 / 二|9|4|5|5',
      {},
      '一||1|3|3 / 二|9|4|5|5',
    ],
    [
      '事業名|事業費|財源内訳|< / ^|^|その他|一般財源 / 一||1|3 / 二|9|4|5',
      { columns: { 事業費: 'amount' } },
      '一||1|3 / 二|9|4|5',
    ],
    ['事業名|事業費|財源内訳|< / ^|^|その他|一般財源 / 一|5|1|3 / 二||－|－', {}, '一|5|1|3 / 二||－|－'],
    ['事業名|事業費|備考|財源内訳|< / ^|^|^|その他|一般財源 / 一|||1|3 / 二|9||4|5', {}, '一|||1|3 / 二|9||4|5'],
    [
      '事業名|補助金|事業費|財源内訳|< / ^|^|^|国県支出金(補助)|一般財源 / 一|7||1|3 / 二|7|9|4|5',
      {},
      '一|7||1|3 / 二|7|9|4|5',
    ],
  ])('%s %o: %s', (table, setting, expected) => {
    expect(printed(read(table, setting).table).join(' / ')).toBe(expected);
  });

  it.each([
    ['区分|額 / 一|1 / 二|集計中 / 計|', '一|1 / 二|集計中 / 計|'],
    ['区分|額|人 / 一|1|1 / 二|非公表|2 / 計||', '一|1|1 / 二|非公表|2 / 計||3'],
    ['区分|男|女|計 / 一|10|集計中| / 二|3|集計中|', '一|10|集計中| / 二|3|集計中|'],
    ['区分|男|女|計 / 一|集計中|10| / 二|集計中|5|', '一|集計中|10| / 二|集計中|5|'],
    ['区分|男|女|計 / 一|－|10| / 二|－|5|', '一|－|10|10 / 二|－|5|5'],
    ['区分|額|状況 / 一|10|集計中 / 二|5| / 計||', '一|10|集計中 / 二|5| / 計|15|'],
    ['区分|額|構成比 / 一|10| / 二|集計中| / 三|5|', '一|10| / 二|集計中| / 三|5|'],
    ['区分|額|構成比 / 一|10| / 二|約20| / 三|5|', '一|10| / 二|約20| / 三|5|'],
  ])('of figures that are not known yet nothing is made: %s', (table, expected) => {
    expect(printed(read(table).table).join(' / ')).toBe(expected);
  });

  it.each([
    [{}, '（単位：円）'],
    [{ unit: '千円' }, '（単位：千円）'],
  ])('the unit of the settings %o goes before that of the table', (setting, unit) => {
    expect(read('（単位：円） / 区分|額 / 一|1', setting).table?.unit).toBe(unit);
  });
});
