/** Builds the reports of workspaces into the output folder: each job by itself, a failed one leaves the others alone. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { revisionReports } from '../report/reports.ts';
import { type BuiltArtifact, type BuiltJob, buildJob } from './build-job.ts';
import type { BuildOptions } from './build-options.ts';
import { checkOutputName } from './check-output-name.ts';
import { checkWorkspaceNames } from './check-workspace-names.ts';
import { findWriteError, reportFault } from './fault.ts';
import { openManifest } from './keep-manifest.ts';
import type { Artifact } from './manifest.ts';
import { openOutput } from './open-output.ts';
import { OutputLost } from './output-lost.ts';
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
  const named = await checkWorkspaceNames(effects, options.workspaces);
  const works = named.folders.map(
    (folder): Work =>
      (session) =>
        buildWorkspace(session, options, folder),
  );
  const { artifacts, findings, results } = await buildInto(effects, options.out, works);
  const excused = artifacts.length === 0 ? results : results.map(excuseYears);
  const ofWorkspaces = excused.flatMap((result) => result.findings);
  return { artifacts, findings: [...locate(undefined, named.findings), ...ofWorkspaces, ...findings] };
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
  const named = checkOutputName(prepared.name, prepared.root);
  if (named !== undefined) return { artifacts: [], findings: locate(undefined, [named]) };
  const work: Work = async (session) => {
    const { artifacts, findings } = await buildPrepared(session, options, prepared);
    return { artifacts, findings: locate(undefined, findings) };
  };
  const { artifacts, findings, results } = await buildInto(effects, options.out, [work]);
  return { artifacts, findings: [...results.flatMap((result) => result.findings), ...findings] };
}

/** What the builds of one run have in common. */
interface Session {
  readonly effects: Effects;
  /** Digest of the program. */
  readonly program: string;
  /** What the builds before made. */
  readonly earlier: readonly Artifact[];
}

/** The build of one workspace. */
type Work = (session: Session) => Promise<BuildResult>;

interface BuiltInto extends BuildResult {
  /** One of each work that was done; `findings` are of the output folder alone. */
  readonly results: readonly BuildResult[];
}

async function buildInto(effects: Effects, out: string, works: readonly Work[]): Promise<BuiltInto> {
  const output = await openOutput(effects, out);
  if ('finding' in output) return fail(output.finding);
  const results: BuildResult[] = [];
  const findings: Finding[] = [];
  try {
    const manifest = await openManifest(output.effects, out);
    if ('finding' in manifest) return fail(manifest.finding);
    const session = { effects: output.effects, program: await digestProgram(effects), earlier: manifest.earlier };
    for (const work of works) {
      findings.push(...(await record(out, manifest.setDown)));
      const result = await work(session);
      results.push(result);
      manifest.add(result.artifacts.filter(({ unchanged }) => !unchanged));
    }
    findings.push(...(await record(out, manifest.finish)));
  } catch (cause) {
    if (!(cause instanceof OutputLost)) throw cause;
    findings.push(error('out-lost', { path: out }));
  } finally {
    findings.push(...(await output.release()));
  }
  const artifacts = results.flatMap((result) => result.artifacts);
  return { artifacts, findings: locate(undefined, distinct(findings)), results };
}

function fail(finding: Finding): BuiltInto {
  return { artifacts: [], findings: locate(undefined, [finding]), results: [] };
}

async function buildWorkspace(session: Session, options: BuildOptions, folder: string): Promise<BuildResult> {
  const { effects } = session;
  effects.log.progress(folder);
  const { prepared, findings: readFindings } = await prepareSafely(effects, folder);
  if (prepared === undefined) return { artifacts: [], findings: locate(folder, readFindings) };
  const { artifacts, findings } = await buildPrepared(session, options, prepared);
  return { artifacts, findings: locate(folder, distinct([...readFindings, ...findings])) };
}

async function buildPrepared(
  { effects, program, earlier }: Session,
  options: BuildOptions,
  prepared: Prepared,
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

async function record(out: string, write: () => Promise<void>): Promise<readonly Finding[]> {
  try {
    await write();
    return [];
  } catch (cause) {
    if (cause instanceof OutputLost) throw cause;
    return [findWriteError(`${out}/manifest.json`, cause)];
  }
}

function locate(workspace: string | undefined, findings: readonly Finding[]): readonly LocatedFinding[] {
  return findings.map((finding) => ({ workspace, finding }));
}
