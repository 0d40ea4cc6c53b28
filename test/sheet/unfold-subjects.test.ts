import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../src/model/plan/plan.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { layOut, layOutCsv } from './lay-out.ts';

/** `name [unit] a2023 10, t2028 20`; an undated value has no year. */
function read(text: string, form: 'merged' | 'csv' = 'merged'): readonly string[] {
  const grid = form === 'merged' ? layOut(text) : layOutCsv(text);
  const { value: table } = composeIndicators([{ file: 'a.xlsx', grid, findings: [] }]);
  if (table === undefined) throw new Error('no table');
  const { value: plan } = checkPlan(table, undefined, makeConfiguration({ date: '2024-09-30' }));
  return (plan?.goals ?? []).flatMap(indicatorsOf).map(({ name, unit, baseline, actuals, targets, plans }) => {
    const show = (role: string, all: typeof actuals) =>
      all.flatMap(({ period, quantity }) => {
        if (quantity.type === 'missing') return [];
        const year = period !== undefined && 'year' in period ? period.year : '';
        return [`${role}${year} ${quantity.text}`];
      });
    const values = [
      ...show('b', baseline === undefined ? [] : [baseline]),
      ...show('a', actuals),
      ...show('t', targets),
      ...show('p', plans),
    ];
    return `${name} [${unit ?? ''}] ${values.join(', ')}`.trim();
  });
}

function codesOf(text: string): readonly string[] {
  return composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }]).findings.map(({ code }) => code);
}

const screening = `
検診名|令和4年度|<|令和5年度|<
^|受診者数（人）|受診率（％）|受診者数（人）|受診率（％）
胃がん|1,234|12.3|1,300|13.0
肺がん|2,234|22.3|2,300|23.0`;

