/**
 * Has tasks done by a crew: whoever is free goes on with the workspace that it has opened, else opens another, else helps with
 * what somebody else opened. In whatever order things are done, the results are the same.
 */

import type { BuiltReport, Log } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, hasErrors } from '../../finding/finding.ts';
import type { BuiltJob } from '../build-job.ts';
import { fileName } from '../file-name.ts';
import { joinFindings } from '../join-findings.ts';
import { distinct } from '../located-finding.ts';
import type { Look } from '../unchanged/looks.ts';
import { Schedule, type Step, type Work } from './schedule.ts';
import {
  type Crew,
  type Opened,
  type PlannedJob,
  type Task,
  type TaskResult,
  type Worker,
  WorkerLost,
} from './worker.ts';

/** `done` is told each result once it is whole, one at a time. */
export async function doTasks(
  crew: Crew,
  tasks: readonly Task[],
  log: Pick<Log, 'event'>,
  done: (task: Task, result: TaskResult) => Promise<void>,
): Promise<void> {
  const schedule = new Schedule(tasks);
  let told = Promise.resolve();
  const finish = (work: Work) => {
    told = told.then(() => done(work.task, gather(work)));
    return told;
  };
  const drivers = Array.from({ length: crew.size }, () => drive(crew, schedule, log, finish));
  try {
    await Promise.all(drivers);
  } finally {
    schedule.stop();
    await Promise.allSettled(drivers);
  }
}

/** Nobody is hired before there is something to do. */
async function drive(
  crew: Crew,
  schedule: Schedule,
  log: Pick<Log, 'event'>,
  finish: (work: Work) => Promise<void>,
): Promise<void> {
  let worker: Worker | undefined;
  let own: Work | undefined;
  try {
    for (let step = await schedule.next(own); step !== undefined; step = await schedule.next(own)) {
      worker ??= await crew.hire();
      own = step.work;
      const opened = await doStep(worker, log, step);
      if (schedule.ended(own, opened)) await finish(own);
    }
  } finally {
    await worker?.dismiss();
  }
}

async function doStep(
  worker: Worker,
  { event = () => {} }: Pick<Log, 'event'>,
  { work, jobs }: Step,
): Promise<Opened | undefined> {
  const { folder: workspace, why } = work.task;
  const names = jobs?.map(({ name }) => name);
  event(names === undefined ? { kind: 'opening', workspace, why } : { kind: 'building', workspace, jobs: names });
  try {
    if (jobs === undefined) {
      const opened = await worker.open(work.task);
      event({ kind: 'opened', workspace, jobs: opened.jobs.map(({ name }) => name) });
      work.looks.push(opened.looks);
      return opened;
    }
    const built = await worker.build(work.task, jobs);
    const named = jobs.flatMap(({ name }, at) => {
      const job = built.jobs[at];
      return job === undefined ? [] : [{ name, job }];
    });
    event({ kind: 'built', workspace, jobs: named.map(({ name, job }) => describeBuilt(name, job)) });
    for (const { name, job } of named) work.built.set(name, job);
    work.plans.push(built.planned);
    work.looks.push(built.looks);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof WorkerLost)) throw cause;
    event({ kind: 'lost', workspace, jobs: names ?? [] });
    const files = names ?? ['torikumi.yaml'];
    append(
      work.losses,
      files.map((file) => ({ ...cause.finding, place: { file } })),
    );
    return jobs === undefined ? { findings: [], jobs: [], groups: [], looks: [] } : undefined;
  }
}

function describeBuilt(job: string, { artifacts, findings }: BuiltJob): BuiltReport {
  const made = artifacts.filter(({ unchanged }) => !unchanged);
  return {
    job,
    files: made.length,
    unchanged: artifacts.length - made.length,
    pages: made.reduce((sum, { pages = 0 }) => sum + pages, 0),
    failed: hasErrors(findings),
    formats: artifacts.map(({ format, why }) => ({ format, why })),
  };
}

function gather({ task, opened, built, plans, looks, losses }: Work): TaskResult {
  const planned = opened?.jobs ?? [];
  const jobs = planned.flatMap(({ name }) => built.get(name) ?? []);
  const { merged, changed } = mergeLooks(looks.flat());
  const files = findUncertain([planned, ...plans]);
  const isChanged = changed.length > 0 || files.length > 0;
  const paths = changed.map((path) => nameInside(task.folder, looks.flat(), path));
  const told = isChanged ? [error('changed-while-building', { paths, files }, { file: 'torikumi.yaml' })] : [];
  const findings = [...(opened?.findings ?? []), ...jobs.flatMap((job) => job.findings), ...losses, ...told];
  return {
    artifacts: jobs.flatMap(({ artifacts }) => artifacts),
    findings: joinFindings(distinct(findings)),
    looks: isChanged ? undefined : merged,
  };
}

/** The files that some of the plans have and others lack. */
function findUncertain(plans: readonly (readonly PlannedJob[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const plan of plans) {
    const files = plan.flatMap(({ name, formats }) => formats.map((format) => fileName(name, format)));
    for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count < plans.length).map(([file]) => file);
}

/** As the user names it: files are looked at by their real paths. */
function nameInside(folder: string, looks: readonly Look[], path: string): string {
  const root = looks.find((look) => look.kind === 'realPath' && look.path === folder)?.found;
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** Where two workers saw different things, the paths at which they did. */
function mergeLooks(looks: readonly Look[]): { readonly merged: readonly Look[]; readonly changed: readonly string[] } {
  const merged = new Map<string, Look>();
  const changed = new Set<string>();
  for (const look of looks) {
    const key = `${look.kind} ${look.path}`;
    const first = merged.get(key);
    if (first !== undefined && first.found !== look.found) changed.add(look.path);
    if (first === undefined) merged.set(key, look);
  }
  return { merged: [...merged.values()], changed: [...changed] };
}
