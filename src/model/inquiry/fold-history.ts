/** The history of an inquiry → where it stands now. */

import type { InquiryEvent } from './history.ts';
import type { InquiryState, KeptAnswer, KeptDoubt, ReceivedFile, SectionState } from './inquiry-state.ts';

interface OpenSection {
  sent: string | undefined;
  readonly received: ReceivedFile[];
  readonly answers: Map<string, Map<string, KeptAnswer>>;
  readonly answered: Set<string>;
  readonly doubts: Map<string, KeptDoubt>;
}

/** `events` are in the order of their times. */
export function foldHistory(events: readonly InquiryEvent[], sections: readonly string[]): InquiryState {
  const open = new Map<string, OpenSection>(sections.map((number) => [number, newSection()]));
  let frozen: string | undefined;
  for (const event of events) {
    if (event.kind === '凍結') frozen = event.time;
    else {
      const section = open.get(event.section) ?? newSection();
      open.set(event.section, section);
      apply(event, section);
    }
  }
  const folded = [...open].map(([number, { doubts, ...section }]): [string, SectionState] => [
    number,
    { ...section, doubts: [...doubts.values()] },
  ]);
  return { sections: new Map(folded), frozen };
}

function newSection(): OpenSection {
  return { sent: undefined, received: [], answers: new Map(), answered: new Set(), doubts: new Map() };
}

function apply(event: InquiryEvent, section: OpenSection): void {
  const { kind, time, item, head, value, typed, doubt, file, cell } = event;
  switch (kind) {
    case '配布':
      section.sent = time;
      return;
    case '受領':
      section.received.push({ file, digest: value, time });
      return;
    case '回答':
    case '訂正': {
      const answers = section.answers.get(item) ?? new Map<string, KeptAnswer>();
      section.answers.set(item, answers.set(head, { text: value, typed, file, cell }));
      return;
    }
    case '回答済':
      if (value === '') section.answered.delete(item);
      else section.answered.add(item);
      return;
    case '確認': {
      const { text, question, severity } = event;
      const known = { id: doubt, item, head, found: typed, candidate: value, doubt: text, question };
      section.doubts.set(doubt, { ...known, severity: severity === '' ? 'warning' : severity, reason: undefined });
      return;
    }
    case '解消':
      section.doubts.delete(doubt);
      return;
    case '理由': {
      const known = section.doubts.get(doubt);
      if (known !== undefined) section.doubts.set(doubt, { ...known, reason: event.text });
      return;
    }
    case '凍結':
  }
}
