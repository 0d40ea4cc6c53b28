import { describe, expect, it } from 'vitest';
import { printed, readSmallAmounts } from './small-amounts.ts';

/** Tables as staff keep them, with what is to be worked out left empty; all printed rows that come of it. */
const kinds: readonly (readonly [name: string, given: readonly string[], rows: readonly string[]])[] = [
  [
    '款別執行状況: three columns under one head, うち, a negative correction',
    [
      '令和5年度一般会計歳出の執行状況|||||（単位：千円、％）',
      '款|予算現額|||支出済額|執行率',
      '|当初予算額|補正予算額|計||',
      '議会費|100|－||95|',
      '総務費|300|20||300|',
      '　うち人件費|120|－||119|',
      '予備費|50|△10||0|',
      '災害復旧費|0|0||0|',
      '歳出合計|||||',
    ],
    [
      '議会費|100|－|100|95|95.0',
      '総務費|300|20|320|300|93.8',
      '　うち人件費|120|－|120|119|99.2',
      '予備費|50|△10|40|0|0.0',
      '災害復旧費|0|0|0|0|－',
      '歳出合計|450|10|460|395|85.9',
    ],
  ],
  [
    '収入未済額, and totals of groups: 合計 beside 現年課税分 and 滞納繰越分',
    [
      '税目|現年課税分|||滞納繰越分|||合計||',
      '|調定額|収入済額|収入未済額|調定額|収入済額|収入未済額|調定額|収入済額|収納率',
      '市民税|100|90||20|5||||',
      'たばこ税|30|30||－|－|－|||',
      '計|||||||||',
    ],
    [
      '市民税|100|90|10|20|5|15|120|95|79.2',
      'たばこ税|30|30|0|－|－|－|30|30|100.0',
      '計|130|120|10|20|5|15|150|125|83.3',
    ],
  ],
  [
    '不用額 of what was carried over, and names with their numbers beside each other',
    [
      '款|項|予算現額|支出済額|翌年度繰越額|不用額等',
      '2 総務費|1 総務管理費|100|90|4|',
      '8 土木費|2 道路橋りょう費|200|150|－|',
      '合計|||||',
    ],
    ['2 総務費|1 総務管理費|100|90|4|6', '8 土木費|2 道路橋りょう費|200|150|－|50', '合計||300|240|4|56'],
  ],
  [
    '元金 and 利子 below 償還額',
    [
      '区分|令和5年度末残高|令和6年度借入額|令和6年度償還額|||令和6年度末残高',
      '|||元金|利子|計|',
      '土木債|100|20|10|3||',
      '計||||||',
    ],
    ['土木債|100|20|10|3|13|110', '計|100|20|10|3|13|110'],
  ],
  [
    '構成比 of two years with 増減・増減率: merged years, groups set in',
    [
      '区分|令和5年度|<|令和4年度|<|比較|<',
      '^|金額|構成比|金額|構成比|増減額|増減率',
      '自主財源||||||',
      '　市税|600||500|||',
      '　繰入金|50||0|||',
      '依存財源|350||500|||',
      '歳入合計||||||',
    ],
    [
      '自主財源||||||',
      '　市税|600|60.0|500|50.0|100|20.0',
      '　繰入金|50|5.0|0|0.0|50|皆増',
      '依存財源|350|35.0|500|50.0|△150|△30.0',
      '歳入合計|1,000|100.0|1,000|100.0|0|0.0',
    ],
  ],
  [
    'thousands that are not set apart stay so',
    ['区分|R4決算|R5決算|増減', '市税|12345|23456|', '諸収入|1000|900|', '合計|||'],
    ['市税|12345|23456|11111', '諸収入|1000|900|△100', '合計|13345|24356|11011'],
  ],
  [
    'thousands that are set apart once are so throughout',
    ['区分|R4決算|R5決算|増減', '市税|12,345|23,456|', '諸収入|1000|900|', '合計|||'],
    ['市税|12,345|23,456|11,111', '諸収入|1000|900|△100', '合計|13,345|24,356|11,011'],
  ],
  [
    '会計別予算の対前年度比較: a group above its accounts, an account that is closed',
    [
      '会計名|本年度|前年度|増減額|伸び率',
      '一般会計|5,695|5,326||',
      '特別会計|900|||',
      '　国民健康保険|900|700||',
      '　老人保健|0|33||',
      '計||||',
    ],
    [
      '一般会計|5,695|5,326|369|6.9',
      '特別会計|900|733|167|22.8',
      '　国民健康保険|900|700|200|28.6',
      '　老人保健|0|33|△33|皆減',
      '計|6,595|6,059|536|8.8',
    ],
  ],
  [
    '決算の推移: years down, the ratio on the year before, nothing before the first',
    ['年度|歳入決算額（千円）|対前年度比', '平成29年度|3,820|', '平成30年度|3,885|', '令和元年度|3,700|'],
    ['平成29年度|3,820|－', '平成30年度|3,885|101.7', '令和元年度|3,700|95.2'],
  ],
  [
    '査定経過: what was asked for and granted, a remark',
    ['事業名|要求額|査定額|増減|備考', '窓口改善|1,200|1,000||重点', '広報|500|0||ゼロ査定', '合計||||'],
    ['窓口改善|1,200|1,000|△200|重点', '広報|500|0|△500|ゼロ査定', '合計|1,700|1,000|△700|'],
  ],
  [
    '査定経過 of several steps: the head names what the last is compared with',
    ['事業名|要求額|一次査定|最終査定額|要求との差', '窓口改善|1,200|900|1,000|', '広報|500|600|500|', '計||||'],
    ['窓口改善|1,200|900|1,000|△200', '広報|500|600|500|0', '計|1,700|1,500|1,500|△200'],
  ],
  [
    'counts by evaluation: totals across and down, shares in the last row',
    ['基本目標|Ａ|Ｂ|Ｃ|計', '１　しごと|5|3|1|', '２　ひと|4|4|3|', '計||||', '構成比（％）||||'],
    ['１　しごと|5|3|1|9', '２　ひと|4|4|3|11', '計|9|7|4|20', '構成比（％）|45.0|35.0|20.0|100.0'],
  ],
  [
    'B/A, A-B as the heads say it, in 円',
    ['款|予算現額A|支出済額B|執行率B/A|残額A-B', '議会費|1,000,000|950,000||', '計||||'],
    ['議会費|1,000,000|950,000|95.0|50,000', '計|1,000,000|950,000|95.0|50,000'],
  ],
  [
    'figures of every manner: ▲, %, two decimals, as the printed ones are',
    ['会計名|R3年度|R2年度|増減額|伸び率', '一般|950|1,000|▲50|▲5.00%', '下水道|412|427||', '奨学金|46|47||'],
    ['一般|950|1,000|▲50|▲5.00%', '下水道|412|427|▲15|▲3.51%', '奨学金|46|47|▲1|▲2.13%'],
  ],
  [
    'amounts spelled in 億 and 万, as a town prints them: all in the finest of their units',
    [
      '区分|令和２年度|<|令和元年度|<|対前年度比較|<',
      '^|予算額（A）|構成比|予算額（B）|構成比|増減額（C＝A－B）|増減率（C／B）',
      '町税|73億9844万円|41.9%|74億9665万円|42.4%|△9821万円|△1.3%',
      '地方譲与税|8459万1千円||8112万7千円|0.5%|346万4千円|4.3%',
      '新しい税|8037万円|0.5%|0円|0.0%||皆増',
      'その他|101億1248万円|57.2%|101億1362万7千円|57.2%||',
      '合計|176億7588万1千円|100.0%|176億9140万4千円|100.0%|△1552万3千円|△0.1%',
    ],
    [
      '町税|73億9844万円|41.9%|74億9665万円|42.4%|△9821万円|△1.3%',
      '地方譲与税|8459万1千円|0.5%|8112万7千円|0.5%|346万4千円|4.3%',
      '新しい税|8037万円|0.5%|0円|0.0%|80,370千円|皆増',
      'その他|101億1248万円|57.2%|101億1362万7千円|57.2%|△1,147千円|0.0%',
      '合計|176億7588万1千円|100.0%|176億9140万4千円|100.0%|△1552万3千円|△0.1%',
    ],
  ],
  [
    '決算収支: 実質収支 follows 形式収支 less what is carried over, not 歳入 less 歳出',
    [
      '年度|歳入|歳出|差引（形式収支）|翌年度へ繰り越すべき財源|実質収支|単年度収支',
      '平成26年度|300|250||20||',
      '平成27年度|400|360||15||',
    ],
    ['平成26年度|300|250|50|20|30|－', '平成27年度|400|360|40|15|25|△5'],
  ],
  [
    '会計別予算額調: letters and units in rows of their own below the heads, 率 below 比較',
    [
      '会計|平成28年度|平成27年度|比較|<',
      '^|A|B|増減 A-B|率',
      '^|千円|千円|千円|％',
      '一般会計|295,200|294,900||',
      '市場事業|653|842||',
      '計||||',
    ],
    ['一般会計|295,200|294,900|300|0.1', '市場事業|653|842|△189|△22.4', '計|295,853|295,742|111|0.0'],
  ],
  [
    '予算の執行状況 with years across: the difference of a ratio is no ratio of differences',
    [
      '区分|26年度|25年度|増減|前年度対比',
      '予算現額 (A)|200|160|40|125.0',
      '支出済額 (B)|150|140|10|107.1',
      '執行率 (B)/(A)|75.0|87.5|△12.5|',
      '不用額 (A)-(B)|50|20|30|250.0',
    ],
    [
      '予算現額 (A)|200|160|40|125.0',
      '支出済額 (B)|150|140|10|107.1',
      '執行率 (B)/(A)|75.0|87.5|△12.5|85.7',
      '不用額 (A)-(B)|50|20|30|250.0',
    ],
  ],
  [
    '決算収支 by letters: what is still to be worked out is not nothing',
    ['年度|歳入(A)|歳出(B)|形式収支(C)=(A)-(B)|繰越財源(D)|実質収支(E)=(C)-(D)', '令和5年度|300|250||20|'],
    ['令和5年度|300|250|50|20|30'],
  ],
  [
    '基金: a balance follows from the one before it, and － of another year is nothing',
    [
      '基金名|令和5年度末残高|令和6年度中|<|令和6年度末残高|増減',
      '^|^|積立額|取崩額|^|^',
      '財政調整基金|400|30|50||',
      '森林基金|－|12|－||',
      '計|||||',
    ],
    ['財政調整基金|400|30|50|380|△20', '森林基金|－|12|－|12|12', '計|400|42|50|392|△8'],
  ],
  [
    '地方債: below 増減見込 stand no differences',
    [
      '区分|令和5年度末現在高|令和6年度末現在高見込額|令和7年度中増減見込|<|令和7年度末現在高見込額',
      '^|^|^|起債見込額|元金償還見込額|^',
      '土木|100|90|20|15|',
      '教育|50|45|－|5|',
      '計|||||',
    ],
    ['土木|100|90|20|15|95', '教育|50|45|－|5|40', '計|150|135|20|20|135'],
  ],
  [
    '税目別: a rate below heads is that of the same names below the others',
    [
      '税目|調定額|<|収入済額|<|収入率|<',
      '^|現年|滞納|現年|滞納|現年|滞納',
      '市民税|400|80|396|20||',
      '市たばこ税|50|0|50|0||',
    ],
    ['市民税|400|80|396|20|99.0|25.0', '市たばこ税|50|0|50|0|100.0|－'],
  ],
  [
    '歳出: 構成比 is of what was spent, not of what stands last',
    ['款|予算現額|支出済額|翌年度繰越額|構成比', '議会費|100|90|0|', '土木費|300|270|20|', '計||||'],
    ['議会費|100|90|0|25.0', '土木費|300|270|20|75.0', '計|400|360|20|100.0'],
  ],
  [
    '地方債: numbers set names in where nothing else does',
    ['区分|現在高', '1 普通債|30', '(1) 総務|10', '(2) 民生|20', '2 災害復旧債|5', '(1) 土木|2', '(2) 農林|3', '合計|'],
    ['1 普通債|30', '(1) 総務|10', '(2) 民生|20', '2 災害復旧債|5', '(1) 土木|2', '(2) 農林|3', '合計|35'],
  ],
  [
    '款: numbers of one kind set nothing in',
    ['款|決算額', '1 市税|30', '2 譲与税|10', '3 市債|20', '合計|'],
    ['1 市税|30', '2 譲与税|10', '3 市債|20', '合計|60'],
  ],
  [
    '会計別: a head without figures ends the line above it',
    ['会計|本年度|前年度|増減', '一般会計|900|800|', '特別会計|||', '　介護|100|900|', '　国保|500|400|', '計|||'],
    ['一般会計|900|800|100', '特別会計|||', '　介護|100|900|△800', '　国保|500|400|100', '計|1,500|2,100|△600'],
  ],
];

