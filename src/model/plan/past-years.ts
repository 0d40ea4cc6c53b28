/** Years of two digits in the cells of a baseline or an actual: what was measured is not of a year to come. */

import type { ValueRole } from '../head/value-role.ts';
import { fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';

export function yearsOfRole(years: FiscalYearContext, role: ValueRole): FiscalYearContext {
  if (role !== 'actual' && role !== 'baseline') return years;
  const own = fiscalYearOf(years.documentDate);
  return { ...years, from: fiscalYear(own - longestPast), to: fiscalYear(own) };
}

/** Older values than this are of another plan. */
const longestPast = 20;
