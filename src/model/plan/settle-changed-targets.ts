/** Of a target before and after its change, in two columns, the one that is in force. */

import { type Found, notice } from '../../finding/finding.ts';
import type { Observation } from './plan.ts';
import type { PlacedColumn } from './value-columns.ts';

/** Where 変更後 is blank or a dash the earlier target still holds. `observations` are those of `columns`, in their order. */
export function settleChangedTargets(
  observations: readonly Observation[],
  columns: readonly PlacedColumn[],
): Found<readonly Observation[]> {
  const revised = observations.filter(
    ({ quantity }, index) => columns[index]?.isRevised === true && quantity.type !== 'missing',
  );
  const earlier = observations.filter(
    ({ column, quantity }, index) =>
      column.role === 'target' && columns[index]?.isRevised !== true && quantity.type !== 'missing',
  );
  const years = new Set(earlier.map(({ column }) => column.year));
  // 改定後目標（R10） beside 目標値（R8）: the year was changed too, and what it takes the place of is the last one.
  const last = earlier.findLast(({ column }) => column.year !== undefined) ?? earlier.at(-1);
  const isPutOff = revised.some(({ column }) => !years.has(column.year));
  const isReplaced = (each: Observation) =>
    earlier.includes(each) &&
    (revised.some((other) => other.column.year === each.column.year) || (isPutOff && each === last));
  const replaced = observations.filter(isReplaced);
  return {
    value: observations.map((each) => (replaced.includes(each) ? { ...each, doubt: 'superseded' } : each)),
    findings: replaced.map(({ quantity: { text }, place }) =>
      notice('target-superseded', { texts: [text], cells: [] }, place),
    ),
  };
}
