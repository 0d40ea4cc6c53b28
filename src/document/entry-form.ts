/** An entry form: a workbook that somebody fills in, with locked and open cells, choices, limits, and words that help. */

import type { CalendarDate } from '../model/year/fiscal-year.ts';

export interface EntryForm {
  readonly title: string;
  readonly organization: string;
  /** The only date in the file. */
  readonly date: CalendarDate;
  readonly font: string;
  readonly sheets: readonly EntrySheet[];
}

/** Rows and columns count from 1; ranges are written as in formulas, e.g. `E7:E9 E12`. */
export interface EntrySheet {
  readonly name: string;
  /** Widths in full-width characters. */
  readonly columns: readonly number[];
  readonly rows: readonly EntryRow[];
  /** Stands on every page, and stays in sight with all above it. */
  readonly headRow: number | undefined;
  /** Columns that stay in sight. */
  readonly fixedColumns: number;
  readonly fields: readonly EntryField[];
  readonly alerts: readonly EntryAlert[];
  /** Printed at the left of each page's foot. */
  readonly footer: string;
}

export interface EntryRow {
  readonly cells: readonly EntryCell[];
  /** Points; none where a line is high enough. */
  readonly height?: number;
}

export interface EntryCell {
  readonly column: number;
  readonly look: EntryLook;
  readonly align?: 'left' | 'center' | 'right';
  /** A number format of spreadsheets, e.g. `#,##0.0`. */
  readonly format?: string;
  readonly value?: string | number | { readonly formula: string; readonly result: string | number };
  /** In doubt: stands out, in print too. */
  readonly isMarked?: boolean;
  readonly comment?: string;
}

/**
 * `open` is the only one that can be filled in. `line`: a text that runs over the cells behind it; `key`: so too, and it is what
 * the form is known by; `shown`: given, and locked; `example`: filled in to show how; `text`: words that explain.
 */
export type EntryLook =
  | 'title'
  | 'key'
  | 'line'
  | 'legend'
  | 'label'
  | 'count'
  | 'head'
  | 'shown'
  | 'open'
  | 'example'
  | 'text';

/** What may be filled into cells, and what is said before and after. */
export interface EntryField {
  readonly range: string;
  readonly rule: EntryRule;
  /** Up to 32 and 255 characters. */
  readonly title: string;
  readonly prompt: string;
  /** Up to 32 and 224 characters. */
  readonly errorTitle: string;
  readonly error: string;
}

export type EntryRule =
  | { readonly type: 'any' }
  | { readonly type: 'number' }
  | { readonly type: 'date' }
  | { readonly type: 'text'; readonly limit: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

/** Cells that stand out as long as a formula holds, which is written for the first of them; earlier ones win over later. */
export interface EntryAlert {
  readonly range: string;
  readonly formula: string;
  /** `empty`: still to be filled in; `wrong`: look at it again; `format`: only a number format. */
  readonly level: 'empty' | 'wrong' | { readonly format: string };
}
