/** Reads a date of the calendar as settings write it. */

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
