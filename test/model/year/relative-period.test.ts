import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { isRelativePeriod, yearBefore } from '../../../src/model/year/relative-period.ts';

describe('a year that is told from another one', () => {
  it.each([
    ['前年度', 2022],
    ['前年', 2022],
    ['昨年度末', 2022],
    ['※昨年度の実績値', 2022],
    ['前年度調査', 2022],
    ['一昨年度', 2021],
    ['前々年度実績', 2021],
    ['前前年度', 2021],
    ['5年前', 2018],
    ['１０年前調査', 2013],
    ['前々回', undefined],
    ['前回', undefined],
    ['前回調査の値', undefined],
    ['前年同期', undefined],
    ['昨年度同月', undefined],
  ])('%s', (words, year) => {
    expect([isRelativePeriod(words), yearBefore(words, fiscalYear(2023))]).toEqual([true, year]);
  });

  it.each(['前年度比', '前年度の', '前年度以下', '本年度', '翌年度', '前年度より', '年度', '以前'])(
    'is not named by %s',
    (words) => {
      expect([isRelativePeriod(words), yearBefore(words, fiscalYear(2023))]).toEqual([false, undefined]);
    },
  );
});
