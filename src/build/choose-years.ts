/** Which fiscal years of a plan a report is made of. */

import { error, type Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';

/** `latest` is taken where none is asked for. A year that there are no values of is an error, which says which there are. */
export function chooseYears(
  available: readonly FiscalYear[],
  latest: FiscalYear | undefined,
  asked: readonly FiscalYear[] | 'all',
  date: CalendarDate,
): Found<readonly FiscalYear[]> {
  if (asked === 'all') return ok(available);
  if (asked.length === 0) return ok(latest === undefined ? [] : [latest]);
  const name = (year: FiscalYear) => `${year}（${formatFiscalYear(year, 'era', date)}）`;
  const missing = asked.filter((year) => !available.includes(year));
  return {
    value: available.filter((year) => asked.includes(year)),
    findings: missing.map((year) => error('year-not-built', { year: name(year), available: available.map(name) })),
  };
}
