/** `torikumi roll`: next year's workspace, and in ten lines what was made and what it needs. */

import { findWriteError } from '../../build/fault.ts';
import { locate } from '../../build/located-finding.ts';
import { endedList, lastYearFolder } from '../../build/roll/last-year-folder.ts';
import { type RolledWorkspace, rollWorkspace } from '../../build/roll/roll-workspace.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { shorten } from '../shorten.ts';
import { type RollSummary, rollLines } from '../summary-words.ts';
import { cliWords } from '../words.ts';

type RollCommand = Extract<ParsedCommand, { name: 'roll' }>;

/** Where anything fails, nothing is left of what was begun. */
export async function runRoll(command: RollCommand, effects: Effects): Promise<ExitCode> {
  const { workspace, folder, year, language, json, quiet } = command;
  const { files, log } = effects;
  const present = await files.list(folder).catch(() => []);
  if (present.length > 0) {
    log.note(cliWords[language].folderNotEmpty(folder));
    return 1;
  }
  const { rolled, findings } = await rollWorkspace(effects, workspace, year);
  const failure = rolled === undefined ? findings : await writeAll(effects, folder, rolled.files);
  if (rolled === undefined || failure.length > 0) {
    const located = locate(undefined, failure);
    if (json) printJson(log, command, {}, located);
    else reportFindings(log.note, located, command);
    return 1;
  }
  const told = locate(undefined, findings);
  if (json) printJson(log, command, dataOf(rolled), told);
  else {
    if (told.length > 0) reportFindings(log.note, told, command);
    if (!quiet) for (const line of rollLines[language](summarize(command, rolled))) log.result(line);
  }
  return 0;
}

async function writeAll({ files }: Effects, folder: string, contents: RolledWorkspace['files']) {
  const written: string[] = [];
  try {
    const folders = new Set([...contents.keys()].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
    for (const each of folders) await files.makeFolder(each === '' ? folder : `${folder}/${each}`);
    for (const [path, bytes] of contents) {
      written.push(path);
      await files.replace(`${folder}/${path}`, bytes);
    }
    return [];
  } catch (cause) {
    for (const path of written) await files.remove(`${folder}/${path}`).catch(() => {});
    return [findWriteError(folder, cause)];
  }
}

function dataOf({ files, tables, ...rest }: RolledWorkspace) {
  return { files: [...files.keys()], tables: tables.map(({ bytes: _, ...table }) => table), ...rest };
}

function summarize({ workspace, folder, language }: RollCommand, rolled: RolledWorkspace): RollSummary {
  const { yearWords, tables, ended, open, inquiries, edition, changes, years } = rolled;
  const short = (items: readonly string[], most = 8) => shorten(items, '、', most, language);
  const columns = tables.flatMap(({ file, addedColumns }) =>
    addedColumns.length === 0 ? [] : [`${file}（${short(addedColumns, 4)}）`],
  );
  const emptied = tables.flatMap(({ file, emptiedColumns }) =>
    emptiedColumns.length === 0 ? [] : [`${file}（${short(emptiedColumns, 4)}）`],
  );
  const rows = tables.flatMap(({ file, addedRows }) => (addedRows === 0 ? [] : [`${file} ${addedRows}行`]));
  const left = tables.flatMap(({ file, isAsItWas, why }) => (isAsItWas && why !== undefined ? [{ file, why }] : []));
  const endedWords = ended.map(({ key, name, direction, reason }) =>
    [`${key.join('-')} ${name}`, ...(reason || direction ? [`（${reason || direction}）`] : [])].join(''),
  );
  return {
    workspace,
    folder,
    lastFolder: lastYearFolder,
    endedList,
    yearWords,
    files: edition.files,
    digest: edition.digest.slice(0, 12),
    columns: short(columns),
    emptied: short(emptied),
    rows: short(rows),
    ended: short(endedWords),
    open: short(open.map(({ key, name, direction }) => `${key.join('-')} ${name}（${direction}）`)),
    inquiries: short(inquiries.map(({ from, to }) => `${from} → ${to}`)),
    changes: short(changes, 4),
    years: short(years, 6),
    formulas: short(
      tables.flatMap(({ file, openFormulas }) => openFormulas.map((cell) => `${file} ${cell}`)),
      4,
    ),
    same: [...new Set(left.map(({ why }) => why))].map((why) => ({
      why,
      files: short(left.flatMap((each) => (each.why === why ? [each.file] : []))),
    })),
  };
}
