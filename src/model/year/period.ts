/** When a value holds: a fiscal year, a calendar year, a date, several years, or simply the latest there is. */

import { type CalendarYear, type FiscalYear, fiscalYear } from './fiscal-year.ts';

export type Period =
  /** 令和6年度, R6, 2024年度. */
  | { readonly type: 'fiscal-year'; readonly year: FiscalYear }
  /** 令和6年, 2024年: January to December. */
  | { readonly type: 'calendar-year'; readonly year: CalendarYear }
  /**
   * 令和6年9月30日現在, R5.3末; without a day the end of the month. Months and days count from 1. `isPart` where the value is of
   * some months that end then: R5.10～R6.3.
   */
  | {
      readonly type: 'date';
      readonly year: number;
      readonly month: number;
      readonly day?: number;
      readonly isPart?: true;
    }
  /** 令和6年度途中, （中間）: a part of the year whose end nobody says. */
  | { readonly type: 'part'; readonly year: FiscalYear }
  /** H23～27, 令和4～6年度の平均. */
  | { readonly type: 'years'; readonly from: FiscalYear; readonly to: FiscalYear }
  /** 直近, 最新: when it was measured nobody says. */
  | { readonly type: 'latest' };

/** The fiscal year that a value of the period is shown under; a calendar year under the one of its number. */
export function fiscalYearOfPeriod(period: Period): FiscalYear | undefined {
  switch (period.type) {
    case 'fiscal-year':
    case 'part':
      return period.year;
    case 'calendar-year':
      return fiscalYear(period.year);
    case 'date':
      return fiscalYear(period.month >= 4 ? period.year : period.year - 1);
    case 'years':
      return period.to;
    case 'latest':
      return undefined;
  }
}

/** Whether a value of the period stands for a whole fiscal year: a date does only at the year's end, in March. */
export function isWholeYear(period: Period): boolean {
  if (period.type === 'date')
    return period.isPart !== true && period.month === 3 && (period.day === undefined || period.day >= 30);
  return period.type === 'fiscal-year' || period.type === 'calendar-year';
}