it.each(kinds)('%s', (_, given, rows) => {
  const { table, findings } = readSmallAmounts({}, ...given);
  expect(printed(table)).toEqual(rows);
  expect(findings.filter(({ code }) => code !== 'amounts-assumed' && code !== 'shares-rounded')).toEqual([]);
});

it.each([
  [
    '単年度収支 that is not by how much 実質収支 rose',
    ['年度|実質収支|単年度収支', '令和3年度|30|', '令和4年度|40|10', '令和5年度|35|△5', '令和6年度|60|26'],
    [5, 3],
  ],
  [
    'a balance that does not follow from its year',
    [
      '基金|R5年度末残高|積立額|取崩額|R6年度末残高',
      '財政|400|30|50|380',
      '減債|100|5|0|105',
      '施設|210|0|10|200',
      '応援|70|20|10|90',
    ],
    [5, 5],
  ],
] as const)('%s is found', (_, lines, place) => {
  const { findings } = readSmallAmounts({ chart: 'none' }, ...lines);
  expect(findings.map(({ place }) => [place?.line, place?.column])).toEqual([place]);
});

it('a share of which several figures may be meant is told', () => {
  const { table, findings } = readSmallAmounts(
    {},
    '区分|当初|補正|執行率|構成比',
    '甲|30|10|50.0|',
    '乙|70|0|60.0|',
    '計|100|10|57.0|',
  );
  expect(printed(table)[0]).toBe('甲|30|10|50.0|100.0');
  expect(findings.map(({ code }) => code)).toContain('amounts-assumed');
});

