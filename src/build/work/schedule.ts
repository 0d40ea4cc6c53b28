/** Which step of a build is next for whom. */

import { append } from '../../finding/append.ts';
import type { Finding } from '../../finding/finding.ts';
import type { BuiltJob } from '../build-job.ts';
import type { Look } from '../unchanged/looks.ts';
import type { Opened, PlannedJob, Task } from './worker.ts';

/** What has been done of a task. */
export interface Work {
  readonly task: Task;
  opened: Opened | undefined;
  /** Groups of jobs that nobody has begun. */
  readonly rest: (readonly PlannedJob[])[];
  /** Steps that somebody is at. */
  running: number;
  /** By the name of the job. */
  readonly built: Map<string, BuiltJob>;
  /** What each worker planned that has built something of it. */
  readonly plans: (readonly PlannedJob[])[];
  /** What each worker saw. */
  readonly looks: (readonly Look[])[];
  /** Of workers that were lost. */
  readonly losses: Finding[];
}

/** Without jobs the workspace is to be opened. */
export interface Step {
  readonly work: Work;
  readonly jobs?: readonly PlannedJob[];
}

export class Schedule {
  readonly #waiting: Task[];
  readonly #begun = new Set<Work>();
  #idle: (() => void)[] = [];
  #isStopped = false;

  constructor(tasks: readonly Task[]) {
    this.#waiting = tasks.toReversed();
  }

  /** `own` is the workspace that a worker has open. Waits while there may yet be something; none where all is done or begun. */
  async next(own: Work | undefined): Promise<Step | undefined> {
    while (!this.#isStopped) {
      const step = this.#goOn(own) ?? this.#begin() ?? this.#help();
      if (step !== undefined) {
        step.work.running += 1;
        return step;
      }
      if (![...this.#begun].some(({ opened }) => opened === undefined)) return undefined;
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
    return undefined;
  }

  /** `opened` is what a step found that opened the workspace. Whether it was the last step of its task. */
  ended(work: Work, opened: Opened | undefined): boolean {
    work.running -= 1;
    if (opened !== undefined) {
      work.opened = opened;
      append(work.rest, opened.groups);
    }
    const isWhole = work.running === 0 && work.rest.length === 0;
    if (isWhole) this.#begun.delete(work);
    // Who waits goes on after the worker of this step has asked for the next.
    this.#wake();
    return isWhole;
  }

  /** Nothing more is begun. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  #goOn(own: Work | undefined): Step | undefined {
    const jobs = own?.rest.shift();
    return own === undefined || jobs === undefined ? undefined : { work: own, jobs };
  }

  #begin(): Step | undefined {
    const task = this.#waiting.pop();
    if (task === undefined) return undefined;
    const work = { task, opened: undefined, rest: [], running: 0, built: new Map(), plans: [], looks: [], losses: [] };
    this.#begun.add(work);
    return { work };
  }

  /** From its end: who opened it goes on from its beginning. */
  #help(): Step | undefined {
    const [longest] = [...this.#begun].toSorted((a, b) => b.rest.length - a.rest.length);
    const jobs = longest?.rest.pop();
    return longest === undefined || jobs === undefined ? undefined : { work: longest, jobs };
  }

  #wake(): void {
    const idle = this.#idle;
    this.#idle = [];
    for (const wake of idle) wake();
  }
}