describe('several things under one year are an indicator each', () => {
  it('with the unit of each, merged or as a CSV keeps it', () => {
    const expected = [
      '胃がん　受診者数 [人] a2022 1,234, a2023 1,300',
      '胃がん　受診率 [％] a2022 12.3, a2023 13.0',
      '肺がん　受診者数 [人] a2022 2,234, a2023 2,300',
      '肺がん　受診率 [％] a2022 22.3, a2023 23.0',
    ];
    expect(read(screening)).toEqual(expected);
    expect(read(screening, 'csv')).toEqual(expected);
    expect(codesOf(screening)).toContain('table-reshaped');
  });

  it('and so is a share with a target of its own', () => {
    const text = `
区分|令和4年度|<|<|令和5年度|<|<|目標（R7）
^|総数|女性|比率（％）|総数|女性|比率（％）|比率（％）
法律による審議会|150|45|30.0|150|51|34.0|40
条例による審議会|80|28|35.0|90|33|36.7|45`;
    const expected = [
      '法律による審議会　総数 [] a2022 150, a2023 150',
      '法律による審議会　女性 [] a2022 45, a2023 51',
      '法律による審議会　比率 [％] a2022 30.0, a2023 34.0, t2025 40',
      '条例による審議会　総数 [] a2022 80, a2023 90',
      '条例による審議会　女性 [] a2022 28, a2023 33',
      '条例による審議会　比率 [％] a2022 35.0, a2023 36.7, t2025 45',
    ];
    expect(read(text)).toEqual(expected);
    expect(read(text, 'csv')).toEqual(expected);
  });

  it.each([
    [
      'groups of ages that begin with a number',
      '区分|2020年|<|2019年|<\n|75歳未満|全年齢|75歳未満|全年齢\n男性|85.6|147.6|86.0|149.5',
      ['男性　75歳未満 [] a2019 86.0, a2020 85.6', '男性　全年齢 [] a2019 149.5, a2020 147.6'],
    ],
    [
      'years below what is measured',
      '検診名|受診者数|<|受診率|<\n^|R4|R5|R4|R5\n胃がん|10|20|1%|2%',
      ['胃がん　受診者数 [] a2022 10, a2023 20', '胃がん　受診率 [%] a2022 1%, a2023 2%'],
    ],
    [
      'men, women and both',
      '区分|令和4年度|<|<\n^|男|女|計\n小学校|10|12|22',
      ['小学校　男 [] a2022 10', '小学校　女 [] a2022 12', '小学校　計 [] a2022 22'],
    ],
    [
      'targets and actuals',
      '区分|R5目標|<|R5実績|<\n^|利用者数|利用日数|利用者数|利用日数\n居宅介護|120|1,400|118|1,350',
      ['居宅介護　利用者数 [] a2023 118, t2023 120', '居宅介護　利用日数 [] a2023 1,350, t2023 1,400'],
    ],
    [
      'the year written before each in one row',
      '検診名|R4受診者数|R4受診率|R5受診者数|R5受診率\n胃がん|10|1%|20|2%',
      ['胃がん　受診者数 [] a2022 10, a2023 20', '胃がん　受診率 [%] a2022 1%, a2023 2%'],
    ],
    [
      'rows of targets and actuals of one name',
      '指標|区分|R4|<|R5|<\n^|^|件数|金額|件数|金額\n補助|目標|10|100|11|110\n補助|実績|9|90|12|120',
      [
        '補助　件数 [] a2022 9, a2023 12, t2022 10, t2023 11',
        '補助　金額 [] a2022 90, a2023 120, t2022 100, t2023 110',
      ],
    ],
    [
      'numbers of their own for rows with an ID',
      'ID|名称|R4|<\n^|^|件数|金額\nA1|補助|10|100',
      ['補助　件数 [] a2022 10', '補助　金額 [] a2022 100'],
    ],
  ])('%s', (_, table, expected) => {
    expect(read(table)).toEqual(expected);
  });

  it.each([
    [
      '喫煙率|28%|8%|27%|7%|12%',
      '男性|女性',
      ['喫煙率　男性 [%] a2022 28%, a2023 27%, t2026 12%', '喫煙率　女性 [%] a2022 8%, a2023 7%, t2026 12%'],
    ],
    [
      '喫煙率|28%|18%|27%|17%|12%',
      '男性|全体',
      ['喫煙率　男性 [%] a2022 28%, a2023 27%', '喫煙率　全体 [%] a2022 18%, a2023 17%, t2026 12%'],
    ],
    ['相談|28件|8件|27件|7件|12件', '会場|電話', ['相談 [件] a2022 8件, a2023 7件, t2026 12件']],
    ['健康寿命|80|79|81|78|82', '本市|全国', ['健康寿命 [] a2022 80, a2023 81, t2026 82']],
  ])('below one target: %s under %s', (row, subjects, expected) => {
    const table = `指標|R4実績|<|R5実績|<|R8目標\n^|${subjects}|${subjects}|^\n${row}`;
    expect(read(table)).toEqual(expected);
    expect(codesOf(table).includes('target-of-subjects')).toBe(subjects === '男性|女性');
  });

  it.each([
    ['20％', '25%', '目標（R8）', ['a2022 5, a2023 6', 'a2022 12, a2023 13, t2026 20％']],
    ['20', '25', '目標（％）（R8）', ['a2022 5, a2023 6', 'a2022 12, a2023 13, t2026 20']],
    ['20人', '25人', '目標（R8）', ['a2022 5, a2023 6, t2026 20人', 'a2022 12, a2023 13']],
    ['20人', '25％', '目標（R8）', undefined],
    ['20', '25', '目標（R8）', undefined],
    ['20校', '25校', '目標（R8）', undefined],
  ])('below one target that is counted as one of them is: %s', (one, other, head, expected) => {
    const table = `検診名|R4|<|R5|<|${head}
^|受診者数（人）|受診率（％）|受診者数（人）|受診率（％）|^
胃がん|5|12|6|13|${one}
肺がん|6|13|7|14|${other}`;
    const values = read(table).slice(0, 2);
    if (expected === undefined) expect(values[0]).not.toContain('受診者数');
    else expect(values).toEqual([`胃がん　受診者数 [人] ${expected[0]}`, `胃がん　受診率 [％] ${expected[1]}`]);
  });

  it.each([
    [
      'one thing in each year',
      '費目|R4|<|R5|<\n^|決算額|構成比|決算額|構成比\n人件費|100|10.0|110|11.0',
      ['人件費 [] a2022 100, a2023 110'],
    ],
    [
      'periods of a plan over their years',
      '区分|第6期|<|第7期|<\n^|R1|R2|R3|R4\n訪問介護|10|11|12|13',
      ['訪問介護 [] a2019 10, a2020 11, a2021 12, a2022 13'],
    ],
    [
      'a target that belongs to neither',
      '指標名|現状値（R5）|<|目標値（R10）\n^|全国|本市|^\n健康寿命|79.1|78.5|80.0',
      ['健康寿命 [] b2023 78.5, t2028 80.0'],
    ],
  ])('but not %s', (_, table, expected) => {
    expect(read(table)).toEqual(expected);
    expect(codesOf(table)).not.toContain('table-reshaped');
  });

  it('leaves them as texts with a warning where a row has no name', () => {
    const table = '区分|R5|<\n^|男|女\n小学校|10|12\n|5|6';
    expect(codesOf(table)).not.toContain('table-reshaped');
    expect(read(table)[0]).toBe('小学校 []');
  });
});

