/** A queue in this process: what BullMQ does, as far as a build relies on it, with workers that can be killed. */

import type {
  DoTask,
  Exchange,
  News,
  Presence,
  RollCall,
  TaskQueue,
  TaskSource,
} from '../../../src/runner/queue/task-queue.ts';

interface Kept {
  state: 'waiting' | 'active' | 'done' | 'failed';
  result: string;
  reason: string;
  starts: number;
}

export class MemoryExchange implements Exchange {
  readonly address = 'redis://memory';
  readonly signed = new Map<string, Presence>();
  readonly #queues = new Map<string, MemoryQueue>();

  queue(program: string): MemoryQueue {
    const queue = this.#queues.get(program) ?? new MemoryQueue();
    this.#queues.set(program, queue);
    return queue;
  }

  tasks(program: string): TaskQueue {
    return this.queue(program).tasks();
  }

  source(program: string): TaskSource {
    return this.queue(program).source();
  }

  rollCall(): RollCall {
    const key = ({ role, name }: Pick<Presence, 'role' | 'name'>) => `${role} ${name}`;
    return {
      sign: async (presence) => void this.signed.set(key(presence), presence),
      leave: async (presence) => void this.signed.delete(key(presence)),
      list: async () => [...this.signed.values()],
      close: async () => {},
    };
  }
}

/** Thrown by the work of a worker that is killed at it: nobody tells the queue. */
export class Killed extends Error {}

export class MemoryQueue {
  readonly kept = new Map<string, Kept>();
  /** News that are lost on the way. */
  loses: (news: News) => boolean = () => false;
  readonly #listeners = new Set<(news: News) => void>();
  readonly #idle = new Set<() => void>();

  tasks(): TaskQueue {
    return {
      offer: async (id) => {
        const before = this.kept.get(id);
        if (before !== undefined && before.state !== 'failed') return;
        this.kept.set(id, { state: 'waiting', result: '', reason: '', starts: 0 });
        this.#wake();
      },
      stand: async (id) => {
        const task = this.kept.get(id);
        if (task === undefined) return { kind: 'missing' };
        if (task.state === 'done') return { kind: 'done', result: task.result };
        return task.state === 'failed' ? { kind: 'failed', reason: task.reason } : { kind: 'waiting' };
      },
      withdraw: async (id) => {
        if (this.kept.get(id)?.state !== 'active') this.kept.delete(id);
      },
      follow: (listen) => void this.#listeners.add(listen),
      close: async () => {},
    };
  }

  source(): TaskSource {
    let isClosed = false;
    const drivers: Promise<void>[] = [];
    return {
      serve: (size, work) => {
        for (let count = 0; count < size; count += 1) drivers.push(this.#drive(work, () => isClosed));
      },
      close: async () => {
        isClosed = true;
        this.#wake();
        await Promise.all(drivers);
      },
    };
  }

  async #drive(work: DoTask, isClosed: () => boolean): Promise<void> {
    while (!isClosed()) {
      const next = [...this.kept].find(([, { state }]) => state === 'waiting');
      if (next === undefined) {
        await new Promise<void>((resolve) => this.#idle.add(resolve));
        continue;
      }
      const [id, task] = next;
      task.state = 'active';
      task.starts += 1;
      this.#say({ id, kind: 'begun' });
      try {
        task.result = await work(id, (event) => this.#say({ id, kind: 'told', event }));
        task.state = 'done';
      } catch (cause) {
        task.reason = cause instanceof Killed ? 'stalled more than allowed' : String(cause);
        task.state = task.starts >= 3 ? 'failed' : 'waiting';
      }
      if (task.state !== 'waiting') this.#say({ id, kind: 'ended' });
    }
  }

  #say(news: News): void {
    if (this.loses(news)) return;
    for (const listen of this.#listeners) listen(news);
  }

  #wake(): void {
    for (const resolve of this.#idle) resolve();
    this.#idle.clear();
  }
}
