/** Builds the reports of workspaces into the output folder: each job by itself, a failed one leaves the others alone. */

import type { Effects } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { revisionReports } from '../report/reports.ts';
import { type BuiltArtifact, type BuiltJob, buildJob } from './build-job.ts';
import type { BuildOptions } from './build-options.ts';
import { checkWorkspaceNames } from './check-workspace-names.ts';
import { findWriteError, reportFault } from './fault.ts';
import { type Artifact, readManifest, writeManifest } from './manifest.ts';
import { openOutput } from './open-output.ts';
import { checkChoices, planJobs } from './plan-jobs.ts';
import { type Preparation, type Prepared, prepare } from './prepare.ts';
import { digestProgram } from './resources.ts';
import { createShare } from './share.ts';

export interface BuildResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly LocatedFinding[];
}

/** A finding with the folder of the workspace it belongs to; none for the build as a whole. */
export interface LocatedFinding {
  readonly workspace: string | undefined;
  readonly finding: Finding;
}

export async function build(effects: Effects, options: BuildOptions): Promise<BuildResult> {
  const choices = checkChoices(options);
  if (choices.length > 0) return { artifacts: [], findings: locate(undefined, choices) };
  return buildInto(effects, options.out, async (program, earlier) => {
    const named = await checkWorkspaceNames(effects, options.workspaces);
    const results: BuildResult[] = [{ artifacts: [], findings: locate(undefined, named.findings) }];
    for (const folder of named.folders) {
      results.push(await buildWorkspace(effects, options, folder, program, earlier));
    }
    return results.some(({ artifacts }) => artifacts.length > 0) ? results.map(excuseYears) : results;
  });
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
  const options: BuildOptions = { ...chosen, workspaces: [], years: [], reports: revisionReports, force: false };
  const choices = checkChoices(options);
  if (choices.length > 0) return { artifacts: [], findings: locate(undefined, choices) };
  return buildInto(effects, options.out, async (program, earlier) => {
    const { artifacts, findings } = await buildPrepared(effects, options, prepared, program, earlier);
    return [{ artifacts, findings: locate(undefined, findings) }];
  });
}

/** `work` is given the digest of the program and what the builds before made. */
async function buildInto(
  effects: Effects,
  out: string,
  work: (program: string, earlier: readonly Artifact[]) => Promise<readonly BuildResult[]>,
): Promise<BuildResult> {
  const output = await openOutput(effects, out);
  if ('finding' in output) return { artifacts: [], findings: locate(undefined, [output.finding]) };
  try {
    const results = await work(await digestProgram(effects), await readManifest(effects, out));
    const artifacts = results.flatMap((result) => result.artifacts);
    const recorded = locate(undefined, await record(effects, out, artifacts));
    return { artifacts, findings: [...results.flatMap((result) => result.findings), ...recorded] };
  } finally {
    await output.release();
  }
}

async function buildWorkspace(
  effects: Effects,
  options: BuildOptions,
  folder: string,
  program: string,
  earlier: readonly Artifact[],
): Promise<BuildResult> {
  effects.log.progress(folder);
  const { prepared, findings: readFindings } = await prepareSafely(effects, folder);
  if (prepared === undefined) return { artifacts: [], findings: locate(folder, readFindings) };
  const { artifacts, findings } = await buildPrepared(effects, options, prepared, program, earlier);
  return { artifacts, findings: locate(folder, distinct([...readFindings, ...findings])) };
}

async function buildPrepared(
  effects: Effects,
  options: BuildOptions,
  prepared: Prepared,
  program: string,
  earlier: readonly Artifact[],
): Promise<BuiltJob> {
  const planned = planJobs(prepared, options);
  const context = { prepared, out: options.out, force: options.force, program, earlier, share: createShare() };
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
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

async function record(effects: Effects, out: string, artifacts: readonly BuiltArtifact[]): Promise<readonly Finding[]> {
  if (artifacts.length === 0) return [];
  try {
    await writeManifest(effects, out, artifacts);
    return [];
  } catch (cause) {
    return [findWriteError(`${out}/manifest.json`, cause)];
  }
}

function locate(workspace: string | undefined, findings: readonly Finding[]): readonly LocatedFinding[] {
  return findings.map((finding) => ({ workspace, finding }));
}
