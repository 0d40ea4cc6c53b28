/** What next year's table has more and less than this one, whatever kind of file it lies in. */

/** A row of a file as texts. Lines count from 1, columns from 0. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly { readonly text: string }[];
}

export interface TableChange {
  readonly columns: readonly AddedColumns[];
  readonly rows: readonly AddedRow[];
  /** Lines. */
  readonly dropped: ReadonlySet<number>;
  /** Columns, by line. */
  readonly emptied: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Neighbours of one year, and the same of the next behind them. */
export interface AddedColumns {
  readonly after: number;
  /** Those that they look like, in their order. */
  readonly sources: readonly number[];
  /** Their texts in each row of the head. */
  readonly heads: ReadonlyMap<number, readonly string[]>;
}

export interface AddedRow {
  /** A line: the row stands behind it. */
  readonly after: number;
  /** The line of the row that it looks like. */
  readonly sample: number;
  /** Columns that say what they say there. */
  readonly kept: ReadonlySet<number>;
  readonly year: { readonly column: number; readonly text: string; readonly by: number };
}

export const unchanged: TableChange = { columns: [], rows: [], dropped: new Set(), emptied: new Map() };

export function isUnchanged({ columns, rows, dropped, emptied }: TableChange): boolean {
  return columns.length + rows.length + dropped.size + emptied.size === 0;
}
