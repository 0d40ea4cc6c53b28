/** `torikumi init`: a small workspace that builds at once, for staff to write their own figures over. */

import { basename } from 'node:path';
import { findWriteError } from '../../build/fault.ts';
import { readSchema } from '../../build/json-schemas.ts';
import { locate } from '../../build/located-finding.ts';
import { exampleFolder } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { readyDescription } from '../../workspace/read-description.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand, SchemaName, WorkspaceKind } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

/** The schemas of a workspace's YAML, by the names that its first lines give them. */
const schemaFiles: Readonly<Record<WorkspaceKind, Readonly<Record<string, SchemaName>>>> = {
  plan: {},
  list: {},
  form: { 'policy-form.schema.json': 'policy-form', 'form-description.schema.json': 'form-description' },
  book: { 'book.schema.json': 'book' },
  sheets: { 'form.schema.json': 'form' },
};

export async function runInit(command: Extract<ParsedCommand, { name: 'init' }>, effects: Effects): Promise<ExitCode> {
  const { folder, from, kind, language, json, quiet } = command;
  const { files, log } = effects;
  const words = cliWords[language];
  const present = await files.list(folder).catch(() => []);
  if (present.length > 0) {
    if (json) printJson(log, command, { folder, refused: 'folder-not-empty' }, []);
    else log.note(words.folderNotEmpty(folder));
    return 1;
  }
  if (from !== undefined) return (await import('./init-from.ts')).initFrom(effects, { ...command, from });
  try {
    const written = await copyFolder(effects, exampleFolder(kind), folder);
    const schemas = { 'torikumi.schema.json': 'configuration' as const, ...schemaFiles[kind] };
    for (const [name, of] of Object.entries(schemas)) {
      await files.replace(`${folder}/${name}`, new TextEncoder().encode(`${await readSchema(effects, of)}\n`));
    }
    if (kind === 'form') written.push(await copyDescription(effects, folder));
    const all = [...written, ...Object.keys(schemas)].toSorted();
    if (json) printJson(log, command, { folder, files: all }, []);
    else if (!quiet) log.result(words.created(folder, kind));
    return 0;
  } catch (cause) {
    const findings = locate(undefined, [findWriteError(folder, cause)]);
    if (json) printJson(log, command, { folder }, findings);
    else reportFindings(log.note, findings, command);
    return 1;
  }
}

/** What a city changes to have the form in its own words; `formDescription` then names it. */
async function copyDescription({ files }: Effects, folder: string): Promise<string> {
  const path = `forms/${basename(readyDescription)}`;
  await files.makeFolder(`${folder}/forms`);
  const text = new TextDecoder().decode(await files.read(readyDescription));
  const named = `# yaml-language-server: $schema=../form-description.schema.json\n${text}`;
  await files.replace(`${folder}/${path}`, new TextEncoder().encode(named));
  return path;
}

/** All files of a folder of the program; their paths within it. */
async function copyFolder(effects: Effects, from: string, to: string): Promise<string[]> {
  const { files } = effects;
  await files.makeFolder(to);
  const paths: string[] = [];
  for (const { name, kind } of await files.list(from)) {
    if (kind === 'folder') {
      const inner = await copyFolder(effects, `${from}/${name}`, `${to}/${name}`);
      append(
        paths,
        inner.map((path) => `${name}/${path}`),
      );
    } else {
      await files.replace(`${to}/${name}`, await files.read(`${from}/${name}`));
      paths.push(name);
    }
  }
  return paths;
}
