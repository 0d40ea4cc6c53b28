/** Serves a queue until it is told to end: does what coordinators of the same program put up. */

import { callRoll, type RollPace } from './call-roll.ts';
import type { DoTask, Exchange, Presence } from './task-queue.ts';

export interface Service {
  readonly exchange: Exchange;
  readonly self: Omit<Presence, 'role' | 'beat'>;
  /** Tasks at once. */
  readonly size: number;
  readonly work: DoTask;
  readonly pace: RollPace;
  /** Ends it, once the tasks that it is at are done. */
  readonly signal: AbortSignal;
  /** Is told of a coordinator whose tasks it cannot do: they would become other files. */
  readonly refuse: (coordinator: Presence) => void;
}

export async function serveQueue({ exchange, self, size, work, pace, signal, refuse }: Service): Promise<void> {
  const refused = new Set<string>();
  const hear = (alive: readonly Presence[]) => {
    for (const other of alive) {
      const isStrange = other.role === 'coordinator' && other.program !== self.program;
      if (!isStrange || refused.has(other.name)) continue;
      refused.add(other.name);
      refuse(other);
    }
  };
  const source = exchange.source(self.program);
  const roll = exchange.rollCall();
  try {
    source.serve(size, work);
    await callRoll(roll, { ...self, role: 'worker' }, pace, signal, hear);
  } finally {
    await source.close();
    await roll.close();
  }
}
