/** What a caller may put in the place of the real world. */

import type { Effects, Log } from '../effects.ts';
import { createNodeEffects } from '../effects-node.ts';

export interface Surroundings {
  /** What is not given is the real world's; the log of which is silent: what is found is returned. */
  readonly effects?: Partial<Effects>;
  /** Loads the extensions that workspaces name: their code can do all that the caller can. */
  readonly allowCode?: boolean;
}

export function surround({ effects = {}, allowCode = false }: Surroundings): Effects {
  return { ...createNodeEffects(silent, undefined, allowCode), ...effects };
}

const silent: Log = { result: () => {}, note: () => {}, progress: () => {} };
