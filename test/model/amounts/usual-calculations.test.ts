/** What the usual heads of budgets, funds, taxes and staff say of how their figures are worked out: filled in where they are blank. */

import { expect, it } from 'vitest';
import { printed, readSmallAmounts } from './small-amounts.ts';

it.each<[name: string, table: string, expected: string]>([
  [
    'a balance by how much it rose in all',
    '基金名|前年度末現在高|決算年度中増減高|決算年度末現在高 / 財調|90|△20| / 減債|30|5| / 計|||',
    '財調|90|△20|70 / 減債|30|5|35 / 計|120|△15|105',
  ],
  [
    'by how much it rose, between its balances',
    '区分|前年度末現在高|年度中増減高|年度末現在高 / 校舎|90||70 / 公園|30||35',
    '校舎|90|△20|70 / 公園|30|5|35',
  ],
  [
    'a budget after its revision',
    '会計名|補正前予算額|補正額|補正後予算額 / 一般会計|90|△20| / 国保|30|5| / 合計|||',
    '一般会計|90|△20|70 / 国保|30|5|35 / 合計|120|△15|105',
  ],
  [
    'a budget with several revisions, and what was brought forward and moved',
    '款|当初予算額|補正予算額|<|繰越額|流用増減|予算現額|支出済額|不用額 / ^|^|第1号|第2号|^|^|^|^|^ / 甲|90|△20|5|7|3||80| / 乙|30|1|2|4|△3||31| / 計||||||||',
    '甲|90|△20|5|7|3|85|80|5 / 乙|30|1|2|4|△3|34|31|3 / 計|120|△19|7|11|0|119|111|8',
  ],
  [
    'no budget beside an amount that is no revision',
    '款|当初予算額|寄附額|予算現額 / 甲|9|2| / 乙|3|1|',
    '甲|9|2| / 乙|3|1|',
  ],
  [
    'income and spending of one budget',
    '会計|予算現額|歳入決算額|歳出決算額|収入率|執行率 / 国保|200|190|180|| / 介護|100|80|70||',
    '国保|200|190|180|95.0|90.0 / 介護|100|80|70|80.0|70.0',
  ],
  [
    'rates beside 皆増 and 皆減 that are typed',
    '区分|5年度|4年度|増減率 / 甲|12|10| / 乙|4|0|皆増 / 丙|0|3|皆　減 / 丁|9|10|',
    '甲|12|10|20.0 / 乙|4|0|皆増 / 丙|0|3|皆　減 / 丁|9|10|△10.0',
  ],
  [
    'the rise since the year that the head names',
    '区分|令和4年|令和5年|令和6年|4年比増減 / 甲|12|10|9| / 乙|4|5|6|',
    '甲|12|10|9|△3 / 乙|4|5|6|2',
  ],
  [
    'the rise since a year by its letter',
    '区分|R4決算額|R5決算額|R6決算額|R4からの増減額 / 甲|12|10|9| / 乙|4|5|6|',
    '甲|12|10|9|△3 / 乙|4|5|6|2',
  ],
  ['no rise since a year that is not there', '区分|令和5年|令和6年|元年比増減 / 甲|10|9|', '甲|10|9|'],
  [
    'the rise of a total, in rows below it',
    '区分|R4|R5|R6 / 市税|6|7|8 / 市債|4|4|3 / 計||| / 増減額|－|| / 対前年度増減率（％）|－||',
    '市税|6|7|8 / 市債|4|4|3 / 計|10|11|11 / 増減額|－|1|0 / 対前年度増減率（％）|－|10.0|0.0',
  ],
  [
    'the rise of each row, below it',
    '区分|R4|R5|R6 / 歳入|10|11|22 / 伸び率|－|| / 歳出|8|8|10 / 伸び率|－||',
    '歳入|10|11|22 / 伸び率|－|10.0|100.0 / 歳出|8|8|10 / 伸び率|－|0.0|25.0',
  ],
  [
    'no rise of rows of which any may be meant',
    '区分|R4|R5 / 甲|10|11 / 乙|8|8 / 増減率|－|',
    '甲|10|11 / 乙|8|8 / 増減率|－|',
  ],
  [
    'totals beside the rate of the year before',
    '税目|区分|調定額|収入済額|収納率|前年度収納率 / 市民税|現年|50|40||79.0 / ^|滞納|10|2||19.0 / ^|計||||70.1 / 軽自|現年|30|28||92.0 / ^|滞納|10|2||21.0 / ^|計||||75.5 / 合計|現年||||81.0 / ^|滞納||||20.5 / ^|計||||71.0',
    '市民税|現年|50|40|80.0|79.0 / |滞納|10|2|20.0|19.0 / |計|60|42|70.0|70.1 / 軽自|現年|30|28|93.3|92.0 / |滞納|10|2|20.0|21.0 / |計|40|30|75.0|75.5 / 合計|現年|80|68|85.0|81.0 / |滞納|20|4|20.0|20.5 / |計|100|72|72.0|71.0',
  ],
  [
    'income beside spending, each with its own total',
    '歳入|<|<|歳出|<|< / 科目|決算額|構成比|科目|決算額|構成比 / 市税|60||民生費|45| / 市債|40||総務費|45| / 合計|||合計||',
    '市税|60|60.0|民生費|45|50.0 / 市債|40|40.0|総務費|45|50.0 / 合計|100|100.0|合計|90|100.0',
  ],
  [
    'shares of this year, not of the one before',
    '款|予算現額|支出済額|前年度決算額|構成比 / 甲|10|6|2| / 乙|10|4|8| / 計||||',
    '甲|10|6|2|60.0 / 乙|10|4|8|40.0 / 計|20|10|10|100.0',
  ],
])('%s', (_, table, expected) => {
  expect(printed(readSmallAmounts({}, ...table.split(' / ')).table).join(' / ')).toBe(expected);
});

