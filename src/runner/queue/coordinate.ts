/** Has workspaces built by whoever serves a queue, and publishes what they made. */

import type { Recruit } from '../../build/build.ts';
import type { DoTasks, Session, Task } from '../../build/work/worker.ts';
import type { BuildEvent, Log } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { Store } from '../../store/store.ts';
import { type AwaitPace, QueueSilent, TaskWaiter } from './await-tasks.ts';
import { callRoll, type RollPace } from './call-roll.ts';
import { publishOutcome } from './publish-outcome.ts';
import { servedProgram } from './served-program.ts';
import { guardStore, StoreRefuses } from './store-refuses.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { formatTask } from './task-file.ts';
import type { Exchange, News, Presence } from './task-queue.ts';

export interface Means {
  readonly exchange: Exchange;
  readonly store: Store;
  readonly storeFolder: string;
  readonly self: Pick<Presence, 'name' | 'version'>;
  /** Ends the build: what is done stays. */
  readonly signal: AbortSignal;
  readonly pace: AwaitPace & RollPace;
}

export function recruitQueue(means: Means): Recruit {
  return async (session) => (tasks, log, done) => new Coordination(means, session, log).do(tasks, done);
}

type Done = Parameters<DoTasks>[2];
type TaskResult = Parameters<Done>[1];

class Coordination {
  readonly #means: Means;
  readonly #store: Store;
  readonly #session: Session;
  readonly #tell: (event: BuildEvent) => void;
  readonly #waiter: TaskWaiter;
  readonly #served: ReturnType<typeof servedProgram>;
  readonly #queue: ReturnType<Exchange['tasks']>;
  #told = Promise.resolve();

  constructor(means: Means, session: Session, { event = () => {} }: Pick<Log, 'event'>) {
    this.#means = means;
    this.#store = guardStore(means.store);
    this.#session = session;
    this.#tell = event;
    this.#served = servedProgram(session.effects, session.program);
    this.#queue = means.exchange.tasks(this.#served.program);
    this.#waiter = new TaskWaiter(this.#queue, means.pace);
  }

