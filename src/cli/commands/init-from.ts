/** `torikumi init --from`: a workspace of the tables that a city has, with what was understood of them. */

import { type DraftedWorkspace, draftWorkspace } from '../../build/draft-workspace.ts';
import { findWriteError } from '../../build/fault.ts';
import type { Effects } from '../../effects.ts';
import type { Language } from '../../finding/render.ts';
import type { ExitCode } from '../exit-code.ts';
import { groupByCause, locateFindings, reportFindings } from '../report-findings.ts';
import { shorten } from '../shorten.ts';
import { today } from '../today.ts';
import { composeSchema } from './schema.ts';

const schemaFile = 'torikumi.schema.json';

/** The folder is known to be empty or missing. Where anything fails, nothing is left in it. */
export async function initFrom(
  effects: Effects,
  folder: string,
  paths: readonly string[],
  language: Language,
): Promise<ExitCode> {
  const { files, log } = effects;
  const drafted = await draftWorkspace(effects, folder, paths, today());
  if (!('files' in drafted)) {
    reportFindings(log.note, locateFindings(drafted.findings), language);
    return 1;
  }
  const contents = [...drafted.files, [schemaFile, new TextEncoder().encode(`${composeSchema()}\n`)] as const];
  const written: string[] = [];
  try {
    await files.makeFolder(folder);
    for (const [name, bytes] of contents) {
      written.push(name);
      await files.replace(`${folder}/${name}`, bytes);
    }
  } catch (cause) {
    for (const name of written) await files.remove(`${folder}/${name}`).catch(() => {});
    reportFindings(log.note, locateFindings([findWriteError(folder, cause)]), language);
    return 1;
  }
  for (const line of summarize(folder, drafted)) log.result(line);
  return 0;
}

function summarize(
  folder: string,
  { reading, kinds, columns, titles, date, findings }: DraftedWorkspace,
): readonly string[] {
  const parts = reading?.table.parts ?? [];
  const sheets = parts.map(({ file, sheet }) => (sheet === undefined ? file : `${file}［${sheet}］`));
  const amounts = kinds.flatMap(({ isOfAmounts, file, amountSheets }) => {
    if (!isOfAmounts) return [];
    return amountSheets.length === 0 ? [file] : amountSheets.map((sheet) => `${file}［${sheet}］`);
  });
  const either = kinds.flatMap(({ isOpen, file }) => (isOpen ? [`「${file}」`] : []));
  const others = (reading?.table.otherSheets ?? []).filter(
    (name) => !amounts.some((each) => each.includes(`［${name}］`)),
  );
  const values = columns.filter(({ firmness }) => firmness !== '').map(({ role, year }) => `${role} ${year}`);
  const unused = columns.filter(({ isUsed }) => !isUsed).map(({ head }) => `「${head.replace(/\s+/g, '')}」`);
  const open = (reading?.indicators ?? []).filter(({ inferences }) =>
    inferences.some(({ code }) => code === 'direction-uncertain'),
  );
  const causes = groupByCause(locateFindings(findings)).map(([{ finding }]) => finding);
  const count = (severity: 'error' | 'warning') => causes.filter((finding) => finding.severity === severity).length;
  const missing = [
    ...(titles.organization === undefined ? ['団体名'] : []),
    ...(titles.plan === undefined ? ['計画名'] : []),
    ...(titles.date === undefined ? [`文書の日付（${date} としました）`] : []),
  ];
  return [
    `${folder} を作りました。`,
    ...(reading === undefined
      ? []
      : [
          `読んだ表：${[...new Set(sheets)].join('、') || reading.table.file}${others.length === 0 ? '' : `（読まなかったシート：${others.join('、')}）`}`,
          `指標：${reading.indicators.length}　値の列：${shorten(values, '、', mostItems) || 'なし'}`,
        ]),
    ...(amounts.length === 0 ? [] : [`金額の表：${amounts.join('、')}`]),
    ...(either.length === 0
      ? []
      : [
          `指標の表としましたが、金額の表とも読めます：${either.join('')}（金額の表にするには、torikumi.yaml で indicators でなく amounts に書きます）`,
        ]),
    ...(unused.length === 0 ? [] : [`使わない列：${shorten(unused, '', mostItems)}`]),
    `題名から：${[titles.organization, titles.plan, titles.section, titles.date && date].filter(Boolean).join('、') || 'なし'}`,
    ...(missing.length === 0 ? [] : [`torikumi.yaml に書くもの：${missing.join('、')}`]),
    ...(open.length === 0
      ? []
      : [
          `方向が分からない指標（torikumi.yaml の items の 未定 を直します）：${shorten(
            open.map(({ indicator }) => indicator.name),
            '、',
            mostItems,
          )}`,
        ]),
    `エラー ${count('error')} 件、警告 ${count('warning')} 件。どう読んだかを確かめるには：`,
    `    npx torikumi check ${folder} --reading 読み取り.xlsx`,
    `帳票を作るには：npx torikumi build ${folder}`,
  ];
}

/** Of a line, so that what was understood stays ten lines. */
const mostItems = 12;
