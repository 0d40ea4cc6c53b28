/** `torikumi inquiry freeze`: the answers as tables that reports are built from, closed in the history. */

import type { Effects } from '../../effects.ts';
import { error, type Finding, notice, warning } from '../../finding/finding.ts';
import type { Form } from '../../model/form/form.ts';
import { foldHistory } from '../../model/inquiry/fold-history.ts';
import { type FrozenTable, freezePlan, freezeSource } from '../../model/inquiry/frozen-table.ts';
import { emptyEvent } from '../../model/inquiry/history.ts';
import { type Inquiry, itemsOfSection } from '../../model/inquiry/inquiry.ts';
import { type InquiryState, openDoubts } from '../../model/inquiry/inquiry-state.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { historyFolder } from '../../workspace/inquiry/read-inquiry-history.ts';
import { quoteText } from '../../writer/csv/write-csv.ts';
import { keepHistory } from './keep-history.ts';
import type { OpenInquiry } from './open-inquiry.ts';

export interface FrozenAnswers {
  readonly findings: readonly Finding[];
  /** Paths in the workspace, with what names them in `torikumi.yaml` or in the form. */
  readonly tables: readonly { readonly file: string; readonly of: string }[];
}

/** `isForced`: although items are not answered, or doubts open. What is in doubt stays as the table has it. */
export async function freezeAnswers(
  effects: Effects,
  { workspace, inquiry, plan, form }: OpenInquiry,
  time: string,
  isForced: boolean,
): Promise<FrozenAnswers> {
  const numbers = inquiry.sections.map(({ number }) => number);
  const kept = await keepHistory<FrozenAnswers>(effects, workspace.root, inquiry.number, async (history) => {
    const state = foldHistory(history, numbers);
    const missing = findMissing(inquiry, state, isForced);
    const isStopped = missing.some(({ severity }) => severity === 'error');
    if (isStopped) return { events: [], value: { findings: missing, tables: [] } };
    const yearWord = formatFiscalYear(inquiry.year, 'era', workspace.configuration.document.date);
    const frozen = tablesOf(inquiry, state, plan, form, yearWord);
    const folder = `${historyFolder(inquiry.number)}/frozen`;
    await effects.files.makeFolder(`${workspace.root}/${folder}`);
    const tables: { file: string; of: string }[] = [];
    for (const { name, of, table } of frozen) {
      const file = `${folder}/${name}.csv`;
      await effects.files.replace(`${workspace.root}/${file}`, new TextEncoder().encode(writeTable(table)));
      tables.push({ file, of });
    }
    const told = tables.map(({ file, of }) => notice('inquiry-frozen', { file, of }));
    const event = { ...emptyEvent, time, kind: '凍結' as const, section: '' };
    return { events: [event], value: { findings: [...missing, ...told], tables } };
  });
  return kept.value ?? { findings: kept.findings, tables: [] };
}

function findMissing(inquiry: Inquiry, { sections }: InquiryState, isForced: boolean): readonly Finding[] {
  const raise = isForced ? warning : error;
  return inquiry.sections.flatMap((section) => {
    const state = sections.get(section.number);
    const unanswered = itemsOfSection(inquiry, section.number)
      .map(({ number }) => number)
      .filter((number) => state?.answered.has(number) !== true);
    const doubts = (state === undefined ? [] : openDoubts(state))
      .filter(({ severity }) => severity !== 'notice')
      .map(({ id }) => id);
    if (unanswered.length + doubts.length === 0) return [];
    return [raise('inquiry-unfinished', { section: `${section.number} ${section.name}`, unanswered, doubts })];
  });
}

interface NamedTable {
  readonly name: string;
  /** The setting that names the table. */
  readonly of: string;
  readonly table: FrozenTable;
}

function tablesOf(
  inquiry: Inquiry,
  state: InquiryState,
  plan: Plan | undefined,
  form: Form | undefined,
  yearWord: string,
): readonly NamedTable[] {
  if (form === undefined) {
    if (plan === undefined) return [];
    return [{ name: 'indicators', of: 'data.indicators', table: freezePlan(inquiry, state, plan, yearWord) }];
  }
  const asked = new Set(inquiry.columns.flatMap((column) => (column.kind === 'asked' ? [column.field.source] : [])));
  return [...form.sources.values()]
    .filter(({ name }) => asked.has(name))
    .map((source) => ({
      name: source.name,
      of: `sources.${source.name}.table`,
      table: freezeSource(inquiry, state, source, form.main.links, yearWord),
    }));
}

/** As a spreadsheet reads it: a byte order mark, every field quoted; no text is a formula. */
function writeTable({ heads, rows }: FrozenTable): string {
  return `\ufeff${[heads, ...rows].map((row) => `${row.map(quoteText).join(',')}\r\n`).join('')}`;
}
