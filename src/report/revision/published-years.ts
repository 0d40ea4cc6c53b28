/** The fiscal years whose progress report can be made of both editions of a plan's data: only those can be corrected. */

import { reportableYears } from '../../model/plan/reportable-years.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { Content } from '../report.ts';

/** `undefined` where the data are no plan: then the document itself is what was published. */
export function publishedYears({ plan, oldPlan }: Content): readonly FiscalYear[] | undefined {
  if (plan === undefined) return undefined;
  const old = oldPlan === undefined ? [] : reportableYears(oldPlan);
  return reportableYears(plan).filter((year) => old.includes(year));
}
