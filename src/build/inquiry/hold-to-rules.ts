/** Holds answers against the rules of the workspace's forms and all that `check` looks at, as if they had been frozen. */

import { checkEdition } from '../../edition/check-edition.ts';
import { causeOf } from '../../finding/cause.ts';
import type { Finding, Place } from '../../finding/finding.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import { foldHistory } from '../../model/inquiry/fold-history.ts';
import { placeOfAnswer } from '../../model/inquiry/frozen-table.ts';
import type { InquiryEvent } from '../../model/inquiry/history.ts';
import type { Inquiry } from '../../model/inquiry/inquiry.ts';
import type { InquiryState, KeptAnswer } from '../../model/inquiry/inquiry-state.ts';
import { readConfirmed } from '../../model/inquiry/read-confirmed.ts';
import {
  isSameDoubt,
  type ReceivedConfirmation,
  type ReceivedReply,
  type WordDoubt,
  wrote,
} from '../../model/inquiry/record-replies.ts';
import type { ReplyDoubt } from '../../model/inquiry/reply.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { groupBy } from '../../table/group-by.ts';
import type { RawTable } from '../../table/table.ts';
import { inspectEdition } from '../inspect-edition.ts';
import { cellKey, type Doubted, doubtedIn, type GivenAnswer } from './doubted-answers.ts';
import { namesOfFinding } from './names-of-finding.ts';
import type { OpenInquiry } from './open-inquiry.ts';
import { tablesOfAnswers } from './tables-of-answers.ts';

export interface HeldReplies {
  /** What breaks a rule is doubted, and not among their answers. */
  readonly replies: readonly ReceivedReply[];
  /** The same of what the confirmations answer, by 課番号. */
  readonly ofConfirmations: ReadonlyMap<string, readonly ReplyDoubt[]>;
}

/** A doubt that has its reason holds nothing back. */
export function holdToRules(
  open: OpenInquiry,
  history: readonly InquiryEvent[],
  replies: readonly ReceivedReply[],
  confirmations: readonly ReceivedConfirmation[],
  word: WordDoubt,
): HeldReplies {
  const state = foldHistory(
    history,
    open.inquiry.sections.map(({ number }) => number),
  );
  const confirmed = confirmations.flatMap((each) => confirmedAnswers(open.inquiry, state, each));
  const given = [...replies.flatMap(answersOf), ...confirmed].filter(({ answer }) => answer.text !== '');
  const doubts = findBroken(open, state, given, doubtedIn(replies)).map((doubt) => {
    const { message } = word(doubt.finding);
    const known = state.sections.get(doubt.section)?.doubts.find((each) => isSameDoubt(each, doubt, message));
    return known?.reason === undefined ? doubt : { ...doubt, holdsBack: false };
  });
  const isConfirmed = new Set(confirmed.map(({ answer }) => placeKey(answer.place)));
  const ofConfirmations = doubts.filter(({ finding }) => isConfirmed.has(placeKey(finding.place)));
  return {
    replies: replies.map((each) => withDoubts(each, doubts)),
    ofConfirmations: groupBy(ofConfirmations, ({ section }) => section),
  };
}

type GivenDoubt = ReplyDoubt & { readonly section: string };

function answersOf({ reply }: ReceivedReply): readonly GivenAnswer[] {
  return reply.rows.flatMap(({ answers }) => answers.map((answer) => ({ section: reply.section, answer })));
}

/** What they are taken for: what is answered, or what was answered at first where only a reason is given. */
function confirmedAnswers(
  inquiry: Inquiry,
  { sections }: InquiryState,
  { confirmation: { section, answers } }: ReceivedConfirmation,
): readonly GivenAnswer[] {
  return answers.flatMap(({ id, answer, reason, place }) => {
    const doubt = sections.get(section)?.doubts.find((each) => each.id === id);
    if (doubt === undefined || (answer === '' && reason === '')) return [];
    const read = answer === '' ? undefined : readConfirmed(inquiry, doubt, answer);
    const text = answer === '' ? doubt.candidate : read?.kind === 'taken' ? read.text : '';
    return [{ section, answer: { item: doubt.item, head: doubt.head, text, typed: answer || doubt.found, place } }];
  });
}

function withDoubts({ reply, digest }: ReceivedReply, all: readonly GivenDoubt[]): ReceivedReply {
  const places = new Set(reply.rows.flatMap(({ answers }) => answers.map(({ place }) => placeKey(place))));
  const own = all.filter(({ section, finding }) => section === reply.section && places.has(placeKey(finding.place)));
  const held = new Set(own.filter(({ holdsBack }) => holdsBack).map(({ finding }) => placeKey(finding.place)));
  const rows = reply.rows.map((row) => ({
    ...row,
    answers: row.answers.filter(({ place }) => !held.has(placeKey(place))),
  }));
  return { reply: { ...reply, rows, doubts: [...reply.doubts, ...own] }, digest };
}

