/** `torikumi check`: every finding that a build would have, and nothing written. */

import type { LocatedFinding } from '../../build/build-workspace.ts';
import type { Checked } from '../../build/check.ts';
import { prepare } from '../../build/prepare.ts';
import type { Effects } from '../../effects.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, isFailure, locateFindings, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runCheck(
  command: Extract<ParsedCommand, { name: 'check' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { language } = command;
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const checked = await (command.quick ? checkTables : checkReports)(effects, chosen.workspaces);
  const findings = [...locateFindings(chosen.findings), ...checked.findings];
  if (command.json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ workspaces: chosen.workspaces, findings: described }, null, 2));
  } else {
    reportFindings(effects.log.result, findings, language);
    for (const workspace of checked.workspaces) {
      const isFine = !findings.some((each) => each.workspace === workspace);
      if (isFine) effects.log.result(cliWords[language].workspaceFine(workspace));
    }
  }
  return isFailure(findings, command.strict) ? 1 : 0;
}

/** Loaded only here: what composes and writes takes longer to load than the tables take to read. */
async function checkReports(effects: Effects, workspaces: readonly string[]): Promise<Checked> {
  return (await import('../../build/check.ts')).check(effects, workspaces);
}

async function checkTables(effects: Effects, workspaces: readonly string[]): Promise<Checked> {
  const findings: LocatedFinding[] = [];
  for (const workspace of workspaces) {
    findings.push(...locateFindings((await prepare(effects, workspace)).findings, workspace));
  }
  return { workspaces, findings };
}
