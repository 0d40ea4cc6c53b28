/** Finds the table of a reply: which column holds what, and which row is whose. */

import { groupBy } from '../../table/group-by.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { findTotalWord } from '../table-figures/total-words.ts';
import { findHead, headsOf, isHead, isHeadless } from './find-head.ts';
import { type Inquiry, type InquiryColumn, type InquiryItem, nameHeadOf, numberHead } from './inquiry.ts';
import type { ReplySheet } from './reply.ts';
import { bareNumber, headKey, isWritten, keyOf, looseNumber } from './reply-cells.ts';

export interface LaidReply {
  readonly head: GridRow;
  /** By the head of the form: positions in a row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Heads of the form that the reply lacks. */
  readonly missing: readonly string[];
  /** Heads of the form that several columns bear with different answers; none of these is taken. */
  readonly doubled: readonly { readonly head: string; readonly cells: readonly GridCell[] }[];
  /** Heads that are read although they were written otherwise. */
  readonly renamed: readonly { readonly head: string; readonly cell: GridCell }[];
  /** Heads that the form does not have. */
  readonly strange: readonly GridCell[];
  readonly rows: readonly LaidRow[];
  /** Rows that bear a number that the inquiry does not know. */
  readonly unknown: readonly NumberedRow[];
  /** Rows that answer something and bear no number. */
  readonly unnumbered: readonly GridRow[];
  /** What somebody wrote beside and below the columns of the form. */
  readonly remarks: readonly GridCell[];
}

interface NumberedRow {
  readonly number: string;
  readonly cell: GridCell;
  readonly row: GridRow;
}

export interface LaidRow {
  readonly item: InquiryItem;
  readonly numberCell: GridCell;
  readonly row: GridRow;
}

/** Columns are found by their heads and rows by their number, wherever they stand; `undefined` of a sheet without such a table. */
export function layReply(inquiry: Inquiry, { rows }: ReplySheet): LaidReply | undefined {
  const laidHead = findHead(inquiry, rows);
  if (laidHead === undefined) return undefined;
  const { head, columns: found } = laidHead;
  const below = rows.slice(laidHead.end).filter((row) => !isHead(inquiry, row));
  const numbers = found.get(numberHead)?.find((each) => below.some(({ cells }) => isWritten(cells[each]))) ?? 0;
  const isItem = itemFinder(inquiry);
  const numbered = below.flatMap((row): readonly NumberedRow[] => {
    const cell = row.cells[numbers];
    return isWritten(cell) && cell.continues === undefined ? [{ number: cell.text.trim(), cell, row }] : [];
  });
  const known = numbered.flatMap(({ number, cell, row }): readonly LaidRow[] => {
    const item = isItem(number);
    return item === undefined ? [] : [{ item, numberCell: cell, row }];
  });
  const { columns, doubled } = chooseColumns(found, numbers, head, known);
  const asked = new Set(inquiry.columns.filter(({ kind }) => kind === 'asked' || kind === 'state').map(headOf));
  const askedAt = [...found].flatMap(([each, positions]) => (asked.has(each) ? positions : []));
  const answers = (row: GridRow) => askedAt.some((column) => isWritten(row.cells[column]));
  const isNumbered = new Set(numbered.map(({ row }) => row));
  const isKnown = new Set(known.map(({ row }) => row));
  const ownAt = new Set([...found.values()].flat());
  return {
    head,
    columns,
    missing: headsOf(inquiry).filter((each) => !found.has(each)),
    doubled,
    renamed: [...columns].flatMap(([each, column]) => {
      const cell = head.cells[column];
      return cell === undefined || headKey(cell.text) === headKey(each) ? [] : [{ head: each, cell }];
    }),
    strange: head.cells.filter((cell, column) => isWritten(cell) && !ownAt.has(column)),
    rows: known,
    unknown: numbered.filter(({ number, row }) => isItem(number) === undefined && !isSummary(number) && answers(row)),
    unnumbered: below.filter((row) => !isNumbered.has(row) && answers(row)),
    remarks: below.flatMap((row) => {
      if (!isKnown.has(row) && answers(row) && !isSummary(row.cells[numbers]?.text ?? '')) return [];
      const isOwn = (column: number) => isKnown.has(row) && ownAt.has(column);
      return row.cells.filter(
        (cell, column) => cell.text.trim() !== '' && cell.continues === undefined && !isOwn(column),
      );
    }),
  };
}

/** The head of a table that has the columns of the form but for the numbers. */
export function findHeadless(inquiry: Inquiry, { rows }: ReplySheet): GridRow | undefined {
  return rows.find((row) => isHeadless(inquiry, row));
}

/** 合計 or 平均 where a number would stand: somebody added up, and answers nothing by it. */
function isSummary(number: string): boolean {
  return findTotalWord(number) !== undefined || keyOf(number) === '平均';
}

/** By its number as it was sent; as a spreadsheet may have left it (86 for 0086) where that is nobody else's; R7-1 for R07-01 where names tell a slip. */
function itemFinder(inquiry: Inquiry): (number: string) => InquiryItem | undefined {
  const { items } = inquiry;
  const ways = [keyOf, bareNumber, ...(nameHeadOf(inquiry) === undefined ? [] : [looseNumber])];
  const known = ways.map((way) => ({ way, items: groupBy(items, ({ number }) => way(number)) }));
  return (number) => {
    const found = known.map(({ way, items: alike }) => alike.get(way(number)) ?? []).find(({ length }) => length > 0);
    return found?.length === 1 ? found[0] : undefined;
  };
}

/** Of columns with one head the one that is filled in; where several are, they have to say the same. */
function chooseColumns(
  found: ReadonlyMap<string, readonly number[]>,
  numbers: number,
  { cells }: GridRow,
  rows: readonly LaidRow[],
): Pick<LaidReply, 'columns' | 'doubled'> {
  const columns = new Map<string, number>();
  const doubled: { head: string; cells: readonly GridCell[] }[] = [];
  const textAt = ({ row }: LaidRow, at: number) => row.cells[at]?.text.trim() ?? '';
  for (const [head, positions] of found) {
    const filled = positions.filter((at) => rows.some(({ row }) => isWritten(row.cells[at])));
    const [first = positions[0], ...others] = filled;
    const isClear = others.every((at) =>
      rows.every((row) => first !== undefined && textAt(row, first) === textAt(row, at)),
    );
    if (head === numberHead) columns.set(head, numbers);
    else if (isClear && first !== undefined) columns.set(head, first);
    else doubled.push({ head, cells: positions.flatMap((at) => cells[at] ?? []) });
  }
  return { columns, doubled };
}

function headOf({ head }: InquiryColumn): string {
  return head;
}
