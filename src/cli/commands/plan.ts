/** `torikumi plan`: how a build would be divided, for machines that each build a shard. */

import { checkWorkspaceNames } from '../../build/check-workspace-names.ts';
import { divideWorkspaces } from '../../build/divide-workspaces.ts';
import { locate } from '../../build/located-finding.ts';
import { createScales } from '../../build/weigh-workspace.ts';
import type { Effects } from '../../effects.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { renderTable } from '../table.ts';

export async function runPlan(command: Extract<ParsedCommand, { name: 'plan' }>, effects: Effects): Promise<ExitCode> {
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const named = await checkWorkspaceNames(effects, chosen.workspaces);
  const findings = locate(undefined, [...chosen.findings, ...named.findings]);
  const divided = await divideWorkspaces(createScales(effects), named.folders, command.shards);
  const shards = divided.map((shard, index) => ({ shard: `${index + 1}/${command.shards}`, ...shard }));
  if (command.json) {
    printJson(effects.log, command, { shards }, findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    const rows = shards.map(({ shard, workspaces, bytes }) => [
      shard,
      `${(bytes / 1000).toFixed(0)} KB`,
      workspaces.join(' '),
    ]);
    effects.log.result(renderTable(rows, ['left', 'right', 'left']));
  }
  return isFailure(findings, false) ? 1 : 0;
}
