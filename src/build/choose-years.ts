/** Which fiscal years of a plan a report is made of. */

import { error, type Found } from '../finding/finding.ts';
import { type FiscalYear, formatFiscalYear } from '../model/fiscal-year.ts';
import { type Prepared, reportableYears } from './prepare.ts';

/** None asked for is the latest one. A year that the plan has no values of is an error, which says which it has. */
export function chooseYears(prepared: Prepared, asked: readonly FiscalYear[] | 'all'): Found<readonly FiscalYear[]> {
  const available = reportableYears(prepared);
  if (asked === 'all') return { value: available, findings: [] };
  if (asked.length === 0) return { value: available.slice(-1), findings: [] };
  const name = (year: FiscalYear) =>
    `${year}（${formatFiscalYear(year, 'era', prepared.configuration.document.date)}）`;
  const missing = asked.filter((year) => !available.includes(year));
  return {
    value: available.filter((year) => asked.includes(year)),
    findings: missing.map((year) => error('year-not-built', { year: name(year), available: available.map(name) })),
  };
}
