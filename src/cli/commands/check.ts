/** `torikumi check`: every finding that a build would have, and nothing written. */

import type { Checked } from '../../build/check.ts';
import { checkTables } from '../../build/check-tables.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import { error } from '../../finding/finding.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runCheck(
  command: Extract<ParsedCommand, { name: 'check' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { language, quiet } = command;
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const checked: ShownCheck =
    command.reading === undefined
      ? await (command.quick ? checkTables : checkReports)(effects, chosen.workspaces)
      : await showReadings(effects, chosen.workspaces, command.reading);
  const findings = [...locate(undefined, chosen.findings), ...checked.findings];
  if (command.json) {
    printJson(effects.log, command, { workspaces: chosen.workspaces }, findings);
  } else {
    reportFindings(effects.log.result, findings, command);
    for (const workspace of checked.workspaces) {
      const isFine = !findings.some((each) => each.workspace === workspace);
      if (isFine && !quiet) effects.log.result(cliWords[language].workspaceFine(workspace));
    }
    if (checked.written !== undefined && !quiet) effects.log.result(cliWords[language].readingWritten(checked.written));
  }
  return isFailure(findings, command.strict) ? 1 : 0;
}

interface ShownCheck extends Checked {
  /** The file that shows how the tables were read. */
  readonly written?: string;
}

/** The tables alone are checked: what is shown is how they were read. */
async function showReadings(
  effects: Effects,
  workspaces: readonly string[],
  { path, format }: NonNullable<Extract<ParsedCommand, { name: 'check' }>['reading']>,
): Promise<ShownCheck> {
  const [workspace, ...others] = workspaces;
  if (workspace === undefined) return { workspaces, findings: [] };
  if (others.length > 0) {
    return { workspaces: [], findings: locate(undefined, [error('reading-of-several', { workspaces })]) };
  }
  const { writeReading } = await import('../../build/write-reading.ts');
  const { findings, isWritten } = await writeReading(effects, workspace, path, format);
  return { workspaces, findings: locate(workspace, findings), ...(isWritten ? { written: path } : {}) };
}

/** Loaded only here: what composes and writes takes longer to load than the tables take to read. */
async function checkReports(effects: Effects, workspaces: readonly string[]): Promise<Checked> {
  return (await import('../../build/check.ts')).check(effects, workspaces);
}
