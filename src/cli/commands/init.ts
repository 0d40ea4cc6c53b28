/** `torikumi init`: a small workspace that builds at once, for staff to write their own figures over. */

import { findWriteError } from '../../build/fault.ts';
import { sheetsTemplateFolder, workspaceTemplateFolder } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { locateFindings, reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';
import { composeFormSchema, composeSchema } from './schema.ts';

/** Named in the first line of the workspace's `torikumi.yaml`. */
const schemaFile = 'torikumi.schema.json';
/** The same of forms. */
const formSchemaFile = 'form.schema.json';

export async function runInit(
  { folder, from, kind, language }: Extract<ParsedCommand, { name: 'init' }>,
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
    const template = kind === 'sheets' ? sheetsTemplateFolder : workspaceTemplateFolder;
    await copyFolder(effects, template, folder);
    if (kind === 'sheets') {
      await copyFolder(effects, `${template}/forms`, `${folder}/forms`);
      await files.replace(`${folder}/${formSchemaFile}`, new TextEncoder().encode(`${composeFormSchema()}\n`));
    }
    await files.replace(`${folder}/${schemaFile}`, new TextEncoder().encode(`${composeSchema()}\n`));
  } catch (cause) {
    reportFindings(effects.log.note, locateFindings([findWriteError(folder, cause)]), language);
    return 1;
  }
  log.result(words.created(folder));
  return 0;
}

/** The files of a folder of the program, without the folders in it. */
async function copyFolder({ files }: Effects, from: string, to: string): Promise<void> {
  await files.makeFolder(to);
  for (const { name, kind } of await files.list(from)) {
    if (kind === 'file') await files.replace(`${to}/${name}`, await files.read(`${from}/${name}`));
  }
}
