/** `torikumi merge`: puts output folders together. */

import { mergeOutputs } from '../../build/merge-outputs.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { showArtifacts } from '../show-artifacts.ts';

export async function runMerge(
  command: Extract<ParsedCommand, { name: 'merge' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { json, folders, out } = command;
  const { artifacts, findings } = await mergeOutputs(effects, folders, out);
  if (json) {
    printJson(effects.log, command, { artifacts }, findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    showArtifacts(artifacts, command, effects);
  }
  return isFailure(findings, false) ? 1 : 0;
}
