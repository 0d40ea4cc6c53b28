/** A cell of a table with its text and look, before its width is known. */

import type { PlacedCell } from '../../document/flow/place-cells.ts';
import type { FullStyle } from '../text/measuring.ts';
import type { MeasuredText } from '../text/run.ts';

export interface OpenCell extends PlacedCell {
  readonly anchors: readonly string[] | undefined;
  readonly measured: MeasuredText;
  readonly style: FullStyle;
  /** Beside further columns of its table: with its text, or `empty` where it would be read as text of theirs. */
  readonly shownAgain?: 'whole' | 'empty';
}

export interface OpenGroup {
  readonly part: 'head' | 'body' | 'foot';
  readonly rows: readonly (readonly OpenCell[])[];
}
