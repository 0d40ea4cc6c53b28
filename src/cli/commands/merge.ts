/** `torikumi merge`: puts output folders together. */

import { mergeOutputs } from '../../build/merge-outputs.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, isFailure, reportFindings } from '../report-findings.ts';
import { showArtifacts } from '../show-artifacts.ts';

export async function runMerge(
  command: Extract<ParsedCommand, { name: 'merge' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { language, json, folders, out } = command;
  const { artifacts, findings } = await mergeOutputs(effects, folders, out);
  if (json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ artifacts, findings: described }, null, 2));
  } else {
    reportFindings(effects.log.note, findings, language);
    showArtifacts(artifacts, out, language, effects);
  }
  return isFailure(findings, false) ? 1 : 0;
}
