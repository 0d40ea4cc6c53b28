/** Sets V8 for short runs: most of what a build runs is over before all of V8's care would pay. Measured in docs/decisions/threads.md. */

import { setFlagsFromString } from 'node:v8';

const settings = [
  // Bytes of code that a function runs before V8 looks whether to optimise it: five times its own.
  '--interrupt-budget=700000',
  // A long pattern is compiled to machine code at once: its bytecode, which would run but once, takes ten times as long to make.
  '--regexp-tier-up-ticks=0',
];
/** Of Node, whose V8 is known to know the settings. */
const latestKnown = 24;

/** Holds for all threads. */
export function tuneEngine(version?: string): void {
  for (const setting of engineSettings(version)) setFlagsFromString(setting);
}

/** As arguments of Node. */
export function engineSettings(version = process.versions.node): readonly string[] {
  return Number.parseInt(version, 10) > latestKnown ? [] : settings;
}
