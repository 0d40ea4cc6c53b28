/** `torikumi metrics`: the computed figures of a workspace, as a table or in the shape that docs/metrics.md describes. */

import { locate } from '../../build/located-finding.ts';
import { prepare } from '../../build/prepare.ts';
import { computeWorkspace } from '../../build/workspace-metrics.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import { describeMetrics } from '../../metrics/describe-metrics.ts';
import type { PlanMetrics } from '../../metrics/metrics.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { renderTable } from '../table.ts';
import { cliWords } from '../words.ts';

type MetricsCommand = Extract<ParsedCommand, { name: 'metrics' }>;

export async function runMetrics(command: MetricsCommand, effects: Effects): Promise<ExitCode> {
  const refuse = (findings: readonly Finding[]): ExitCode => {
    const located = locate(command.workspace, findings);
    if (command.json) printJson(effects.log, command, {}, located);
    else reportFindings(effects.log.note, located, command);
    return 1;
  };
  const { prepared, findings } = await prepare(effects, command.workspace.replace(/(?<![/\\])[/\\]+$/, ''));
  if (prepared === undefined) return refuse(findings);
  const asked = command.year === undefined ? undefined : fiscalYear(command.year);
  const computed = computeWorkspace(prepared, asked);
  if (computed.value === undefined) return refuse(computed.findings);
  const { metrics, life } = computed.value;
  if (command.json) {
    const described = describeMetrics(metrics, prepared.configuration, life);
    printJson(effects.log, command, described, locate(command.workspace, findings));
  } else {
    const aligns = ['left', 'left', 'right', 'right', 'right', 'left'] as const;
    effects.log.result(renderTable(rowsOf(metrics, command), aligns));
  }
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
