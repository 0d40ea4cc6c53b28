/** `torikumi build`: builds reports and shows in one table what stands where. */

import { type BuildResult, build } from '../../build/build.ts';
import type { Effects } from '../../effects.ts';
import { fiscalYear } from '../../model/fiscal-year.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, isFailure, locateFindings, reportFindings } from '../report-findings.ts';
import type { ExitCode } from '../run-command.ts';
import { renderTable } from '../table.ts';
import { cliWords } from '../words.ts';

type BuildCommand = Extract<ParsedCommand, { name: 'build' }>;

export async function runBuild(command: BuildCommand, effects: Effects): Promise<ExitCode> {
  const { language, out, force, reports, formats, strict } = command;
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const years = command.years === 'all' ? 'all' : command.years.map(fiscalYear);
  const result = await build(effects, { workspaces: chosen.workspaces, years, reports, formats, out, force });
  const findings = [...locateFindings(chosen.findings), ...result.findings];
  const isUsage = findings.some(({ finding: { code } }) => code === 'report-unknown' || code === 'format-unknown');
  if (command.json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ artifacts: result.artifacts, findings: described }, null, 2));
  } else {
    reportFindings(effects, findings, language);
    if (isUsage) effects.log.note(cliWords[language].seeHelp(command.name));
    else showArtifacts(result, command, effects);
  }
  if (isUsage) return 2;
  return isFailure(findings, strict) ? 1 : 0;
}

function showArtifacts({ artifacts }: BuildResult, { out, language }: BuildCommand, effects: Effects): void {
  const words = cliWords[language];
  if (artifacts.length === 0) {
    effects.log.note(words.nothingBuilt);
    return;
  }
  const rows = artifacts.map(({ path, pages, bytes, unchanged }) => [
    `${out}/${path}`,
    pages === undefined ? '' : words.pages(pages),
    `${(bytes / 1000).toFixed(0)} KB`,
    unchanged ? words.unchanged : '',
  ]);
  effects.log.result(renderTable(rows, ['left', 'right', 'right', 'left']));
  effects.log.result(words.built(artifacts.length, out));
}
