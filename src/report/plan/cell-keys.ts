/** Names the cells of an indicator's values, for the formulas that refer to them. */

import type { Indicator, Observation, Plan, ValueColumn } from '../../model/plan/plan.ts';

export interface CellKeys {
  /** e.g. `1-04/actual/2017`. */
  of(observation: Observation): string;
  attainment(indicator: Indicator): string;
  rating(indicator: Indicator): string;
}

/** Unique also where two columns are of one role and year. */
export function cellKeysOf({ columns }: Plan): (indicator: Pick<Indicator, 'id'>) => CellKeys {
  const names = new Map<ValueColumn, string>();
  const taken = new Map<string, number>();
  for (const column of columns) {
    const name = column.role === 'baseline' ? column.role : `${column.role}/${column.year ?? 'undated'}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    names.set(column, count === 1 ? name : `${name}/${count}`);
  }
  return ({ id }) => ({
    of: ({ column }) => `${id}/${names.get(column) ?? column.head}`,
    attainment: (indicator) => `${indicator.id}/attainment`,
    rating: (indicator) => `${indicator.id}/rating`,
  });
}
