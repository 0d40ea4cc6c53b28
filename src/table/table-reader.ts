/** What a table may be read from: each kind of file has one who reads it, our own and those of extensions alike. */

import type { Finding, Found } from '../finding/finding.ts';
import type { GridRow, RawTable } from './table.ts';

export interface TableReader {
  /** What the names of its files end with, in small letters. */
  readonly endings: readonly string[];
  /** Whether it reads this file: the first that does is asked. */
  takes(path: string, bytes: Uint8Array): boolean;
  /** No value where none of it can be read. */
  open(path: string, bytes: Uint8Array): Promise<Found<OpenTable | undefined>>;
}

/** A file that was opened. What was found while it was is not told again. */
export interface OpenTable {
  /** One table: of the sheet named, or of the first. */
  readTable(sheet?: string): Found<RawTable | undefined>;
  /** The sheets named, or all that people see. */
  readSheets(asked: readonly string[] | undefined): Found<ReadSheets | undefined>;
  /** All rows of a sheet as they stand in the file, without a header. */
  readGrid(sheet?: string): Found<readonly GridRow[] | undefined>;
}

export interface ReadSheets {
  readonly sheets: readonly [GridSheet, ...GridSheet[]];
  /** The names of those that people see. */
  readonly all: readonly string[];
}

/** A sheet, or a file that is one. */
export interface GridSheet {
  readonly file: string;
  readonly sheet?: string;
  readonly grid: readonly GridRow[];
  /** What was noticed when it was read; of no matter where it is not taken. */
  readonly findings: readonly Finding[];
}
