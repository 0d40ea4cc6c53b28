/** What heads mean beside each other: stages of a plan, figures worked out for each year, two-digit years, the city among others. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

describe('中間 and 最終 beside a baseline are what the plan is to reach', () => {
  it.each([
    ['策定時（H30）|中間（R4）|最終（R8）', ' of 120 (2022) → actual-missing actual-missing'],
    ['現況（2023）|中間（2028）|目標（2033）', ' of 120 (2028) → actual-missing actual-missing'],
    ['現状|中間|最終', ' of 130 (－) → actual-missing actual-missing'],
    ['現状値（H30）|中間値（R4）|目標値（R8）', '120 of 130 (2026) → 92.3% ○順調'],
    ['策定時（H30）|中間評価（R4）|目標（R8）', '120 of 130 (2026) → 92.3% ○順調'],
  ])('%s', (heads, judged) => {
    const { rows } = judgeTable(`指標|方向|${heads}\n利用者数|増加|100|120|130`);
    expect(rows[0]?.replace('利用者数 (increase): ', '')).toBe(judged);
  });
});

describe('years of two digits without an era', () => {
  const judge = (heads: string, date: string) => {
    const { year, findings } = judgeTable(`指標|方向|${heads}\n利用者数|増加|100|110|130`, { date });
    return [year, findings.filter((each) => each.startsWith('year-ambiguous')).length];
  };

  it.each([
    ['22年実績|23年実績|目標（26年）', '2024-09-30', 2023, 3],
    ['22年度|23年度|26年度目標', '2024-09-30', 2023, 3],
    ['26年度|27年度|目標（31年度）', '2016-09-30', 2015, 0],
    ['29年度|30年度|目標（5年度）', '2019-09-30', 2018, 0],
    ['4年度|5年度|目標（8年度）', '2024-09-30', 2023, 0],
  ])('%s in a document of %s', (heads, date, year, told) => {
    expect(judge(heads, date)).toEqual([year, told]);
  });
});

it('figures worked out for each of several years are of the year before them', () => {
  const { findings } = judgeTable(
    '指標|R4目標|R4実績|達成度|R5目標|R5実績|達成度\n利用者数|100|90|90.0%|110|121|110.0%',
  );
  expect(findings).toEqual([]);
});

it('the city among its county and the country is the one that is reported', () => {
  const { rows } = judgeTable(`
指標|方向|市（R4）|県（R4）|全国（R4）|市（R5）|県（R5）|全国（R5）|目標（R8）
健診の受診率|増加|30|33|35|32|34|36|60
`);
  expect(rows).toEqual(['健診の受診率 (increase): 32 of 60 (2026) → 53.3% △やや遅れ']);
});

it.each(['男（R5）|女（R5）', '南町（R5）|北町（R5）'])('of %s none is', (heads) => {
  const { rows } = judgeTable(`指標|方向|${heads}|目標（R8）\n健診の受診率|増加|30|33|60`);
  expect(rows).toEqual(['健診の受診率 (increase):  of 60 (2026) → actual-missing actual-missing']);
});

it.each(['目標下限（R8）|目標上限（R8）', '目標（R8、下限）|目標（R8、上限）'])('%s are two ends', (heads) => {
  const { findings, rows } = judgeTable(`指標|R5実績|${heads}\n水温|20|18|22`);
  expect([rows[0], findings]).toEqual(['水温 (－): 20 of － → target-band ◎達成', ['limits-of-band 2:3']]);
});

it('from which value on a letter is given is no rating', () => {
  const { findings } = judgeTable('指標|R5実績|A評価|B判定（基準）\n利用者数|120|130以上|110以上');
  expect(findings.map((each) => each.split(' ')[0])).not.toContain('ratings-of-another-scheme');
  expect(findings).toContain('header-missing');
});

describe('a target of several years together is held against no single year', () => {
  const doubted = '12回 of － → target-doubtful target-doubtful';
  const judge = (head: string, cell: string) => {
    const { rows } = judgeTable(`指標|方向|R4|R5|${head}\n講座（回）|増加|10|12|${cell}`);
    return rows[0]?.replace('講座（回） (increase): ', '').replace('(2026)', '').replace('  →', ' →');
  };

  it.each(['60回（5年間）', '60回（計画期間）', '60回以上（5か年）', '5年で60回', '60回（計画期間中）'])(
    '%s',
    (cell) => {
      expect(judge('目標（R8）', cell)).toBe(doubted);
    },
  );

  it.each(['目標（5年間）', '計画期間目標', '目標（5か年間）', '期間中の目標値'])('%s', (head) => {
    expect(judge(head, '60')).toBe(doubted);
  });

  it.each(['12回（年間）', '12回（1年間）', '12回（単年度）'])('but %s', (cell) => {
    expect(judge('目標（R8）', cell)).toBe('12回 of 12 → 100.0% ◎達成');
  });

  it('nor are rates', () => {
    const { rows } = judgeTable('指標|方向|R4|R5|目標（5年間）\n収納率|増加|90%|92%|95%');
    expect(rows).toEqual(['収納率 (increase): 92% of 95 (－) → 96.8% ○順調']);
  });
});

it('増減 over 増 and 減 is which way they are to go', () => {
  const { rows } = judgeTable('指標|増減|R4|R5|目標（R8）\n来場者数|増|100|120|200\n苦情件数|減|5|3|3');
  expect(rows.map((row) => row.split(':')[0])).toEqual(['来場者数 (increase)', '苦情件数 (decrease)']);
});

describe('a year of two digits in a cell', () => {
  const judge = (cell: string, date: string) => {
    const { findings } = judgeTable(
      `指標|方向|現状値|目標（R8）\n利用者数|増加|${cell}|60\n来館者数|増加|40（R3）|60`,
      { date },
    );
    return findings;
  };

  it('is of no year to come where it was measured, and may be western', () => {
    expect(judge('45（21年）', '2024-09-30')).toEqual(['year-ambiguous 2:3']);
    expect(judge('45（3年）', '2024-09-30')).toEqual([]);
    expect(judge('45（21年）', '2011-09-30')).toEqual([]);
  });
});

it('rows told apart by 区分 keep the unit of their name', () => {
  const { rows } = judgeTable(`
指標|区分|方向|R4|R5|目標（R8）
受診率（％）|40代|増加|30|32|60
|50代|増加|35|36|60
`);
  expect(rows).toEqual([
    '受診率（40代）（％） (increase): 32％ of 60 (2026) → 53.3% △やや遅れ',
    '受診率（50代）（％） (increase): 36％ of 60 (2026) → 60.0% △やや遅れ',
  ]);
});
