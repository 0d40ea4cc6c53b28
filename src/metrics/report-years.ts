/** The fiscal years that a report can be made of, and which of them is the latest with a measured value. */

import { type Indicator, indicatorsOf, type Observation, type Plan, yearReported } from '../model/plan/plan.ts';
import { reportableYears } from '../model/plan/reportable-years.ts';
import { type CalendarDate, type FiscalYear, fiscalYearOf } from '../model/year/fiscal-year.ts';
import { isProvisional } from './provisional.ts';

export interface ReportYears {
  /** Ascending, one at least. */
  readonly all: readonly FiscalYear[];
  /** What is reported when no year is asked for. */
  readonly latest: FiscalYear;
}

/**
 * Years with an actual column, and later ones that cells of a column without a year say; of a plan without actuals that of its
 * baseline; where no head dates anything the latest that cells say, else that of the document. A column that was prepared and
 * left empty, a forecast or half a year is not what a report is made of unless it is asked for.
 */
export function findReportYears(plan: Plan, documentDate: CalendarDate): ReportYears {
  const reportable = reportableYears(plan);
  const measured = plan.goals.flatMap(indicatorsOf).flatMap(measuredYears);
  const all =
    reportable.length > 0 ? reportable : [measured.length > 0 ? measured.reduce(later) : fiscalYearOf(documentDate)];
  const latest = measured.length === 0 ? all.reduce(later) : measured.reduce(later);
  return { all, latest };
}

function later(a: FiscalYear, b: FiscalYear): FiscalYear {
  return a > b ? a : b;
}

function measuredYears(indicator: Indicator): readonly FiscalYear[] {
  return indicator.actuals.flatMap((actual) => {
    const year = yearReported(actual);
    return year !== undefined && isMeasured(actual) && !isProvisional(actual, indicator) ? [year] : [];
  });
}

function isMeasured({ quantity, doubt }: Observation): boolean {
  return quantity.type !== 'missing' && doubt !== 'not-yet' && doubt !== 'shifted';
}
