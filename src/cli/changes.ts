/** Collects what changed until nothing more does for a moment: a program that saves a file does several things to it. */

import { setTimeout } from 'node:timers/promises';

export interface Changes {
  add(folder: string, path: string): void;
  /** Paths by the folder that they are in; waits for the first, and for a moment without more. None after `end`. */
  next(): Promise<ReadonlyMap<string, ReadonlySet<string>> | undefined>;
  end(): void;
}

/** Milliseconds without a change, and how many such moments are waited where there is always another. */
const calm = 20;
const mostMoments = 50;

export function collectChanges(): Changes {
  let waiting = new Map<string, Set<string>>();
  let told = 0;
  let isEnded = false;
  let wake = () => {};
  const waitForFirst = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (waiting.size > 0 || isEnded) resolve();
    });
  return {
    add: (folder, path) => {
      told += 1;
      waiting.set(folder, (waiting.get(folder) ?? new Set()).add(path));
      wake();
    },
    next: async () => {
      await waitForFirst();
      for (let moment = 0, seen = -1; seen !== told && moment < mostMoments && !isEnded; moment += 1) {
        seen = told;
        await setTimeout(calm);
      }
      const changed = waiting;
      waiting = new Map();
      return isEnded ? undefined : changed;
    },
    end: () => {
      isEnded = true;
      wake();
    },
  };
}
