import { expect, test } from 'vitest';
import { followsDirectly } from '../../src/metrics/following-years.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { parsePeriod } from '../../src/model/year/parse-period.ts';

const read = (text: string) => parsePeriod(text, { documentDate: { year: 2024, month: 9, day: 1 } })?.period;

test.each([
  ['令和4年度', '令和5年度', true],
  ['令和3年度', '令和5年度', false],
  ['令和5年度', '令和4年度', false],
  ['令和5年度', '令和5年度', false],
  ['令和4年', '令和5年', true],
  ['令和4年', '令和5年度', false],
  ['令和4年度', '令和5年', false],
  ['令和4年9月30日', '令和5年9月30日', true],
  ['令和4年9月30日', '令和5年9月29日', false],
  ['令和4年9月30日', '令和5年10月30日', false],
  ['令和4年9月', '令和5年9月', true],
  ['令和4年9月', '令和5年9月30日', false],
  // The end of March is the end of its fiscal year, the one before.
  ['令和4年度', '令和6年3月31日', true],
  ['令和4年度', '令和5年3月31日', false],
  ['令和5年3月31日', '令和6年3月31日', true],
  ['令和5年3月', '令和6年3月31日', true],
  ['令和5年3月31日', '令和5年度', true],
])('whether %s is the year before %s', (before, after, expected) => {
  expect(followsDirectly(read(before), read(after))).toBe(expected);
});

test('what is of no single year follows nothing, and nothing follows it', () => {
  const year = { type: 'fiscal-year', year: fiscalYear(2023) } as const;
  const mean = { type: 'years', from: fiscalYear(2021), to: fiscalYear(2022) } as const;
  for (const other of [undefined, { type: 'latest' } as const, mean]) {
    expect(followsDirectly(other, year)).toBe(false);
    expect(followsDirectly(year, other)).toBe(false);
    expect(followsDirectly(other, other)).toBe(false);
  }
});
