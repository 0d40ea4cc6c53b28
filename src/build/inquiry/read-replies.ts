/** `torikumi inquiry read`: a folder of replies → what is taken, doubted and refused, kept in the history. */

import { posix } from 'node:path';
import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, type Finding, hasErrors, notice, warning } from '../../finding/finding.ts';
import { wordFinding } from '../../finding/render.ts';
import { findIdentity, findSection } from '../../model/inquiry/find-identity.ts';
import type { InquiryEvent } from '../../model/inquiry/history.ts';
import type { Inquiry, InquirySection } from '../../model/inquiry/inquiry.ts';
import { findHeadless, layReply } from '../../model/inquiry/lay-reply.ts';
import { readConfirmation } from '../../model/inquiry/read-confirmation.ts';
import { readReply } from '../../model/inquiry/read-reply.ts';
import { type ReceivedConfirmation, type ReceivedReply, recordReplies } from '../../model/inquiry/record-replies.ts';
import type { FormIdentity, ReplySheet } from '../../model/inquiry/reply.ts';
import { keyOf } from '../../model/inquiry/reply-cells.ts';
import { type ReplyFile, readReplyFiles } from '../../workspace/inquiry/read-reply-files.ts';
import { findReadError } from '../../workspace/paths.ts';
import { holdToRules } from './hold-to-rules.ts';
import { keepHistory } from './keep-history.ts';
import type { OpenInquiry } from './open-inquiry.ts';

export interface ReadReplies {
  readonly findings: readonly Finding[];
  /** Files that were read now, that were read before, and that are no reply. */
  readonly read: number;
  readonly known: number;
  readonly others: number;
  /** Files that were refused. */
  readonly refused: number;
  /** Answers taken, and doubts raised. */
  readonly taken: number;
  readonly doubted: number;
}

const nothing: ReadReplies = { findings: [], read: 0, known: 0, others: 0, refused: 0, taken: 0, doubted: 0 };

/** `time` as the history writes it, e.g. `2025-06-10T14:05:31`. */
export async function readReplies(
  effects: Effects,
  open: OpenInquiry,
  folder: string,
  time: string,
): Promise<ReadReplies> {
  const { workspace, inquiry, numbers, history: before } = open;
  const root = await effects.files.realPath(folder).catch((cause: unknown) => findReadError(folder, cause));
  if (typeof root !== 'string') return { ...nothing, findings: [root] };
  const { files, findings } = await readReplyFiles(effects, root, receivedIn(before));
  if (hasErrors(findings)) return { ...nothing, findings };
  const kept = await keepHistory(effects, workspace.root, inquiry.number, async (history) => {
    const seen = receivedIn(history);
    const fresh = files.filter(({ digest }) => !seen.has(digest));
    const sorted = fresh.map((file) => sort(inquiry, numbers, file));
    const replies = sorted.flatMap((each) => each.replies);
    const confirmations = sorted.flatMap((each) => each.confirmations);
    const word = (finding: Finding) => wordFinding(finding, 'ja');
    const held = holdToRules(open, history, replies, confirmations, word);
    const recorded = recordReplies({ inquiry, history, confirmations, time, word, ...held });
    const others = sorted.filter(({ kind }) => kind === 'other').map(({ file }) => file);
    const likely = others.filter((file) => isCalledReply(inquiry, file));
    const unlikely = others.filter((file) => !likely.includes(file));
    const notForms = [
      ...(likely.length === 0 ? [] : [warning('reply-not-form', { files: likely })]),
      ...(unlikely.length === 0 ? [] : [notice('reply-not-form', { files: unlikely })]),
    ];
    const value: ReadReplies = {
      findings: [...findings, ...sorted.flatMap((each) => each.findings), ...recorded.findings, ...notForms],
      read: sorted.filter(({ kind }) => kind === 'read').length,
      known: files.length - fresh.length,
      others: others.length,
      refused: sorted.filter(({ kind }) => kind === 'refused').length,
      taken: recorded.events.filter(({ kind }) => kind === '回答' || kind === '訂正').length,
      doubted: recorded.events.filter(({ kind }) => kind === '確認').length,
    };
    return { events: recorded.events, value };
  });
  return kept.value ?? { ...nothing, findings: kept.findings };
}

/** A PDF or a mail that is named as a form is, as an answer or as a section; our own letter is not. */
function isCalledReply({ sections }: Inquiry, file: string): boolean {
  const stem = keyOf(posix.basename(file));
  if (stem.startsWith(keyOf('照会文'))) return false;
  return ['回答', '様式', ...sections.map(({ name }) => name)].some((word) => stem.includes(keyOf(word)));
}

/** Digests of the files that were received. */
function receivedIn(history: readonly InquiryEvent[]): ReadonlySet<string> {
  return new Set(history.filter(({ kind }) => kind === '受領').map(({ value }) => value));
}

interface Sorted {
  readonly file: string;
  readonly kind: 'read' | 'refused' | 'other';
  readonly replies: readonly ReceivedReply[];
  readonly confirmations: readonly ReceivedConfirmation[];
  readonly findings: readonly Finding[];
}