describe('what stands under a role', () => {
  it.each(['merged', 'csv'] as const)('is told by 1号 and 2号 below a corner of two words (%s)', (form) => {
    const table = `
年度|令和4年度|<|令和5年度|<
区分|1号|2号|1号|2号
認定こども園|100|200|110|210
幼稚園|120|190|120|200`;
    expect(read(table, form)).toEqual([
      '認定こども園　1号 [] a2022 100, a2023 110',
      '認定こども園　2号 [] a2022 200, a2023 210',
      '幼稚園　1号 [] a2022 120, a2023 120',
      '幼稚園　2号 [] a2022 190, a2023 200',
    ]);
  });

  it.each(['merged', 'csv'] as const)('has the unit that stands below (%s)', (form) => {
    const table = `
指標|R4実績|R5実績|目標値
^|人|人|人
来館者数|10|20|30`;
    expect(read(table, form)).toEqual(['来館者数 [人] a2022 10, a2023 20, t 30']);
  });

  it('is of rows that say nothing but a role', () => {
    expect(read('区分|R4|<|R5|<\n^|男性|女性|男性|女性\n目標|30|20|31|21\n実績|28|19|29|22')).toEqual([
      '男性 [] a2022 28, a2023 29, t2022 30, t2023 31',
      '女性 [] a2022 19, a2023 22, t2022 20, t2023 21',
    ]);
    expect(
      read(
        '区分|R4|<|R5|<\n^|１号|２号|１号|２号\n量の見込み|82|104|80|103\n確保方策|90|108|90|108\n実績|79|105|77|102',
      ),
    ).toEqual(
      ['１号', '２号'].flatMap((name, at) => [
        `${name}（量の見込み） [] p2022 ${[82, 104][at]}, p2023 ${[80, 103][at]}`,
        `${name}（確保方策） [] p2022 ${[90, 108][at]}, p2023 ${[90, 108][at]}`,
        `${name}（実績） [] a2022 ${[79, 105][at]}, a2023 ${[77, 102][at]}`,
      ]),
    );
  });

  it('is called by its words, not by the letter of a formula', () => {
    expect(
      read(`
会計|前期実施計画|<|R5実績|<
^|事業数|事業費(A)|事業数|事業費(B)
一般|38|7,937|36|7,415`),
    ).toEqual(['一般　事業数 [] a2023 36, p 38', '一般　事業費 [] a2023 7,415, p 7,937']);
  });

  it('is the value before and after a change, no two things', () => {
    expect(read('指標|目標値(R8)|<|変更理由\n^|変更前|変更後|^\n来館者|100|120|施設の増')).toEqual([
      '来館者 [] t2026 120',
    ]);
  });
});

describe('a single row of numbers that nothing names', () => {
  it('is an indicator for each head, and what is added up stays one', () => {
    const table = `
(A) 運行経費|収入額|<|<|(E) 負担額 A-D
|(B) 運賃|(C) 補助金|(D) 合計 B+C|
59,296|12,985|1,000|13,985|45,311`;
    expect(read(table)).toEqual([
      '(A) 運行経費 [] a 59,296',
      '収入額　(B) 運賃 [] a 12,985',
      '収入額　(C) 補助金 [] a 1,000',
      '収入額　(D) 合計 B+C [] a 13,985',
      '(E) 負担額 A-D [] a 45,311',
    ]);
  });
});