it.each([
  ['款|要求額|査定額|増減', '市税|100|95|', '査定額－要求額'],
  ['基金|R5年度末残高|積立額|取崩額|R6年度末残高', '財政|400|30|50|', 'R5年度末残高＋積立額－取崩額'],
])('what is assumed of %s is told', (heads, row, how) => {
  const { findings } = readSmallAmounts({}, heads, row);
  const assumed = findings.filter(({ code }) => code === 'amounts-assumed');
  expect(assumed.map(({ facts }) => facts)).toMatchObject([{ how }]);
});

it.each([
  ['市税', '市税'],
  [' 市税', '　市税'],
  ['  市税', '　市税'],
  ['   市税', '　　市税'],
  ['　市税', '　市税'],
  ['　 市税', '　　市税'],
  [`${'　'.repeat(12)}市税`, `${'　'.repeat(10)}市税`],
])('「%s」 is set in as 「%s」', (name, expected) => {
  expect(printed(readSmallAmounts({}, '款|額', '歳入|300', `${name}|300`).table)[1]).toBe(`${expected}|300`);
});

it('of several tables of one file each has its own title behind that of the setting', () => {
  const [one, two] = [
    ['表１　歳入', '款|額', '市税|300'],
    ['表２　歳出', '款|額', '議会費|100'],
  ];
  const titles = (...lines: readonly string[]) =>
    readSmallAmounts({ title: '予算' }, ...lines).tables.map(({ title }) => title);
  expect(titles(...one)).toEqual(['予算']);
  expect(titles(...one, '', ...two)).toEqual(['予算　表１　歳入', '予算　表２　歳出']);
});

