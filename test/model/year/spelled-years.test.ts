import { describe, expect, it } from 'vitest';
import { findSpelledYears, shiftYears } from '../../../src/model/year/spelled-years.ts';

const date = { year: 2025, month: 10, day: 1 };
const next = (text: string, by = 1) => shiftYears(text, findSpelledYears(text, date), by);

describe('a year later', () => {
  it.each([
    ['令和6年度 目標', '令和7年度 目標'],
    ['令和6（2024）年度', '令和7（2025）年度'],
    ['R06実績', 'R07実績'],
    ['R.6', 'R.7'],
    ['Ｒ６実績', 'Ｒ７実績'],
    ['６年度', '７年度'],
    ['9年度', '10年度'],
    ['2024年度の実績', '2025年度の実績'],
    ['平成30年度', '令和元年度'],
    ['H30', 'R1'],
    ['目標値（令和10年度）', '目標値（令和11年度）'],
    ['R7-企-012', 'R8-企-012'],
  ])('%s → %s', (text, expected) => {
    expect(next(text)).toBe(expected);
  });

  it.each(['1,000人', '2,024人', '5年間の合計', '第2期計画', '事業費', 'KR6', '20240年度', '3.2024'])(
    '%s has none',
    (text) => {
      expect(next(text)).toBe(text);
    },
  );

  it('and several', () => {
    expect(next('R5〜R6', 2)).toBe('R7〜R8');
  });
});
