/** What runs in a thread of a worker: does tasks one at a time, so that the worker's own thread can always say that it lives. */

import { parentPort, workerData } from 'node:worker_threads';
import { Graph } from '../../build/graph/graph.ts';
import { createNodeEffects } from '../../effects-node.ts';
import { FolderStore } from '../../node/folder-store.ts';
import { describeFailure } from './describe-failure.ts';
import { type Bench, doTask } from './do-task.ts';

export interface TaskThreadData {
  readonly storeFolder: string;
  readonly program: string;
  readonly allowCode: boolean;
}

export type ThreadAnswer = { readonly result: string } | { readonly failed: string };

const log = { note: () => {}, progress: () => {}, result: () => {} };
let bench: Bench | undefined;

export default async function follow(id: string): Promise<ThreadAnswer> {
  const { storeFolder, program, allowCode } = workerData as TaskThreadData;
  const effects = createNodeEffects(log, undefined, allowCode);
  bench ??= { effects, store: new FolderStore(storeFolder), program, graph: new Graph() };
  try {
    return { result: await doTask(bench, id, (event) => parentPort?.postMessage(event)) };
  } catch (cause) {
    return { failed: describeFailure(cause, storeFolder) };
  }
}
