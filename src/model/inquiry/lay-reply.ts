/** Finds the table of a reply: which column holds what, and which row is whose. */

import { groupBy } from '../../table/group-by.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { answeredHead, type Inquiry, type InquiryItem, numberHead } from './inquiry.ts';
import type { ReplySheet } from './reply.ts';
import { headKey, isWritten, keyOf } from './reply-cells.ts';

export interface LaidReply {
  readonly head: GridRow;
  /** By the head of the form: positions in a row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Heads of the form that the reply lacks. */
  readonly missing: readonly string[];
  readonly rows: readonly LaidRow[];
  /** Rows that bear a number that the inquiry does not know. */
  readonly unknown: readonly NumberedRow[];
  /** Rows that answer something and bear no number. */
  readonly unnumbered: readonly GridRow[];
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
  const wanted = [numberHead, ...inquiry.columns.map(({ head }) => head), answeredHead];
  const at = rows.findIndex((row) => isHead(row, wanted));
  const head = rows[at];
  if (head === undefined) return undefined;
  const columns = findColumns(head, wanted);
  const numbers = columns.get(numberHead) ?? 0;
  const askedAt = inquiry.columns.flatMap(({ kind, head: asked }) =>
    kind === 'asked' || kind === 'state' ? (columns.get(asked) ?? []) : [],
  );
  const items = new Map(inquiry.items.map((item) => [keyOf(item.number), item]));
  const below = rows.slice(at + 1);
  const numbered = below.flatMap((row): readonly NumberedRow[] => {
    const cell = row.cells[numbers];
    return isWritten(cell) && cell.continues === undefined ? [{ number: cell.text.trim(), cell, row }] : [];
  });
  const known = numbered.flatMap(({ number, cell, row }): readonly LaidRow[] => {
    const item = items.get(keyOf(number));
    return item === undefined ? [] : [{ item, numberCell: cell, row }];
  });
  const answers = (row: GridRow) => askedAt.some((column) => isWritten(row.cells[column]));
  const isNumbered = new Set(numbered.map(({ row }) => row));
  return {
    head,
    columns,
    missing: wanted.filter((each) => !columns.has(each)),
    rows: known,
    unknown: numbered.filter(({ number, row }) => !items.has(keyOf(number)) && answers(row)),
    unnumbered: below.filter((row) => !isNumbered.has(row) && answers(row) && !isHead(row, wanted)),
  };
}

/** Rows of an item that stands in several: it is asked which of them counts. */
export function findDoubled({ rows }: LaidReply): readonly (readonly [LaidRow, ...LaidRow[]])[] {
  return [...groupBy(rows, ({ item }) => item.number).values()].filter((group) => group.length > 1);
}

/** The number, and at least half of the others. */
function isHead(row: GridRow, wanted: readonly string[]): boolean {
  const found = findColumns(row, wanted);
  return found.has(numberHead) && found.size * 2 > wanted.length;
}

function findColumns({ cells }: GridRow, wanted: readonly string[]): ReadonlyMap<string, number> {
  const keys = cells.map(({ text }) => headKey(text));
  return new Map(
    wanted.flatMap((head) => {
      const at = keys.indexOf(headKey(head));
      return at < 0 ? [] : [[head, at] as const];
    }),
  );
}
