import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/model/plan/read-head.ts';
import { settleRelativeYears } from '../../../src/model/plan/settle-relative-years.ts';
import { yearOfTitles } from '../../../src/model/plan/years-of-titles.ts';
import { fiscalYearOfPeriod } from '../../../src/model/year/period.ts';

const context = { documentDate: { year: 2025, month: 9, day: 30 } };

/** Heads with `|` between them → role, year and where it was taken from. */
function settle(heads: string, titles: readonly string[] = [], month = 9, names: readonly string[] = []): string {
  const years = { documentDate: { year: 2025, month, day: 30 } };
  const texts = heads.split('|');
  const read = texts.map((text) => readHead(text, years));
  return settleRelativeYears(read, texts, { titles, names }, years)
    .map((head) => {
      const year = head?.period.type === 'period' ? (fiscalYearOfPeriod(head.period.period) ?? '') : '-';
      return [head?.role ?? '-', year, ...(head?.yearFrom === undefined ? [] : [head.yearFrom])].join(' ');
    })
    .join(', ');
}

describe('the year that a table is about', () => {
  it.each([
    ['前年度実績|実績', 'actual 2023 date, actual 2024 date'],
    ['前年度実績|今年度実績', 'actual 2023 date, actual 2024 date'],
    ['前々年度実績|前年度実績|実績', 'actual 2022 date, actual 2023 date, actual 2024 date'],
    ['実績|前年度実績|今年度目標', 'actual 2024 date, actual 2023 date, target 2024 date'],
    ['前年度実績|R6実績', 'actual 2023 heads, actual 2024'],
    ['前年度実績|R5実績|R6実績', 'actual 2023 heads, actual 2023, actual 2024'],
    ['前年度実績|今年度見込|次年度目標', 'actual 2024, actual 2025, target 2026'],
    ['前年度実績|目標', 'actual 2024, target -'],
    ['実績|目標', 'actual -, target -'],
    ['前年度実績|中間実績|最終実績', 'actual 2024, actual -, actual -'],
    ['R5実績|実績', 'actual 2023, actual -'],
    ['前年度比|実績', 'printed -, actual -'],
  ])('%s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });

  it.each([
    ['実績|目標', 'actual 2023 title, target -'],
    ['前年度実績|実績', 'actual 2022 title, actual 2023 title'],
    ['前年度実績|今年度目標', 'actual 2022 title, target 2023 title'],
    ['R6実績|目標', 'actual 2024, target -'],
    ['累計実績|目標', 'actual -, target -'],
  ])('below 令和5年度進捗状況: %s → %s', (heads, expected) => {
    expect(settle(heads, ['第２次総合計画', '令和5年度進捗状況'])).toBe(expected);
  });

  it('is that of a title which is just over, and none of one which is not', () => {
    expect(settle('実績|目標', ['令和6年度進捗状況'])).toBe('actual 2024 title, target -');
    expect(settle('実績|目標', ['令和6年度進捗状況'], 3)).toBe('actual 2024 title, target -');
    expect(settle('実績|目標', ['令和7年度進捗状況'], 4)).toBe('actual -, target -');
    expect(settle('実績|R6実績', ['令和6年度進捗状況'])).toBe('actual -, actual 2024');
    expect(settle('前年度実績|R6実績|R5実績', ['令和7年度進捗状況'])).toBe(
      'actual 2023 heads, actual 2024, actual 2023',
    );
  });

  it.each([
    [['R5'], 'actual 2022 name, actual 2023 name'],
    [['指標一覧', '令和5年度'], 'actual 2022 name, actual 2023 name'],
    [['2023'], 'actual 2022 name, actual 2023 name'],
    [['令和5年度施策評価'], 'actual 2023 date, actual 2024 date'],
    [['R5', 'R4'], 'actual 2023 date, actual 2024 date'],
    [['R7'], 'actual 2023 date, actual 2024 date'],
    [['R5計画'], 'actual 2023 date, actual 2024 date'],
  ])('is that of the name of its sheet or file: %s → %s', (names, expected) => {
    expect(settle('前年度実績|実績', [], 9, names)).toBe(expected);
    expect(settle('前年度実績|実績', ['令和4年度進捗状況'], 9, names)).toBe('actual 2021 title, actual 2022 title');
  });

  it('is its own where the document is of March, and no year of a title that is not over', () => {
    expect(settle('前年度実績|実績', [], 3)).toBe('actual 2023 date, actual 2024 date');
    expect(settle('前年度実績|実績', [], 4)).toBe('actual 2023 date, actual 2024 date');
    expect(settle('実績|目標', ['令和7年度進捗管理表'])).toBe('actual -, target -');
  });
});

describe('the year of titles', () => {
  it.each([
    ['令和6年度 進捗管理表', 2024],
    ['Ｒ６年度　指標一覧', 2024],
    ['2024年度　取組状況', 2024],
    ['令和7年度行政評価（令和6年度実績）', 2024],
    ['令和7年3月31日現在', 2024],
    ['令和7年3月末時点', 2024],
    ['令和7年4月1日現在', undefined],
    ['令和7年3月31日', undefined],
    ['令和6年度事務事業評価表', undefined],
    ['令和6年度第2回委員会資料', undefined],
    ['総合計画（令和3年度～令和7年度）', undefined],
    ['総合計画（令和3年度～令和7年度）　令和6年度分', 2024],
    ['令和5年度、令和6年度の推移', undefined],
    ['令和6年度予算', undefined],
    [`令和6年度${'の長い文'.repeat(20)}`, undefined],
  ])('%s → %s', (line, year) => {
    expect(yearOfTitles([line], context)).toBe(year);
  });

  it('is one where all lines say the same', () => {
    expect(yearOfTitles(['令和6年度進捗状況', '令和6年度'], context)).toBe(2024);
    expect(yearOfTitles(['令和6年度進捗状況', '令和5年度進捗状況'], context)).toBeUndefined();
  });
});
