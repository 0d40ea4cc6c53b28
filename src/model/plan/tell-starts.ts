/** A target that its cell tells from where to where, beside a baseline or an actual of that year: the two have to be one value. */

import { type Finding, warning } from '../../finding/finding.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { NamedValue, Observation } from './plan.ts';
import { yearOf } from './plan.ts';
import { isSameAmount } from './read-from-to.ts';

/** `values` are those of one row. */
export function tellStarts(values: readonly Observation[]): readonly Finding[] {
  const measured = values.filter(
    ({ column: { role }, quantity, doubt }) =>
      (role === 'baseline' || role === 'actual') && quantity.type === 'amount' && doubt === undefined,
  );
  return values.flatMap(({ start, quantity: { text }, doubt, place }) => {
    if (start === undefined || doubt !== undefined || start.amount.bound === '約') return [];
    const other = findOther(start, measured);
    // One without a year may be of any.
    const held = start.period === undefined || other === undefined ? measured : [other];
    if (other === undefined || held.some(({ quantity }) => isSameAmount(start.amount, quantity))) return [];
    return [warning('target-start-differs', { texts: [`${other.quantity.text}／${text}`], cells: [] }, place)];
  });
}

/** What was measured in the year of the start; of one without a year, the baseline. */
function findOther({ period }: NamedValue, measured: readonly Observation[]): Observation | undefined {
  const year = period && fiscalYearOfPeriod(period);
  if (year !== undefined) return measured.find((each) => yearOf(each) === year && each.period?.type === period?.type);
  return measured.find(({ column }) => column.role === 'baseline');
}
