/** Lets the optimising compiler wait: most of what a build runs is over before it would pay. */

import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs before V8 looks whether to optimise it: five times its own. Measured in docs/decisions/threads.md. */
const budget = 700_000;
/** Of Node, whose V8 is known to know the setting. */
const latestKnown = 24;

/** Holds for all threads. */
export function optimiseLate(version = process.versions.node): void {
  if (Number.parseInt(version, 10) <= latestKnown) setFlagsFromString(`--interrupt-budget=${budget}`);
}