/** By what stands on its sheets, not by its name. */
function sort(inquiry: Inquiry, numbers: readonly string[], { file, digest, sheets, findings }: ReplyFile): Sorted {
  const none = { file, replies: [], confirmations: [], findings };
  if (findings.length > 0) return { ...none, kind: 'refused' };
  const replies: ReceivedReply[] = [];
  const confirmations: ReceivedConfirmation[] = [];
  const refusals: Finding[] = [];
  for (const sheet of sheets) {
    const identity = findIdentity(sheet);
    const refusal = refuseSheet(inquiry, sheet, identity);
    if (refusal !== undefined) refusals.push(refusal);
    else if (identity !== undefined && sheet.isHidden !== true) {
      const section = checkIdentity(inquiry, numbers, identity);
      if (typeof section !== 'string') refusals.push(section);
      else readSheet(inquiry, sheet, { ...identity, section }, digest, { replies, confirmations, refusals });
    }
  }
  const damages = sheets.flatMap((sheet) => sheet.findings.filter(({ severity }) => severity === 'error'));
  if (replies.length + confirmations.length + refusals.length === 0) {
    return { ...none, kind: damages.length > 0 ? 'refused' : 'other', findings: damages };
  }
  const isRead = replies.length + confirmations.length > 0;
  const notices = findNotices(inquiry, file, replies);
  return { file, kind: isRead ? 'read' : 'refused', replies, confirmations, findings: [...refusals, ...notices] };
}

/** A form that came back as it was sent, and a file that is called as another section's. */
function findNotices(inquiry: Inquiry, file: string, replies: readonly ReceivedReply[]): readonly Finding[] {
  const isBlank = ({ reply }: ReceivedReply) =>
    reply.doubts.length === 0 &&
    reply.rows.every(({ isAnswered, answers }) => !isAnswered && answers.every(({ text }) => text === ''));
  const called = (section: string) => {
    const { number, name } = inquiry.sections.find((each) => each.number === section) ?? { number: section, name: '' };
    return `${number} ${name}`.trim();
  };
  const empty = replies
    .filter(isBlank)
    .map(({ reply }) => notice('reply-empty', { section: called(reply.section) }, { file }));
  const stem = keyOf(posix.basename(file));
  const isNamed = (section: InquirySection) => stem.includes(keyOf(section.name));
  const own = inquiry.sections.filter(({ number }) => replies.some(({ reply }) => reply.section === number));
  const [other] = own.some(isNamed) ? [] : inquiry.sections.filter(isNamed);
  const [first] = own;
  if (other === undefined || first === undefined) return empty;
  const facts = { named: posix.basename(file), section: called(first.number) };
  return [...empty, notice('reply-renamed', facts, { file })];
}

/** A form that nobody sees, and a table of the form that does not say whose it is. */
function refuseSheet(inquiry: Inquiry, sheet: ReplySheet, identity: FormIdentity | undefined): Finding | undefined {
  if (identity === undefined) {
    if (sheet.isHidden === true) return undefined;
    const laid = layReply(inquiry, sheet);
    if (laid === undefined) return refuseHeadless(inquiry, sheet);
    const [first] = laid.rows;
    if (first === undefined) return undefined;
    const found = [...laid.columns.keys()].slice(1, 3).join('、');
    const isExample = sheet.rows[0]?.cells.some(({ text }) => keyOf(text) === '記入例') === true;
    const why = isExample ? 'example' : 'no-number';
    return error('reply-refused', { why, found, expected: inquiry.number }, first.numberCell.place);
  }
  const isOwn = keyOf(identity.number) === keyOf(inquiry.number);
  if (sheet.isHidden !== true || !isOwn) return undefined;
  return error('reply-refused', { why: 'hidden', found: identity.number, expected: inquiry.number }, identity.place);
}

/** Where column A went, the line that stood in it went too. */
function refuseHeadless(inquiry: Inquiry, sheet: ReplySheet): Finding | undefined {
  const head = findHeadless(inquiry, sheet);
  if (head === undefined) return undefined;
  const expected = inquiry.columns.map((column) => column.head).join('、');
  return error('reply-refused', { why: 'no-item-number', found: '', expected }, head.place);
}

interface Read {
  readonly replies: ReceivedReply[];
  readonly confirmations: ReceivedConfirmation[];
  readonly refusals: Finding[];
}

function readSheet(
  inquiry: Inquiry,
  sheet: ReplySheet,
  identity: FormIdentity,
  digest: string,
  { replies, confirmations, refusals }: Read,
): void {
  if (identity.kind === 'confirmation') {
    const { value, findings } = readConfirmation(sheet, identity);
    if (value !== undefined) confirmations.push({ confirmation: value, digest });
    append(refusals, findings);
    return;
  }
  const { value, findings } = readReply(inquiry, sheet, identity);
  if (value !== undefined) replies.push({ reply: value, digest });
  append(refusals, findings);
}

/** The number of the section as the inquiry has it, or why the form is none of this inquiry. */
function checkIdentity(
  inquiry: Inquiry,
  numbers: readonly string[],
  { number, version, section, place }: FormIdentity,
): string | Finding {
  const refuse = (why: 'other-number' | 'earlier-number' | 'version' | 'section', found: string, expected: string) =>
    error('reply-refused', { why, found, expected }, place);
  if (keyOf(number) !== keyOf(inquiry.number)) {
    const isEarlier = !numbers.some((each) => keyOf(each) === keyOf(number));
    return refuse(isEarlier ? 'earlier-number' : 'other-number', number, inquiry.number);
  }
  if (bareVersion(version) !== bareVersion(inquiry.version)) return refuse('version', version, inquiry.version);
  const known = findSection(inquiry, section);
  if (known !== undefined) return known.number;
  const expected = inquiry.sections.map((each) => `${each.number} ${each.name}`).join('、');
  return refuse('section', section, expected);
}

/** `2版` and `第2版` for 2. */
function bareVersion(version: string): string {
  return keyOf(version).replace(/^第(?=\d)|(?<=\d)版$/g, '');
}
