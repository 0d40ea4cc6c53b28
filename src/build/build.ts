/** Builds the reports of workspaces into the output folder: each job by itself, a failed one leaves the others alone. */

import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding } from '../finding/finding.ts';
import type { BuiltJob } from './build-job.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildResult } from './build-result.ts';
import { checkOutputName } from './check-output-name.ts';
import { checkWorkspaceNames } from './check-workspace-names.ts';
import { findWriteError } from './fault.ts';
import { Graph } from './graph/graph.ts';
import { openManifest } from './keep-manifest.ts';
import { distinct, type LocatedFinding, locate } from './located-finding.ts';
import { openOutput } from './open-output.ts';
import { OutputLost } from './output-lost.ts';
import type { Prepared } from './prepare.ts';
import { UnchangedWorkspaces } from './unchanged/unchanged-workspaces.ts';
import { createScales, type Weigh } from './weigh-workspace.ts';
import type { Crew, DoTasks, Session, Task } from './work/worker.ts';

/** Whom a build hires, for one output folder. */
export type Recruit = (session: Session) => Promise<Crew | DoTasks>;

/** `recruit` where somebody else than this thread is to work; `graph` where builds follow each other in one process. */
export async function build(
  effects: Effects,
  options: BuildOptions,
  recruit: Recruit = workHere,
  graph = new Graph(),
): Promise<BuildResult> {
  // Which reports extensions have is known once their workspaces are opened.
  const choices = effects.runCode === undefined ? await findWrongChoices(options) : [];
  if (choices.length > 0) return { artifacts: [], findings: locate(undefined, choices) };
  const named = await checkWorkspaceNames(effects, options.workspaces);
  const weigh = createScales(effects);
  const folders = await chooseShard(weigh, named.folders, options);
  const built = new Map<string, BuildResult>();
  const findings = await buildInto(effects, options, graph, async (session, unchanged, keep) => {
    const tasks: Task[] = [];
    for (const folder of folders) {
      const found = await unchanged.find(folder, options);
      if ('why' in found) {
        tasks.push({ ...options, folder, why: found.why });
        continue;
      }
      built.set(folder, found);
      effects.log.event?.({ kind: 'unchanged', workspace: folder, files: found.artifacts.length });
    }
    if (tasks.length > 0) {
      // Loaded only here: nothing of it is needed where nothing has changed.
      const { doTasks } = await import('./work/do-tasks.ts');
      // One report is made before another thread has loaded the program.
      const isOne = tasks.length === 1 && options.reports.length === 1;
      const crew = await (isOne ? workHere : recruit)(session);
      const isAlone = typeof crew !== 'function' && crew.size === 1;
      const inOrder = isAlone ? tasks : await largestFirst(weigh, tasks);
      const doAll: DoTasks = typeof crew === 'function' ? crew : (...rest) => doTasks(crew, ...rest);
      await doAll(inOrder, effects.log, async ({ folder }, result) => {
        const { artifacts } = result;
        built.set(folder, { artifacts, findings: locate(folder, result.findings) });
        await unchanged.remember(options, folder, result);
        await keep(artifacts, built.size < folders.length);
      });
    }
  });
  const results = folders.flatMap((folder) => built.get(folder) ?? []);
  const artifacts = results.flatMap((result) => result.artifacts);
  const excused = artifacts.length === 0 ? results : results.map(excuseYears);
  const ofWorkspaces = excused.flatMap((result) => result.findings);
  return { artifacts, findings: [...locate(undefined, named.findings), ...ofWorkspaces, ...findings] };
}

/** Who takes the largest last works on alone when all others are done. */
async function largestFirst(weigh: Weigh, tasks: readonly Task[]): Promise<readonly Task[]> {
  const weighed = await Promise.all(tasks.map(async (task) => ({ task, bytes: await weigh(task.folder) })));
  return weighed.toSorted((a, b) => b.bytes - a.bytes).map(({ task }) => task);
}

async function chooseShard(
  weigh: Weigh,
  folders: readonly string[],
  { shard }: BuildOptions,
): Promise<readonly string[]> {
  if (shard === undefined) return folders;
  const { divideWorkspaces } = await import('./divide-workspaces.ts');
  return (await divideWorkspaces(weigh, folders, shard.count))[shard.index - 1]?.workspaces ?? [];
}

