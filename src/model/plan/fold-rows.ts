/** Makes one row of an indicator that stands in several: 目標, 実績 and 達成率 below each other become columns beside each other. */

import { append } from '../../finding/append.ts';
import { type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { nameHead } from '../../table/name-cells.ts';
import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { findMeanings } from '../head/header-words.ts';
import { findMissingReason } from '../value/missing-value.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import { columnTexts, countCells } from './column-cells.ts';
import { orderRoleBlocks } from './order-role-blocks.ts';
import { type Head, readHead } from './read-head.ts';
import { findRoleColumn, type RoleColumn, type RowRole } from './row-roles.ts';
import { spellOutHeads } from './spell-out-heads.ts';

/**
 * 令和5年度 over rows of 目標 and 実績 becomes 令和5年度（目標） and 令和5年度（実績）. A table whose rows say no role, and a row that
 * says none, stay as they are.
 */
export function foldRows(given: RawTable, context: FiscalYearContext): Found<RawTable> {
  const texts = spellOutHeads(given.headers.map(({ text }) => text.trim()));
  const heads = texts.map((text) => readHead(text, context));
  const isYear = (index: number) => heads[index]?.named === false && heads[index]?.period.type === 'period';
  const years = texts.flatMap((_, index) => (isYear(index) ? [index] : []));
  const found = years.length === 0 ? undefined : findRoleColumn(given, context);
  if (found === undefined) return ok(given);
  const table = orderRoleBlocks(given, found);
  const { column, roles } = found;
  const ofRoles = [...years, ...findTotals(table, heads, found)];
  const layout = layOut(table, texts, heads, ofRoles, column, roles, context);
  // Without another column of words these are the names themselves.
  if (layout.keys.length === 0) return ok(given);
  const groups = groupRows(table, layout);
  const head = table.headers[column];
  const findings: Finding[] = groups.flatMap((group) => findClashes(group, layout));
  const folded = groups.filter(({ rows }) => rows.length > 1).length;
  const facts = {
    column: head === undefined ? '' : nameHead(head.text, head.place),
    roles: roles.map(({ text }) => text),
    count: folded,
  };
  if (folded > 0) {
    findings.push(notice('rows-folded', facts, head?.place ?? { file: table.file }));
    append(findings, findHalves(groups, column));
  }
  return {
    value: { ...table, headers: layout.headers, rows: groups.map((group) => foldGroup(group, layout)) },
    findings,
  };
}

/** 計 behind the years adds up what was planned in one row, and what was done in another. */
function findTotals(
  { headers, rows }: RawTable,
  heads: readonly (Head | undefined)[],
  { column, roles }: RoleColumn,
): readonly number[] {
  return headers.flatMap((_, index) => {
    const filled = rows.flatMap((row) => (isFilled(row, index) ? (roleOf(row, column, roles) ?? []) : []));
    return heads[index]?.printed === 'total' && new Set(filled).size > 1 ? [index] : [];
  });
}

interface Layout {
  readonly column: number;
  readonly roles: readonly RowRole[];
  /** Columns that name what a row is of. */
  readonly keys: readonly number[];
  /** The column of units; -1 where there is none. */
  readonly unit: number;
  readonly headers: readonly RawCell[];
  /** Where each header's cells come from: of a column of years those of one role, of another column those of any row. */
  readonly sources: readonly Source[];
}

interface Source {
  readonly index: number;
  readonly role?: RowRole;
  /** The head of a column that is not one of years. */
  readonly head?: Head;
}

interface Group {
  /** A row without a role stands alone. */
  readonly rows: readonly { readonly row: RawRow; readonly role: RowRole | undefined }[];
  /** Rows of the same name whose 区分 says something that is no role. */
  readonly left: readonly RawRow[];
}

function layOut(
  table: RawTable,
  texts: readonly string[],
  heads: readonly (Head | undefined)[],
  years: readonly number[],
  column: number,
  roles: readonly RowRole[],
  context: FiscalYearContext,
): Layout {
  const meanings = findMeanings(texts, ['unit', 'name', 'goal', 'policy', 'measure', 'project', 'id']);
  // 数値目標 may head the names, and 基本目標 their groups, which may be numbers only to the left of the names.
  const isOfWords = (index: number) =>
    meanings[index] !== undefined &&
    (index < meanings.indexOf('name') || countCells(columnTexts(table, index)).numbers === 0);
  const isWord = (index: number) =>
    heads[index] === undefined || index === meanings.indexOf('name') || isOfWords(index);
  const end = Math.min(...texts.flatMap((_, index) => (isWord(index) || index === column ? [] : [index])));
  const keys = texts.flatMap((_, index) =>
    index !== column && index < end && meanings[index] !== 'unit' && meanings[index] !== 'id' ? [index] : [],
  );
  const printed = roles.filter(({ head }) => head.role === 'printed');
  const sources = texts.flatMap((_, index): readonly Source[] => {
    if (index === column) return [];
    if (years.includes(index)) return roles.map((role) => ({ index, role }));
    const head = heads[index];
    if (head === undefined) return [{ index }];
    const rates = printed.filter((role) =>
      table.rows.some(
        (row, at) =>
          roleOf(row, column, roles) === role && isFilled(row, index) && !isOfRowAbove(table.rows[at - 1], row, index),
      ),
    );
    return [{ index, head }, ...rates.map((role) => ({ index, role }))];
  });
  const headers = sources.map(({ index, role }) => {
    const cell = table.headers[index] ?? { text: '', place: { file: table.file } };
    if (role === undefined) return cell;
    const text = texts[index] ?? '';
    if (!years.includes(index)) return { ...cell, text: `${role.text}（${text}）` };
    const { remark } = role;
    const isLessFirm = remark !== undefined && isSameYear(readHead(remark.year, context), heads[index]);
    return { ...cell, text: `${text}（${role.text}${isLessFirm ? remark.word : ''}）` };
  });
  return { column, roles, keys, unit: meanings.indexOf('unit'), headers, sources };
}

function isSameYear(one: Head | undefined, other: Head | undefined): boolean {
  if (one?.period.type !== 'period' || other?.period.type !== 'period') return false;
  const [year, ofHead] = [fiscalYearOfPeriod(one.period.period), fiscalYearOfPeriod(other.period.period)];
  return year !== undefined && year === ofHead;
}

/** A row goes on with the ones above where it names nothing else and says a role that they have not. */
function groupRows(table: RawTable, { column, roles, keys }: Layout): readonly Group[] {
  const groups: { rows: { row: RawRow; role: RowRole | undefined }[]; left: RawRow[]; names: string[] }[] = [];
  for (const row of table.rows) {
    const role = roleOf(row, column, roles);
    const last = groups.at(-1);
    const isSame =
      last?.rows[0]?.role !== undefined &&
      keys.every((key, at) => textAt(row, key) === '' || textAt(row, key) === last.names[at]);
    if (isSame && role !== undefined && last.rows.every((other) => other.role !== role)) last.rows.push({ row, role });
    else if (isSame && role === undefined && textAt(row, column) !== '') last.left.push(row);
    else groups.push({ rows: [{ row, role }], left: [], names: keys.map((key) => textAt(row, key)) });
  }
  return groups;
}

function foldGroup({ rows }: Group, { sources, roles }: Layout): RawRow {
  const actual = roles.find(({ head }) => head.role === 'actual') ?? roles[0];
  const place = rows[0]?.row.place ?? { file: '' };
  const cells = sources.map(({ index, role, head }): RawCell => {
    if (role !== undefined) {
      const own = rows.find((each) => each.role === role)?.row.cells[index];
      if (own !== undefined) return own;
      const [only] = rows;
      // A year in a row without a role is what it is in a table without roles.
      const isPlain = only?.role === undefined && role === actual;
      return (isPlain ? only?.row.cells[index] : undefined) ?? { text: '', place };
    }
    const filled = rows.filter(({ row }) => isFilled(row, index));
    const fitting = filled.find((each) => head !== undefined && fits(head, each.role));
    const unprinted = filled.find((each) => head === undefined || each.role?.head.role !== 'printed');
    return (fitting ?? unprinted)?.row.cells[index] ?? rows[0]?.row.cells[index] ?? { text: '', place };
  });
  return { place, cells };
}

/** Of 最終目標値 the row of targets speaks, of 基準値 that of actuals. */
function fits(head: Head, role: RowRole | undefined): boolean {
  const wanted = head.role === 'target' || head.role === 'plan' ? ['target', 'plan'] : ['actual', 'baseline'];
  return role !== undefined && wanted.includes(role.head.role);
}

/** What is doubtful or left out: a row whose name or role cannot be known, a second value of 最終目標値. */
function findClashes({ rows, left }: Group, { sources, keys, unit, column, headers }: Layout): readonly Finding[] {
  const [first] = rows;
  // 人 below 時間 of one name is another count of it, which is told where rows are told apart.
  const isNameless =
    first?.role !== undefined && [...keys, unit].every((key) => key < 0 || textAt(first.row, key) === '');
  const isRoleless =
    first?.role === undefined &&
    sources.some(({ index, role }) => role !== undefined && first !== undefined && isFilled(first.row, index));
  const doubtful = [...left, ...(first !== undefined && (isNameless || isRoleless) ? [first.row] : [])];
  const unfolded = doubtful.map((row) =>
    warning('row-not-folded', { text: textAt(row, column) }, row.cells[column]?.place ?? row.place),
  );
  const clashes = sources.flatMap(({ index, role, head }, at) => {
    if (role !== undefined || head === undefined) return [];
    const stated = rows.filter((each) => each.role?.head.role !== 'printed' && isFilled(each.row, index));
    const texts = new Set(stated.map(({ row }) => textAt(row, index)));
    if (texts.size < 2) return [];
    const taken = stated.find((each) => fits(head, each.role)) ?? stated[0];
    return stated
      .filter((each) => taken !== undefined && textAt(each.row, index) !== textAt(taken.row, index))
      .map(({ row }) => {
        const facts = {
          text: textAt(row, index),
          taken: taken === undefined ? '' : textAt(taken.row, index),
          column: headers[at]?.text ?? '',
        };
        return warning('row-value-left', facts, row.cells[index]?.place ?? row.place);
      });
  });
  return [...unfolded, ...clashes];
}

/** 目標 of one name right above 実績 of another, where others have both: one name broken over two rows, or a row left out. */
function findHalves(groups: readonly Group[], column: number): readonly Finding[] {
  const halves = groups.filter(({ rows: [only, ...others] }, index) => {
    const roleBeside = (at: number) => {
      const [first, ...more] = groups[at]?.rows ?? [];
      return more.length === 0 ? first?.role : undefined;
    };
    const isOther = (role: RowRole | undefined) => role !== undefined && role !== only?.role;
    const isSingle = only?.role !== undefined && others.length === 0;
    return isSingle && (isOther(roleBeside(index - 1)) || isOther(roleBeside(index + 1)));
  });
  return halves.flatMap(({ rows: [first] }) => {
    if (first === undefined) return [];
    const place = first.row.cells[column]?.place ?? first.row.place;
    return [warning('row-not-folded', { text: textAt(first.row, column) }, place)];
  });
}

/** A merged 基準値 stands in the row of 達成率, too, and is none of its figures. */
function isOfRowAbove(above: RawRow | undefined, row: RawRow, index: number): boolean {
  return above !== undefined && textAt(above, index) === textAt(row, index);
}

function roleOf(row: RawRow, column: number, roles: readonly RowRole[]): RowRole | undefined {
  const text = textAt(row, column);
  return roles.find((role) => role.spellings.has(text));
}

function isFilled(row: RawRow, index: number): boolean {
  return findMissingReason(textAt(row, index)) === undefined;
}

function textAt(row: RawRow, index: number): string {
  return row.cells[index]?.text.trim() ?? '';
}
