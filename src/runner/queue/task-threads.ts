/** Threads that do tasks, each one at a time. One that is lost takes its task with it, and another comes in its place. */

import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { BuildEvent } from '../../effects.ts';
import { renderFinding } from '../../finding/render.ts';
import { findLimits, findLoss, type ThreadLimits } from '../threads.ts';
import type { DoTask } from './task-queue.ts';
import type { TaskThreadData, ThreadAnswer } from './task-thread.ts';

export class TaskThreads {
  readonly #data: TaskThreadData;
  readonly #limits: ThreadLimits;
  readonly #free: Piscina<string, ThreadAnswer>[] = [];
  readonly #all = new Set<Piscina<string, ThreadAnswer>>();

  constructor(data: TaskThreadData, size: number, limits: ThreadLimits = findLimits(size)) {
    this.#data = data;
    this.#limits = limits;
  }

  /** Rejects with what is to be told where the task is given up. */
  readonly work: DoTask = async (id, tell) => {
    const thread = this.#free.pop() ?? this.#start();
    const broken = new AbortController();
    const hear = (event: BuildEvent) => tell(event);
    const fail = (cause: Error) => broken.abort(cause);
    const late = AbortSignal.timeout(this.#limits.time * 1000);
    thread.on('message', hear);
    // Of one that ends before it has taken its task.
    thread.on('error', fail);
    try {
      const answer = await thread.run(id, { signal: AbortSignal.any([late, broken.signal]) });
      this.#free.push(thread);
      if ('result' in answer) return answer.result;
      throw new Error(answer.failed);
    } catch (cause) {
      if (this.#free.includes(thread)) throw cause;
      await this.#end(thread);
      throw new Error(renderFinding(findLoss(broken.signal.reason ?? cause, this.#limits), 'ja'));
    } finally {
      thread.off('message', hear);
      thread.off('error', fail);
    }
  };

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#all, (thread) => this.#end(thread)));
  }

  #start(): Piscina<string, ThreadAnswer> {
    const thread = new Piscina<string, ThreadAnswer>({
      filename: threadFile,
      minThreads: 1,
      maxThreads: 1,
      // A thread that waits by them does nothing else meanwhile, such as closing its files.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      workerData: this.#data,
    });
    this.#all.add(thread);
    return thread;
  }

  async #end(thread: Piscina<string, ThreadAnswer>): Promise<void> {
    this.#all.delete(thread);
    await thread.destroy();
  }
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
// Seen from the bundle, this module lies in another folder.
const threadFile = fileURLToPath(new URL(`../runner/queue/task-thread.${extension}`, import.meta.url));
