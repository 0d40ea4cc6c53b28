/** A small table from its text to what is computed of it, on one line a row, for tests that read tables as cities write them. */

import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { inspectFigures } from '../../src/metrics/inspect-figures.ts';
import type { IndicatorMetrics } from '../../src/metrics/metrics.ts';
import { findReportYears } from '../../src/metrics/report-years.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable, type Settings } from '../model/plan/make-table.ts';

export interface Judged {
  readonly year: number;
  /** e.g. `利用者数 (increase): 120人 of 150 (2024) → 80.0% ○順調`; what cannot be said is its reason. */
  readonly rows: readonly string[];
  /** Code and, where it has one, line and column of each finding that is no notice of what was inferred. */
  readonly findings: readonly string[];
}

/** As `makeTable` takes it. */
export function judgeTable(text: string, settings: Settings = {}): Judged {
  const configuration = makeConfiguration({ date: '2024-09-30', ...settings });
  const checked = checkPlan(makeTable(text), undefined, configuration);
  const plan = checked.value;
  if (plan === undefined) throw new Error(JSON.stringify(checked.findings));
  const { latest } = findReportYears(plan, configuration.document.date);
  const findings = [...checked.findings, ...inspectFigures(plan, configuration)];
  return {
    year: latest,
    rows: computeMetrics(plan, configuration, latest).indicators.map(describe),
    findings: findings
      .filter(({ code }) => !/^(?:inferred|kind-assumed|header-computed|target-of-all-years)/.test(code))
      .map(({ code, place }) => (place?.line === undefined ? code : `${code} ${place.line}:${place.column}`)),
  };
}

function describe({ indicator, actual, resolvedTarget, targetYear, attainment, rating }: IndicatorMetrics): string {
  const { name, unit, direction } = indicator;
  const target =
    resolvedTarget === undefined
      ? '－'
      : `${resolvedTarget.value}${resolvedTarget.bound ?? ''} (${targetYear ?? '－'})`;
  const ratio = attainment.status === 'value' ? attainment.shown : attainment.reason;
  const judged = rating.reason ?? `${rating.symbol}${rating.word}`;
  const quantity = actual?.quantity;
  const measured = quantity?.type === 'amount' ? `${quantity.value}${unit}` : (quantity?.text ?? '');
  return `${name} (${direction ?? '－'}): ${measured} of ${target} → ${ratio} ${judged}`;
}
