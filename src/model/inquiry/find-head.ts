/** Finds the head of a reply's table: in the words of the form, as people write them, in one row or in two. */

import { groupBy } from '../../table/group-by.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { unitOfName } from '../plan/unit-of-name.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import { parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { answeredHead, type Inquiry, numberHead } from './inquiry.ts';
import { headKey, isWritten, looseHeadKey } from './reply-cells.ts';

export interface FoundHead {
  /** Where two rows make the head, with the words of both. */
  readonly head: GridRow;
  /** The first row below it. */
  readonly end: number;
  /** Positions by the head of the form. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

export function headsOf({ columns }: Inquiry): readonly string[] {
  return [numberHead, ...columns.map(({ head }) => head), answeredHead];
}

export function findHead(inquiry: Inquiry, rows: readonly GridRow[]): FoundHead | undefined {
  const wanted = headsOf(inquiry);
  for (const [at, row] of rows.entries()) {
    const columns = findColumns(inquiry, row, wanted);
    if (!columns.has(numberHead)) continue;
    const alone = { head: row, end: at + 1, columns };
    const best = columns.size === wanted.length ? alone : withNeighbour(inquiry, rows, alone, at);
    if (isMost(best.columns, wanted)) return best;
  }
  return undefined;
}

/** The number, and at least half of the others. */
export function isHead(inquiry: Inquiry, row: GridRow): boolean {
  const wanted = headsOf(inquiry);
  const found = findColumns(inquiry, row, wanted);
  return found.has(numberHead) && isMost(found, wanted);
}

/** The columns of the form but for the numbers. */
export function isHeadless(inquiry: Inquiry, row: GridRow): boolean {
  const wanted = headsOf(inquiry).filter((head) => head !== numberHead);
  return isMost(findColumns(inquiry, row, wanted), wanted);
}

function isMost(found: ReadonlyMap<string, unknown>, wanted: readonly string[]): boolean {
  return found.size * 2 > wanted.length;
}

/** 今年度 above の実績: the row above or below, where more heads are found with its words. */
function withNeighbour(inquiry: Inquiry, rows: readonly GridRow[], alone: FoundHead, at: number): FoundHead {
  const wanted = headsOf(inquiry);
  const [above, below] = [rows[at - 1], rows[at + 1]];
  const number = alone.columns.get(numberHead)?.[0] ?? 0;
  const isBlankBelow = below?.cells[number]?.continues === 'above' || !isWritten(below?.cells[number]);
  const found = new Set([...alone.columns.values()].flat());
  const join = (upper: GridRow, lower: GridRow, end: number): FoundHead => {
    const cells = alone.head.cells.map((cell, column) =>
      found.has(column) ? cell : { ...cell, text: textOver(upper, column) + (lower.cells[column]?.text ?? '') },
    );
    const head = { ...alone.head, cells };
    return { head, end, columns: findColumns(inquiry, head, wanted) };
  };
  const joined = [
    ...(above === undefined ? [] : [join(above, alone.head, at + 1)]),
    ...(below === undefined || !isBlankBelow ? [] : [join(alone.head, below, at + 2)]),
  ];
  return joined.reduce((best, each) => (each.columns.size > best.columns.size ? each : best), alone);
}

/** What is merged over several columns stands over each of them. */
function textOver({ cells }: GridRow, column: number): string {
  const first = cells.slice(0, column + 1).findLastIndex(({ continues }) => continues !== 'left');
  return cells[first]?.text ?? '';
}

/** Positions by head. A head that nobody bears to the letter may stand as people write it, if it can mean no other. */
function findColumns(
  inquiry: Inquiry,
  { cells }: GridRow,
  wanted: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const exact = positionsBy(cells, headKey);
  const taken = new Set(wanted.flatMap((head) => exact.get(headKey(head)) ?? []));
  const keyOf = (text: string) => looseHeadKey(withYearsInWords(text, inquiry));
  const loose = positionsBy(cells, (text, at) => (taken.has(at) ? '' : keyOf(text)));
  const looseWanted = groupBy(wanted, keyOf);
  const isInOtherUnit = (head: string, at: number) => saysOtherUnit(inquiry, head, cells[at]?.text ?? '');
  return new Map(
    wanted.flatMap((head): readonly (readonly [string, readonly number[]])[] => {
      const own = exact.get(headKey(head));
      if (own !== undefined) return [[head, own]];
      const key = keyOf(head);
      const alike = (loose.get(key) ?? []).filter((at) => !isInOtherUnit(head, at));
      return key !== '' && alike.length === 1 && looseWanted.get(key)?.length === 1 ? [[head, alike]] : [];
    }),
  );
}

/** 管理経費（円） for 管理経費（千円）: what stands below is counted in the one or in the other, and nobody can tell. */
function saysOtherUnit({ columns }: Inquiry, head: string, written: string): boolean {
  const column = columns.find((each) => each.head === head);
  const field = column?.kind === 'asked' && column.field.type === 'number' ? column.field : undefined;
  const own = unitOfName(head.normalize('NFKC')) || (field?.unit ?? '');
  const other = unitOfName(written.trim().normalize('NFKC'));
  return field !== undefined && own !== '' && other !== '' && !isSameUnit(own, other);
}

/** 令和6年度実績 and 本年度実績 for 今年度の実績: the year that is asked about, and the one before. */
function withYearsInWords(text: string, { year, deadline }: Inquiry): string {
  return text
    .normalize('NFKC')
    .replaceAll(yearInHead, (written) => {
      const asked = parseFiscalYear(written.replace(/(?:年度?)?$/, '年度'), { documentDate: deadline })?.year;
      if (asked === year) return '今年度';
      return asked === year - 1 ? '前年度' : written;
    })
    .replaceAll(/[本当]年度/g, '今年度')
    .replaceAll(/昨年度?|前年(?!度)/g, '前年度');
}

const yearInHead = /(?:令和|平成|[RH])(?:元|\d{1,2})(?:年度?)?|20\d\d(?:年度?)?/gi;

function positionsBy(
  cells: readonly GridCell[],
  keyOfHead: (text: string, at: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [at, { text, continues }] of cells.entries()) {
    if (continues !== undefined) continue;
    const key = keyOfHead(text, at);
    positions.set(key, [...(positions.get(key) ?? []), at]);
  }
  return positions;
}
