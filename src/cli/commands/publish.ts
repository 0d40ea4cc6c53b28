/** `torikumi publish`: builds the reports of a year and closes them as an edition. */

import { publishEdition } from '../../build/publish-edition.ts';
import type { Effects } from '../../effects.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runPublish(
  command: Extract<ParsedCommand, { name: 'publish' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { workspace, year, out, version, json, language, quiet } = command;
  const asked = year === undefined ? undefined : fiscalYear(year);
  const { files, findings } = await publishEdition(effects, { folder: workspace, year: asked, out, version });
  if (json) {
    printJson(effects.log, command, { files }, findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    if (files.length > 0 && !quiet) effects.log.result(cliWords[language].published(files));
  }
  return files.length === 0 ? 1 : 0;
}
