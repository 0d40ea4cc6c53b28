/** The queue that BullMQ keeps in Redis, Valkey or PostgreSQL. Its package and its drivers are loaded only here. */

import type { BackendClasses, IQueueBackend, Job, Queue, Worker } from 'bullmq';
import type { BuildEvent } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import { hidePassword, isPostgres, showAddress } from './address.ts';
import type { DoTask, Exchange, News, Presence, RollCall, Standing, TaskQueue, TaskSource } from './task-queue.ts';

export interface QueueOptions {
  readonly url: string;
  /** Seconds after which a worker that has not stirred is taken for dead. */
  readonly lease: number;
}

/** `tell` is told what goes wrong with the connection while it is in use; it mends itself. */
export async function openExchange(
  { url, lease }: QueueOptions,
  tell: (problem: string) => void,
): Promise<Exchange | { readonly finding: Finding }> {
  // Its types are no matter here.
  const driver: string = isPostgres(url) ? 'pg' : 'ioredis';
  try {
    const { createPostgresBackend, createRedisBackend, withBackend } = await import('bullmq');
    const notice = (cause: Error) => tell(hidePassword(cause.message || String(cause), url));
    if (isPostgres(url)) {
      await import(driver);
      const connection = { connectionString: url, migrate: true };
      return await reach(new BullExchange(withBackend(createPostgresBackend), connection, url, lease, notice));
    }
    await import(driver);
    const connection = { url, maxRetriesPerRequest: null, retryStrategy };
    return await reach(new BullExchange(withBackend(createRedisBackend), connection, url, lease, notice));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND') {
      return {
        finding: error('queue-packages-missing', { packages: `bullmq@6 ${driver}@${isPostgres(url) ? 8 : 5}` }),
      };
    }
    throw cause;
  }
}

/** Milliseconds until the next attempt. */
function retryStrategy(times: number): number {
  return Math.min(times * 100, 2000);
}

async function reach<B extends IQueueBackend, C>(
  exchange: BullExchange<B, C>,
): Promise<Exchange | { readonly finding: Finding }> {
  const reason = await exchange.reach();
  return reason === undefined
    ? exchange
    : { finding: error('queue-unreachable', { address: exchange.address, reason }) };
}

/** Milliseconds that a queue has to answer for the first time. */
const firstAnswer = 5000;
/** Seconds that an ended task is remembered, so that who asks for the same again has it at once. */
const remembered = 24 * 3600;
/** Times that a task is given to somebody: two more after the first. */
const attempts = 3;

class BullExchange<B extends IQueueBackend, C> implements Exchange {
  readonly address: string;
  readonly #classes: BackendClasses<B, C>;
  readonly #connection: C;
  readonly #url: string;
  readonly #lease: number;
  readonly #notice: (cause: Error) => void;

  constructor(
    classes: BackendClasses<B, C>,
    connection: C,
    url: string,
    lease: number,
    notice: (cause: Error) => void,
  ) {
    this.address = showAddress(url);
    this.#classes = classes;
    this.#connection = connection;
    this.#url = url;
    this.#lease = lease * 1000;
    this.#notice = notice;
  }

