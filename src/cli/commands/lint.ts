/** `torikumi lint`: whether CSV and XLSX files keep the rules for machine-readable tables. */

import { describeFinding } from '../../build/describe-finding.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import { lintFile } from '../../machine-readable/lint-file.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runLint(command: Extract<ParsedCommand, { name: 'lint' }>, effects: Effects): Promise<ExitCode> {
  const { language } = command;
  const checked: { file: string; findings: readonly Finding[] }[] = [];
  for (const file of command.files) checked.push({ file, findings: await lintFile(effects, file) });
  const findings = locate(
    undefined,
    checked.flatMap((each) => each.findings),
  );
  if (command.json) {
    const described = checked.map((each) => ({
      file: each.file,
      findings: locate(undefined, each.findings).map((finding) => describeFinding(finding, language)),
    }));
    printJson(effects.log, command, { files: described });
  } else {
    reportFindings(effects.log.result, findings, command);
    for (const each of checked) {
      if (each.findings.length === 0 && !command.quiet) effects.log.result(cliWords[language].fileFine(each.file));
    }
  }
  return isFailure(findings, false) ? 1 : 0;
}
