/** Builds the reports of workspaces into the output folder: each job by itself, a failed one leaves the others alone. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildResult, Session } from './build-workspace.ts';
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

export async function build(effects: Effects, options: BuildOptions): Promise<BuildResult> {
  const choices = await findWrongChoices(options);
  if (choices.length > 0) return { artifacts: [], findings: locate(undefined, choices) };
  const named = await checkWorkspaceNames(effects, options.workspaces);
  const works = named.folders.map(
    (folder): Work =>
      async (session, unchanged) =>
        (await unchanged.find(folder, options)) ?? unchanged.remember(session, options, folder),
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
  const [{ revisionReports }, { buildPrepared }] = [await import('./reports.ts'), await import('./build-workspace.ts')];
  const options: BuildOptions = { ...chosen, workspaces: [], years: [], reports: revisionReports, force: false };
  const choices = await findWrongChoices(options);
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

/** Loaded only where there is something to check: a build that changes nothing needs no report. */
async function findWrongChoices(options: BuildOptions): Promise<readonly Finding[]> {
  if (options.reports.length === 0 && options.formats.length === 0) return [];
  return (await import('./plan-jobs.ts')).checkChoices(options);
}

/** The build of one workspace. */
type Work = (session: Session, unchanged: UnchangedWorkspaces) => Promise<BuildResult>;

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
    const unchanged = await UnchangedWorkspaces.open(output.effects, out, manifest.earlier);
    const { program } = unchanged;
    const session = { effects: output.effects, program, earlier: manifest.earlier, graph: new Graph() };
    for (const work of works) {
      findings.push(...(await record(out, manifest.setDown)));
      const result = await work(session, unchanged);
      results.push(result);
      manifest.add(result.artifacts.filter(({ unchanged }) => !unchanged));
    }
    findings.push(...(await record(out, manifest.finish)));
    await unchanged.close();
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

async function record(out: string, write: () => Promise<void>): Promise<readonly Finding[]> {
  try {
    await write();
    return [];
  } catch (cause) {
    if (cause instanceof OutputLost) throw cause;
    return [findWriteError(`${out}/manifest.json`, cause)];
  }
}
