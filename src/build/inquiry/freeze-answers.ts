/** `torikumi inquiry freeze`: the answers as tables that reports are built from, closed in the history. */

import type { Effects } from '../../effects.ts';
import { error, type Finding, notice, warning } from '../../finding/finding.ts';
import { foldHistory } from '../../model/inquiry/fold-history.ts';
import { emptyEvent } from '../../model/inquiry/history.ts';
import { type Inquiry, itemsOfSection } from '../../model/inquiry/inquiry.ts';
import { type InquiryState, openDoubts } from '../../model/inquiry/inquiry-state.ts';
import type { RawTable } from '../../table/table.ts';
import { historyFolder } from '../../workspace/inquiry/read-inquiry-history.ts';
import { quoteText } from '../../writer/csv/write-csv.ts';
import { keepHistory } from './keep-history.ts';
import type { OpenInquiry } from './open-inquiry.ts';
import { tablesOfAnswers } from './tables-of-answers.ts';

export interface FrozenAnswers {
  readonly findings: readonly Finding[];
  /** Paths in the workspace, with what names them in `torikumi.yaml` or in the form. */
  readonly tables: readonly { readonly file: string; readonly of: string }[];
}

/** `isForced`: although items are not answered, or doubts open. What is in doubt stays as the table has it. */
export async function freezeAnswers(
  effects: Effects,
  open: OpenInquiry,
  time: string,
  isForced: boolean,
): Promise<FrozenAnswers> {
  const { workspace, inquiry } = open;
  const numbers = inquiry.sections.map(({ number }) => number);
  const kept = await keepHistory<FrozenAnswers>(effects, workspace.root, inquiry.number, async (history) => {
    const state = foldHistory(history, numbers);
    const missing = findMissing(inquiry, state, isForced);
    const isStopped = missing.some(({ severity }) => severity === 'error');
    if (isStopped) return { events: [], value: { findings: missing, tables: [] } };
    const frozen = tablesOfAnswers(open, state);
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

/** As a spreadsheet reads it: a byte order mark, every field quoted; no text is a formula. */
function writeTable({ headers, rows }: RawTable): string {
  const lines = [headers, ...rows.map(({ cells }) => cells)];
  return `\ufeff${lines.map((cells) => `${cells.map(({ text }) => quoteText(text)).join(',')}\r\n`).join('')}`;
}
