import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  compareDates,
  eraOfFiscalYear,
  eras,
  fiscalYear,
  fiscalYearOf,
  formatDate,
  formatFiscalYear,
} from '../../../src/model/year/fiscal-year.ts';

/** `2019-04-30`. */
function day(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

describe('a day', () => {
  it.each([
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-04-01', '平成31年4月1日'],
    ['2019-12-31', '令和元年12月31日'],
    ['2020-01-01', '令和2年1月1日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1868-01-25', '明治元年1月25日'],
    ['1868-01-24', '1868年1月24日'],
  ])('%s is in the era that had begun on it: %s', (date, written) => {
    expect(formatDate(day(date))).toBe(written);
  });

  it.each([
    ['2019-03-31', 2018],
    ['2019-04-01', 2019],
    ['2019-12-31', 2019],
    ['2020-01-01', 2019],
    ['2020-03-31', 2019],
  ])('%s is in FY%i', (date, year) => {
    expect(fiscalYearOf(day(date))).toBe(year);
  });

  it('comes before another by year, then month, then day', () => {
    const days = ['2019-05-01', '2018-12-31', '2019-04-30', '2019-04-01'].map(day);
    expect(days.toSorted(compareDates)).toEqual(['2018-12-31', '2019-04-01', '2019-04-30', '2019-05-01'].map(day));
    expect(compareDates(day('2019-05-01'), day('2019-05-01'))).toBe(0);
  });
});

describe('a fiscal year', () => {
  it.each([
    [2018, '2019-05-01', '平成30年度'],
    [2019, '2019-04-30', '平成31年度'],
    [2019, '2019-05-01', '令和元年度'],
    [2020, '2019-04-30', '平成32年度'],
    [2020, '2019-05-01', '令和2年度'],
    [2025, '2015-10-01', '平成37年度'],
    [1989, '1989-01-08', '平成元年度'],
    [1989, '1989-01-07', '昭和64年度'],
    [1988, '1989-01-08', '昭和63年度'],
    [1926, '1926-12-25', '昭和元年度'],
    [1926, '1926-12-24', '大正15年度'],
    [1912, '1912-07-29', '明治45年度'],
    [1867, '2019-05-01', '1867年度'],
  ])('FY%i in a document of %s is %s', (year, date, written) => {
    expect(formatFiscalYear(fiscalYear(year), 'era', day(date))).toBe(written);
  });

  it.each([
    ['short', '元年度', '5年度'],
    ['era', '令和元年度', '令和5年度'],
    ['western', '2019年度', '2023年度'],
    ['both', '令和元（2019）年度', '令和5（2023）年度'],
  ] as const)('in the style %s is %s and %s', (style, first, fifth) => {
    const date = day('2024-04-01');
    expect([2019, 2023].map((year) => formatFiscalYear(fiscalYear(year), style, date))).toEqual([first, fifth]);
  });

  it('has no era where none had begun', () => {
    for (const style of ['short', 'era', 'western', 'both'] as const) {
      expect(formatFiscalYear(fiscalYear(1860), style, day('2024-04-01'))).toBe('1860年度');
    }
    expect(eraOfFiscalYear(fiscalYear(1860), day('2024-04-01'))).toBeUndefined();
  });
});

it('eras stand newest first, each from the day after the last of the one before', () => {
  expect(eras.map(({ initial, start }) => [initial, start])).toEqual([
    ['R', day('2019-05-01')],
    ['H', day('1989-01-08')],
    ['S', day('1926-12-25')],
    ['T', day('1912-07-30')],
    ['M', day('1868-01-25')],
  ]);
});