it.each([
  ['marks', '予算額A|決算額B|残A-B'],
  ['marks in small letters', '予算額ａ|決算額ｂ|残Ａ－Ｂ'],
  ['words of heads with marks', '予算額A|決算額B|残（予算額－決算額）'],
  ['a mark of its own in brackets', '予算額A|決算額B|残（C＝A－B）'],
])('a formula of %s is worked out', (_, heads) => {
  expect(printed(readSmallAmounts({}, `款|${heads}`, '市税|300|100|').table)).toEqual(['市税|300|100|200']);
});

describe('what is printed', () => {
  const table = ['款|予算額|決算額|執行率', '議会費|100|95|95.0%', '総務費|300|200|66.6%', '計|400|295|73.8%'] as const;
  const codes = (...lines: readonly string[]) =>
    readSmallAmounts({}, ...lines).findings.map(({ code, place }) => [code, place?.line, place?.column]);

  it('stays, also where it is cut', () => {
    const { table: read, findings } = readSmallAmounts({}, ...table);
    expect(printed(read)).toEqual(table.slice(1));
    expect(findings).toEqual([]);
  });

  it('is named where it differs, and stays', () => {
    expect(codes(...table.slice(0, 3), '計|401|295|73.8%')).toEqual([['figure-miscomputed', 4, 2]]);
    expect(codes(table[0], '議会費|100|95|90.0%', ...table.slice(2))).toEqual([['figure-miscomputed', 2, 4]]);
  });
});

