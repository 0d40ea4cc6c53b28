/** Reads a section's reply: by number and head, whatever its file, sheet, order or surroundings are. */

import { error, type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { nameCells } from '../../table/name-cells.ts';
import type { GridRow } from '../../table/table.ts';
import { type Inquiry, type InquiryItem, itemsOfSection, nameHeadOf, previousColumnOf, previousOf } from './inquiry.ts';
import { findHeadless, type LaidReply, type LaidRow, layReply } from './lay-reply.ts';
import { holdOtherMoney } from './other-money.ts';
import { type ReadRow, readRow } from './read-row.ts';
import type { FormIdentity, Reply, ReplyDoubt, ReplySheet } from './reply.ts';
import { isWritten, keyOf } from './reply-cells.ts';
import { holdSlipped } from './slipped-columns.ts';
import { holdTraded } from './traded-places.ts';

/** The sheet must bear the inquiry's number, version and a section of it. No value where it has no table of the form. */
export function readReply(inquiry: Inquiry, sheet: ReplySheet, identity: FormIdentity): Found<Reply | undefined> {
  const { section } = identity;
  const laid = layReply(inquiry, sheet);
  if (laid === undefined) {
    const expected = inquiry.columns.map(({ head }) => head).join('、');
    const headless = findHeadless(inquiry, sheet);
    const why = headless === undefined ? 'heads' : 'no-item-number';
    const place = headless?.place ?? placeOf(sheet);
    return { value: undefined, findings: [error('reply-refused', { why, found: '', expected }, place)] };
  }
  const own = itemsOfSection(inquiry, section);
  const isOwn = ({ item }: LaidRow) => item.section === section;
  const misnamed = laid.rows.filter((row) => isOwn(row) && likelyItem(inquiry, laid, row.row, row.item.number) !== '');
  const longer = laid.rows.filter((row) => isOwn(row) && !misnamed.includes(row) && isLonger(sheet, laid, row));
  const good = laid.rows.filter((row) => isOwn(row) && !misnamed.includes(row) && !longer.includes(row));
  const isMoved = isReordered(own, laid);
  const read = joinDoubled(good.map((row) => ({ row, read: readRow(inquiry, laid, { ...row, isMoved }) })));
  const strange = [
    ...laid.unknown.map(({ number, cell, row }) => ({ number, cell, row, why: 'unknown' as const, owner: '' })),
    ...laid.rows
      .filter((row) => !isOwn(row))
      .map(({ item, numberCell, row }) => {
        const owner = inquiry.sections.find((each) => each.number === item.section)?.name ?? item.section;
        return { number: item.number, cell: numberCell, row, why: 'other-section' as const, owner };
      }),
    ...misnamed.map(({ item, numberCell, row }) => ({
      ...{ number: item.number, cell: numberCell, row, why: 'other-name' as const, owner: '' },
    })),
    ...longer.map(({ item, numberCell, row }) => ({
      ...{ number: item.number, cell: numberCell, row, why: 'longer' as const, owner: '' },
    })),
  ];
  const seen = new Set(laid.rows.filter(isOwn).map(({ item }) => item.number));
  const rows = holdOtherMoney(inquiry, holdTraded(inquiry, holdSlipped(inquiry, read.rows)));
  const doubts: readonly ReplyDoubt[] = [
    ...sheet.findings.map(ofWhole),
    ...findOtherName(inquiry, identity),
    ...strange.map(({ number, cell, row, why, owner }) => {
      const likely = likelyItem(inquiry, laid, row, why === 'other-name' || why === 'longer' ? number : '');
      const facts = { number, why, owner, likely, cells: nameCells([cell.place]) };
      return { ...ofWhole(error('reply-number', facts, cell.place)), found: number };
    }),
    ...findUnnumbered(laid),
    ...findMissingColumns(laid, sheet),
    ...laid.doubled.map(({ head, cells }) => {
      const places = cells.map(({ place }) => place);
      return ofWhole(error('reply-head-doubled', { head, cells: nameCells(places) }, places[0] ?? placeOf(sheet)));
    }),
    ...read.doubts,
    ...rows.flatMap((row) => row.doubts),
    ...findReadInto(laid, rows),
    ...findRemarks(laid),
    ...(isMoved ? [ofWhole(notice('reply-reordered', {}, placeOf(sheet)))] : []),
    ...findUnmarked(inquiry, rows, sheet),
    ...findCopied(inquiry, rows),
  ];
  const absent = own.map(({ number }) => number).filter((number) => !seen.has(number));
  return { value: { file: sheet.file, section, rows, doubts, absent }, findings: [] };
}

/** Another name behind the number of the section: of another section, or of one that has been renamed. With 部 or 係 it is the same. */
function findOtherName({ sections }: Inquiry, { section, sectionName, place }: FormIdentity): readonly ReplyDoubt[] {
  const known = sections.find(({ number }) => number === section);
  const [found, expected] = [keyOf(sectionName), keyOf(known?.name ?? '')];
  if (found === '' || expected === '' || found.includes(expected) || expected.includes(found)) return [];
  const facts = { number: section, found: sectionName, expected: known?.name ?? '' };
  return [ofWhole(warning('reply-section-named', facts, place))];
}

function ofWhole(finding: Finding): ReplyDoubt {
  return { item: '', head: '', found: '', candidate: '', holdsBack: false, finding };
}

function placeOf({ file, sheet, rows }: ReplySheet) {
  return rows[0]?.place ?? { file, ...(sheet === undefined ? {} : { sheet }) };
}

/** In a text file 2,731 without quotes is two fields, and moves all behind it. */
function isLonger(sheet: ReplySheet, { head }: LaidReply, { row }: LaidRow): boolean {
  return sheet.sheet === undefined && row.cells.length > head.cells.length;
}

/** The other item whose name a row bears, where it bears one. */
function likelyItem(inquiry: Inquiry, { columns }: LaidReply, row: GridRow, own: string): string {
  const nameHead = nameHeadOf(inquiry);
  const at = nameHead === undefined ? undefined : columns.get(nameHead);
  const name = at === undefined ? '' : keyOf(row.cells[at]?.text ?? '');
  if (name === '') return '';
  const named = inquiry.items.filter((item) => keyOf(item.name) === name);
  const isOwnName = named.some(({ number }) => number === own);
  return isOwnName ? '' : named.map(({ number }) => number).join('、');
}

/** The same item in two rows is taken where both say the same, or one is blank; where they differ neither is. */
function joinDoubled(all: readonly { readonly row: LaidRow; readonly read: ReadRow }[]): {
  readonly rows: readonly ReadRow[];
  readonly doubts: readonly ReplyDoubt[];
} {
  const first = new Map<string, { readonly row: LaidRow; readonly read: ReadRow }>();
  const clashing = new Map<string, LaidRow[]>();
  for (const each of all) {
    const known = first.get(each.read.item);
    if (known === undefined) first.set(each.read.item, each);
    else if (isBlank(known.read)) first.set(each.read.item, each);
    else if (!isBlank(each.read) && answersOf(known.read) !== answersOf(each.read)) {
      clashing.set(each.read.item, [...(clashing.get(each.read.item) ?? [known.row]), each.row]);
    }
  }
  const rows = [...first.values()].map(({ read }) => read).filter(({ item }) => !clashing.has(item));
  const doubts = [...clashing].map(([number, doubled]): ReplyDoubt => {
    const places = doubled.map(({ numberCell }) => numberCell.place);
    const facts = { number, why: 'doubled' as const, owner: '', likely: '', cells: nameCells(places) };
    return { ...ofWhole(error('reply-number', facts, places[0])), item: number, found: number, holdsBack: true };
  });
  return { rows, doubts };
}

function isBlank({ answers, isAnswered, doubts }: ReadRow): boolean {
  return !isAnswered && doubts.length === 0 && answers.every(({ text }) => text === '');
}

function answersOf({ answers, isAnswered, doubts }: ReadRow): string {
  return JSON.stringify([
    isAnswered,
    answers.map(({ head, text }) => [head, text]),
    doubts.map(({ head, found }) => [head, found]),
  ]);
}

function findUnnumbered({ unnumbered }: LaidReply): readonly ReplyDoubt[] {
  const places = unnumbered.flatMap(({ cells }) => cells.find(isWritten)?.place ?? []);
  const [first] = places;
  return first === undefined ? [] : [ofWhole(error('reply-unnumbered', { cells: nameCells(places) }, first))];
}

function findMissingColumns({ missing, strange }: LaidReply, sheet: ReplySheet): readonly ReplyDoubt[] {
  if (missing.length === 0) return [];
  const facts = { missing, strange: strange.map(({ text }) => text.trim()) };
  return [ofWhole(error('reply-columns', facts, strange[0]?.place ?? placeOf(sheet)))];
}

function findReadInto({ renamed }: LaidReply, rows: readonly ReadRow[]): readonly ReplyDoubt[] {
  const all = [
    ...renamed.map(({ head, cell }) => ({ typed: cell.text.trim(), text: head, place: cell.place })),
    ...rows.flatMap(({ readInto }) => readInto),
  ];
  const [first] = all;
  if (first === undefined) return [];
  const examples = all.map(
    ({ typed, text }) => `${typed === '' ? '（空欄）' : typed.replaceAll(/\s+/g, ' ')} → ${text}`,
  );
  const facts = { examples, cells: nameCells(all.map(({ place }) => place)) };
  return [ofWhole(notice('reply-read-into', facts, first.place))];
}

/** What is written where the form asks nothing may be the answer to something: somebody has to read it. */
function findRemarks({ remarks }: LaidReply): readonly ReplyDoubt[] {
  const [first] = remarks;
  if (first === undefined) return [];
  const facts = { texts: remarks.map(({ text }) => text.trim()), cells: nameCells(remarks.map(({ place }) => place)) };
  return [ofWhole(notice('reply-remarks', facts, first.place))];
}

/** Rows that stand otherwise than they were sent were sorted, or cut and pasted: answers may have come apart from them. */
function isReordered(own: readonly InquiryItem[], { rows }: LaidReply): boolean {
  const positions = rows.map(({ item }) => own.indexOf(item)).filter((at) => at >= 0);
  return !positions.every((at, index) => index === 0 || (positions[index - 1] ?? 0) <= at);
}

/** A row that is filled in without its mark; one that is half filled in is still being worked on. */
function findUnmarked(inquiry: Inquiry, rows: readonly ReadRow[], sheet: ReplySheet): readonly ReplyDoubt[] {
  const asked = new Set(inquiry.columns.filter(({ kind }) => kind === 'asked').map(({ head }) => head));
  const items = rows
    .filter(
      ({ isAnswered, isFilled, answers }) =>
        !isAnswered && isFilled && answers.some(({ head, text }) => asked.has(head) && text !== ''),
    )
    .map(({ item }) => item);
  return items.length === 0 ? [] : [ofWhole(warning('reply-unmarked', { items }, placeOf(sheet)))];
}

/** From so many rows on that it is no accident where all say what was published last year. */
const fewestCopied = 3;

function findCopied(inquiry: Inquiry, rows: readonly ReadRow[]): readonly ReplyDoubt[] {
  const items = new Map(inquiry.items.map((item) => [item.number, item]));
  return inquiry.columns.flatMap((column): readonly ReplyDoubt[] => {
    if (column.kind !== 'asked' || column.field.type !== 'number') return [];
    const previous = previousColumnOf(inquiry, column.field);
    const compared = rows.flatMap(({ item: number, answers }) => {
      const item = items.get(number);
      const published = item && previousOf(inquiry, item, column.field)?.number;
      const answer = answers.find(({ head, text }) => head === column.head && /^-?\d/.test(text));
      // What is 0 every year is that again.
      return answer === undefined || published === undefined || Number(published) === 0
        ? []
        : [{ answer, isSame: Number(answer.text) === Number(published) }];
    });
    const [first] = compared;
    if (first === undefined || previous === undefined || compared.length < fewestCopied) return [];
    if (!compared.every(({ isSame }) => isSame)) return [];
    const facts = { head: column.head, of: previous.head, count: compared.length };
    return [ofWhole(warning('reply-copied', facts, first.answer.place))];
  });
}
