/** How the table of indicators was understood: what a plan is made of, and what there is where an error stops it. */

import type { RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import type { Columns } from './columns.ts';
import type { IndicatorInference } from './inferences.ts';
import type { Indicator } from './plan.ts';
import type { PlacedColumn } from './value-columns.ts';

export interface PlanReading {
  /** As its columns were read: without the rows that are left out, rows of one indicator joined. */
  readonly table: RawTable;
  readonly columns: Columns<IndicatorMeaning>;
  /** Columns of values, with their years. */
  readonly values: readonly PlacedColumn[];
  readonly indicators: readonly {
    readonly indicator: Indicator;
    readonly inferences: readonly IndicatorInference[];
  }[];
}
