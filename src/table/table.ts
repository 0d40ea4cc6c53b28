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
  /** As displayed: a number with its number format, a date as text, rich text joined. Never trimmed. */
  readonly text: string;
  readonly place: Place;
}
/** A row as it stands in the file, of any length. */
export interface GridRow {
  readonly place: Place;
  readonly cells: readonly GridCell[];
}

export interface GridCell extends RawCell {
  /** In a merged range but not its first cell. In the first column such a cell carries the text of the range, elsewhere none. */
  readonly continues?: 'above' | 'left';
}
