/** Dates of the calendar as settings write them. */

import { type CalendarDate, compareDates } from './fiscal-year.ts';

/** `2025-06-13`; `undefined` where the calendar has no such day. Whatever else stands there is none. */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = { year, month, day };
  const utc = new Date(Date.UTC(year, month - 1, day));
  const real = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
  return compareDates(date, real) === 0 ? date : undefined;
}

/** `2025-06-13`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return [`${year}`, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
}
