/** A table of texts that each know where they stand, and how the table lay in its file. */

import type { Place } from '../finding/finding.ts';

export interface RawTable {
  /** Path inside the workspace, with `/`. */
  readonly file: string;
  readonly sheet?: string;
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
  /** How the tables lie that it was joined of, in their order; only of a table of indicators. */
  readonly parts?: readonly TablePart[];
  /** This program wrote it, as data for machines or as a print workbook: it lacks columns that the city's own table has. */
  readonly written?: 'data' | 'print';
  /** Visible sheets of the workbook that were not taken. */
  readonly otherSheets?: readonly string[];
}

/** How one table lies in its file. */
export interface TablePart {
  readonly file: string;
  readonly sheet?: string;
  /** First cell of each row of its head, from the top. */
  readonly head: readonly Place[];
  /** `turned`: years went down and indicators across; `long`: one row a value; `abreast`: several indicators a row, each with its name; `subjects`: each named by its heads; `cards`: told cell by cell. */
  readonly orientation: 'upright' | 'turned' | 'long' | 'abreast' | 'subjects' | 'cards';
  /** Texts above the head that belong to the table. */
  readonly titles: readonly RawCell[];
  /** Remarks among and below its rows. */
  readonly notes: readonly RawCell[];
  readonly leftOut: readonly LeftOutRow[];
  /** What all rows belong to, where a title or the sheet's name says it. */
  readonly goal?: RawCell;
  /** What all rows are of, where a title alone says it. */
  readonly name?: RawCell;
  /** Unit of the rows that say none, where a title says it. */
  readonly unit?: RawCell;
  /** How many rows of the joined table are its own. */
  readonly rowCount: number;
}

/** A row that is no indicator. */
export interface LeftOutRow {
  readonly place: Place;
  readonly text: string;
  /** `head`: the head again; `legend`: what marks mean; `costs`: what a programme costs. */
  readonly reason: 'head' | 'total' | 'legend' | 'costs';
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
  /** Stands in a column that the sheet does not show. */
  readonly isHidden?: true;
  /** A head that the table does not have: it stands over what a band, a title or a sheet's name says. */
  readonly isAdded?: true;
  /** Of a row with more or fewer cells than its head: of which column it is nobody can tell for certain. */
  readonly isShifted?: true;
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
  /** How far the workbook sets its text in, besides blanks. */
  readonly indent?: number;
  /** The digits of the number that the cell holds, where its format shows another one: rounded, in thousands. Of a day, 2025-06-13. */
  readonly held?: string;
  /** Where it is not the plain one; a CSV knows none. */
  readonly look?: CellLook;
  /** In a merged range but not its first cell. In the first column such a cell carries the text of the range, elsewhere none. */
  readonly continues?: 'above' | 'left';
}

/** What sets a cell off to the eye. */
export interface CellLook {
  /** The colour of its ground, empty for none and white. */
  readonly fill: string;
  readonly isBold: boolean;
  /** A thick or double line below. */
  readonly isRuled: boolean;
}
