/** `torikumi check`: every finding of the data, and nothing written. */

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
  const checked = [];
  for (const workspace of chosen.workspaces) {
    const { findings } = await prepare(effects, workspace);
    checked.push({ workspace, findings: locateFindings(findings, workspace) });
  }
  const findings = [...locateFindings(chosen.findings), ...checked.flatMap((each) => each.findings)];
  if (command.json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ workspaces: chosen.workspaces, findings: described }, null, 2));
  } else {
    reportFindings(effects, findings, language);
    for (const { workspace, findings: found } of checked) {
      if (found.length === 0) effects.log.result(cliWords[language].workspaceFine(workspace));
    }
  }
  return isFailure(findings, command.strict) ? 1 : 0;
}
