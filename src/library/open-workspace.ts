/** A workspace that was read and checked, and what can be asked of it without building anything. */

import type { Finding, Found } from '../finding/finding.ts';
import type { MetricsDescription } from '../metrics/metrics-description.ts';
import { fiscalYear } from '../model/year/fiscal-year.ts';
import { type Surroundings, surround } from './surroundings.ts';

export interface Workspace {
  /** The name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly organization: string;
  /** Of its plan. */
  readonly title: string;
  /** Whether it has what its reports are made of: `plan`, `list`, `form`, `sheets`, `book`, `amounts`. */
  readonly parts: readonly string[];
  /** Fiscal years that its plan can be reported of, ascending; none where it has no plan. */
  readonly years: readonly number[];
  readonly findings: readonly Finding[];
  /** The computed figures of a year, by default the latest that has values. */
  metrics(year?: number): Found<MetricsDescription | undefined>;
}

/** `value` is `undefined` where an error stops every report: the findings say which. */
export async function openWorkspace(folder: string, choices: Surroundings = {}): Promise<Found<Workspace | undefined>> {
  const effects = surround(choices);
  const { prepare } = await import('../build/prepare.ts');
  const { computeWorkspace } = await import('../build/workspace-metrics.ts');
  const { describeMetrics } = await import('../metrics/describe-metrics.ts');
  const { findReportYears } = await import('../metrics/report-years.ts');
  const { partOf } = await import('../edition/edition.ts');
  const { prepared, findings } = await prepare(effects, folder);
  if (prepared === undefined) return { value: undefined, findings };
  const { name, configuration, content } = prepared;
  const plan = partOf(content.edition, 'plan')?.plan;
  const value: Workspace = {
    name,
    folder,
    organization: configuration.organization,
    title: configuration.plan.title,
    parts: content.edition.map(({ kind }) => kind),
    years: plan === undefined ? [] : findReportYears(plan, configuration.document.date).all,
    findings,
    metrics: (year) => {
      const computed = computeWorkspace(prepared, year === undefined ? undefined : fiscalYear(year));
      const described = computed.value && describeMetrics(computed.value.metrics, configuration, computed.value.life);
      return { value: described, findings: computed.findings };
    },
  };
  return { value, findings };
}
