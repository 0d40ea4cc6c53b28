/** What runs in a worker thread: takes orders one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { Graph } from '../build/graph/graph.ts';
import { guardOutput } from '../build/open-output.ts';
import { OutputLost } from '../build/output-lost.ts';
import { Workshop } from '../build/work/workshop.ts';
import { createNodeEffects } from '../effects-node.ts';
import { isLockHeld } from '../node/lock.ts';
import type { Answer, Message, Order, ThreadSession } from './messages.ts';

const send = (kind: Message['kind']) => (text: string) => parentPort?.postMessage({ kind, text } satisfies Message);
const log = { note: send('note'), progress: send('progress'), result: () => {} };
let workshop: Workshop | undefined;

export default async function follow({ task, jobs }: Order): Promise<Answer> {
  workshop ??= openWorkshop(workerData as ThreadSession);
  try {
    return jobs === undefined ? { opened: await workshop.open(task) } : { built: await workshop.build(task, jobs) };
  } catch (cause) {
    if (cause instanceof OutputLost) return { isOutputLost: true };
    throw cause;
  }
}

function openWorkshop(session: ThreadSession): Workshop {
  const isHeld = () => isLockHeld(session.out, session.lock);
  const effects = guardOutput(createNodeEffects(log, undefined, session.allowCode), { isHeld });
  return new Workshop({ ...session, effects, graph: new Graph() });
}
