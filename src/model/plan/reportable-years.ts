/** The fiscal years that a report can be made of. */

import type { FiscalYear } from '../year/fiscal-year.ts';
import type { Plan } from './plan.ts';

/** Those with actual values, or the baseline's where there are none yet. */
export function reportableYears({ actualYears, baselineYear }: Plan): readonly FiscalYear[] {
  return actualYears.length === 0 ? [baselineYear] : actualYears;
}
