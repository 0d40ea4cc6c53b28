/** Takes part in the roll call, again and again, and tells who else does. */

import { setTimeout as delay } from 'node:timers/promises';
import { Attendance } from './attendance.ts';
import type { Presence, RollCall } from './task-queue.ts';

export interface RollPace {
  /** Milliseconds between two signs of life. */
  readonly beat: number;
  /** Who has given none for so many milliseconds is taken for dead. */
  readonly patience: number;
}

/** `heard` is told who else lives, after each call. Resolves once it has left. */
export async function callRoll(
  roll: RollCall,
  self: Omit<Presence, 'beat'>,
  { beat, patience }: RollPace,
  signal: AbortSignal,
  heard: (alive: readonly Presence[]) => void,
): Promise<void> {
  const attendance = new Attendance(patience);
  for (let count = 1; !signal.aborted; count += 1) {
    try {
      await roll.sign({ ...self, beat: count });
      const { alive, dead } = attendance.judge(await roll.list(), performance.now());
      heard(alive.filter(({ role, name }) => role !== self.role || name !== self.name));
      for (const each of dead) await roll.leave(each);
    } catch {
      // Called again: nobody's work depends on it.
    }
    await delay(beat, undefined, { signal }).catch(() => {});
  }
  await roll.leave(self).catch(() => {});
}
