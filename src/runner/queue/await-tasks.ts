/** Waits for tasks of a queue to end: by its news, and by asking now and then, since news may be lost. */

import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { News, Standing, TaskQueue } from './task-queue.ts';

export type End = Extract<Standing, { kind: 'done' | 'failed' }>;

export interface AwaitPace {
  /** Milliseconds between two times of asking. */
  readonly poll: number;
  /** After so many milliseconds without an answer the queue is given up. */
  readonly trust: number;
}

interface Awaited {
  readonly name: string;
  readonly tell: (news: News) => void;
  readonly end: (standing: End) => void;
}

export class TaskWaiter {
  readonly #queue: TaskQueue;
  readonly #pace: AwaitPace;
  readonly #waiting = new Map<string, Awaited>();
  readonly #over = new AbortController();
  #answered = performance.now();

  constructor(queue: TaskQueue, pace: AwaitPace) {
    this.#queue = queue;
    this.#pace = pace;
    // One for each that waits.
    setMaxListeners(0, this.#over.signal);
    queue.follow((news) => void this.#hear(news));
    void this.#ask();
  }

  /** Puts the task up, and resolves to what came of it. Rejects with the reason of `stop`. */
  async settle(id: string, name: string, tell: (news: News) => void): Promise<End> {
    const ended = new Promise<End>((resolve) => this.#waiting.set(id, { name, tell, end: resolve }));
    try {
      // One that cannot be put up now is found missing when it is asked for.
      await this.untilStopped(this.#queue.offer(id, name).catch(() => {}));
      return await this.untilStopped(ended);
    } finally {
      this.#waiting.delete(id);
    }
  }

  /** Of those that are waited for. */
  get ids(): readonly string[] {
    return [...this.#waiting.keys()];
  }

  stop(reason: Error): void {
    this.#over.abort(reason);
  }

  untilStopped<T>(promise: Promise<T>): Promise<T> {
    const { signal } = this.#over;
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
  }

  async #hear(news: News): Promise<void> {
    const awaited = this.#waiting.get(news.id);
    if (awaited === undefined) return;
    if (news.kind === 'ended') await this.#look(news.id, awaited);
    else awaited.tell(news);
  }

  async #ask(): Promise<void> {
    const { signal } = this.#over;
    const { poll, trust } = this.#pace;
    while (!signal.aborted) {
      await delay(poll, undefined, { signal }).catch(() => {});
      const round = Promise.all([...this.#waiting].map(([id, awaited]) => this.#look(id, awaited)));
      const late = delay(trust, undefined, { signal }).catch(() => {});
      await Promise.race([round, late]);
      if (this.#waiting.size === 0) this.#answered = performance.now();
      if (performance.now() - this.#answered > trust) this.stop(new QueueSilent());
    }
  }

  async #look(id: string, { name, end }: Awaited): Promise<void> {
    try {
      const standing = await this.#queue.stand(id);
      this.#answered = performance.now();
      if (standing.kind === 'done' || standing.kind === 'failed') end(standing);
      // Somebody took it back, or the queue has lost it.
      else if (standing.kind === 'missing' && this.#waiting.has(id)) await this.#queue.offer(id, name);
    } catch {
      // Asked again.
    }
  }
}

/** The queue has not answered for too long. */
export class QueueSilent extends Error {}
