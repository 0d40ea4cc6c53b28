/** Makes of a row with several things measured under each year one row for each: 受診者数 and 受診率 of 胃がん検診. */

import { type Finding, warning } from '../finding/finding.ts';
import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { isEdition } from '../model/plan/edition-words.ts';
import { addBeforeUnit } from '../model/plan/name-with.ts';
import { isOfOthers } from '../model/plan/of-others.ts';
import { unitOfHead } from '../model/plan/read-head.ts';
import { isCity, isOwn } from '../model/plan/settle-subjects.ts';
import { isSameUnit, parseQuantity } from '../model/value/parse-quantity.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact, looksLikeValue } from './cells.ts';
import type { JoinedTable } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';
import { findMeasuredShares, type SubjectHead, splitSubject } from './split-subject.ts';
import { type HeadRow, nameColumnOf, readHeadRow } from './value-heads.ts';

/** `undefined` where one thing is measured in each row, or it cannot be known whose the values are. */
export function unfoldSubjects(table: LaidTable): (JoinedTable & Pick<LaidTable, 'findings'>) | undefined {
  const head = readHeadRow(table.headers);
  const columns = findColumns(head, table.rows);
  if (columns === undefined) return undefined;
  const shares = findMeasuredShares(head.texts);
  const targets = head.values.filter(
    (index) => !columns.some((column) => column.index === index) && isTarget(head.texts[index] ?? '', shares),
  );
  const whole =
    columns.find(({ subject }) => saysWhole(subject))?.subject ?? findByUnit(table.rows, head.texts, targets, columns);
  const unfolded = unfoldColumns(table, head, columns, nameColumnOf(head), { columns: targets, of: whole });
  const told = whole === undefined ? tellShared(table, targets, columns) : [];
  return unfolded && { ...unfolded, findings: [...table.findings, ...told] };
}