  async do(tasks: readonly Task[], done: Done): Promise<void> {
    const { signal } = this.#means;
    const stop = () => this.#waiter.stop(new Stopped());
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    const left = new AbortController();
    const called = this.#callRoll(left.signal);
    const waiting = tasks.values();
    const drive = async () => {
      for (const task of waiting) await this.#buildOne(task, done);
    };
    const drivers = Array.from({ length: Math.min(inFlight, tasks.length) }, drive);
    try {
      await Promise.all(drivers);
    } finally {
      signal.removeEventListener('abort', stop);
      this.#waiter.stop(new Stopped());
      await Promise.allSettled(drivers);
      left.abort();
      await Promise.race([called, hurry()]);
      await Promise.race([this.#queue.close().catch(() => {}), hurry()]);
    }
  }

  async #buildOne(task: Task, done: Done): Promise<void> {
    const result = await this.#have(task, (publish) => {
      // One after another: nobody wants the files of many workspaces in memory at once.
      const published = this.#told.then(publish);
      this.#told = published.then(
        () => {},
        () => {},
      );
      return published;
    });
    const told = this.#told.then(() => done(task, result));
    this.#told = told.catch(() => {});
    await told;
  }

  async #have(task: Task, inTurn: <T>(publish: () => Promise<T>) => Promise<T>): Promise<TaskResult> {
    try {
      return await this.#build(task, inTurn);
    } catch (cause) {
      const finding = this.#explain(cause);
      if (finding === undefined) throw cause;
      return fail(finding);
    }
  }

  async #build(task: Task, inTurn: <T>(publish: () => Promise<T>) => Promise<T>): Promise<TaskResult> {
    const { effects, out } = this.#session;
    const { program } = this.#served;
    const { folder, years, reports, formats, only } = task;
    await this.#waiter.untilStopped(Promise.resolve());
    const taken = await takeSnapshot(effects, this.#store, folder, [out, this.#means.storeFolder]);
    if ('finding' in taken) return fail(taken.finding);
    const { snapshot, looks } = taken;
    const id = await this.#store.put(formatTask({ program, folder, years, reports, formats, only, ...snapshot }));
    const follow = new Following(task, this.#tell);
    for (let chance = 1; chance <= chances; chance += 1) {
      const end = await this.#settle(id, snapshot.name, follow);
      if (end.kind === 'failed') {
        this.#tell({ kind: 'lost', workspace: folder, jobs: [] });
        return fail(error('task-given-up', { detail: end.reason }));
      }
      const published = await inTurn(() => publishOutcome(this.#session, this.#store, task, snapshot.name, end.result));
      if (published !== undefined) {
        follow.finish(published.built);
        return { artifacts: published.artifacts, findings: published.findings, looks };
      }
      await this.#waiter.untilStopped(this.#queue.withdraw(id));
    }
    return fail(error('store-lacks', { path: this.#means.storeFolder }));
  }

  async #settle(id: string, name: string, follow: Following) {
    try {
      return await this.#waiter.settle(id, name, (news) => follow.hear(news));
    } catch (cause) {
      // Nobody is to begin what nobody waits for.
      if (cause instanceof Stopped) await Promise.race([this.#queue.withdraw(id).catch(() => {}), hurry()]);
      throw cause;
    }
  }

  #explain(cause: unknown): Finding | undefined {
    const { exchange, storeFolder: path } = this.#means;
    if (cause instanceof Stopped) return error('build-stopped', {});
    if (cause instanceof QueueSilent) return error('queue-unreachable', { address: exchange.address, reason: '' });
    return cause instanceof StoreRefuses ? error('store-unusable', { path, reason: cause.code }) : undefined;
  }

  async #callRoll(signal: AbortSignal): Promise<void> {
    const { exchange, self, pace } = this.#means;
    const { program, runtime: own } = this.#served;
    const roll = exchange.rollCall();
    const refused = new Set<string>();
    let isTold = false;
    let attended = performance.now();
    const hear = (alive: readonly Presence[]) => {
      const workers = alive.filter(({ role }) => role === 'worker');
      const now = performance.now();
      if (workers.some((worker) => worker.program === program)) {
        attended = now;
        isTold = false;
      } else if (!isTold && now - attended >= pace.patience) {
        isTold = true;
        this.#tell({ kind: 'unattended', queue: exchange.address });
      }
      for (const { name, version, runtime, program: other } of workers) {
        if (other === program || refused.has(name)) continue;
        refused.add(name);
        this.#tell({ kind: 'refused', worker: name, version, runtime });
      }
    };
    const present = { ...self, role: 'coordinator' as const, program, runtime: own };
    try {
      await callRoll(roll, present, pace, signal, hear);
    } finally {
      await roll.close();
    }
  }
}

/** Tells what becomes of a workspace, each step once, though it may be done several times. */
class Following {
  readonly #task: Task;
  readonly #emit: (event: BuildEvent) => void;
  readonly #told = new Set<string>();

  constructor(task: Task, emit: (event: BuildEvent) => void) {
    this.#task = task;
    this.#emit = emit;
  }

  hear(news: News): void {
    if (news.kind === 'begun') this.#open();
    else if (news.kind === 'told') this.#pass(news.event);
  }

  finish(built: Extract<BuildEvent, { kind: 'built' }>['jobs']): void {
    const { folder: workspace } = this.#task;
    this.#open();
    this.#tell('opened', { kind: 'opened', workspace, jobs: built.map(({ job }) => job) });
    this.#emit({ kind: 'built', workspace, jobs: built });
  }

  #open(): void {
    const { folder: workspace, why } = this.#task;
    this.#tell('opening', { kind: 'opening', workspace, why });
  }

  #pass(event: BuildEvent): void {
    if (event.kind !== 'opened' && event.kind !== 'building') return;
    this.#open();
    const { kind, jobs } = event;
    this.#tell(kind === 'opened' ? kind : `${kind} ${jobs.join()}`, { kind, jobs, workspace: this.#task.folder });
  }

  #tell(key: string, event: BuildEvent): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#emit(event);
  }
}

/** Workspaces that are in the queue at once. */
const inFlight = 256;
/** Times that a result which the store has lost is made again. */
const chances = 3;

/** Somebody wants the build to end. */
class Stopped extends Error {}

function fail(finding: Finding): TaskResult {
  return { artifacts: [], findings: [{ ...finding, place: { file: 'torikumi.yaml' } }], looks: undefined };
}

/** Who ends does not wait for a queue that does not answer. */
function hurry(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2000).unref());
}