describe('bad input', () => {
  const found = (setting: object, ...lines: readonly string[]) => {
    const { table, findings } = readSmallAmounts(setting, ...lines);
    return {
      rows: printed(table),
      findings: findings.map(({ code, severity, facts, place }) => ({
        code,
        severity,
        facts,
        at: [place?.line, place?.column],
      })),
    };
  };

  it('a text among amounts is printed and in no sum', () => {
    const { rows, findings } = found(
      {},
      '款|本年度|前年度|増減',
      '議会費|別に定める|90|',
      '総務費|300|200|',
      '計|300|290|10',
    );
    expect(rows).toEqual(['議会費|別に定める|90|－', '総務費|300|200|100', '計|300|290|10']);
    expect(findings).toMatchObject([
      { code: 'amounts-text-in-figures', severity: 'warning', facts: { text: '別に定める' }, at: [2, 2] },
    ]);
  });

  it('a total of what is not known yet is none', () => {
    const { table, findings } = readSmallAmounts({}, '款|予算|支出', '総務費|320|300', '予備費|50|集計中', '計||');
    expect(printed(table)).toEqual(['総務費|320|300', '予備費|50|集計中', '計|370|']);
    expect(findings).toEqual([]);
    const none = readSmallAmounts({}, '款|予算|支出', '総務費|320|300', '予備費|50|－', '計|370|300');
    expect(none.findings).toEqual([]);
    const known = readSmallAmounts({}, '款|予算|支出', '総務費|320|300', '予備費|50|集計中', '計|370|345');
    expect(known.findings).toEqual([]);
  });

  it('units that differ in a column are not worked out together', () => {
    const { rows, findings } = found(
      {},
      '款|予算|決算|執行率',
      '議会費|100千円|95千円|',
      '総務費|300千円|200,000円|',
      '計|||',
    );
    expect(rows[0]).toBe('議会費|100千円|95千円|95.0');
    expect(rows[1]).toBe('総務費|300千円|200,000円|－');
    expect(rows[2]).toBe('計|400千円||－');
    expect(findings.map(({ code, at }) => [code, at])).toContainEqual(['amounts-units-mixed', [3, 3]]);
  });

  it('a ratio whose operands are not there stays empty', () => {
    const { rows, findings } = found({}, '款|収入済額|収納率', '市税|100|', '市債|200|');
    expect(rows).toEqual(['市税|100|', '市債|200|']);
    expect(findings).toMatchObject([
      { code: 'amounts-not-computed', facts: { column: '収納率', count: 2 }, at: [2, 3] },
    ]);
  });

  it.each([
    ['割合（％）', ['人口|30|70|100']],
    ['受診率（％）', ['受診者|30|70|100', '対象者|60|90|150']],
    ['前年度比', ['人口|30|70|100']],
  ])('an empty row %s stays empty, and it is said', (name, lines) => {
    const { rows, findings } = found({}, '区分|本町|西町|計', ...lines, `${name}|||`);
    expect(rows.at(-1)).toBe(`${name}|||`);
    expect(findings).toMatchObject([{ code: 'amounts-row-not-computed', facts: { row: name, count: 3 } }]);
  });

  it.each([
    ['worked out', '構成比（％）|||'],
    ['filled in', '割合（％）|30|70|100'],
    ['not asked', '割合（％）|－|－|－'],
    ['a band', '増減の内訳|||\n　増減額のうち減|5|6|11'],
  ])('and nothing is said of one that is %s', (_, row) => {
    const { findings } = found({}, '区分|本町|西町|計', '人口|30|70|100', ...row.split('\n'));
    expect(findings.map(({ code }) => code)).not.toContain('amounts-row-not-computed');
  });

  it('shares without a total are of the sum of the rows, and it is said', () => {
    const { rows, findings } = found({}, '区分|決算額|構成比', '市税|300|', '市債|100|');
    expect(rows).toEqual(['市税|300|75.0', '市債|100|25.0']);
    expect(findings).toMatchObject([{ code: 'amounts-share-without-total', facts: { isSummed: true }, at: [2, 3] }]);
    const alone = found({}, '区分|決算額|構成比', '市税|300|60.0');
    expect(alone.findings).toMatchObject([
      { code: 'amounts-share-without-total', facts: { isSummed: false }, at: [2, 3] },
    ]);
  });

  it('a file without figures is an error', () => {
    expect(found({}, 'お知らせ|本日', '休み|明日').findings).toMatchObject([
      { code: 'amounts-without-figures', severity: 'error' },
    ]);
  });

  it('heads of the settings that the table does not have', () => {
    const setting = {
      columns: { 執行割合: 'ratio', 執行率: { kind: 'ratio', of: ['決算', '予算の額'] } },
      rows: { 小計: 'total' },
    };
    const { findings } = found(setting, '款|予算|決算|執行率', '議会費|100|95|95.0');
    expect(findings.filter(({ code }) => code === 'amounts-head-unknown').map(({ facts }) => facts)).toMatchObject([
      { head: '執行割合', nearest: '執行率' },
      { head: '小計' },
      { head: '予算の額', nearest: '予算' },
    ]);
  });
});

