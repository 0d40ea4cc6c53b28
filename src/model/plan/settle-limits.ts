/** 目標値（下限） and 目標値（上限）: a limit that stands alone is a bound, two of them are a band and no level to compare with. */

import { type Found, warning } from '../../finding/finding.ts';
import type { Bound } from '../value/quantity.ts';
import type { Observation } from './plan.ts';

/** Both limits of a year are printed as typed; one that says no bound of its own has that of its head. */
export function settleLimits(observations: readonly Observation[]): Found<readonly Observation[]> {
  const limits = observations.map(limitOf);
  const isOfBand = (observation: Observation, index: number) =>
    limits[index] !== undefined &&
    observations.some((other, at) => {
      const opposite = limits[at];
      return opposite !== undefined && opposite !== limits[index] && other.column.year === observation.column.year;
    });
  const ofBand = observations.filter(isOfBand);
  return {
    value: observations.map((observation, index) => {
      if (ofBand.includes(observation)) return { ...observation, doubt: 'limit-of-band' };
      const { quantity } = observation;
      const bound = limits[index];
      if (bound === undefined || quantity.type !== 'amount' || quantity.bound !== undefined) return observation;
      return { ...observation, quantity: { ...quantity, bound } };
    }),
    findings: ofBand.map(({ quantity: { text }, place }) =>
      warning('limits-of-band', { texts: [text], cells: [] }, place),
    ),
  };
}

function limitOf({ column: { role, head }, quantity }: Observation): Bound | undefined {
  if (role !== 'target' || quantity.type !== 'amount') return undefined;
  if (/下限|最低|最小/.test(head)) return '以上';
  return /上限|最大/.test(head) ? '以下' : undefined;
}
