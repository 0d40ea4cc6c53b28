/** How a table of amounts was understood: what its report is made of, with how its figures hang together. */

import type { FilledTable } from '../filled-table/fill-table.ts';
import type { Relation } from '../table-figures/relation.ts';
import type { AmountsTable, RawAmounts } from './amounts.ts';

export interface AmountsReading {
  readonly raw: RawAmounts;
  readonly table: AmountsTable;
  readonly filled: FilledTable;
  /** Of printed figures that are worked out from others, how. */
  readonly relations: readonly Relation[];
  /** Columns of the table as it is printed that those of its figures are. */
  readonly columns: readonly number[];
}
