/** The figures of a workspace's plan in a fiscal year. */

import { planInYear } from '../edition/content-in-year.ts';
import { partOf } from '../edition/edition.ts';
import { error, type Found } from '../finding/finding.ts';
import { fail, ok } from '../finding/found.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import type { PlanMetrics } from '../metrics/metrics.ts';
import { findReportYears } from '../metrics/report-years.ts';
import type { PlanLife } from '../model/plan/change.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { chooseYears } from './choose-years.ts';
import type { Prepared } from './prepare.ts';

export interface WorkspaceMetrics {
  readonly metrics: PlanMetrics;
  /** Of the plan, as it was in the year. */
  readonly life: PlanLife | undefined;
}

/** Without `asked` of the latest year that has values. */
export function computeWorkspace(
  { content, configuration }: Prepared,
  asked: FiscalYear | undefined,
): Found<WorkspaceMetrics | undefined> {
  const plan = partOf(content.edition, 'plan')?.plan;
  if (plan === undefined) return fail(error('plan-missing', {}, { file: 'torikumi.yaml' }));
  const { date } = configuration.document;
  const { all, latest } = findReportYears(plan, date);
  const years = chooseYears(all, latest, asked === undefined ? [] : [asked], date);
  const [year] = years.value;
  if (year === undefined) return fail(...years.findings);
  const held = planInYear(content.edition, plan, year);
  return ok({ metrics: computeMetrics(held, configuration, year), life: held.life });
}
