/** What a caller may put in the place of the real world. */

import type { Effects, Log } from '../effects.ts';
import { createNodeEffects } from '../effects-node.ts';

export interface Surroundings {
  /** What is not given is the real world's; the log of which is silent: what is found is returned. */
  readonly effects?: Partial<Effects>;
}

export function surround({ effects = {} }: Surroundings): Effects {
  return { ...createNodeEffects(silent), ...effects };
}

const silent: Log = { result: () => {}, note: () => {}, progress: () => {} };
