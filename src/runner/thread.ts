/** What runs in a worker thread: takes orders one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { Graph } from '../build/graph/graph.ts';
import { guardOutput } from '../build/open-output.ts';
import { OutputLost } from '../build/output-lost.ts';
import { Workshop } from '../build/work/workshop.ts';
import { createNodeEffects } from '../effects-node.ts';
import { isLockHeld } from '../node/lock.ts';
import type { Answer, Message, Order, ThreadSession } from './messages.ts';

const session = workerData as ThreadSession;
const send = (kind: Message['kind']) => (text: string) => parentPort?.postMessage({ kind, text } satisfies Message);
const log = { note: send('note'), progress: send('progress'), result: () => {} };
const effects = guardOutput(createNodeEffects(log), { isHeld: () => isLockHeld(session.out, session.lock) });
const workshop = new Workshop({ ...session, effects, graph: new Graph() });

export default async function follow({ task, jobs }: Order): Promise<Answer> {
  try {
    return jobs === undefined ? { opened: await workshop.open(task) } : { built: await workshop.build(task, jobs) };
  } catch (cause) {
    if (cause instanceof OutputLost) return { isOutputLost: true };
    throw cause;
  }
}
