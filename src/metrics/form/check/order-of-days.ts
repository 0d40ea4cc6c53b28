/** What ends before it begins: 完了日 before 契約日, 終了年度 before 開始年度. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { type CalendarDate, compareDates, fiscalYearOf } from '../../../model/year/fiscal-year.ts';
import { parseWrittenDate } from '../../../model/year/parse-written-date.ts';
import { type Inspection, isOwn, nameSheet, placeIn, rowsOf, tell } from './inspection.ts';

export function checkOrderOfDays(inspection: Inspection): readonly Finding[] {
  const { form, sheets } = inspection;
  return [...form.sources.values()].flatMap((source) => {
    if (source.form !== undefined) return [];
    const pairs = pairsOf(source);
    if (pairs.length === 0) return [];
    const rows = isOwn(form, source)
      ? sheets.flatMap((sheet) => rowsOf(sheet, source).map((row) => ({ row, name: nameSheet(sheet) })))
      : source.rows.map((row) => ({ row, name: source.name }));
    return rows.flatMap(({ row, name }) => pairs.flatMap((pair) => checkRow(inspection, row, name, pair)));
  });
}

interface Pair {
  readonly start: string;
  readonly end: string;
}

/** Each end with every beginning of the same: 工事着手日 with 工事完了日, and with 完了日 where nothing says of what. */
function pairsOf({ heads }: FormSource): readonly Pair[] {
  const stages = heads.flatMap((head) => stageOf(head) ?? []);
  const starts = stages.filter(({ isEnd }) => !isEnd);
  return stages
    .filter(({ isEnd }) => isEnd)
    .flatMap((end) =>
      starts.filter((start) => belongTogether(start, end)).map((start) => ({ start: start.head, end: end.head })),
    );
}

interface Stage {
  readonly head: string;
  readonly isEnd: boolean;
  /** Of what: 工事 in 工事完了日. */
  readonly of: string;
  /** What is planned is no end of what was done. */
  readonly isPlanned: boolean;
  readonly isYear: boolean;
}

function belongTogether(start: Stage, end: Stage): boolean {
  if (start.of !== end.of && start.of !== '' && end.of !== '') return false;
  return start.isPlanned === end.isPlanned || (start.isYear && end.isYear);
}

const planned = /予定|計画|見込み?|当初|変更/;
const others = /前回|前年|前期|次回|旧|供用|申請|請求/;
const ends = /完了|終了|完成|竣工|しゅん工|終期|納品|納入|引渡し?|満了|^至|至$|まで$/;
const starts = /開始|着手|着工|起工|始期|契約(?:締結)?|交付決定|発注|^自|自$|から$/;

function stageOf(head: string): Stage | undefined {
  const bare = bareHead(head.replace(/[（(]([自至])[）)]$/, '$1'));
  const isYear = /年度$/.test(bare) || /^(?:事業)?(?:始期|終期|開始|終了)$/.test(bare);
  if (others.test(bare) || !(isYear || /(?:日|年月|期|から|まで|[自至]|^[自至].*)$/.test(bare))) return undefined;
  const plain = bare.replace(planned, '');
  const isEnd = ends.test(plain);
  if (!isEnd && !starts.test(plain)) return undefined;
  const of = plain.replace(isEnd ? ends : starts, '').replace(/(?:の)?(?:年月日|年月|年度|月日|日)$/, '');
  return { head, isEnd, of: of.replace(/^事業$|^契約$/, ''), isPlanned: planned.test(bare), isYear };
}

function checkRow(inspection: Inspection, row: SourceRow, sheet: string, { start, end }: Pair): readonly Finding[] {
  const [from, to] = [textOf(row, start), textOf(row, end)];
  if (!isBefore(inspection, to, from)) return [];
  const facts = {
    ...({ problem: 'dates-reversed', sheet, name: end, found: to, expected: `「${start}」${from}` } as const),
    ...{ year: row.year === undefined ? '' : inspection.nameYear(row.year), others: [`${start} ${from}`] },
  };
  return tell(inspection, '年月の順序', facts, placeIn(row, end));
}

/** Days as days, anything else as fiscal years. */
function isBefore({ readYear }: Inspection, one: string, other: string): boolean {
  const [day, otherDay] = [parseWrittenDate(one), parseWrittenDate(other)];
  if (day !== undefined && otherDay !== undefined) return compareDates(day, otherDay) < 0;
  const [year, otherYear] = [yearOf(one, day, readYear), yearOf(other, otherDay, readYear)];
  return year !== undefined && otherYear !== undefined && year < otherYear;
}

function yearOf(text: string, day: CalendarDate | undefined, readYear: Inspection['readYear']) {
  return day === undefined ? readYear(text) : fiscalYearOf(day);
}
