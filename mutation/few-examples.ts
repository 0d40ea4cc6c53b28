/** Stands in for fast-check while changes are tried: few examples of each property, and no search for the smallest. */

import fc from '../node_modules/fast-check/lib/fast-check.js';

const most = 15;

function assert<Ts>(property: fc.IRawProperty<Ts>, parameters?: fc.Parameters<Ts>): void | Promise<void> {
  const numRuns = Math.min(parameters?.numRuns ?? most, most);
  return fc.assert(property, { ...parameters, numRuns, endOnFailure: true });
}

export default { ...fc, assert };
