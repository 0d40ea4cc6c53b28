/** Builds all that is asked for of one workspace: reads it once, then each report of each year by itself. */

import type { Effects } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { type BuiltArtifact, type BuiltJob, buildJob } from './build-job.ts';
import type { BuildOptions } from './build-options.ts';
import { reportFault } from './fault.ts';
import { Graph } from './graph/graph.ts';
import type { Artifact } from './manifest.ts';
import { planJobs } from './plan-jobs.ts';
import { type Preparation, type Prepared, prepare } from './prepare.ts';

export interface BuildResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly LocatedFinding[];
}

/** A finding with the folder of the workspace it belongs to; none for the build as a whole. */
export interface LocatedFinding {
  readonly workspace: string | undefined;
  readonly finding: Finding;
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

/** What is wrong with a template is wrong in every report and year made with it, and inside a loop at every turn. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

export function locate(workspace: string | undefined, findings: readonly Finding[]): readonly LocatedFinding[] {
  return findings.map((finding) => ({ workspace, finding }));
}