async function workHere(session: Session): Promise<Crew> {
  const { Workshop } = await import('./work/workshop.ts');
  return { size: 1, hire: async () => new Workshop(session) };
}

/** Of several workspaces, not every one has the year that was asked for. */
function excuseYears({ artifacts, findings }: BuildResult): BuildResult {
  const excused = findings.map(({ workspace, finding }): LocatedFinding => {
    const isExcused = artifacts.length === 0 && finding.code === 'year-not-built';
    return { workspace, finding: isExcused ? { ...finding, severity: 'notice' } : finding };
  });
  return { artifacts, findings: excused };
}

/** The documents of the revision that was prepared, whether or not they have been built before. */
export async function buildRevision(
  effects: Effects,
  prepared: Prepared,
  chosen: Pick<BuildOptions, 'formats' | 'out'>,
): Promise<BuildResult> {
  const { revisionReports } = await import('./reports.ts');
  const { doTasks } = await import('./work/do-tasks.ts');
  const { Workshop } = await import('./work/workshop.ts');
  const options: BuildOptions = { ...chosen, workspaces: [], years: [], reports: revisionReports, force: false };
  const choices = await findWrongChoices(options);
  if (choices.length > 0) return { artifacts: [], findings: locate(undefined, choices) };
  const named = checkOutputName(prepared.name, prepared.root);
  if (named !== undefined) return { artifacts: [], findings: locate(undefined, [named]) };
  let built: BuiltJob = { artifacts: [], findings: [] };
  const findings = await buildInto(effects, options, new Graph(), async (session, _, keep) => {
    const hire = async () => new Workshop(session, async () => ({ prepared, findings: [] }));
    await doTasks(
      { size: 1, hire },
      [{ ...options, folder: prepared.root, why: [] }],
      effects.log,
      async (_, result) => {
        built = result;
        await keep(result.artifacts, false);
      },
    );
  });
  return { artifacts: built.artifacts, findings: [...locate(undefined, built.findings), ...findings] };
}

/** Loaded only where there is something to check: a build that changes nothing needs no report. */
async function findWrongChoices(options: BuildOptions): Promise<readonly Finding[]> {
  if (options.reports.length === 0 && options.formats.length === 0) return [];
  return (await import('./plan-jobs.ts')).checkChoices(options);
}

/** `keep` takes what was made of a workspace, and sets it down at once where more is to come that may be stopped. */
type Work = (
  session: Session,
  unchanged: UnchangedWorkspaces,
  keep: (artifacts: BuiltJob['artifacts'], isMoreToCome: boolean) => Promise<void>,
) => Promise<void>;

/** Findings of the output folder alone. */
async function buildInto(
  effects: Effects,
  { out, wait = false }: BuildOptions,
  graph: Graph,
  work: Work,
): Promise<readonly LocatedFinding[]> {
  const output = await openOutput(effects, out, wait);
  if ('finding' in output) return locate(undefined, [output.finding]);
  const findings: Finding[] = [];
  try {
    const manifest = await openManifest(output.effects, out);
    if ('finding' in manifest) return locate(undefined, [manifest.finding]);
    const unchanged = await UnchangedWorkspaces.open(output.effects, out, manifest.earlier);
    const { program } = unchanged;
    const { lock } = output;
    const session = { effects: output.effects, out, lock, program, earlier: manifest.earlier, graph };
    await work(session, unchanged, async (artifacts, isMoreToCome) => {
      // What was kept for what it shows is made from other inputs now.
      manifest.add(artifacts.filter(({ why }) => why !== 'same-inputs'));
      if (isMoreToCome) append(findings, await record(out, manifest.setDown));
    });
    append(findings, await record(out, manifest.finish));
    await unchanged.close();
  } catch (cause) {
    if (!(cause instanceof OutputLost)) throw cause;
    findings.push(error('out-lost', { path: out }));
  } finally {
    append(findings, await output.release());
  }
  return locate(undefined, distinct(findings));
}

async function record(out: string, write: () => Promise<void>): Promise<readonly Finding[]> {
  try {
    await write();
    return [];
  } catch (cause) {
    if (cause instanceof OutputLost) throw cause;
    return [findWriteError(`${out}/manifest.json`, cause)];
  }
}
