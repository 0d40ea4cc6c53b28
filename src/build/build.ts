/** Builds the reports of workspaces into the output folder: each job by itself, a failed one leaves the others alone. */

import type { Effects } from '../effects.ts';
import { error, type Finding, hasErrors } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { wordFinding } from '../finding/render.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { Report } from '../report/report.ts';
import type { Format } from '../writer/writer.ts';
import { writers } from '../writer/writers.ts';
import { composeReport } from './compose-report.ts';
import { type Artifact, digestBytes, isUntouched, readManifest, writeManifest } from './manifest.ts';
import { openOutput } from './open-output.ts';
import { type Job, planJobs } from './plan-jobs.ts';
import { type Prepared, prepare } from './prepare.ts';
import { digestProgram, digestTemplates } from './resources.ts';

export interface BuildOptions {
  /** Workspace folders. */
  readonly workspaces: readonly string[];
  /** Empty for the latest fiscal year that has values. */
  readonly years: readonly FiscalYear[] | 'all';
  /** Names of reports; empty for all. */
  readonly reports: readonly string[];
  /** Empty for those that the workspace asks for. */
  readonly formats: readonly string[];
  readonly out: string;
  /** Builds even what has not changed. */
  readonly force: boolean;
}

export interface BuildResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly LocatedFinding[];
}

export interface BuiltArtifact extends Artifact {
  /** Nothing it is made from has changed since it was built. */
  readonly unchanged: boolean;
}

/** A finding with the name of the workspace it belongs to; none for the build as a whole. */
export interface LocatedFinding {
  readonly workspace: string | undefined;
  readonly finding: Finding;
}

export async function build(effects: Effects, options: BuildOptions): Promise<BuildResult> {
  const output = await openOutput(effects, options.out);
  if ('finding' in output) return { artifacts: [], findings: [{ workspace: undefined, finding: output.finding }] };
  try {
    const program = await digestProgram(effects);
    const earlier = await readManifest(effects, options.out);
    const results: BuildResult[] = [];
    for (const workspace of options.workspaces) {
      results.push(await buildWorkspace(effects, options, workspace, program, earlier));
    }
    const artifacts = results.flatMap((result) => result.artifacts);
    await writeManifest(effects, options.out, artifacts);
    return { artifacts, findings: results.flatMap((result) => result.findings) };
  } finally {
    await output.release();
  }
}

async function buildWorkspace(
  effects: Effects,
  options: BuildOptions,
  root: string,
  program: string,
  earlier: readonly Artifact[],
): Promise<BuildResult> {
  effects.log.progress(root);
  const { prepared, findings: readFindings } = await prepare(effects, root);
  const name = prepared?.name ?? root;
  const locate = (findings: readonly Finding[]) => findings.map((finding) => ({ workspace: name, finding }));
  if (prepared === undefined) return { artifacts: [], findings: locate(readFindings) };
  const planned = planJobs(prepared, options);
  const findings: Finding[] = [...readFindings, ...planned.findings];
  const artifacts: BuiltArtifact[] = [];
  for (const { report, year, formats } of planned.value) {
    const templates = await digestTemplates(effects, prepared.root, [
      'theme.yaml',
      ...(report.template === undefined ? [] : [report.template]),
    ]);
    const inputs = digestBytes([program, templates, prepared.digest, name, report.name, year].join('\n'));
    const unchanged = await findUnchanged(effects, options, earlier, inputs, { report, year, formats }, name);
    artifacts.push(...unchanged);
    const rest = formats.filter((format) => !unchanged.some((artifact) => artifact.format === format));
    if (rest.length === 0) continue;
    const built = await buildReport(effects, options, prepared, { report, year, formats: rest }, inputs);
    findings.push(...built.findings);
    artifacts.push(...built.artifacts);
  }
  return { artifacts, findings: locate(findings) };
}

/** What stands in the output folder as an earlier build made it from these very inputs. */
async function findUnchanged(
  effects: Effects,
  { force, out }: BuildOptions,
  earlier: readonly Artifact[],
  inputs: string,
  job: Job,
  workspace: string,
): Promise<readonly BuiltArtifact[]> {
  const paths = job.formats.map((format) => pathOf(workspace, job.year, job.report, format));
  const candidates = earlier.filter((artifact) => paths.includes(artifact.path) && artifact.inputs === inputs);
  const unchanged: BuiltArtifact[] = [];
  for (const artifact of force ? [] : candidates) {
    if (await isUntouched(effects, out, artifact)) unchanged.push({ ...artifact, unchanged: true });
  }
  return unchanged;
}

async function buildReport(
  effects: Effects,
  { out }: BuildOptions,
  prepared: Prepared,
  { report, year, formats }: Job,
  inputs: string,
): Promise<{ artifacts: readonly BuiltArtifact[]; findings: readonly Finding[] }> {
  const { composed, findings: composeFindings } = await composeReport(effects, prepared, report, year);
  if (composed === undefined) return { artifacts: [], findings: composeFindings };
  const artifacts: BuiltArtifact[] = [];
  const findings: Finding[] = [...composeFindings];
  for (const format of formats) {
    const path = pathOf(prepared.name, year, report, format);
    effects.log.progress(path);
    const written = await writers[format].write(composed.document, composed.fonts);
    findings.push(...written.findings);
    if (hasErrors(written.findings)) continue;
    try {
      await effects.files.makeFolder(`${out}/${prepared.name}/${year}`);
      await effects.files.replace(`${out}/${path}`, written.bytes);
    } catch (cause) {
      findings.push(error('out-not-writable', { path: `${out}/${path}`, reason: (cause as Error).message }));
      continue;
    }
    artifacts.push({
      path,
      workspace: prepared.name,
      fiscalYear: year,
      report: report.name,
      format,
      sha256: digestBytes(written.bytes),
      bytes: written.bytes.length,
      ...(written.pages === undefined ? {} : { pages: written.pages }),
      inputs,
      findings: [...composeFindings, ...written.findings].map(recordFinding),
      unchanged: false,
    });
  }
  return { artifacts, findings };
}

function pathOf(workspace: string, year: FiscalYear, report: Report, format: Format): string {
  return `${workspace}/${year}/${report.name}.${format}`;
}

function recordFinding(finding: Finding): Artifact['findings'][number] {
  const { message } = wordFinding(finding, 'ja');
  const place = finding.place === undefined ? {} : { place: formatPlace(finding.place) };
  return { code: finding.code, severity: finding.severity, ...place, message };
}
