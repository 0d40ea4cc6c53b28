/** The number of next year's inquiry after one: its year moves on where it has one, else its last digits do. */

import type { CalendarDate } from '../../model/year/fiscal-year.ts';
import { findSpelledYears, shiftYears } from '../../model/year/spelled-years.ts';

/** `R7-企-012` → `R8-企-012`; `企第12号` → `企第13号`. */
export function nextNumber(number: string, documentDate: CalendarDate): string {
  const years = findSpelledYears(number, documentDate);
  if (years.length > 0) return shiftYears(number, years, 1);
  const last = [...number.matchAll(/\d+/g)].at(-1);
  if (last === undefined) return number;
  const [digits] = last;
  const next = `${Number(digits) + 1}`.padStart(digits.length, '0');
  return number.slice(0, last.index) + next + number.slice(last.index + digits.length);
}
