/** A table as it was read: text cells with their places, whatever file they came from. */

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