/** What stands at an answer's own cell is of this answer; what stands elsewhere is where it is said of the same item's sheet, by the answer's name, and was not so before. */
function findBroken(
  open: OpenInquiry,
  state: InquiryState,
  given: readonly GivenAnswer[],
  { supposed, unsettled }: Doubted,
): readonly GivenDoubt[] {
  if (given.length === 0) return [];
  const forms = formsOf(open);
  const byCell = new Map(given.map((each) => [placeKey(placeOfAnswer(wrote(each.answer.place))), each]));
  const byItem = groupBy(given, ({ answer }) => answer.item);
  const fields = fieldsByHead(open.inquiry);
  const asked = new Set(fields.values());
  const supposedOf = new Set(supposed.map(({ answer }) => answer.item));
  const judged = judgedBySections(open.inquiry);
  const inWords = headsInWords(open.inquiry);
  const found = inspectWith(open, withAnswers(state, [...given, ...supposed])).filter(
    ({ code, facts }) => !(ofRatings.includes(code) && 'column' in facts && judged.has(String(facts.column))),
  );
  const told = found.flatMap((finding) => {
    const own = byCell.get(placeKey(finding.place));
    if (own !== undefined && inWords.has(own.answer.head) && isUnread(finding)) return [];
    const at = own ?? findNamed(forms, fields, finding, given);
    if (at === undefined) return [];
    const { item } = at.answer;
    if (isQuoted(finding) && (isOfOtherYear(open, finding) || supposedOf.has(item))) return [];
    const names = namesOfFinding(forms, asked, finding);
    const isUnsettled = [...fields].some(([head, name]) => names.includes(name) && unsettled.has(cellKey(item, head)));
    const cells = [at, ...findSides(fields, names, at, byItem.get(item) ?? [])];
    return isUnsettled ? [] : [{ finding, cells, isElsewhere: own === undefined }];
  });
  // To look at all there was before takes as long again: only where it matters.
  const before = new Set(told.some(({ isElsewhere }) => isElsewhere) ? inspectWith(open, state).map(causeOf) : []);
  const isNew = ({ finding, isElsewhere }: (typeof told)[number]) => !isElsewhere || !before.has(causeOf(finding));
  const kept = [...groupBy(told.filter(isNew), ({ finding }) => sameOf(finding)).values()].map((alike) =>
    alike.reduce((most, each) => (each.cells.length > most.cells.length ? each : most)),
  );
  const ofAnswers = groupBy(
    kept.flatMap(({ finding, cells }) => cells.map((cell) => ({ finding, cell }))),
    ({ cell }) => cell,
  );
  return given.flatMap((each) => (ofAnswers.get(each) ?? []).map(({ finding }) => doubtOf(each, finding)));
}

function headsInWords({ columns }: Inquiry): ReadonlySet<string> {
  return new Set(
    columns.flatMap((column) => (column.kind === 'asked' && column.field.type !== 'number' ? [column.head] : [])),
  );
}

/** Words under a name that would stand over figures: they were asked for. */
function isUnread({ code, facts }: Finding): boolean {
  return (
    code === 'value-not-a-quantity' ||
    (code === 'sheet-check' && 'problem' in facts && facts.problem === 'not-a-number')
  );
}

/** What a rating says that is computed: one that a section was asked for is its own judgement, and may differ. */
const ofRatings: readonly Finding['code'][] = ['printed-figure-differs', 'ratings-by-another-rule'];

function judgedBySections({ columns }: Inquiry): ReadonlySet<string> {
  const asked = columns.flatMap((column) => (column.kind === 'asked' ? [column.field] : []));
  return new Set(asked.flatMap(({ name, type }) => (type === 'choice' ? [name] : [])));
}

/** The names of the fields that are asked for, by the heads of their columns. */
function fieldsByHead({ columns }: Inquiry): ReadonlyMap<string, string> {
  return new Map(columns.flatMap((column) => (column.kind === 'asked' ? [[column.head, column.field.name]] : [])));
}

/** Two forms, or a rule and a standard check, may say the same of the same values. */
function sameOf(finding: Finding): string {
  if (finding.code !== 'sheet-relation') return `${causeOf(finding)} ${placeKey(finding.place)}`;
  const { sheet, year, sign, leftValue, rightValue } = (finding as Finding<'sheet-relation'>).facts;
  return JSON.stringify([sheet, year, sign, leftValue, rightValue]);
}

