/** The boundary between a build and who does its work: in this thread, in others, on other machines. All of it is plain data. */

import type { BuildReason, Effects, Log } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Artifact } from '../artifact.ts';
import type { BuiltArtifact, BuiltJob } from '../build-job.ts';
import type { BuildOptions } from '../build-options.ts';
import type { Graph } from '../graph/graph.ts';
import type { Look } from '../unchanged/looks.ts';

/** What is asked for of one workspace. */
export interface Task extends Pick<BuildOptions, 'years' | 'reports' | 'formats' | 'only' | 'force'> {
  readonly folder: string;
  /** It is built again, instead of being left as it is. */
  readonly why: readonly BuildReason[];
}

export interface Worker {
  /** Reads and checks the workspace, and says what there is to build. */
  open(task: Task): Promise<Opened>;
  /** Builds jobs that `open` planned, here or elsewhere. */
  build(task: Task, jobs: readonly PlannedJob[]): Promise<Built>;
  dismiss(): Promise<void>;
}

/** A report of a fiscal year, by name: whoever opens the workspace plans for itself, and a file may have changed since. */
export interface PlannedJob {
  /** e.g. `2017/progress` */
  readonly name: string;
  readonly formats: readonly string[];
}

export interface Opened {
  readonly findings: readonly Finding[];
  readonly jobs: readonly PlannedJob[];
  /** Jobs that are made from the same things are built by one worker. */
  readonly groups: readonly (readonly PlannedJob[])[];
  readonly looks: readonly Look[];
}

export interface Built {
  /** One for each job that was asked for. */
  readonly jobs: readonly BuiltJob[];
  /** What the worker itself planned of the workspace. */
  readonly planned: readonly PlannedJob[];
  readonly looks: readonly Look[];
}

/** What the builds of one run have in common. */
export interface Session {
  readonly effects: Effects;
  /** The output folder. */
  readonly out: string;
  /** The mark of its lock. */
  readonly lock: string;
  /** Digest of the program. */
  readonly program: string;
  /** What the builds before made. */
  readonly earlier: readonly Artifact[];
  /** Of what workspaces have in common. */
  readonly graph: Graph;
}

/** Several workers. */
export interface Crew {
  /** How many can work at once. */
  readonly size: number;
  hire(): Promise<Worker>;
}

/** Does whole tasks in a way of its own, e.g. on other machines. `done` is told each result once it is whole, one at a time. */
export type DoTasks = (
  tasks: readonly Task[],
  log: Pick<Log, 'event'>,
  done: (task: Task, result: TaskResult) => Promise<void>,
) => Promise<void>;

/** What came of a task. */
export interface TaskResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly Finding[];
  /** None where two workers saw different things. */
  readonly looks: readonly Look[] | undefined;
}

/** A worker that came to its end in the middle of a step, e.g. for want of memory. Its finding is told at what it was at. */
export class WorkerLost extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
