/** What the sections say themselves of the year (自己評価, 一次評価), beside what is computed. */

import type { PlanMetrics } from '../../metrics/metrics.ts';
import type { Plan } from '../../model/plan/plan.ts';

export interface RatingOfTable {
  /** Its place in the table. */
  readonly index: number;
  readonly head: string;
}

/** In the order of the table, each head once. */
export function ratingsOfTable({ table }: Plan, { indicators, year }: PlanMetrics): readonly RatingOfTable[] {
  const said = indicators.flatMap(({ printed }) =>
    printed.filter((each) => each.figure === 'rating' && each.year === year && each.quantity.text.trim() !== ''),
  );
  return [...new Set(said.map(({ head }) => head))]
    .map((head) => ({ head, index: table.findIndex((column) => column.head === head) }))
    .toSorted((one, other) => one.index - other.index);
}
