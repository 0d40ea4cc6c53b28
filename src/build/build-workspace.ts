/** Builds all that is asked for of one workspace: reads it once, then each report of each year by itself. */

import type { Effects } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { type BuiltArtifact, type BuiltJob, buildJob } from './build-job.ts';
import type { BuildOptions } from './build-options.ts';
import { reportFault } from './fault.ts';
import { Graph } from './graph/graph.ts';
import { distinct, type LocatedFinding, locate } from './located-finding.ts';
import type { Artifact } from './manifest.ts';
import { planJobs } from './plan-jobs.ts';
import { type Preparation, type Prepared, prepare } from './prepare.ts';

export interface BuildResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly LocatedFinding[];
}

/** What the builds of one run have in common. */
export interface Session {
  readonly effects: Effects;
  /** Digest of the program. */
  readonly program: string;
  /** What the builds before made. */
  readonly earlier: readonly Artifact[];
  /** Of what workspaces have in common. */
  readonly graph: Graph;
}

export async function buildWorkspace(session: Session, options: BuildOptions, folder: string): Promise<BuildResult> {
  const { effects } = session;
  effects.log.progress(folder);
  const { prepared, findings: readFindings } = await prepareSafely(effects, folder);
  if (prepared === undefined) return { artifacts: [], findings: locate(folder, readFindings) };
  const { artifacts, findings } = await buildPrepared(session, options, prepared);
  return { artifacts, findings: locate(folder, distinct([...readFindings, ...findings])) };
}

export async function buildPrepared(
  { effects, program, earlier, graph }: Session,
  options: BuildOptions,
  prepared: Prepared,
): Promise<BuiltJob> {
  const planned = planJobs(prepared, options);
  const { out, force } = options;
  const context = { prepared, out, force, program, earlier, graph: new Graph(graph) };
  const artifacts: BuiltArtifact[] = [];
  const findings: Finding[] = [...planned.findings];
  for (const job of planned.value) {
    const built = await buildJob(effects, context, job);
    artifacts.push(...built.artifacts);
    findings.push(...built.findings);
  }
  return { artifacts, findings: distinct(findings) };
}

async function prepareSafely(effects: Effects, folder: string): Promise<Preparation> {
  try {
    return await prepare(effects, folder);
  } catch (cause) {
    return { prepared: undefined, findings: [reportFault(effects, 'torikumi.yaml', cause)] };
  }
}
