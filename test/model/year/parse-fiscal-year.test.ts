import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear, formatFiscalYear, type YearStyle } from '../../../src/model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../../src/model/year/parse-fiscal-year.ts';

const in2015 = { documentDate: { year: 2015, month: 10, day: 1 } };
const in2018 = { documentDate: { year: 2018, month: 9, day: 30 } };
const in2020 = { documentDate: { year: 2020, month: 6, day: 1 } };

describe('a printed era or a year of the Western calendar', () => {
  it.each([
    ['平成27年度', 2015],
    ['平成２７年度', 2015],
    ['平成 27 年度', 2015],
    ['平成27年度末', 2015],
    ['H27', 2015],
    ['R03', 2021],
    ['h27', 2015],
    ['H27年度', 2015],
    ['Ｈ２７', 2015],
    ['2015', 2015],
    ['２０１５', 2015],
    ['2015年度', 2015],
    ['FY2015', 2015],
    ['2015（平成27）年度', 2015],
    ['2015年度（平成27年度）', 2015],
    ['平成27年度\n(2015年度)', 2015],
    ['27（2015）年度', 2015],
    ['平成31年度', 2019],
    ['令和元年度', 2019],
    ['令和元（2019）年度', 2019],
    ['令和1年度', 2019],
    ['R2', 2020],
    ['Ｒ２年度', 2020],
    ['令和2（2020）年度', 2020],
    ['令和2(2020)年度', 2020],
    ['平成37年度', 2025],
    ['昭和63年度', 1988],
    ['R元', 2019],
    ['M1', 1868],
    ['T15', 1926],
    ['S64', 1989],
    ['FY2100', 2100],
    ['1900', 1900],
    ['令和5年度末(2023年度末)', 2023],
    ['2023(令和5)年度末', 2023],
    ['2023年度末(R5年度末)', 2023],
    ['27(2015)年度末', 2015],
    ['27年度末(2015)', 2015],
    ['R5(2023)年度', 2023],
    ['fy2023', 2023],
  ])('%j', (text, year) => {
    expect(parseFiscalYear(text, in2018)).toEqual({ year, certain: true });
  });

  it('is read alike whatever the document is about', () => {
    expect(parseFiscalYear('令和7年度', in2015)).toEqual({ year: 2025, certain: true });
  });
});

describe('a year without era', () => {
  it.each([
    ['27年度', in2018, 2015],
    ['２７年度', in2018, 2015],
    ['37年度', in2015, 2025],
    ['31年度', in2018, 2019],
    ['29年度', in2020, 2017],
    ['31年度', in2020, 2019],
    ['2年度', in2020, 2020],
    ['元年度', in2020, 2019],
    ['７年度', in2020, 2025],
  ])('%s in %j', (text, context, year) => {
    expect(parseFiscalYear(text, context)).toEqual({ year, certain: true });
  });

  it('is uncertain where two eras would do', () => {
    expect(parseFiscalYear('12年度', in2020)).toEqual({ year: 2030, certain: false });
    expect(parseFiscalYear('60年度', in2018)?.certain).toBe(false);
  });

  it('is certain up to 20 years away where the other is further', () => {
    const at = (text: string, from: number, to?: number) =>
      parseFiscalYear(text, {
        documentDate: { year: 2024, month: 6, day: 1 },
        from: fiscalYear(from),
        ...(to !== undefined && { to: fiscalYear(to) }),
      });
    expect(at('5年度', 2023)).toEqual({ year: 2023, certain: true });
    expect(at('25年度', 2033)).toEqual({ year: 2043, certain: false });
    expect(at('25年度', 2034)).toEqual({ year: 2043, certain: true });
    expect(at('25年度', 2023)).toEqual({ year: 2013, certain: false });
    expect(at('25年度', 2022)).toEqual({ year: 2013, certain: true });
    expect(at('25年度', 2013, 2043)).toMatchObject({ certain: false });
  });

  it('is of no era that had not begun on the day of the document', () => {
    const on = (year: number, month: number, day: number) =>
      parseFiscalYear('2年度', { documentDate: { year, month, day }, from: fiscalYear(2020) })?.year;
    expect([on(2019, 4, 30), on(2019, 5, 1)]).toEqual([1990, 2020]);
  });

  it('is settled by the years that the document is about', () => {
    const ahead = { ...in2020, from: fiscalYear(2020), to: fiscalYear(2030) };
    const back = { ...in2020, from: fiscalYear(1995), to: fiscalYear(2005) };
    expect(parseFiscalYear('12年度', ahead)).toEqual({ year: 2030, certain: true });
    expect(parseFiscalYear('12年度', back)).toEqual({ year: 2000, certain: true });
  });
});

describe('no fiscal year', () => {
  it.each([
    '',
    '4400',
    '12',
    '27',
    '1899',
    '2,015',
    '令和2（2021）年度',
    '2015（平成28）年度',
    '平成27年',
    '2015年',
    '平成0年度',
    '27年度実績',
    'KPI',
    'H100',
    '2101',
    'x2015',
    '2015x',
    'R5年度x',
    'xR5年度',
    '(2023)R5年度',
    'R5年度(2024)',
    '2023(R6)年度',
    '5(2024)年度',
    '４年生',
  ])('%j', (text) => {
    expect(parseFiscalYear(text, in2018)).toBeUndefined();
  });
});

it('reads what formatFiscalYear writes', () => {
  const styles: readonly YearStyle[] = ['era', 'western', 'both'];
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2050 }), fc.constantFrom(...styles), (year, style) => {
      const printed = formatFiscalYear(fiscalYear(year), style, in2020.documentDate);
      expect(parseFiscalYear(printed, in2020)).toEqual({ year, certain: true });
    }),
  );
});
