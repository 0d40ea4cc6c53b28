/** What one column of a table was read as. */

import type { Meaning } from '../head/header-words.ts';
import type { ValueRole } from '../head/value-role.ts';
import type { ColumnCells } from './column-cells.ts';
import type { Head } from './read-head.ts';

export type ColumnReading<M extends Meaning = Meaning> =
  /** `dates` is whose values a column of years dates, where `torikumi.yaml` says it. */
  | { readonly type: 'words'; readonly meaning: M; readonly dates?: ValueRole; readonly assumed?: Assumed }
  | { readonly type: 'value'; readonly head: Head; readonly assumed?: Assumed }
  /** Neither a head nor a cell. */
  | { readonly type: 'blank' }
  /** `torikumi.yaml` says that it is not read. */
  | { readonly type: 'ignored' }
  | { readonly type: 'unknown' };

/** By its place, not by its head: nothing else can be meant, or something else may be. */
export type Assumed = 'plain' | 'doubtful';

/** A column with all that is known of it. */
export interface SeenColumn<M extends Meaning = Meaning> {
  readonly text: string;
  readonly cells: ColumnCells;
  /** `torikumi.yaml` says what it is, or its cells are bands over the rows: its place changes nothing of it. */
  readonly isGiven: boolean;
  readonly reading: ColumnReading<M>;
}
