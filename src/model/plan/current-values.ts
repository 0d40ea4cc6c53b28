/** 「現在」 of a year, of which nobody says the day: a part of a year that is not over, else taken as the year's own, which is told. */

import { isForecast } from '../value/firmness.ts';
import { type CalendarDate, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { Period } from '../year/period.ts';
import type { ValueColumn } from './plan.ts';

/** Of a head or cell, e.g. `令和5年度（現在）`, `R5現在`, `5人（現在）`; 現在（R5） names a role, 令和5年度末現在 a day. */
export function saysCurrent(text: string): boolean {
  return /[（(]\s?現在\s?[）)]|[年度\d０-９]現在[）)]?$/.test(text.trim());
}

export function periodOfCurrent(period: Period | undefined, documentDate: CalendarDate): Period | undefined {
  const isLastDay = documentDate.month === 3 && documentDate.day === 31;
  const isOpen = period?.type === 'fiscal-year' && period.year === fiscalYearOf(documentDate) && !isLastDay;
  return isOpen ? { type: 'part', year: period.year } : period;
}

/** What was measured of a year that had not ended on the document's date is of a part of it; a forecast is of the whole. */
export function periodSoFar(
  { role, firmness, period }: Pick<ValueColumn, 'role' | 'firmness' | 'period'>,
  documentDate: CalendarDate,
): Period | undefined {
  if (role !== 'actual' || isForecast(firmness)) return period;
  if (period?.type === 'calendar-year') {
    const isOpen = period.year === documentDate.year && !(documentDate.month === 12 && documentDate.day === 31);
    return isOpen ? { type: 'part', year: fiscalYear(period.year) } : period;
  }
  return periodOfCurrent(period, documentDate);
}

/** Whether such a value counts as that of a whole year. */
export function isTakenAsYear(period: Period | undefined): boolean {
  return period?.type === 'fiscal-year' || period?.type === 'calendar-year';
}
