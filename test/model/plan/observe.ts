/** Columns of values and what one row holds in them, for the tests of what they settle beside each other. */

import type { ValueRole } from '../../../src/model/head/value-role.ts';
import type { Observation, ValueColumn } from '../../../src/model/plan/plan.ts';
import type { PlacedColumn } from '../../../src/model/plan/value-columns.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

export interface Observed {
  readonly role: ValueRole;
  readonly text: string;
  readonly year?: number;
  readonly isCumulative?: boolean;
  readonly revised?: number;
}

export function observe(cells: readonly Observed[]): {
  readonly columns: readonly PlacedColumn[];
  readonly observations: readonly Observation[];
} {
  const columns = cells.map(({ role, year, text: _, revised, ...said }, index): PlacedColumn => {
    const own = year === undefined ? undefined : fiscalYear(year);
    const period = own === undefined ? undefined : ({ type: 'fiscal-year', year: own } as const);
    const value: ValueColumn = {
      role,
      head: `${role} ${index}`,
      firmness: 'final',
      period,
      year: own,
      ...(revised !== undefined && { revised }),
    };
    return { index, header: value.head, place: placeOf(1, index), value, ...said };
  });
  const observations = columns.map(({ value }, index): Observation => {
    const text = cells[index]?.text ?? '';
    const quantity = parseQuantity(text) ?? { type: 'qualitative', text };
    return { column: value, period: value.period, firmness: 'final', quantity, place: placeOf(2, index) };
  });
  return { columns, observations };
}

function placeOf(line: number, index: number) {
  return { file: 'indicators.csv', line, column: index + 1 };
}
