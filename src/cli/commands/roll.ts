/** `torikumi roll`: next year's workspace, and in ten lines what was made and what it needs. */

import { findWriteError } from '../../build/fault.ts';
import { endedList, lastYearFolder } from '../../build/roll/last-year-folder.ts';
import { type RolledWorkspace, rollWorkspace } from '../../build/roll/roll-workspace.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';
import { describeFinding, locateFindings, reportFindings } from '../report-findings.ts';
import { shorten } from '../shorten.ts';
import { cliWords } from '../words.ts';

type RollCommand = Extract<ParsedCommand, { name: 'roll' }>;

/** Where anything fails, nothing is left of what was begun. */
export async function runRoll(command: RollCommand, effects: Effects): Promise<ExitCode> {
  const { workspace, folder, year, language, json } = command;
  const { files, log } = effects;
  const present = await files.list(folder).catch(() => []);
  if (present.length > 0) {
    log.note(cliWords[language].folderNotEmpty(folder));
    return 1;
  }
  const { rolled, findings } = await rollWorkspace(effects, workspace, year);
  const failure = rolled === undefined ? findings : await writeAll(effects, folder, rolled.files);
  if (rolled === undefined || failure.length > 0) {
    const located = locateFindings(failure);
    if (json) log.result(JSON.stringify({ findings: located.map((each) => describeFinding(each, language)) }, null, 2));
    else reportFindings(log.note, located, language);
    return 1;
  }
  const told = locateFindings(findings);
  const described = told.map((each) => describeFinding(each, language));
  if (json) log.result(JSON.stringify({ ...dataOf(rolled), findings: described }, null, 2));
  else {
    if (told.length > 0) reportFindings(log.note, told, language);
    for (const line of summarize(command, rolled)) log.result(line);
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

function summarize({ workspace, folder }: RollCommand, rolled: RolledWorkspace): readonly string[] {
  const { yearWords, tables, ended, open, inquiries, edition, changes, years } = rolled;
  const columns = tables.flatMap(({ file, addedColumns }) =>
    addedColumns.length === 0 ? [] : [`${file}（${shorten(addedColumns, '、', 4)}）`],
  );
  const rows = tables.flatMap(({ file, addedRows }) => (addedRows === 0 ? [] : [`${file} ${addedRows}行`]));
  const same = tables.flatMap(({ file, isAsItWas }) => (isAsItWas ? [file] : []));
  const endedWords = ended.map(({ key, name, direction, reason }) =>
    [`${key.join('-')} ${name}`, ...(reason || direction ? [`（${reason || direction}）`] : [])].join(''),
  );
  const openWords = open.map(({ key, name, direction }) => `${key.join('-')} ${name}（${direction}）`);
  const line = (head: string, items: readonly string[], most = 8) =>
    items.length === 0 ? [] : [`${head}：${shorten(items, '、', most)}`];
  return [
    `${folder} を作りました（${yearWords.year}の版。もとの ${workspace} は変えていません）。`,
    `前年度の版：${lastYearFolder}/ に${yearWords.last}の表 ${edition.files} ファイル（sha256 ${edition.digest.slice(0, 12)}）`,
    ...line('加えた空の列', columns),
    ...line('加えた空の行', rows),
    ...line(`載せないもの（${yearWords.last}までに終了。${endedList}）`, endedWords),
    ...line('終わるか確かめるもの（終了年度が書かれていません）', openWords),
    ...line(
      '照会番号（締切は未定としました。様式に書きます）',
      inquiries.map(({ from, to }) => `${from} → ${to}`),
    ),
    ...line('仮に1年進めた設定（確かめます）', changes, 4),
    ...line('年度が書かれたままのところ（確かめます）', years, 6),
    ...line('そのまま写した表（新しい年度の列か行を加えます）', same),
    rows.length === 0
      ? `書くもの：${yearWords.year}の実績`
      : `書くもの：${yearWords.year}の実績と決算、${yearWords.next}の予定（${yearWords.year}の行には、予定の値が入ったままです）`,
    `確かめるには：npx torikumi check ${folder}`,
  ];
}
