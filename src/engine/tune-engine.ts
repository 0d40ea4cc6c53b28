/** Sets V8 for short runs: most of what a build runs is over before all of V8's care would pay. Measured in docs/decisions/threads.md. */

import { setFlagsFromString } from 'node:v8';
import { type KnownEngine, tellEngine } from './known-engine.ts';

/** A long pattern is compiled to machine code at once: its bytecode, which would run but once, takes ten times as long to make. */
const patterns = '--regexp-tier-up-ticks=0';
/** How often a function runs before V8 looks whether to optimise it: five times its own. Later ones count calls, not bytes of code. */
const later = ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=15000'];
const settings: Readonly<Record<KnownEngine, readonly string[]>> = {
  20: ['--interrupt-budget=700000', patterns],
  22: [...later, patterns],
  24: [...later, patterns],
  26: [patterns],
};

/** Holds for all threads. */
export function tuneEngine(version?: string): void {
  for (const setting of engineSettings(version)) setFlagsFromString(setting);
}

/** As arguments of Node. */
export function engineSettings(version?: string): readonly string[] {
  const engine = tellEngine(version);
  return engine === undefined ? [] : settings[engine];
}
