/** 延べ900人 as a target of 870人, or the other way round: counted in one way perhaps, and perhaps not. */

import { type Finding, notice } from '../../finding/finding.ts';
import type { Observation } from './plan.ts';

/** Told where a target and the actuals differ in it, and neither the name nor a head says it for all. They are rated as they stand. */
export function tellGross(name: string, observations: readonly Observation[]): readonly Finding[] {
  if (gross.test(name)) return [];
  const counted = observations.filter(({ quantity, doubt }) => quantity.type === 'amount' && doubt === undefined);
  const ofRole = (wanted: 'target' | 'actual') => counted.filter(({ column: { role } }) => role === wanted);
  const [targets, actuals] = [ofRole('target'), ofRole('actual')];
  const isMixed = actuals.some((actual) => targets.some((target) => isGross(target) !== isGross(actual)));
  if (!isMixed) return [];
  return [...targets, ...actuals]
    .filter(isGross)
    .map(({ quantity: { text }, place }) => notice('gross-beside-plain', { texts: [text], cells: [] }, place));
}

const gross = /延べ|のべ|延人|延件/;

function isGross({ quantity, column }: Observation): boolean {
  return (
    (quantity.type === 'amount' && quantity.bound === '延べ') || gross.test(quantity.text) || gross.test(column.head)
  );
}
