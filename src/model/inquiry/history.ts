/** What happened to an inquiry, one line each in `inquiries/NUMBER/history.csv`: readable in a spreadsheet, mergeable line by line. */

import type { Severity } from '../../finding/finding.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { isBlankRow } from '../../table/blank-row.ts';
import type { GridRow } from '../../table/table.ts';

export interface InquiryEvent {
  /** e.g. `2025-06-10T14:05:31` */
  readonly time: string;
  readonly kind: EventKind;
  /** 課番号 */
  readonly section: string;
  readonly item: string;
  readonly head: string;
  /** What was taken or decided; of a file its sha256. */
  readonly value: string;
  /** As it was typed. */
  readonly typed: string;
  /** `KeptDoubt.id` */
  readonly doubt: string;
  readonly severity: Severity | '';
  /** What is odd; a reason. */
  readonly text: string;
  readonly question: string;
  readonly file: string;
  readonly cell: string;
}

/**
 * `配布` sent, `受領` received, `回答` taken, `回答済` marked as complete (or no longer), `確認` doubted, `解消` doubted no more, `理由`
 * answered with a reason, `凍結` frozen, `訂正` changed afterwards.
 */
export const eventKinds = ['配布', '受領', '回答', '回答済', '確認', '解消', '理由', '凍結', '訂正'] as const;
export type EventKind = (typeof eventKinds)[number];

const columns = [
  ['time', '日時'],
  ['kind', '出来事'],
  ['section', '課'],
  ['item', '番号'],
  ['head', '欄'],
  ['value', '値'],
  ['typed', '入力'],
  ['doubt', '確認番号'],
  ['severity', '程度'],
  ['text', '内容'],
  ['question', '確かめたいこと'],
  ['file', 'ファイル'],
  ['cell', 'セル'],
] as const satisfies readonly (readonly [keyof InquiryEvent, string])[];

export const emptyEvent: Omit<InquiryEvent, 'time' | 'kind' | 'section'> = {
  ...{ item: '', head: '', value: '', typed: '', doubt: '', severity: '', text: '', question: '', file: '', cell: '' },
};

const severities: Readonly<Record<Severity, string>> = { error: '誤り', warning: '警告', notice: 'お知らせ' };

/** With its heads; begins with a byte order mark, without which Excel reads it as CP932. */
export function writeHistory(events: readonly InquiryEvent[]): string {
  const heads = columns.map(([, head]) => quote(head)).join(',');
  return `\ufeff${[heads, ...events.map(writeEvent)].join('\n')}\n`;
}

/** In the order of their times. A line that cannot be read is an error: what it says must not be lost. */
export function readHistory(rows: readonly GridRow[]): Found<readonly InquiryEvent[]> {
  const findings: Finding[] = [];
  const [head, ...lines] = rows;
  const heads = head?.cells.map(({ text }) => text.trim()) ?? [];
  const events = lines.flatMap((row): readonly InquiryEvent[] => {
    const texts = new Map(row.cells.map(({ text }, index) => [heads[index] ?? '', unescaped(text)]));
    if (isBlankRow(row)) return [];
    const fields = Object.fromEntries(columns.map(([key, column]) => [key, texts.get(column) ?? '']));
    const kind = eventKinds.find((each) => each === fields.kind);
    const time = fields.time ?? '';
    const severity = (Object.keys(severities) as Severity[]).find((each) => severities[each] === fields.severity) ?? '';
    // A doubt of which nobody knows how grave it is may be one that stops the freeze.
    const isGraded = severity !== '' || (fields.severity ?? '').trim() === '';
    if (kind === undefined || !isGraded || !/^\d{4}-\d{2}-\d{2}/.test(time)) {
      const found = row.cells.map(({ text }) => text).join(',');
      findings.push(error('history-line', { found, kinds: eventKinds }, row.place));
      return [];
    }
    return [{ ...emptyEvent, section: '', ...fields, time, kind, severity }];
  });
  return { value: events.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)), findings };
}

function writeEvent(event: InquiryEvent): string {
  return columns
    .map(([key]) => {
      const value = event[key];
      if (key !== 'severity' || event.severity === '') return quote(escaped(value));
      return quote(severities[event.severity]);
    })
    .join(',');
}

/** What a section typed must not be run by the program that shows it. */
function escaped(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function unescaped(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
