/** What was understood of a table, cell by cell: what a clerk goes through before she believes a report. */

import type { Finding, Place } from '../finding/finding.ts';
import type { Amount } from '../model/value/quantity.ts';

export interface Reading {
  readonly sheets: readonly SheetReading[];
  readonly indicators: readonly IndicatorReading[];
  /** Every finding, numbered as the cells refer to them. */
  readonly notes: readonly Note[];
}

/** One sheet or file, as it stands. */
export interface SheetReading {
  readonly file: string;
  readonly sheet?: string;
  /** Sheets of the same workbook that were not taken. */
  readonly otherSheets: readonly string[];
  /** What its columns are called: `A`, `B`; in a CSV `1`, `2`. */
  readonly columns: readonly string[];
  /** What stands in each column; none where nothing of it is used. */
  readonly heads: readonly (HeadReading | undefined)[];
  readonly rows: readonly RowReading[];
}

/** In the words of the field; empty where there is nothing to say. */
export interface HeadReading {
  readonly roles: readonly string[];
  readonly years: readonly string[];
  readonly units: readonly string[];
  readonly firmness: readonly string[];
  readonly isUsed: boolean;
}

export interface RowReading {
  /** In the sheet or file. */
  readonly number: number;
  readonly kind: RowKind;
  /** As many as the sheet has columns; `undefined` where a merged cell reaches over it. */
  readonly cells: readonly (CellReading | undefined)[];
}

/** `band`: a goal or policy over the rows below; `left-out`: a row that is no indicator and is used for nothing. */
export type RowKind = 'title' | 'head' | 'indicator' | 'band' | 'note' | 'left-out' | 'blank';

export interface CellReading {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** `typed`: as it stands; `read`: otherwise than it stands; `absent`: no value; `doubt`: printed as typed and not rated. */
  readonly state: 'words' | 'typed' | 'read' | 'absent' | 'doubt' | 'unused';
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
