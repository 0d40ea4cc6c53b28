/** Of a target before and after its change, in two columns, the one that is in force. */

import { type Found, notice } from '../../finding/finding.ts';
import type { Observation } from './plan.ts';

/** Where 変更後 is blank or a dash the earlier target still holds. */
export function settleChangedTargets(observations: readonly Observation[]): Found<readonly Observation[]> {
  const round = ({ column }: Observation) => column.revised ?? 0;
  const held = observations.filter(({ column, quantity }) => column.role === 'target' && quantity.type !== 'missing');
  const newest = Math.max(0, ...held.map(round));
  const earlier = held.filter((each) => round(each) < newest);
  const years = new Set(earlier.map(({ column }) => column.year));
  // 改定後目標（R10） beside 目標値（R8）: the year was changed too, and what it takes the place of is the last one.
  const last = earlier.findLast(({ column }) => column.year !== undefined) ?? earlier.at(-1);
  const isPutOff = held.some((each) => round(each) === newest && !years.has(each.column.year));
  const isReplaced = (each: Observation) =>
    earlier.includes(each) &&
    (held.some((other) => other.column.year === each.column.year && round(other) > round(each)) ||
      (isPutOff && each === last));
  const replaced = observations.filter(isReplaced);
  return {
    value: observations.map((each) => (replaced.includes(each) ? { ...each, doubt: 'superseded' } : each)),
    findings: replaced.map(({ quantity: { text }, place }) =>
      notice('target-superseded', { texts: [text], cells: [] }, place),
    ),
  };
}
