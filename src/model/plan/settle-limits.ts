/** 目標値（下限） and 目標値（上限）: a limit that stands alone is a bound, two of them are the ends of a band and no level to compare with. */

import { type Found, notice, warning } from '../../finding/finding.ts';
import type { Bound } from '../value/quantity.ts';
import type { Observation } from './plan.ts';

/** Both limits of a year are printed as typed; one that says no bound of its own has that of its head. */
export function settleLimits(observations: readonly Observation[]): Found<readonly Observation[]> {
  const limits = observations.map(limitOf);
  const bounded = observations.map((observation, index): Observation => {
    const { quantity } = observation;
    const bound = limits[index];
    if (bound === undefined || quantity.type !== 'amount' || quantity.bound !== undefined) return observation;
    return { ...observation, quantity: { ...quantity, bound } };
  });
  const oppositesOf = (index: number) =>
    bounded.filter((other, at) => {
      const [own, opposite] = [limits[index], limits[at]];
      const isOfYear = other.column.year === observations[index]?.column.year;
      return own !== undefined && opposite !== undefined && opposite !== own && isOfYear;
    });
  const settled = bounded.map((own, index): Observation => {
    const [opposite, ...others] = oppositesOf(index);
    if (opposite === undefined) return own;
    const isOnly = others.length === 0 && oppositesOf(bounded.indexOf(opposite)).length === 1;
    const [low, high] = limits[index] === '以上' ? [own, opposite] : [opposite, own];
    return { ...own, doubt: 'limit-of-band', ...(isOnly && areInOrder(low, high) && { limits: { low, high } }) };
  });
  const findings = settled.flatMap(({ quantity: { text }, place, limits: band }, index) => {
    if (oppositesOf(index).length === 0) return [];
    const tell = band === undefined ? warning : notice;
    return [tell('limits-of-band', { texts: [text], cells: [] }, place)];
  });
  return { value: settled, findings };
}

/** A lower limit above the upper one is a slip, and one in doubt is no limit. */
function areInOrder(low: Observation, high: Observation): boolean {
  if (low.quantity.type !== 'amount' || high.quantity.type !== 'amount') return false;
  const isSure = low.doubt === undefined && high.doubt === undefined;
  return isSure && low.quantity.value.lte(high.quantity.value);
}

function limitOf({ column: { role, head }, quantity }: Observation): Bound | undefined {
  if (role !== 'target' || quantity.type !== 'amount') return undefined;
  if (/下限|最低|最小/.test(head)) return '以上';
  return /上限|最大/.test(head) ? '以下' : undefined;
}
