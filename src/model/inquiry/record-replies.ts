/** What was read of replies and of returned 確認依頼票 → new lines of the history: what is taken, doubted, confirmed. */

import { append } from '../../finding/append.ts';
import { error, type Finding, notice, type Place, type Severity, warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { foldHistory } from './fold-history.ts';
import { emptyEvent, type InquiryEvent } from './history.ts';
import { answeredMark, type Inquiry, itemsOfSection } from './inquiry.ts';
import type { KeptDoubt, SectionState } from './inquiry-state.ts';
import { readConfirmed } from './read-confirmed.ts';
import type { Answer, Reply, ReplyDoubt, ReplyRow, ReturnedConfirmation } from './reply.ts';

export interface ReceivedReply {
  readonly reply: Reply;
  readonly digest: string;
}

export interface ReceivedConfirmation {
  readonly confirmation: ReturnedConfirmation;
  readonly digest: string;
}

/** How a finding is put into the two sentences that a section reads. */
export type WordDoubt = (finding: Finding) => { readonly message: string; readonly hint?: string | undefined };

export interface Received {
  readonly inquiry: Inquiry;
  readonly history: readonly InquiryEvent[];
  readonly replies: readonly ReceivedReply[];
  readonly confirmations: readonly ReceivedConfirmation[];
  /** What is doubted of the confirmations' answers, by 課番号. */
  readonly ofConfirmations?: ReadonlyMap<string, readonly ReplyDoubt[]>;
  readonly time: string;
  readonly word: WordDoubt;
}

/** What was received before, to the byte, is not among them. */
export function recordReplies(received: Received): {
  readonly events: readonly InquiryEvent[];
  readonly findings: readonly Finding[];
} {
  const { history, replies, confirmations } = received;
  const isFrozen = history.some(({ kind }) => kind === '凍結');
  const ofSection = new Map(
    [...groupBy(history, ({ section }) => section)].map(([name, events]) => [name, [...events]]),
  );
  const events: InquiryEvent[] = [];
  const findings: Finding[] = [];
  const record = (section: string, take: (recorder: Recorder) => void) => {
    const before = ofSection.get(section) ?? [];
    const recorder = new Recorder(received, section, before, isFrozen);
    take(recorder);
    ofSection.set(section, [...before, ...recorder.events]);
    append(events, recorder.events);
    append(findings, recorder.findings);
  };
  for (const [section, batch] of groupBy(replies, ({ reply }) => reply.section)) {
    record(section, (recorder) => recorder.takeReplies(batch));
  }
  for (const { confirmation, digest } of confirmations) {
    record(confirmation.section, (recorder) => recorder.takeConfirmation(confirmation, digest));
  }
  return { events, findings };
}

class Recorder {
  readonly events: InquiryEvent[] = [];
  readonly findings: Finding[] = [];
  readonly #received: Received;
  readonly #section: string;
  readonly #state: SectionState;
  readonly #isFrozen: boolean;
  /** Of what the confirmations answer, but for what they confirm by it. */
  readonly #newDoubts: readonly ReplyDoubt[];
  #doubtsSoFar: number;

  /** `history` is the section's own. */
  constructor(received: Received, section: string, history: readonly InquiryEvent[], isFrozen: boolean) {
    const { sections } = foldHistory(history, [section]);
    this.#received = received;
    this.#section = section;
    const none = { sent: undefined, received: [], answers: new Map(), answered: new Set<string>(), doubts: [] };
    this.#state = sections.get(section) ?? none;
    this.#isFrozen = isFrozen;
    const { ofConfirmations, word } = received;
    this.#newDoubts = (ofConfirmations?.get(section) ?? []).filter(
      (doubt) => !this.#state.doubts.some((each) => isSameDoubt(each, doubt, word(doubt.finding).message)),
    );
    this.#doubtsSoFar = history.filter(({ kind }) => kind === '確認').length;
  }

  takeReplies(batch: readonly ReceivedReply[]): void {
    for (const { reply, digest } of batch) this.#add('受領', { value: digest, file: reply.file });
    const doubts = batch.flatMap(({ reply }) => reply.doubts);
    const answers = batch.flatMap(({ reply }) => reply.rows.flatMap((row) => row.answers));
    for (const group of groupBy(answers, ({ item, head }) => JSON.stringify([item, head])).values()) {
      const clash = this.#takeAnswers(group);
      if (clash !== undefined) doubts.push(clash);
    }
    const marked = batch.flatMap(({ reply }) =>
      reply.rows.flatMap(({ item, isAnswered }) => (isAnswered ? [item] : [])),
    );
    for (const item of new Set(marked)) {
      if (!this.#state.answered.has(item)) this.#add('回答済', { item, value: answeredMark });
    }
    this.#renewDoubts(
      doubts,
      batch.flatMap(({ reply }) => reply.rows.filter(isWritten)),
    );
    this.#findAbsent(batch);
  }

  takeConfirmation({ file, answers }: ReturnedConfirmation, digest: string): void {
    this.#add('受領', { value: digest, file });
    const unknown: string[] = [];
    for (const { id, answer, reason, place } of answers) {
      const doubt = this.#state.doubts.find((each) => each.id === id);
      if (doubt === undefined) {
        if (answer !== '' || reason !== '') unknown.push(id);
      } else if (answer !== '') this.#takeConfirmed(doubt, answer, reason, place);
      else if (reason !== '') {
        this.#rest(doubt, reason, place);
        if (doubt.candidate !== '' && !this.#isDoubted(doubt))
          this.#take(doubt, doubt.candidate, doubt.found, reason, place);
      }
    }
    for (const doubt of this.#newDoubts) {
      const { message, hint } = this.#received.word(doubt.finding);
      this.#doubt(doubt, message, hint ?? '');
      this.findings.push(doubt.finding);
    }
    if (unknown.length > 0) this.findings.push(warning('confirmation-unknown', { ids: unknown }, { file }));
  }

  /** Of several files; a blank is no answer, so that a reply may come in parts. */
  #takeAnswers(group: readonly [Answer, ...Answer[]]): ReplyDoubt | undefined {
    const written = group.filter(({ text }) => text !== '');
    const [first] = written;
    if (first === undefined) return undefined;
    const { item, head, place } = first;
    const each = [...groupBy(written, ({ text }) => text).values()].map(([answer]) => answer);
    if (each.length > 1) {
      const answers = each.map(({ text }) => text);
      const files = each.map((answer) => answer.place.file);
      const finding = error('reply-two-files', { item, head, answers, files }, place);
      return { item, head, found: answers.join('、'), candidate: '', holdsBack: true, finding };
    }
    const before = this.#state.answers.get(item)?.get(head)?.text ?? '';
    if (before === first.text) return undefined;
    if (this.#isFrozen) {
      const finding = warning('reply-after-freeze', { item, head, before, now: first.text }, place);
      return { item, head, found: first.typed, candidate: first.text, holdsBack: true, finding };
    }
    if (before !== '') this.findings.push(notice('reply-replaced', { item, head, before, now: first.text }, place));
    this.#take(first, first.text, first.typed, '', place);
    return undefined;
  }

  #takeConfirmed(doubt: KeptDoubt, answer: string, reason: string, place: Place): void {
    const { inquiry } = this.#received;
    const read = readConfirmed(inquiry, doubt, answer);
    if (read === undefined) {
      this.#rest(doubt, [answer, reason].filter(Boolean).join('。'), place);
      return;
    }
    if (read.kind === 'asked') {
      const column = inquiry.columns.find(({ head }) => head === doubt.head);
      const item = inquiry.items.find(({ number }) => number === doubt.item);
      const facts = { item: doubt.item, head: doubt.head, found: answer, why: read.why, unit: item?.unit ?? '' };
      const choices = column?.kind === 'asked' ? column.field.choices : [];
      const limit = column?.kind === 'asked' ? column.field.limit : undefined;
      this.findings.push(warning('reply-cell', { ...facts, choices, limit }, place));
      return;
    }
    if (!this.#isDoubted(doubt)) this.#take(doubt, read.text, answer, reason, place);
    // The same once more stands by it, and is not asked again when it comes again.
    if (read.text === doubt.candidate) this.#rest(doubt, reason || answer, place);
    else this.#add('解消', { ...whereOf(doubt), doubt: doubt.id, text: reason });
  }

  #rest(doubt: KeptDoubt, text: string, { file }: Place): void {
    this.#add('理由', { ...whereOf(doubt), doubt: doubt.id, text, file });
  }

  #isDoubted(at: Pick<Answer, 'item' | 'head'>): boolean {
    return this.#newDoubts.some(({ item, head, holdsBack }) => holdsBack && item === at.item && head === at.head);
  }

  #take(at: Pick<Answer, 'item' | 'head'>, value: string, typed: string, reason: string, place: Place): void {
    this.#add(this.#isFrozen ? '訂正' : '回答', {
      ...whereOf(at),
      value,
      typed: typed === value ? '' : typed,
      text: reason,
      ...wrote(place),
    });
  }

  /** What is doubted as before keeps its number and its reason; what was put right is doubted no more. A notice asks nothing. */
  #renewDoubts(doubts: readonly ReplyDoubt[], rows: readonly ReplyRow[]): void {
    const { doubts: kept } = this.#state;
    const still = new Set<string>();
    for (const doubt of doubts) {
      if (doubt.finding.severity === 'notice') {
        this.findings.push(doubt.finding);
        continue;
      }
      const { message, hint } = this.#received.word(doubt.finding);
      const known = kept.find((each) => isSameDoubt(each, doubt, message) && each.found === doubt.found);
      if (known !== undefined) still.add(known.id);
      else this.#doubt(doubt, message, hint ?? '');
      if (known?.reason === undefined) this.findings.push(doubt.finding);
    }
    for (const each of kept) {
      const isReplaced = each.item !== '' && doubts.some((doubt) => isOf(each, doubt));
      const isOver = isReplaced || this.#isSettled(each, rows);
      if (isOver && !still.has(each.id)) this.#add('解消', { ...whereOf(each), doubt: each.id });
    }
  }

  /** By a reply that answers the same cell anew. One that leaves it blank, as a part of a reply does, settles nothing. */
  #isSettled({ item, head, found }: KeptDoubt, rows: readonly ReplyRow[]): boolean {
    if (item === '') {
      const items = itemsOfSection(this.#received.inquiry, this.#section);
      return items.every(({ number }) => rows.some((row) => row.item === number));
    }
    const ofItem = rows.filter((row) => row.item === item);
    const kind = this.#received.inquiry.columns.find((column) => column.head === head)?.kind;
    if (found === '') return ofItem.some(({ isAnswered }) => isAnswered);
    if (kind !== 'asked' && kind !== 'state') return ofItem.length > 0;
    return ofItem.some(({ answers }) => answers.some((answer) => answer.head === head && answer.text !== ''));
  }

  #doubt({ item, head, found, candidate, finding }: ReplyDoubt, text: string, question: string): void {
    this.#doubtsSoFar += 1;
    const severity: Severity = finding.severity;
    const said = { value: candidate, typed: found, severity, text, question };
    const doubt = `${this.#section}-${this.#doubtsSoFar}`;
    this.#add('確認', { item, head, doubt, ...said, ...(finding.place === undefined ? {} : wrote(finding.place)) });
  }

  /** Only what no file answers, now or before. */
  #findAbsent(batch: readonly ReceivedReply[]): void {
    const seen = new Set(batch.flatMap(({ reply }) => reply.rows.map(({ item }) => item)));
    const items = itemsOfSection(this.#received.inquiry, this.#section)
      .map(({ number }) => number)
      .filter((number) => !seen.has(number) && this.#state.answers.get(number) === undefined);
    const [first] = batch;
    if (items.length > 0 && first !== undefined) {
      this.findings.push(notice('reply-absent', { items }, { file: first.reply.file }));
    }
  }

  #add(kind: InquiryEvent['kind'], facts: Partial<InquiryEvent>): void {
    this.events.push({ ...emptyEvent, time: this.#received.time, kind, section: this.#section, ...facts });
  }
}

/** Somebody wrote in it. */
function isWritten({ isAnswered, answers }: ReplyRow): boolean {
  return isAnswered || answers.some(({ text }) => text !== '');
}

/** Whether it was doubted before in the same words, `message`, whatever was found then. */
export function isSameDoubt(kept: KeptDoubt, doubt: ReplyDoubt, message: string): boolean {
  return isOf(kept, doubt) && kept.doubt === message;
}

function isOf(kept: KeptDoubt, { item, head }: ReplyDoubt): boolean {
  return kept.item === item && kept.head === head;
}

function whereOf({ item, head }: { readonly item: string; readonly head: string }) {
  return { item, head };
}

/** A place as the history names it. */
export function wrote({ file, sheet, cell, line, column }: Place): Pick<InquiryEvent, 'file' | 'cell'> {
  const name = cell ?? (line === undefined ? '' : `${line}:${column ?? 1}`);
  return { file, cell: sheet === undefined ? name : `${sheet}!${name}` };
}
