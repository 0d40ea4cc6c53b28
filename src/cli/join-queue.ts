/** What `build --queue` and `worker` have in common: the queue, the store, a name, and how they are told to end. */

import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import type { Log } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { FolderStore } from '../node/folder-store.ts';
import { openExchange } from '../runner/queue/bullmq-exchange.ts';
import type { Means } from '../runner/queue/coordinate.ts';

export interface QueueChoice {
  readonly queue: string;
  readonly store: string;
  /** Seconds, of a worker. */
  readonly lease?: number;
}

export async function joinQueue(
  { queue: url, store, lease = 30 }: QueueChoice,
  log: Log,
  ending: string,
): Promise<Means | { readonly finding: Finding }> {
  const opened = await openExchange({ url, lease }, noteOnce(log));
  if ('finding' in opened) return opened;
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return {
    exchange: opened,
    store: new FolderStore(store),
    storeFolder: store,
    self: { name: `${hostname()}-${process.pid}`, version },
    signal: watchSignals(() => log.note(ending)),
    pace: { poll: 2000, trust: 300_000, beat: 5000, patience: 15_000 },
  };
}

/** All is done: a connection to a queue that is gone cannot be closed, and holds nobody up. */
export function leaveQueue(): void {
  setTimeout(() => process.exit(), 1000).unref();
}

/** The first asks for an end, the second one makes it. */
function watchSignals(told: () => void): AbortSignal {
  const ending = new AbortController();
  const end = () => {
    if (ending.signal.aborted) process.exit(130);
    told();
    ending.abort();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return ending.signal;
}

/** A connection that is tried again and again says the same again and again. */
function noteOnce(log: Log): (problem: string) => void {
  const told = new Set<string>();
  return (problem) => {
    if (told.has(problem)) return;
    told.add(problem);
    log.note(problem);
  };
}