  /** Why it cannot be reached. */
  async reach(): Promise<string | undefined> {
    const queue = new this.#classes.Queue(boardName, { connection: this.#connection });
    let last = '';
    queue.on('error', (cause: Error) => {
      last = describe(cause);
    });
    const late = new Promise<string>((resolve) => setTimeout(() => resolve(last || 'ETIMEDOUT'), firstAnswer).unref());
    const ready = queue.waitUntilReady().then(
      () => undefined,
      (cause: Error) => describe(cause),
    );
    const reason = await Promise.race([ready, late]);
    await Promise.race([queue.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
    return reason === undefined ? undefined : hidePassword(reason, this.#url);
  }

  tasks(program: string): TaskQueue {
    const options = { connection: this.#connection };
    const queue = new this.#classes.Queue(queueName(program), options);
    const events = new this.#classes.QueueEvents(queueName(program), options);
    queue.on('error', this.#notice);
    events.on('error', this.#notice);
    return {
      offer: (id, name) => offer(queue, id, name),
      stand: async (id) => standingOf(await queue.getJob(id)),
      withdraw: async (id) => {
        const job = await queue.getJob(id);
        // One that somebody is at cannot be removed.
        await job?.remove().catch(() => {});
      },
      follow: (listen) => {
        const end = ({ jobId: id }: { jobId: string }) => listen({ id, kind: 'ended' });
        events.on('active', ({ jobId: id }) => listen({ id, kind: 'begun' }));
        events.on('progress', ({ jobId: id, data }) => listen(tellNews(id, data)));
        events.on('completed', end);
        events.on('failed', end);
      },
      close: async () => {
        await Promise.all([events.close(), queue.close()]);
      },
    };
  }

  source(program: string): TaskSource {
    const servers: Pick<Worker, 'close'>[] = [];
    return {
      serve: (size: number, work: DoTask) => {
        const server = new this.#classes.Worker(
          queueName(program),
          async (job: Job) => {
            let told = Promise.resolve();
            const tell = (event: BuildEvent) => {
              told = told.then(() => job.updateProgress(event)).catch(() => {});
            };
            const result = await work(job.id ?? '', tell);
            await told;
            return result;
          },
          {
            connection: this.#connection,
            concurrency: size,
            lockDuration: this.#lease,
            stalledInterval: this.#lease,
            maxStalledCount: attempts - 1,
            runRetryDelay: 1000,
          },
        );
        server.on('error', this.#notice);
        servers.push(server);
      },
      close: async () => {
        await Promise.all(servers.map((server) => server.close()));
      },
    };
  }

  rollCall(): RollCall {
    const queue = new this.#classes.Queue(boardName, { connection: this.#connection });
    queue.on('error', this.#notice);
    return new Board(queue);
  }
}

/** Signs as tasks that nobody does. */
class Board implements RollCall {
  readonly #queue: Pick<Queue, 'add' | 'getJob' | 'getJobs' | 'close'>;

  constructor(queue: Pick<Queue, 'add' | 'getJob' | 'getJobs' | 'close'>) {
    this.#queue = queue;
  }

  async sign(presence: Presence): Promise<void> {
    const jobId = signName(presence);
    const job = await this.#queue.getJob(jobId);
    if (job === undefined) await this.#queue.add(presence.role, presence, { jobId });
    else await job.updateData(presence);
  }

  async leave(presence: Pick<Presence, 'role' | 'name'>): Promise<void> {
    const job = await this.#queue.getJob(signName(presence));
    await job?.remove();
  }

  async list(): Promise<readonly Presence[]> {
    const jobs = await this.#queue.getJobs('waiting');
    return jobs.flatMap((job) => (job?.data === undefined ? [] : [job.data as Presence]));
  }

  async close(): Promise<void> {
    await this.#queue.close();
  }
}

const boardName = 'torikumi';

function queueName(program: string): string {
  return `torikumi-${program.slice(0, 16)}`;
}

function signName({ role, name }: Pick<Presence, 'role' | 'name'>): string {
  return `${role}-${name.replaceAll(':', '-')}`;
}

async function offer(queue: Pick<Queue, 'add' | 'getJob'>, id: string, name: string): Promise<void> {
  const job = await queue.getJob(id);
  if (job !== undefined && (await job.getState()) === 'failed') await job.remove().catch(() => {});
  await queue.add(
    name,
    {},
    {
      jobId: id,
      attempts,
      backoff: { type: 'fixed', delay: 1000 },
      removeOnComplete: { age: remembered },
      removeOnFail: { age: remembered },
    },
  );
}

async function standingOf(job: Job | undefined): Promise<Standing> {
  if (job === undefined) return { kind: 'missing' };
  const state = await job.getState();
  if (state === 'unknown') return { kind: 'missing' };
  if (state === 'failed') return { kind: 'failed', reason: job.failedReason ?? '' };
  // Read before it ended, it is asked for again.
  if (state !== 'completed' || typeof job.returnvalue !== 'string') return { kind: 'waiting' };
  return { kind: 'done', result: job.returnvalue };
}

function tellNews(id: string, data: unknown): News {
  return { id, kind: 'told', event: data as BuildEvent };
}

function describe(cause: Error): string {
  const { code, errors = [] } = cause as NodeJS.ErrnoException & { errors?: readonly Error[] };
  return cause.message || code || errors.map(({ message }) => message).join(', ') || String(cause);
}
