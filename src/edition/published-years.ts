/** The fiscal years whose progress report can be made of both editions of a plan's data: only those can be corrected. */

import { reportableYears } from '../model/plan/reportable-years.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { type Content, partOf } from './edition.ts';

/** `undefined` where the data are no plan: then the document itself is what was published. */
export function publishedYears({ edition, comparison }: Content): readonly FiscalYear[] | undefined {
  const [now, old] = [partOf(edition, 'plan'), partOf(comparison?.old, 'plan')];
  if (now === undefined) return undefined;
  const before = old === undefined ? [] : reportableYears(old.plan);
  return reportableYears(now.plan).filter((year) => before.includes(year));
}