/** 20％ under 目標 is of 受診率（％） beside 受診者数（人）: the one subject that is counted as all targets are. */
function findByUnit(
  rows: readonly RawRow[],
  texts: readonly string[],
  targets: readonly number[],
  columns: readonly SubjectColumn[],
): string | undefined {
  const units = targets.flatMap((index) => {
    const ofHead = unitOfHead(texts[index] ?? '');
    const cells = rows.map(({ cells }) => parseQuantity(cells[index]?.text ?? ''));
    return cells.flatMap((quantity) =>
      quantity === undefined || quantity.type === 'missing'
        ? []
        : [(quantity.type === 'amount' ? quantity.unit : '') || (ofHead ?? '')],
    );
  });
  const subjects = [...new Map(columns.map(({ subject, unit }) => [subject, unit]))];
  const fitting = subjects.filter(([, unit]) => unit !== '' && units.every((each) => isSameUnit(each, unit)));
  const isTold = units.length > 0 && subjects.every(([, unit]) => unit !== '');
  return isTold && fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** The one target beside 男性 and 女性 of each year may be that of both, or of the whole. */
function tellShared(
  { headers }: LaidTable,
  shared: readonly number[],
  columns: readonly SubjectColumn[],
): readonly Finding[] {
  const facts = {
    columns: shared.map((index) => headers[index]?.text.trim() ?? ''),
    subjects: [...new Set(columns.map(({ subject }) => subject))],
  };
  return shared.map((index) => warning('target-of-subjects', facts, headers[index]?.place));
}

function isTarget(text: string, shares: ReadonlySet<string>): boolean {
  const { main } = tokenizeHead(normalizeHead(text));
  return main.some(({ kind }) => kind === 'target') && splitSubject(text, shares)?.subject === '';
}

/** Who or where it is measured: 男性 and 女性, 小学校 and 中学校, 20歳代, 東部地区; 受診者数 and 受診率 are measured in their own ways. */
function saysGroup({ subject, unit }: SubjectHead): boolean {
  return unit === '' && (group.test(compact(subject)) || saysWhole(subject));
}

const group =
  /^(?:男|女|[小中高大])$|^[小中高][1-6](?:年生?)?$|(?:男性|女性|男子|女子|学校|学年|年生|[小中高大]学?生|\d{1,2}[歳才](?:代|台|以上|未満|児)?|[老若青壮]年|世代|児童?|生徒|保護者|高齢者|成人|住民|市民|職員|教員|障がい?者|障害者|外国人|日本人|[校園]|幼稚園|地区|地域|圏域)$/;

/** Beside 男 and 女 the target is that of 計. */
function saysWhole(subject: string): boolean {
  return /^(?:(?:市|町|村|区|男女)?(?:全体|計)|合計|総数|総計|全[市町村区])$/.test(compact(subject));
}

/** `columns` are of values, each with what it measures; `name` holds what it is measured of; what `shared` holds is of one subject alone. */
export function unfoldColumns(
  { headers, rows }: JoinedTable,
  head: HeadRow,
  columns: readonly SubjectColumn[],
  name: number,
  shared: Shared = { columns: [], of: undefined },
): JoinedTable | undefined {
  const first = Math.min(...columns.map(({ index }) => index));
  const names = rows.map(({ cells }) => cells[name]?.text.trim() ?? '');
  const isNamed = names.every((text) => text !== '') && !names.every(looksLikeValue);
  // 達成目標 may stand over the names.
  if (first <= name || !isNamed || (head.values.includes(name) && holdsNumbers(rows, name))) return undefined;
  const subjects = [...new Map(columns.map(({ subject, unit }) => [subject, { subject, unit }])).values()];
  const heads = new Map(columns.map((column) => [compact(column.head), column]));
  const taken = new Set(columns.map(({ index }) => index));
  const ofUnit = head.meanings.indexOf('unit');
  const id = head.meanings.indexOf('id');
  const addsUnit = ofUnit < 0 && subjects.some(({ unit }) => unit !== '');
  const cellsOf = (row: RawRow, { subject, unit }: Subject, number: number): readonly RawCell[] =>
    headers.flatMap((_, index): readonly RawCell[] => {
      const own = row.cells[index] ?? { text: '', place: row.place };
      if (index === name) {
        const named = { ...own, text: nameOf(own.text.trim(), subject, unit) };
        return addsUnit ? [named, { text: unit, place: own.place }] : [named];
      }
      if (index === ofUnit && unit !== '') return [{ ...own, text: unit }];
      if (index === id && own.text.trim() !== '') return [{ ...own, text: `${own.text.trim()}-${number}` }];
      const isOfOther = shared.of !== undefined && shared.of !== subject && shared.columns.includes(index);
      if (!taken.has(index)) return [isOfOther ? { ...own, text: '' } : own];
      if (index !== first) return [];
      return [...heads.keys()].map((key) => {
        const column = columns.find((each) => each.subject === subject && compact(each.head) === key);
        return row.cells[column?.index ?? -1] ?? { text: '', place: row.place };
      });
    });
  return {
    headers: headers.flatMap((cell, index): readonly RawCell[] => {
      if (index === name && addsUnit) return [cell, { text: '単位', place: cell.place }];
      if (!taken.has(index)) return [cell];
      if (index !== first) return [];
      return [...heads.values()].map(({ index: at, head: text }) => ({ ...(headers[at] ?? cell), text }));
    }),
    rows: groupRuns(rows, names).flatMap((run) =>
      subjects.flatMap((subject, index) =>
        run.map((row) => ({ place: row.place, cells: cellsOf(row, subject, index + 1) })),
      ),
    ),
  };
}

/** The unit at the end of a name is that of what says none. */
function nameOf(own: string, subject: string, unit: string): string {
  return unit === '' ? addBeforeUnit(own, `　${subject}`) : `${own}　${subject}`;
}

/** Rows of one name, which may be its 目標 and its 実績, stay beside each other. */
function groupRuns(rows: readonly RawRow[], names: readonly string[]): readonly (readonly RawRow[])[] {
  const runs: RawRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && names[index] === names[index - 1]) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

interface Shared {
  readonly columns: readonly number[];
  /** Without one they are of all. */
  readonly of: string | undefined;
}

type Subject = Pick<SubjectHead, 'subject' | 'unit'>;
export type SubjectColumn = SubjectHead & { readonly index: number };

/** All columns of values say what is measured, and each subject stands under a year or role that another has as well. */
function findColumns(
  { texts, values, meanings }: HeadRow,
  rows: readonly RawRow[],
): readonly SubjectColumn[] | undefined {
  const shares = findMeasuredShares(texts);
  const split = texts.flatMap((text, index): readonly SubjectColumn[] => {
    if (meanings[index] !== undefined || !holdsNumbers(rows, index) || isTarget(text, shares)) return [];
    const found = splitSubject(text, shares);
    // 県内順位 beside 数値 is none of what is measured.
    return found === undefined || /順位$/.test(found.subject) ? [] : [{ ...found, index }];
  });
  const columns = withFigures(split);
  const ofValues = columns.filter(({ isFigure }) => !isFigure);
  const subjectsOf = new Map<string, Set<string>>();
  for (const { head, subject } of ofValues) {
    const key = compact(head);
    subjectsOf.set(key, (subjectsOf.get(key) ?? new Set()).add(subject));
  }
  const shared = new Set([...subjectsOf.values()].filter(({ size }) => size > 1).flatMap((each) => [...each]));
  const isWhole =
    ofValues.every(({ subject }) => subject !== '' && shared.has(subject)) &&
    new Set(columns.map(({ head, subject }) => `${compact(head)}\n${subject}`)).size === columns.length;
  const targets = values.filter(
    (index) => !columns.some((column) => column.index === index) && isTarget(texts[index] ?? '', shares),
  );
  const mayShare = ofValues.every(saysGroup) || findByUnit(rows, texts, targets, columns) !== undefined;
  const isAlone = values.every(
    (index) =>
      columns.some((column) => column.index === index) ||
      !holdsNumbers(rows, index) ||
      (mayShare && isTarget(texts[index] ?? '', shares)),
  );
  const areEditions = [...shared].every(isEdition);
  return shared.size > 1 && isWhole && isAlone && !areEditions && !isCityBesideOthers([...shared])
    ? columns
    : undefined;
}

/** 市, 県, 国: whose plan it is, and what its value is compared with. */
export function isCityBesideOthers(subjects: readonly string[]): boolean {
  const [own, ...more] = subjects.filter((subject) => isCity(subject) || isOwn(subject));
  const others = subjects.filter((subject) => isOfOthers(subject));
  return own !== undefined && more.length === 0 && others.length === subjects.length - 1;
}

/** 増減 without a subject of its own is of the value at its left. */
function withFigures(columns: readonly SubjectColumn[]): readonly SubjectColumn[] {
  let last = '';
  return columns.map((column) => {
    if (column.isFigure && column.subject === '') return { ...column, subject: last };
    last = column.subject;
    return column;
  });
}

export function holdsNumbers(rows: readonly RawRow[], index: number): boolean {
  const filled = rows.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((text) => text !== '');
  return filled.filter(looksLikeValue).length * 2 >= filled.length;
}
