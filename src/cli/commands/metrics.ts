/** `torikumi metrics`: the computed figures of a workspace, as a table or in the shape that docs/metrics.md describes. */

import { chooseYears } from '../../build/choose-years.ts';
import { prepare } from '../../build/prepare.ts';
import { planInYear } from '../../edition/content-in-year.ts';
import { partOf } from '../../edition/edition.ts';
import type { Effects } from '../../effects.ts';
import { error } from '../../finding/finding.ts';
import { computeMetrics } from '../../metrics/compute-metrics.ts';
import { describeMetrics } from '../../metrics/describe-metrics.ts';
import type { PlanMetrics } from '../../metrics/metrics.ts';
import { findReportYears } from '../../metrics/report-years.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { locateFindings, reportFindings } from '../report-findings.ts';
import { renderTable } from '../table.ts';
import { cliWords } from '../words.ts';

type MetricsCommand = Extract<ParsedCommand, { name: 'metrics' }>;

export async function runMetrics(command: MetricsCommand, effects: Effects): Promise<ExitCode> {
  const { language } = command;
  const { prepared, findings } = await prepare(effects, command.workspace.replace(/(?<![/\\])[/\\]+$/, ''));
  if (prepared === undefined) {
    reportFindings(effects.log.note, locateFindings(findings), language);
    return 1;
  }
  const { content, configuration } = prepared;
  const plan = partOf(content.edition, 'plan')?.plan;
  if (plan === undefined) {
    reportFindings(effects.log.note, locateFindings([error('plan-missing', {}, { file: 'torikumi.yaml' })]), language);
    return 1;
  }
  const asked = command.year === undefined ? [] : [fiscalYear(command.year)];
  const { date } = configuration.document;
  const { all, latest } = findReportYears(plan, date);
  const years = chooseYears(all, latest, asked, date);
  const [year] = years.value;
  if (year === undefined) {
    reportFindings(effects.log.note, locateFindings(years.findings), language);
    return 1;
  }
  const held = planInYear(content.edition, plan, year);
  const metrics = computeMetrics(held, configuration, year);
  effects.log.result(
    command.json
      ? JSON.stringify(describeMetrics(metrics, configuration, held.life), null, 2)
      : renderTable(rowsOf(metrics, command), ['left', 'left', 'right', 'right', 'right', 'left']),
  );
  return 0;
}

function rowsOf({ indicators }: PlanMetrics, { language }: MetricsCommand): readonly (readonly string[])[] {
  return [
    cliWords[language].metricsHeads,
    ...indicators.map(({ indicator, change, changeRate, attainment, rating }) => [
      indicator.id,
      indicator.name,
      change.shown,
      changeRate.shown,
      attainment.shown,
      `${rating.symbol} ${rating.word}`.trim(),
    ]),
  ];
}
