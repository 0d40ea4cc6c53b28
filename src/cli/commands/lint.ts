/** `torikumi lint`: whether CSV and XLSX files keep the rules for machine-readable tables. */

import type { Effects } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import { lintDataTable } from '../../machine-readable/lint-data-table.ts';
import { findReadError } from '../../workspace/paths.ts';
import { tableSizeLimit } from '../../workspace/table-limits.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, isFailure, locateFindings, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runLint(command: Extract<ParsedCommand, { name: 'lint' }>, effects: Effects): Promise<ExitCode> {
  const { language } = command;
  const checked: { file: string; findings: readonly Finding[] }[] = [];
  for (const file of command.files) checked.push({ file, findings: await lintFile(effects, file) });
  const findings = locateFindings(checked.flatMap((each) => each.findings));
  if (command.json) {
    const described = checked.map((each) => ({
      file: each.file,
      findings: locateFindings(each.findings).map((finding) => describeFinding(finding, language)),
    }));
    effects.log.result(JSON.stringify({ files: described }, null, 2));
  } else {
    reportFindings(effects.log.result, findings, language);
    for (const each of checked) {
      if (each.findings.length === 0) effects.log.result(cliWords[language].fileFine(each.file));
    }
  }
  return isFailure(findings, false) ? 1 : 0;
}

async function lintFile(effects: Effects, file: string): Promise<readonly Finding[]> {
  let bytes: Uint8Array;
  try {
    const size = await effects.files.size(file);
    if (size > tableSizeLimit)
      return [error('file-too-large', { path: file, bytes: size, limit: tableSizeLimit }, { file })];
    bytes = await effects.files.read(file);
  } catch (cause) {
    return [findReadError(file, cause)];
  }
  return lintDataTable(file, bytes);
}
