/** `torikumi build`: builds reports and shows in one table what stands where. */

import { build, type Recruit } from '../../build/build.ts';
import type { Effects } from '../../effects.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, isFailure, locateFindings, reportFindings } from '../report-findings.ts';
import { showArtifacts } from '../show-artifacts.ts';
import { cliWords } from '../words.ts';

type BuildCommand = Extract<ParsedCommand, { name: 'build' }>;

export async function runBuild(command: BuildCommand, effects: Effects, recruit?: Recruit): Promise<ExitCode> {
  const { language, out, force, reports, formats, strict } = command;
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const years = command.years === 'all' ? 'all' : command.years.map(fiscalYear);
  const { workspaces } = chosen;
  const result = await build(effects, { workspaces, years, reports, formats, out, force }, recruit);
  const findings = [...locateFindings(chosen.findings), ...result.findings];
  const isUsage = findings.some(({ finding: { code } }) => code === 'report-unknown' || code === 'format-unknown');
  if (command.json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ artifacts: result.artifacts, findings: described }, null, 2));
  } else {
    reportFindings(effects.log.note, findings, language);
    if (isUsage) effects.log.note(cliWords[language].seeHelp(command.name));
    else showArtifacts(result.artifacts, out, language, effects);
  }
  if (isUsage) return 2;
  return isFailure(findings, strict) ? 1 : 0;
}
