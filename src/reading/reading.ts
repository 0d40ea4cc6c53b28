/** What was understood of a table, cell by cell: what a clerk goes through before she believes a report. */

import type { Finding, Place } from '../finding/finding.ts';
import type { Amount } from '../model/value/quantity.ts';

export interface Reading {
  readonly sheets: readonly SheetReading[];
  readonly indicators: readonly IndicatorReading[];
  /** Every finding, numbered as the cells refer to them. */
  readonly notes: readonly Note[];
}

/** One sheet or file, as it stands; of tables of amounts the rows of one. */
export interface SheetReading {
  readonly of: 'indicators' | 'amounts';
  /** What it is called among the others. */
  readonly name: string;
  readonly file: string;
  readonly sheet?: string;
  /** Sheets of the same workbook that were not taken. */
  readonly otherSheets: readonly string[];
  /** What its columns are called: `A`, `B`; in a CSV `1`, `2`. */
  readonly columns: readonly string[];
  /** What is told of each column: 何の列か, いつの値か. */
  readonly lines: readonly string[];
  /** What stands in each column; none where nothing of it is used. */
  readonly heads: readonly (HeadReading | undefined)[];
  readonly rows: readonly RowReading[];
}

export interface HeadReading {
  /** In the words of the field, by the sheet's lines; empty where there is nothing to say. */
  readonly lines: readonly (readonly string[])[];
  readonly isUsed: boolean;
  /** It says what its rows are about. */
  readonly isName: boolean;
}

export interface RowReading {
  /** In the sheet or file. */
  readonly number: number;
  readonly kind: RowKind;
  /** Besides its kind, e.g. which rows it is the total of. */
  readonly about: string;
  /** As many as the sheet has columns; `undefined` where a merged cell reaches over it. */
  readonly cells: readonly (CellReading | undefined)[];
}

/**
 * `band`: a goal, a policy or a group over the rows below; `item`, `total`, `part` (うち): rows of amounts; `left-out`: a row that
 * is used for nothing.
 */
export type RowKind =
  | 'title'
  | 'head'
  | 'indicator'
  | 'item'
  | 'total'
  | 'part'
  | 'band'
  | 'note'
  | 'left-out'
  | 'blank';

export interface CellReading {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /**
   * `typed`: as it stands; `agreed`: as it stands, and as it is worked out from others; `read`: otherwise than it stands, or worked
   * out; `absent`: no value; `doubt`: printed as typed and not rated.
   */
  readonly state: 'words' | 'typed' | 'agreed' | 'read' | 'absent' | 'doubt' | 'unused';
  /** What was read where the text does not say it by itself, e.g. `18,932人`, `値なし（集計中）`. */
  readonly read: string;
  /** A number that stands as it was read. */
  readonly amount?: Amount;
  /** Numbers of the findings about it. */
  readonly notes: readonly number[];
}

export interface IndicatorReading {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly unit: Inferred;
  readonly direction: Inferred;
  readonly kind: Inferred;
}

/** `by` says where it comes from: written in the table, told by it, assumed for lack of anything else, or open. */
export interface Inferred {
  readonly text: string;
  readonly by: 'written' | 'inferred' | 'assumed' | 'open';
}

export interface Note {
  readonly number: number;
  readonly finding: Finding;
}
