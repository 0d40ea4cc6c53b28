/** A crew of worker threads, each with a workshop of its own. */

import { totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Recruit } from '../build/build.ts';
import { OutputLost } from '../build/output-lost.ts';
import {
  type Built,
  type Opened,
  type PlannedJob,
  type Session,
  type Task,
  type Worker,
  WorkerLost,
} from '../build/work/worker.ts';
import { error, type Finding } from '../finding/finding.ts';
import type { Answer, Message, Order, ThreadSession } from './messages.ts';

export interface ThreadLimits {
  /** Megabytes that a thread may hold. */
  readonly memory: number;
  /** Seconds that one step may take. */
  readonly time: number;
}

export function recruitThreads(size: number, limits: ThreadLimits = findLimits(size)): Recruit {
  return async (session) => ({ size, hire: async () => new ThreadWorker(session, limits) });
}

/** Together they take at most three quarters of the machine's memory. */
export function findLimits(size: number): ThreadLimits {
  const bytes = Math.min(totalmem(), constrainedMemory() || Number.POSITIVE_INFINITY);
  return { memory: Math.max(256, Math.floor((bytes * 0.75) / size / 2 ** 20)), time: 1800 };
}

/** One thread, and another in its place when it is lost. */
class ThreadWorker implements Worker {
  readonly #pool: Piscina<Order, Answer>;
  readonly #limits: ThreadLimits;
  readonly #broken = new AbortController();

  constructor({ effects, out, lock, program, earlier }: Session, limits: ThreadLimits) {
    const workerData: ThreadSession = { out, lock, program, earlier, allowCode: effects.runCode !== undefined };
    this.#limits = limits;
    this.#pool = new Piscina<Order, Answer>({
      filename: threadFile,
      minThreads: 1,
      maxThreads: 1,
      // A thread that waits by them does nothing else meanwhile, such as closing its files.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      workerData,
    });
    this.#pool.on('message', ({ kind, text }: Message) => effects.log[kind](text));
    // Of one that ends before it has taken its order.
    this.#pool.on('error', (cause: Error) => this.#broken.abort(cause));
  }

  async open(task: Task): Promise<Opened> {
    const answer = await this.#do({ task });
    if ('opened' in answer) return answer.opened;
    throw new OutputLost();
  }

  async build(task: Task, jobs: readonly PlannedJob[]): Promise<Built> {
    const answer = await this.#do({ task, jobs });
    if ('built' in answer) return answer.built;
    throw new OutputLost();
  }

  async dismiss(): Promise<void> {
    await this.#pool.destroy();
  }

  async #do(order: Order): Promise<Answer> {
    try {
      const late = AbortSignal.timeout(this.#limits.time * 1000);
      return await this.#pool.run(order, { signal: AbortSignal.any([late, this.#broken.signal]) });
    } catch (cause) {
      throw new WorkerLost(findLoss(this.#broken.signal.reason ?? cause, this.#limits));
    }
  }
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
// Seen from the bundle, this module lies in another folder.
const threadFile = fileURLToPath(new URL(`../runner/thread.${extension}`, import.meta.url));

export function findLoss(cause: unknown, { memory, time }: ThreadLimits): Finding {
  const { name, code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return error('worker-out-of-memory', { limit: memory });
  if (name === 'AbortError') return error('worker-out-of-time', { limit: time });
  return error('worker-lost', { detail: message });
}
