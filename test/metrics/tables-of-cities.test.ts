/** Tables as cities keep them of which another figure came out once, each with a single point. */

import { expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

it('a year is held against its own target, and a forecast or half a year is none to report', () => {
  const ofYears = judgeTable(
    '指標|単位|方向|基準値（R3）|R4目標値|R4実績値|R5目標値|R5実績値\n利用者|人|増加|80,000|90,000|81,900|85,000|80,750',
  );
  expect(ofYears.rows).toEqual(['利用者 (increase): 80750人 of 85000 (2023) → 95.0% ○順調']);
  for (const head of ['令和6年度見込値', '令和6年度（見込）', '令和6年9月30日現在', '令和6年度上半期']) {
    const { year, rows } = judgeTable(
      `指標|単位|方向|基準値（R4）|令和5年度|${head}|目標値（R8）\n来館者|人|増加|100|120|130|150`,
      { date: '2025-03-30' },
    );
    expect([head, year, rows]).toEqual([head, 2023, ['来館者 (increase): 120人 of 150 (2026) → 80.0% ○順調']]);
  }
});

it('the year from which a plan is expected to rise is never taken from another row', () => {
  const rating = { noBaseline: 'zero', formula: { increase: 'expected' } };
  const own = '雇用の創出（累計）|人||2,748|5,163|7,077|10,000';
  const head = '指標|単位|H26実績値|H27実績値|H28実績値|H29実績値|目標値（H31）';
  const alone = judgeTable(`${head}\n${own}`, { rating });
  const besides = judgeTable(`${head}\n${own}\n産出額|億円|4,292||||4,380`, { rating });
  expect(alone.rows[0]).toBe(
    '雇用の創出（累計） (increase): 7077人 of 10000 (2019) → baseline-year-unknown baseline-year-unknown',
  );
  expect(besides.rows[0]).toBe(alone.rows[0]);
  expect(alone.findings).toContain('baseline-year-needed');
});

it('a ceiling and a debt are no increase because what was measured lies below, and are asked about', () => {
  const { rows } = judgeTable(
    '指標|単位|R4実績値|R5実績値|目標値（R8）\n入所の支援|人|1,248|1,202|1,260\n未収金|千円|950|900|1,000\n職員の数||11人削減|17人削減|15人削減',
  );
  expect(rows).toEqual([
    '入所の支援 (－): 1202人 of 1260 (2026) → direction-unknown direction-unknown',
    '未収金 (decrease): 900千円 of 1000 (2026) → baseline-missing ◎達成',
    '職員の数 (－): 17人削減 of － → actual-qualitative actual-qualitative',
  ]);
});

it('a row of words is told', () => {
  const { rows, findings } = judgeTable(
    '指標|方向|基準値（R4）|令和5年度|目標値（R8）\n職員の数|増加|5人削減|11人削減|15人削減\n来館者|増加|90人|99人|100人',
  );
  expect(rows[1]).toBe('来館者 (increase): 99人 of 100 (2026) → 99.0% ○順調');
  expect(findings).toContain('row-of-words 2:3');
});

it('targets and actuals in rows below each other are told apart', () => {
  const { year, rows } = judgeTable(
    '取組|指標|区分|27年度|28年度|29年度\n下水道|普及率|目標|61.2%|62.0%|62.8%\n下水道|普及率|実績|62.9%||',
    { date: '2016-09-30' },
  );
  expect([year, rows]).toEqual([2015, ['普及率 (increase): 62.9% of 61.2 (2015) → 102.8% ◎達成']]);
});

it('a value that was measured in the middle of a plan is no figure worked out by hand', () => {
  const { rows, findings } = judgeTable(
    '指標|策定時（H16）|中間評価（H19）|平成25年度|目標値（H25）\n受診者の割合|59.6%|64.1%|80.2%|80.0%',
    { date: '2014-03-31' },
  );
  expect(rows).toEqual(['受診者の割合 (increase): 80.2% of 80 (2013) → 100.3% ◎達成']);
  expect(findings.filter((each) => /header-(?:unknown|computed)/.test(each))).toEqual([]);
});
