/** Who of those that signed is alive. Clocks of machines differ: only the own one is asked, and whether a beat has changed. */

import type { Presence } from './task-queue.ts';

export class Attendance {
  readonly #patience: number;
  readonly #seen = new Map<string, { readonly beat: number; readonly at: number }>();

  /** `patience` in milliseconds: who has not stirred for so long is taken for dead. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Those that live at the time `now`, and those that do not. Who is seen for the first time may be either. */
  judge(
    signed: readonly Presence[],
    now: number,
  ): { readonly alive: readonly Presence[]; readonly dead: readonly Presence[] } {
    const alive: Presence[] = [];
    const dead: Presence[] = [];
    for (const presence of signed) {
      const key = `${presence.role} ${presence.name}`;
      const before = this.#seen.get(key);
      const at = before !== undefined && before.beat === presence.beat ? before.at : now;
      this.#seen.set(key, { beat: presence.beat, at });
      (now - at < this.#patience ? alive : dead).push(presence);
    }
    return { alive, dead };
  }
}
