/** Does the steps of a build one after another, and keeps the workspace at hand that it opened last. */

import type { Effects } from '../../effects.ts';
import { type BuiltJob, buildJob, type JobContext } from '../build-job.ts';
import { compareOutputs, type InspectedEditions, inspectEditions, showsFigures } from '../editions/inspect-editions.ts';
import { reportFault } from '../fault.ts';
import { Graph } from '../graph/graph.ts';
import { type Job, nameOfJob, planJobs } from '../plan-jobs.ts';
import { type Preparation, prepare } from '../prepare.ts';
import { type WatchedEffects, watchLooks } from '../unchanged/looks.ts';
import { groupJobs } from './group-jobs.ts';
import type { Built, Opened, PlannedJob, Session, Task, Worker } from './worker.ts';

interface OpenWorkspace {
  readonly task: Task;
  readonly watched: WatchedEffects;
  readonly jobs: readonly Job[];
  readonly planned: readonly PlannedJob[];
  /** None where errors stop the workspace. */
  readonly context: JobContext | undefined;
  readonly editions: InspectedEditions | undefined;
}

type Prepare = (effects: Effects, folder: string) => Promise<Preparation>;

export class Workshop implements Worker {
  readonly #session: Session;
  readonly #prepare: Prepare;
  #open: OpenWorkspace | undefined;

  constructor(session: Session, prepareWorkspace: Prepare = prepareSafely) {
    this.#session = session;
    this.#prepare = prepareWorkspace;
  }

  async open(task: Task): Promise<Opened> {
    this.#open = undefined;
    const { effects, out, program, earlier, graph } = this.#session;
    effects.log.progress(task.folder);
    const watched = watchLooks(effects);
    const { prepared, findings } = await this.#prepare(watched.effects, task.folder);
    const planned = prepared && planJobs(prepared, { ...task, workspaces: [], out });
    const years = [...new Set((planned?.value ?? []).filter(showsFigures).map(({ year }) => year))];
    const editions = prepared && (await inspectEditions(watched.effects, prepared, years));
    // What was published is not replaced by other figures without a word.
    const jobs = (planned?.value ?? []).filter((job) => !(showsFigures(job) && editions?.stopped.has(job.year)));
    const dated = prepared && editions && { ...prepared, closed: editions.dates };
    const context = dated && { prepared: dated, out, force: task.force, program, earlier, graph: new Graph(graph) };
    const told = [...findings, ...(planned?.findings ?? []), ...(editions?.findings ?? [])];
    const plans = jobs.map((job) => ({ name: nameOfJob(job), formats: job.formats }));
    const groups = groupJobs(jobs).map((group) => group.flatMap((index) => plans[index] ?? []));
    this.#open = { task, watched, jobs, planned: plans, context, editions };
    return { findings: told, jobs: plans, groups, looks: watched.looks() };
  }

  /** Of a workspace that another worker opened as well as of its own. */
  async build(task: Task, asked: readonly PlannedJob[]): Promise<Built> {
    if (this.#open?.task.folder !== task.folder) await this.open(task);
    const { watched, jobs = [], planned = [], context } = this.#open ?? {};
    const built: BuiltJob[] = [];
    for (const { name, formats } of asked) {
      const job = jobs[planned.findIndex((each) => each.name === name)];
      // What was planned elsewhere is not found where a file has changed since: whoever compares the plans tells it.
      const nothing = { artifacts: [], findings: [] };
      const isPlanned = job !== undefined && context !== undefined && watched !== undefined;
      const ofBoth = isPlanned && { ...job, formats: job.formats.filter((format) => formats.includes(format)) };
      built.push(ofBoth ? await this.#buildJob(watched.effects, context, ofBoth) : nothing);
    }
    return { jobs: built, planned, looks: watched?.looks() ?? [] };
  }

  async #buildJob(effects: Effects, context: JobContext, job: Job): Promise<BuiltJob> {
    const { artifacts, findings } = await buildJob(effects, context, job);
    const editions = this.#open?.editions;
    const looks = editions === undefined ? [] : compareOutputs(editions, job, artifacts);
    return { artifacts, findings: [...findings, ...looks] };
  }

  async dismiss(): Promise<void> {
    this.#open = undefined;
  }
}

async function prepareSafely(effects: Effects, folder: string): Promise<Preparation> {
  try {
    return await prepare(effects, folder);
  } catch (cause) {
    return { prepared: undefined, findings: [reportFault(effects, 'torikumi.yaml', cause)] };
  }
}
