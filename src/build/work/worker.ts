/** The boundary between a build and who does its work: in this thread, in others, on other machines. All of it is plain data. */

import type { BuildReason, Effects } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import type { BuiltJob } from '../build-job.ts';
import type { BuildOptions } from '../build-options.ts';
import type { Graph } from '../graph/graph.ts';
import type { Artifact } from '../manifest.ts';
import type { Look } from '../unchanged/looks.ts';

/** What is asked for of one workspace. */
export interface Task extends Pick<BuildOptions, 'years' | 'reports' | 'formats' | 'force'> {
  readonly folder: string;
  /** It is built again, instead of being left as it is. */
  readonly why: readonly BuildReason[];
}

export interface Worker {
  /** Reads and checks the workspace, and says what there is to build. */
  open(task: Task): Promise<Opened>;
  /** Builds jobs of the workspace, by their index among those that `open` planned. */
  build(task: Task, jobs: readonly number[]): Promise<Built>;
  dismiss(): Promise<void>;
}

export interface Opened {
  readonly findings: readonly Finding[];
  /** Names of the jobs, e.g. `2017/progress`. */
  readonly jobs: readonly string[];
  /** Jobs that are made from the same things are built by one worker. */
  readonly groups: readonly (readonly number[])[];
  readonly looks: readonly Look[];
}

export interface Built {
  /** One for each index that was asked for. */
  readonly jobs: readonly BuiltJob[];
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

/** A worker that came to its end in the middle of a step, e.g. for want of memory. Its finding is told at what it was at. */
export class WorkerLost extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
