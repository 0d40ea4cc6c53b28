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
  [
    'what ran up over months, of two years',
    '月|令和5年度|累計|令和4年度|累計額 / 4月|5||7| / 5月|3||1| / 6月|4||2| / 計||||',
    '4月|5|5|7|7 / 5月|3|8|1|8 / 6月|4|12|2|10 / 計|12||10|',
  ],
  [
    'what ran up from before the table',
    '年度|整備戸数|累計 / 令和4年度|5|105 / 令和5年度|3| / 令和6年度|4|',
    '令和4年度|5|105 / 令和5年度|3|108 / 令和6年度|4|112',
  ],
  ['nothing ran up over rows that are no time', '事業|額|累計 / 甲|5| / 乙|3|', '甲|5| / 乙|3|'],
  [
    'what some ratings are of all',
    '分野|Ａ評価|Ｂ評価|Ｃ評価|計|A・Bの割合 / 甲|5|3|2|| / 乙|4|－|6|| / 計|||||',
    '甲|5|3|2|10|80.0 / 乙|4|－|6|10|40.0 / 計|9|3|8|20|60.0',
  ],
  [
    'the same, in a row',
    '評価|R5|R6 / 達成|5|4 / 未達成|3|6 / 計|| / 達成の割合||',
    '達成|5|4 / 未達成|3|6 / 計|8|10 / 達成の割合|62.5|40.0',
  ],
  ['no share of what is not named', '分野|A|B|計|Cの割合 / 甲|5|3||', '甲|5|3|8|'],
  [
    'an amount for each, in a smaller unit',
    '年度|件数（件）|金額（千円）|1件当たりの金額（円） / R4|4|9| / R5|5|8|',
    'R4|4|9|2,250.0 / R5|5|8|1,600.0',
  ],
  [
    'an amount for each by words, where there are several',
    '館|利用件数|利用人数|使用料|1件当たり人数 / 東|4|10|7| / 西|5|8|7| / 計||||',
    '東|4|10|7|2.5 / 西|5|8|7|1.6 / 計|9|18|14|2.0',
  ],
  ['none for each of what is not counted', '館|使用料|人件費|一人当たり / 東|4|10|', '東|4|10|'],
  [
    'an amount for each by the letters of its heads, one of which has its unit behind it',
    '区分|職員数A（人）|給与費|<|<|一人当たり給与費B/A / ^|^|給料|手当|計B|^ / 5年度|4|10|6||',
    '5年度|4|10|6|16|4.0',
  ],
  [
    'a remainder in the row of a balance',
    '区分|予算額|決算額|繰越額|不用額 / 収入A|9|8|| / 支出B|10|6|3| / 差引（A－B）|△1|2|△3|',
    '収入A|9|8||1 / 支出B|10|6|3|1 / 差引（A－B）|△1|2|△3|0',
  ],
  [
    'one where its parts are filled in first',
    '区分|予算額|決算額|繰越額|不用額 / 収入A|9|8|| / 支出B|10|6|3| / 差引（A－B）|△1|2||',
    '収入A|9|8||1 / 支出B|10|6|3|1 / 差引（A－B）|△1|2|△3|0',
  ],
  [
    'an amount for each in 円 of a table in 千円, said by letters',
    '（単位：千円） / 区分|額A|数B|単価A/B（円） / 甲|9|4|',
    '甲|9|4|',
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
  ['区分|来館者 / 目標値|6 / 実績値|3 / 達成率|', '達成率 実績値÷目標値'],
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

it.each<[name: string, table: string, found: string]>([
  ['what ran up', '月|件数|累計 / 4月|5|25 / 5月|3|28 / 6月|4|38 / 7月|2|40 / 8月|6|46', '4:3 figure-miscomputed'],
  [
    'what ran up, in its amount',
    '月|件数|累計 / 4月|5|25 / 5月|3|28 / 6月|14|32 / 7月|2|34 / 8月|6|40',
    '4:3 figure-miscomputed',
  ],
  ['shares of some ratings', '分野|A|B|C|計|A・Bの割合 / 甲|5|3|2|10|70.0', '2:6 figure-miscomputed'],
  [
    'amounts for each, where heads leave their unit open',
    '年度|件数|金額|1件当たり（円） / R4|4|9|2,250 / R5|5|8|1,500 / R6|2|3|1,500',
    '3:4 figure-miscomputed',
  ],
  [
    'a balance by its rise',
    '基金|前年度末現在高|増減高|年度末現在高 / 甲|9|1|10 / 乙|8|△1|9 / 丙|3|2|5',
    '3:3 figure-miscomputed',
  ],
  ['a revised budget', '款|補正前の額|補正額|補正後の額 / 甲|9|1|10 / 乙|8|△1|9 / 丙|3|2|5', '3:4 figure-miscomputed'],
  ['the rise since a named year', '区分|R4|R5|R6|R4比増減 / 甲|9|1|10|1 / 乙|8|7|9|2', '3:5 figure-miscomputed'],
])('compares %s where it is printed', (_, table, found) => {
  const { findings } = readSmallAmounts({}, ...table.split(' / '));
  expect(findings.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`)).toEqual([found]);
});

it('says that what is attained was taken for more than is aimed at, unless a printed figure shows it', () => {
  const assumed = (table: string) =>
    readSmallAmounts({}, ...table.split(' / ')).findings.flatMap(({ code, facts }) =>
      code === 'amounts-assumed' ? facts : [],
    );
  expect(assumed('区分|目標値|実績値|達成率 / 甲|4|3|')).toEqual([
    { name: '達成率', how: '実績値÷目標値', isRow: false },
  ]);
  expect(assumed('区分|目標値|実績値|達成率 / 甲|4|3| / 乙|5|4|80.0')).toEqual([]);
});

it('says once of shares of some rows that their total is not there', () => {
  const codes = (...rows: readonly string[]) =>
    readSmallAmounts({}, '款|決算額|構成比', ...rows).findings.map(({ code }) => code);
  expect(codes('民生費|912|38.0', '土木費|411|17.1', '総務費|340|14.2')).toEqual([
    'amounts-share-without-total',
    'figures-unexplained',
  ]);
  expect(codes('民生費|912|58.0', '土木費|411|37.1', '総務費|340|24.2')).toContain('shares-differ');
});