/** Of the answers for one item the others that a finding names: which of them is wrong nobody knows. What is 0 adds nothing. */
function findSides(
  fields: ReadonlyMap<string, string>,
  names: readonly string[],
  at: GivenAnswer,
  ofItem: readonly GivenAnswer[],
): readonly GivenAnswer[] {
  return ofItem.filter((each) => {
    const field = fields.get(each.answer.head);
    return each !== at && Number(each.answer.text) !== 0 && field !== undefined && names.includes(field);
  });
}

function doubtOf({ section, answer: { item, head, text, typed, place } }: GivenAnswer, finding: Finding): GivenDoubt {
  const holdsBack = finding.severity !== 'notice';
  return { item, head, found: typed, candidate: text, holdsBack, finding: { ...finding, place }, section };
}

/** The workspace's data as they would be with the answers in their places. */
function inspectWith(open: OpenInquiry, state: InquiryState): readonly Finding[] {
  const { raw, form, workspace } = open;
  const { indicators, measures, changes } = workspace.data;
  const tables = tablesOfAnswers(open, state);
  const planTable = form === undefined ? tables[0]?.table : indicators;
  const isOwn = (one: RawTable, other: RawTable) => one.file === other.file && one.sheet === other.sheet;
  const replaced = (table: RawTable): RawTable =>
    tables.find(({ name }) => {
      const own = raw.tables.get(name);
      return own !== undefined && isOwn(own, table);
    })?.table ?? table;
  const data = {
    ...(planTable === undefined ? {} : { indicators: planTable }),
    ...(measures === undefined ? {} : { measures }),
    ...(changes === undefined ? {} : { changes }),
    sheets: formsOf(open).map((each) => ({
      ...each,
      tables: new Map([...each.tables].map(([name, table]) => [name, replaced(table)])),
    })),
  };
  const { value, findings } = checkEdition(data, workspace.configuration);
  // How a table is understood, the reader of replies has judged cell by cell.
  const broken = findings.filter(({ severity }) => severity === 'error');
  const inspected = inspectEdition(value, workspace.configuration);
  return [...broken, ...inspected.filter(({ severity, code }) => severity !== 'notice' || code === 'sheet-check')];
}

function formsOf({ raw, workspace: { data } }: OpenInquiry): readonly RawForm[] {
  const { sheets = [] } = data;
  return sheets.some(({ file }) => file === raw.file) ? sheets : [...sheets, raw];
}

/** A figure in a text against that of the table. */
function isQuoted({ code, facts }: Finding): boolean {
  return code === 'sheet-check' && 'problem' in facts && facts.problem === 'text-differs';
}

/** A text about this year is not held against last year's figure where this year's has not come. */
function isOfOtherYear({ inquiry, workspace }: OpenInquiry, { facts }: Finding): boolean {
  const asked = formatFiscalYear(inquiry.year, 'era', workspace.configuration.document.date);
  return 'year' in facts && facts.year !== asked;
}

function withAnswers({ sections, frozen }: InquiryState, given: readonly GivenAnswer[]): InquiryState {
  const changed = new Map(sections);
  for (const { section, answer } of given) {
    const known = changed.get(section);
    if (known === undefined) continue;
    const kept: KeptAnswer = { text: answer.text, typed: answer.typed, ...wrote(answer.place) };
    const answers = new Map(known.answers);
    answers.set(answer.item, new Map(answers.get(answer.item)).set(answer.head, kept));
    changed.set(section, { ...known, answers });
  }
  return { sections: changed, frozen };
}

/** The answer of the sheet that a finding is about whose name it says; of blanks the reader of replies tells itself. */
function findNamed(
  forms: readonly RawForm[],
  fields: ReadonlyMap<string, string>,
  finding: Finding,
  given: readonly GivenAnswer[],
): GivenAnswer | undefined {
  const { facts } = finding;
  const asked = new Set(fields.values());
  if (!('sheet' in facts) || ('problem' in facts && facts.problem === 'blank')) return undefined;
  const { sheet } = facts;
  const words = [
    ...Object.entries(facts).flatMap(([key, fact]) => (key === 'sheet' ? [] : [fact].flat().map(String))),
    ...namesOfFinding(forms, asked, finding),
  ];
  return given.find(({ answer: { item, head } }) => {
    if (sheet !== item && !sheet.startsWith(`${item}　`)) return false;
    const field = fields.get(head);
    return field !== undefined && words.some((text) => text.includes(field));
  });
}

function placeKey(place: Place | undefined): string {
  return JSON.stringify([place?.file, place?.sheet, place?.cell, place?.line, place?.column]);
}
