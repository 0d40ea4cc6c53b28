/** Of a target before and after its change, in two columns of one year, the one that is in force. */

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
  const isReplaced = ({ column, quantity }: Observation, index: number) =>
    column.role === 'target' &&
    columns[index]?.isRevised !== true &&
    quantity.type !== 'missing' &&
    revised.some((other) => other.column.year === column.year);
  const replaced = observations.filter(isReplaced);
  return {
    value: observations.map((each) => (replaced.includes(each) ? { ...each, doubt: 'superseded' } : each)),
    findings: replaced.map(({ quantity: { text }, place }) =>
      notice('target-superseded', { texts: [text], cells: [] }, place),
    ),
  };
}