describe('settings', () => {
  it.each([
    ['増減', 'amount', '市税|100|250|'],
    ['増減', 'text', '市税|100|250|'],
    ['その後', 'difference', '市税|100|250|150'],
    ['その後', 'amount', '市税|100|250|'],
  ])('say alone what a column %s is: %s', (head, kind, line) => {
    const { table } = readSmallAmounts({ columns: { [head]: kind } }, `款|前年度|本年度|${head}`, '市税|100|250|');
    expect(printed(table)).toEqual([line]);
  });

  it.each([
    ['甲', '額', '市税|100|250|150'],
    ['額', '甲', '市税|250|100|150'],
  ])('name heads of one character: %s and %s', (first, second, line) => {
    const setting = { columns: { 差: { kind: 'difference', of: ['額', '甲'] } } };
    const [name, ...figures] = line.split('|');
    const { table } = readSmallAmounts(setting, `款|${first}|${second}|差`, `${name}|${figures[0]}|${figures[1]}|`);
    expect(printed(table)).toEqual([line]);
  });

  it('say what columns are worked out from, how they are rounded, and which rows are totals', () => {
    const setting = {
      columns: {
        決算比: { kind: 'ratio', of: ['決算', '予算'], decimals: 2, rounding: 'down' },
        合わせて: { kind: 'sum', of: ['予算', '補正'] },
        伸び: { kind: 'rate', of: ['決算', '予算'] },
        違い: { kind: 'difference', of: ['予算', '決算'] },
      },
      rows: { 全部: 'total', 人件費: 'part' },
    };
    const { table, findings } = readSmallAmounts(
      setting,
      '款|予算|補正|合わせて|決算|決算比|違い|伸び',
      '議会|300|10||200|||',
      '人件費|100|0||90|||',
      '総務|100|0||0|||',
      '全部|||||||',
    );
    expect(findings).toEqual([]);
    expect(printed(table)).toEqual([
      '議会|300|10|310|200|66.66|100|△33.3',
      '人件費|100|0|100|90|90.00|10|△10.0',
      '総務|100|0|100|0|0.00|100|皆減',
      '全部|400|10|410|200|50.00|200|△50.0',
    ]);
  });

  it('are of the whole before a 財源内訳 that leaves nothing out', () => {
    const head = ['事業名|事業費|財源内訳|<|<|<', '^|^|国庫支出金|県支出金|その他|一般財源'] as const;
    const { table, findings } = readSmallAmounts({}, ...head, '児童|100|50|25|－|25', '道路||40|－|10|30', '合計|||||');
    expect(printed(table)).toEqual(['児童|100|50|25|－|25', '道路|80|40|－|10|30', '合計|180|90|25|10|55']);
    expect(findings).toEqual([]);
    // A printed one is compared.
    const wrong = readSmallAmounts({}, ...head, '児童|110|50|25|－|25', '道路||40|－|10|30');
    expect(wrong.findings.map(({ code }) => code)).toContain('figure-miscomputed');
  });

  it.each([
    ['without 一般財源 it may be a part', '事業名|事業費|財源内訳|<\n^|^|国庫支出金|県支出金\n道路||40|10'],
    [
      'what is none of a source may be counted twice',
      '事業名|事業費|財源内訳|<|<\n^|^|特定財源|国庫支出金|一般財源\n道路||40|40|30',
    ],
    ['another word may be another amount', '事業名|執行額|財源内訳|<\n^|^|国庫支出金|一般財源\n道路||40|30'],
  ])('and of none where %s', (_, text) => {
    expect(printed(readSmallAmounts({}, ...text.split('\n')).table)[0]).toMatch(/^道路\|\|40/);
  });

  it('adjust shares to 100 only where that is asked', () => {
    const lines = ['区分|決算|構成比', '市税|1|', '市債|1|', '諸収入|1|', '計|3|'] as const;
    const shares = (setting: object) =>
      printed(readSmallAmounts(setting, ...lines).table).map((row) => row.split('|')[2]);
    expect(shares({})).toEqual(['33.3', '33.3', '33.3', '100.0']);
    expect(readSmallAmounts({}, ...lines).table?.notes).toEqual([
      '（注）構成比は四捨五入しているため、合計は100%にならない。',
    ]);
    expect(shares({ columns: { 構成比: { kind: 'share', adjust: true } } })).toEqual(['33.4', '33.3', '33.3', '100.0']);
  });

  it('say of shares that a group misses its own share by rounding, and keep rows of marks', () => {
    const { table, findings } = readSmallAmounts(
      {},
      '区分|決算|構成比',
      '甲|8901|',
      '乙|7654|',
      '小計||',
      '丙|13143|',
      '丁|－|',
      '小計||',
      '計||',
    );
    expect(printed(table)).toEqual([
      '甲|8901|30.0',
      '乙|7654|25.8',
      '小計|16555|55.7',
      '丙|13143|44.3',
      '丁|－|－',
      '小計|13143|44.3',
      '計|29698|100.0',
    ]);
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['item', 'item', 'total', 'item', 'item', 'total', 'total']);
    expect(findings).toMatchObject([{ code: 'shares-rounded', facts: { name: '構成比', sum: '55.8', whole: '55.7' } }]);
    expect(table?.notes).toEqual(['（注）構成比は四捨五入しているため、内訳の計と一致しないことがある。']);
  });

  it('make shares those of a group', () => {
    const { table } = readSmallAmounts(
      { columns: { 割合: { kind: 'share', of: '決算', within: 'group' } } },
      '区分|決算|割合',
      '市税|300|',
      '諸収入|100|',
      '自主財源 小計|400|',
      '市債|50|',
      '県支出金|50|',
      '依存財源 小計|100|',
      '合計|500|',
    );
    expect(printed(table)?.slice(0, 2)).toEqual(['市税|300|75.0', '諸収入|100|25.0']);
    expect(printed(table)?.slice(3, 5)).toEqual(['市債|50|50.0', '県支出金|50|50.0']);
  });
});
