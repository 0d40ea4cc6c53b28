/** `torikumi publish`: builds the reports of a year and closes them as an edition. */

import { publishEdition } from '../../build/publish-edition.ts';
import type { Effects } from '../../effects.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

export async function runPublish(
  { workspace, year, out, version, json, language }: Extract<ParsedCommand, { name: 'publish' }>,
  effects: Effects,
): Promise<ExitCode> {
  const asked = year === undefined ? undefined : fiscalYear(year);
  const { files, findings } = await publishEdition(effects, { folder: workspace, year: asked, out, version });
  if (json) {
    const described = findings.map((each) => describeFinding(each, language));
    effects.log.result(JSON.stringify({ files, findings: described }, null, 2));
  } else {
    reportFindings(effects.log.note, findings, language);
    if (files.length > 0) effects.log.result(cliWords[language].published(files));
  }
  return files.length === 0 ? 1 : 0;
}