describe('heads of three rows', () => {
  it.each(['merged', 'csv'] as const)('keep the head of the names beside a band (%s)', (form) => {
    const table = `
サービス名|第8期|<|<|<
^|R3|<|R4|<
^|計画値|実績値|計画値|実績値
訪問介護|100|90|110|95`;
    expect(read(table, form)).toEqual(['訪問介護 [] a2021 90, a2022 95, p2021 100, p2022 110']);
  });
});

it('a total beside men and women in a table on its side is a column of its own', () => {
  expect(read('年度|男|女|計\nR3年度|10|20|30\nR4年度|11|21|32')).toEqual([
    '男 [] a2021 10, a2022 11',
    '女 [] a2021 20, a2022 21',
    '計 [] a2021 30, a2022 32',
  ]);
});

it('a row of 差 below 計画 and 実績 is a figure of its own', () => {
  const found = read('年度|<|R4|R5\n利用者数|計画|110|120\n^|実績|95|100\n^|差|△15|△20');
  expect(found).toEqual(['利用者数 [] a2022 95, a2023 100, t2022 110, t2023 120']);
});

describe('numbers of several heads that say neither year nor role', () => {
  const bounds = '区分|年間収支率|年間利用者数（人）\nコミュニティバス|20%以上|1,500以上\nデマンド交通|8%以上|800以上';

  it('are a target each where most of them are bounds, or a title says so', () => {
    expect(read(bounds)).toEqual([
      'コミュニティバス　年間収支率 [%] t 20%以上',
      'コミュニティバス　年間利用者数 [人] t 1,500以上',
      'デマンド交通　年間収支率 [%] t 8%以上',
      'デマンド交通　年間利用者数 [人] t 800以上',
    ]);
    expect(read('交通の目標\n区分|収支率|利用者数\nバス|20%|1,500\n電車|30%|800')[0]).toBe('バス　収支率 [%] t 20%');
    expect(codesOf(bounds).filter((code) => code === 'values-by-place')).toHaveLength(2);
  });

  it('are else what was measured', () => {
    expect(read('区分|会員数（人）|店舗数（店）\n東地区|120|14\n西地区|80|9')).toEqual([
      '東地区　会員数 [人] a 120',
      '東地区　店舗数 [店] a 14',
      '西地区　会員数 [人] a 80',
      '西地区　店舗数 [店] a 9',
    ]);
  });

  it.each([
    ['one column of numbers', '区分|件数\n窓口|10\n電話|20'],
    ['figures that are worked out', '区分|件数|構成比\n窓口|10|33.3%\n電話|20|66.7%'],
    ['no column of names', '場所|件数|人数\n本庁|10|20\n支所|30|40'],
    ['words', '区分|担当|場所\n窓口|市民課|本庁\n電話|総務課|支所'],
  ])('%s: nothing is unfolded', (_, table) => {
    expect(codesOf(table)).not.toContain('table-reshaped');
  });
});

it('names may stand below a head that speaks of values', () => {
  const text =
    '達成目標|小学校|<|中学校|<\n^|R5実績|R6目標|R5実績|R6目標\n授業の理解|88|90|79|82\n家庭学習|71|75|58|62';
  expect(read(text)).toEqual([
    '授業の理解　小学校 [] a2023 88, t2024 90',
    '授業の理解　中学校 [] a2023 79, t2024 82',
    '家庭学習　小学校 [] a2023 71, t2024 75',
    '家庭学習　中学校 [] a2023 58, t2024 62',
  ]);
});

it('a share with a word of its own is measured as the numbers beside it are', () => {
  const text = `区分|R5|<|<|R6|<|<
^|総数（人）|女性数（人）|女性比率（％）|総数（人）|女性数（人）|女性比率（％）
審議会|310|98|31.6|305|103|33.8`;
  expect(read(text)).toEqual([
    '審議会　総数 [人] a2023 310, a2024 305',
    '審議会　女性数 [人] a2023 98, a2024 103',
    '審議会　女性比率 [％] a2023 31.6, a2024 33.8',
  ]);
});

it('a rank beside a value is none of what is measured', () => {
  const text = `指標|R5|<|<|R6|<|<
^|数値|県内順位|全国順位|数値|県内順位|全国順位
財政力指数|0.72|6|410|0.71|7|422`;
  expect(read(text)).toEqual(['財政力指数 [] a2023 0.72, a2024 0.71']);
});