it('a row that may be a total, and one that a setting calls so', () => {
  const lines = ['区分|R4|R5', '市税|6|7', '市債|4|4', '歳入総額||'];
  const { findings } = readSmallAmounts({}, ...lines);
  expect(findings).toMatchObject([
    {
      code: 'amounts-row-not-computed',
      facts: { row: '歳入総額', count: 2, isTotal: true },
      place: { line: 4, column: 2 },
    },
  ]);
  const declared = readSmallAmounts({ rows: { 歳入総額: 'total' } }, ...lines);
  expect(printed(declared.table).at(-1)).toBe('歳入総額|10|11');
  expect(declared.findings).toEqual([]);
});

it.each([
  ['区分|R4|R5 / 甲|6|7 / 計|6|7 / 増減|－|', '増減 計　R5－計　R4'],
  ['区分|R4|R5 / 歳入|6|7 / 歳出|4|5 / 差引||', '差引 歳入－歳出'],
])('says of a row, by its name, what was assumed: %s', (table, expected) => {
  const { findings } = readSmallAmounts({}, ...table.split(' / '));
  expect(findings.map(({ code, facts }) => ({ code, facts }))).toEqual([
    {
      code: 'amounts-assumed',
      facts: { name: expected.split(' ')[0], how: expected.split(' ')[1], isRow: true },
    },
  ]);
});

it('takes the base of shares from rows that tell it, where most are as small as others', () => {
  const small = Array.from({ length: 60 }, (_, index) => `事業${index}|${index % 2}|${(index + 1) % 2}|0.0`);
  const rows = [...small, '大事業|6000|1000|59.8', '特大事業|4000|9000|39.9', '計|10030|10030|100.0'];
  const { findings } = readSmallAmounts({}, '区分|決算額|見込額|構成比', ...rows);
  expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const [wrong] = readSmallAmounts(
    {},
    '区分|決算額|見込額|構成比',
    ...rows.with(-2, '特大事業|4000|9000|45.0'),
  ).findings;
  expect(wrong).toMatchObject({ code: 'figure-miscomputed', place: { line: 63, column: 4 } });
});
