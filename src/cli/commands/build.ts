/** `torikumi build`: builds reports and shows in one table what stands where. */

import { build, type Recruit } from '../../build/build.ts';
import type { BuildOptions } from '../../build/build-options.ts';
import type { BuildResult } from '../../build/build-result.ts';
import { describeFinding } from '../../build/describe-finding.ts';
import { type LocatedFinding, locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import { followBuild } from '../follow-build.ts';
import { openLogFile } from '../log-file.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { showArtifacts } from '../show-artifacts.ts';
import { cliWords } from '../words.ts';

type BuildCommand = Extract<ParsedCommand, { name: 'build' }>;

export async function runBuild(command: BuildCommand, effects: Effects, recruit?: Recruit): Promise<ExitCode> {
  const { language, out, force, wait, explain, reports, formats, strict } = command;
  const opened = openLogFile(command.logFile);
  if ('finding' in opened) {
    reportFindings(effects.log.note, locate(undefined, [opened.finding]), command);
    return 1;
  }
  const hired = await hireOthers(command, effects);
  if (hired !== undefined && 'finding' in hired) {
    reportFindings(effects.log.note, locate(undefined, [hired.finding]), command);
    return 1;
  }
  const keep = command.jsonLines ? [...opened.keep, effects.log.result] : opened.keep;
  const follower = followBuild(effects.log, { explain, keep, language });
  const chosen = await chooseWorkspaces(effects, command.workspaces);
  const years = command.years === 'all' ? 'all' : command.years.map(fiscalYear);
  const options: BuildOptions = {
    workspaces: chosen.workspaces,
    years,
    reports,
    formats,
    only: command.only,
    out,
    force,
    wait,
    shard: command.shard,
  };
  const result = await build({ ...effects, log: follower.log }, options, hired?.recruit ?? recruit);
  const findings = [...locate(undefined, chosen.findings), ...result.findings];
  follower.end();
  hired?.leave();
  show(command, effects, result, findings);
  if (isUsage(findings)) return 2;
  return isFailure(findings, strict) ? 1 : 0;
}

/** Those that serve the queue, where there is one. */
async function hireOthers(
  { queue, store, language }: BuildCommand,
  { log }: Effects,
): Promise<{ readonly recruit: Recruit; readonly leave: () => void } | { readonly finding: Finding } | undefined> {
  if (queue === undefined) return undefined;
  const { joinQueue, leaveQueue } = await import('../join-queue.ts');
  const { recruitQueue } = await import('../../runner/queue/coordinate.ts');
  const means = await joinQueue({ queue, store }, log, cliWords[language].buildEnding);
  return 'finding' in means ? means : { recruit: recruitQueue(means), leave: leaveQueue };
}

function show(
  command: BuildCommand,
  effects: Effects,
  { artifacts }: BuildResult,
  findings: readonly LocatedFinding[],
): void {
  const { language, json, jsonLines, name } = command;
  if (jsonLines) {
    for (const each of findings) {
      effects.log.result(JSON.stringify({ kind: 'finding', ...describeFinding(each, language) }));
    }
    for (const each of artifacts) effects.log.result(JSON.stringify({ kind: 'artifact', ...each }));
  } else if (json) {
    printJson(effects.log, command, { artifacts }, findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    if (isUsage(findings)) effects.log.note(cliWords[language].seeHelp(name));
    else showArtifacts(artifacts, command, effects);
  }
}

function isUsage(findings: readonly LocatedFinding[]): boolean {
  return findings.some(({ finding: { code } }) => code === 'report-unknown' || code === 'format-unknown');
}
