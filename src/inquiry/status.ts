/** How far an inquiry has come, section by section, and which values are still to be asked again. */

import type { Inquiry, InquiryItem, InquirySection } from '../model/inquiry/inquiry.ts';
import { type InquiryState, openDoubts, type SectionState } from '../model/inquiry/inquiry-state.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { findMonth } from './find-month.ts';

export interface Status {
  readonly today: CalendarDate;
  readonly sections: readonly SectionStatus[];
  readonly total: StatusTotal;
  readonly unsettled: readonly UnsettledValue[];
}

export interface SectionStatus extends Counts {
  readonly section: InquirySection;
  /** Times, e.g. `2025-05-21T09:00`. */
  readonly sent: string | undefined;
  readonly received: string | undefined;
  readonly frozen: string | undefined;
  /** Days until its deadline; below 0 those that it is over. */
  readonly days: number;
  /** Everything is answered, and nothing is to be confirmed. */
  readonly isComplete: boolean;
}

export interface Counts {
  readonly files: number;
  readonly items: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly doubts: number;
}

/** Of the sections, those that were sent, that answered, that are frozen, that are over their deadline. */
export interface StatusTotal extends Counts {
  readonly sections: number;
  readonly sent: number;
  readonly received: number;
  readonly frozen: number;
  readonly overdue: number;
}

/** A value that is 速報 or 未確定. */
export interface UnsettledValue {
  readonly section: InquirySection;
  readonly item: InquiryItem;
  readonly head: string;
  readonly state: string;
  readonly value: string;
  /** In which to ask again, 1–12; none where the answer names none, or several. */
  readonly month: number | undefined;
  readonly text: string;
}

export function summarizeStatus(inquiry: Inquiry, state: InquiryState, today: CalendarDate): Status {
  const items = new Map<string, InquiryItem[]>(inquiry.sections.map(({ number }) => [number, []]));
  for (const item of inquiry.items) items.get(item.section)?.push(item);
  const sections = inquiry.sections.map((section) =>
    summarizeSection(section, items.get(section.number) ?? [], state, today),
  );
  const unsettled = inquiry.sections.flatMap((section) =>
    findUnsettled(inquiry, section, items.get(section.number) ?? [], state.sections.get(section.number)),
  );
  return { today, sections, total: sumUp(sections), unsettled };
}

function summarizeSection(
  section: InquirySection,
  items: readonly InquiryItem[],
  { sections, frozen }: InquiryState,
  today: CalendarDate,
): SectionStatus {
  const state = sections.get(section.number);
  const answered = items.filter(({ number }) => state?.answered.has(number) === true).length;
  const doubts = state === undefined ? 0 : openDoubts(state).length;
  const unanswered = items.length - answered;
  return {
    section,
    sent: state?.sent,
    received: state?.received.at(-1)?.time,
    frozen,
    days: daysBetween(today, section.deadline),
    isComplete: unanswered === 0 && doubts === 0,
    ...{ files: state?.received.length ?? 0, items: items.length, answered, unanswered, doubts },
  };
}

function sumUp(sections: readonly SectionStatus[]): StatusTotal {
  const sum = (key: keyof Counts) => sections.reduce((total, section) => total + section[key], 0);
  const count = (holds: (section: SectionStatus) => boolean) => sections.filter(holds).length;
  return {
    sections: sections.length,
    sent: count(({ sent }) => sent !== undefined),
    received: count(({ received }) => received !== undefined),
    frozen: count(({ frozen }) => frozen !== undefined),
    overdue: count(({ days, unanswered }) => days < 0 && unanswered > 0),
    ...{ files: sum('files'), items: sum('items'), answered: sum('answered') },
    ...{ unanswered: sum('unanswered'), doubts: sum('doubts') },
  };
}

const unsettledStates: readonly string[] = ['速報', '未確定'];

function findUnsettled(
  { columns }: Inquiry,
  section: InquirySection,
  items: readonly InquiryItem[],
  state: SectionState | undefined,
): readonly UnsettledValue[] {
  const states = columns.flatMap((column) => (column.kind === 'state' ? [column] : []));
  const texts = columns.flatMap((column) =>
    column.kind === 'asked' && column.field.type === 'text' ? [column.head] : [],
  );
  return items.flatMap((item) => {
    const answers = state?.answers.get(item.number);
    const textOf = (head: string) => answers?.get(head)?.text ?? '';
    return states.flatMap(({ head, of }): readonly UnsettledValue[] => {
      if (!unsettledStates.includes(textOf(head))) return [];
      const text = texts.map(textOf).filter((each) => each !== '');
      const month = findMonth(text.join('\n'));
      return [{ section, item, head: of, state: textOf(head), value: textOf(of), month, text: text[0] ?? '' }];
    });
  });
}

const dayLength = 86_400_000;

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [from, to].map(({ year, month, day }) => Date.UTC(year, month - 1, day));
  return Math.round(((end ?? 0) - (start ?? 0)) / dayLength);
}
