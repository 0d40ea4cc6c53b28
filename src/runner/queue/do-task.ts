/** Builds one workspace from the store into the store. Nothing else is read or written, so that it may be done twice, or anywhere. */

import { resolve } from 'node:path';
import type { Graph } from '../../build/graph/graph.ts';
import { doTasks } from '../../build/work/do-tasks.ts';
import { Workshop } from '../../build/work/workshop.ts';
import type { BuildEvent, Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import type { Store } from '../../store/store.ts';
import { servedProgram } from './served-program.ts';
import { openSnapshot, StoreLacks } from './snapshot-files.ts';
import { formatOutcome, type Outcome, parseTask } from './task-file.ts';

export interface Bench {
  readonly effects: Effects;
  readonly store: Store;
  /** Digest of this program, and of what runs it. */
  readonly program: string;
  /** Of what workspaces have in common. */
  readonly graph: Graph;
}

/** The digest of what came of the task with that digest. Rejects where the store lacks something: then nothing came of it. */
export async function doTask(
  { effects, store, program, graph }: Bench,
  digest: string,
  tell: (event: BuildEvent) => void,
): Promise<string> {
  const bytes = await store.get(digest);
  if (bytes === undefined) throw new StoreLacks(digest);
  const task = parseTask(bytes);
  if (task === undefined || task.program !== servedProgram(effects, program).program) throw new OtherProgram();
  const world = openSnapshot(effects, task, store, out);
  const session = { effects: world.effects, out, lock: '', program, earlier: [], graph };
  const { folder, years, reports, formats, only } = task;
  const asked = { folder, years, reports, formats, only, force: true, why: [] };
  const built: Outcome['built'][number][] = [];
  let outcome: Outcome = { artifacts: [], findings: [], built };
  const event = (each: BuildEvent) => {
    if (each.kind === 'built')
      append(
        built,
        each.jobs.map(({ job, failed }) => ({ job, failed })),
      );
    tell(each);
  };
  await doTasks({ size: 1, hire: async () => new Workshop(session) }, [asked], { event }, async (_, result) => {
    const artifacts = result.artifacts.map(({ unchanged, why, ...artifact }) => artifact);
    outcome = { artifacts, findings: result.findings, built };
  });
  world.check();
  return store.put(formatOutcome(outcome));
}

/** Nothing is there: what is written below it goes into the store. */
const out = resolve('/', '.torikumi-out');

/** A task of another version than this program's: it would give other files. */
export class OtherProgram extends Error {
  constructor() {
    super('the task is of another version of the program');
  }
}
