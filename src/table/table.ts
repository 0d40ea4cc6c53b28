/** TYPES */
import type { Place } from '../finding/finding.ts';

export interface RawTable {
  /** Path inside the workspace, with `/`. */
  readonly file: string;
  readonly sheet?: string;
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  readonly place: Place;
  /** As many as there are headers. */
  readonly cells: readonly RawCell[];
}

export interface RawCell {
  /**
   * As displayed: a number with its number format, a date as text, rich text joined without what is struck out; a raised note
   * mark as `※1`. Never trimmed.
   */
  readonly text: string;
  readonly place: Place;
  /** Why the text is no value. Whoever uses the cell reports it, see `findCellProblems`. */
  readonly problem?: CellProblem;
}

/** `error-value`: the text is what Excel shows where it has no value; `not-computed`: a formula without a saved result, no text. */
export type CellProblem = 'error-value' | 'not-computed';

/** A row as it stands in the file, of any length. */
export interface GridRow {
  readonly place: Place;
  readonly cells: readonly GridCell[];
}

export interface GridCell extends RawCell {
  /** In a merged range but not its first cell. In the first column such a cell carries the text of the range, elsewhere none. */
  readonly continues?: 'above' | 'left';
}
