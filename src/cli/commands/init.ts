/** `torikumi init`: a small workspace that builds at once, for staff to write their own figures over. */

import { findWriteError } from '../../build/fault.ts';
import { workspaceTemplateFolder } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { locateFindings, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';
import { composeSchema } from './schema.ts';

/** Named in the first line of the workspace's `torikumi.yaml`. */
const schemaFile = 'torikumi.schema.json';

export async function runInit(
  { folder, from, language }: Extract<ParsedCommand, { name: 'init' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { files, log } = effects;
  const words = cliWords[language];
  const present = await files.list(folder).catch(() => []);
  if (present.length > 0) {
    log.note(words.folderNotEmpty(folder));
    return 1;
  }
  if (from !== undefined) return (await import('./init-from.ts')).initFrom(effects, folder, from, language);
  try {
    await files.makeFolder(folder);
    for (const { name } of await files.list(workspaceTemplateFolder)) {
      await files.replace(`${folder}/${name}`, await files.read(`${workspaceTemplateFolder}/${name}`));
    }
    await files.replace(`${folder}/${schemaFile}`, new TextEncoder().encode(`${composeSchema()}\n`));
  } catch (cause) {
    reportFindings(effects.log.note, locateFindings([findWriteError(folder, cause)]), language);
    return 1;
  }
  log.result(words.created(folder));
  return 0;
}
