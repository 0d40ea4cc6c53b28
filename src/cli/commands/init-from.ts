/** `torikumi init --from`: a workspace of the tables that a city has, with what was understood of them. */

import { type DraftedWorkspace, draftWorkspace } from '../../build/draft-workspace.ts';
import { findWriteError } from '../../build/fault.ts';
import { composeSchema } from '../../build/json-schemas.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Language } from '../../finding/render.ts';
import { today } from '../../node/today.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { groupByCause, reportFindings } from '../report-findings.ts';
import { shorten } from '../shorten.ts';
import { type InitSummary, initLines } from '../summary-words.ts';

const schemaFile = 'torikumi.schema.json';

/** The folder is known to be empty or missing. Where anything fails, nothing is left in it. */
export async function initFrom(
  effects: Effects,
  command: Extract<ParsedCommand, { name: 'init' }> & { readonly from: readonly string[] },
): Promise<ExitCode> {
  const { files, log } = effects;
  const { folder, json, quiet, language } = command;
  const refuse = (findings: readonly Finding[]): ExitCode => {
    if (json) printJson(log, command, { folder }, locate(undefined, findings));
    else reportFindings(log.note, locate(undefined, findings), command);
    return 1;
  };
  const drafted = await draftWorkspace(effects, folder, command.from, today());
  if (!('files' in drafted)) return refuse(drafted.findings);
  const contents = [
    ...drafted.files,
    [schemaFile, new TextEncoder().encode(`${composeSchema('configuration')}\n`)] as const,
  ];
  const written: string[] = [];
  try {
    await files.makeFolder(folder);
    for (const [name, bytes] of contents) {
      written.push(name);
      await files.replace(`${folder}/${name}`, bytes);
    }
  } catch (cause) {
    for (const name of written) await files.remove(`${folder}/${name}`).catch(() => {});
    return refuse([findWriteError(folder, cause)]);
  }
  if (json) printJson(log, command, { folder, files: written.toSorted() }, locate(folder, drafted.findings));
  else if (!quiet) for (const each of initLines[language](summarize(folder, drafted, language))) log.result(each);
  return 0;
}

function summarize(
  folder: string,
  { reading, kinds, columns, titles, date, findings }: DraftedWorkspace,
  language: Language,
): InitSummary {
  const short = (items: readonly string[], between = '、') => shorten(items, between, mostItems, language);
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
  const causes = groupByCause(locate(undefined, findings)).map(([{ finding }]) => finding);
  const count = (severity: 'error' | 'warning') => causes.filter((finding) => finding.severity === severity).length;
  const missing = [
    ...(titles.organization === undefined ? (['organization'] as const) : []),
    ...(titles.plan === undefined ? (['plan'] as const) : []),
    ...(titles.date === undefined ? (['date'] as const) : []),
  ];
  return {
    folder,
    indicators: reading && {
      sheets: [...new Set(sheets)].join('、') || reading.table.file,
      count: reading.indicators.length,
      values: short(values),
    },
    otherSheets: others,
    amounts,
    either,
    unused: short(unused, ''),
    titles: [titles.organization, titles.plan, titles.section, titles.date && date].flatMap((each) => each || []),
    missing,
    date,
    open: short(open.map(({ indicator }) => indicator.name)),
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** Of a line, so that what was understood stays ten lines. */
const mostItems = 12;
