/** Builds one report of one fiscal year in all its formats, or finds that what stands in the output folder is still right. */

import { createHash } from 'node:crypto';
import { dirname } from 'node:path/posix';
import type { Format } from '../document/format.ts';
import type { Draft, Effects } from '../effects.ts';
import { type Finding, hasErrors } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { wordFinding } from '../finding/render.ts';
import type { Sink, Written } from '../writer/writer.ts';
import { type Composed, type Composition, composeReport } from './compose-report.ts';
import { findFault, reportFault } from './fault.ts';
import type { Graph } from './graph/graph.ts';
import { type Artifact, digestBytes, isUntouched } from './manifest.ts';
import { placeTexts } from './place-texts.ts';
import type { Job } from './plan-jobs.ts';
import type { Prepared } from './prepare.ts';
import { digestFonts, digestTemplates } from './resources.ts';
import { writers } from './writers.ts';

export interface BuiltArtifact extends Artifact {
  /** Nothing it is made from has changed since it was built. */
  readonly unchanged: boolean;
}

export interface BuiltJob {
  /** In the order of the job's formats; those that failed are missing. */
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly Finding[];
}

export interface JobContext {
  readonly prepared: Prepared;
  readonly out: string;
  /** Builds even what has not changed. */
  readonly force: boolean;
  /** Digest of the program. */
  readonly program: string;
  /** What the builds before made. */
  readonly earlier: readonly Artifact[];
  readonly graph: Graph;
}

export async function buildJob(effects: Effects, context: JobContext, job: Job): Promise<BuiltJob> {
  try {
    const inputs = await digestJob(effects, context, job);
    const unchanged = context.force ? [] : await findUnchanged(effects, context, job, inputs);
    const rest = job.formats.filter((format) => !unchanged.some((artifact) => artifact.format === format));
    if (rest.length === 0) return { artifacts: unchanged, findings: [] };
    const composition = await composeReport(effects, context.prepared, job.report, job.year, context.graph);
    const artifacts: BuiltArtifact[] = [...unchanged];
    const findings: Finding[] = [...composition.findings];
    for (const format of rest) {
      const built = await buildFormat(effects, context, job, inputs, composition, format);
      artifacts.push(...built.artifacts);
      findings.push(...built.findings);
    }
    const inOrder = job.formats.flatMap((format) => artifacts.filter((artifact) => artifact.format === format));
    return { artifacts: inOrder, findings };
  } catch (cause) {
    return { artifacts: [], findings: [reportFault(effects, `${job.year}/${job.report.name}`, cause)] };
  }
}

/** sha256 over everything a report is made from. */
async function digestJob(
  effects: Effects,
  { prepared, program, graph }: JobContext,
  { report, year }: Job,
): Promise<string> {
  const { content } = prepared;
  const named = [report, ...(report.needs ?? [])].flatMap((each) => each.template?.(content) ?? []);
  const names = ['theme.yaml', ...new Set(named)];
  const templates = await graph.get('digest', { templates: names.join('\n') }, () =>
    digestTemplates(effects, prepared.root, names),
  );
  const fonts = await digestFonts(effects, prepared.root, graph);
  return digestBytes([program, templates, fonts, prepared.digest, prepared.name, report.name, year].join('\n'));
}

/** What an earlier build made from these very inputs and nobody touched since. One with warnings is built again, to give them. */
async function findUnchanged(
  effects: Effects,
  { prepared, out, earlier }: JobContext,
  job: Job,
  inputs: string,
): Promise<readonly BuiltArtifact[]> {
  const paths = job.formats.map((format) => `${prepared.name}/${pathOf(job, format)}`);
  const unchanged: BuiltArtifact[] = [];
  for (const artifact of earlier) {
    const isSame = paths.includes(artifact.path) && artifact.inputs === inputs;
    if (!isSame || artifact.findings.some(({ severity }) => severity !== 'notice')) continue;
    if (await isUntouched(effects, out, artifact)) unchanged.push({ ...artifact, unchanged: true });
  }
  return unchanged;
}

async function buildFormat(
  effects: Effects,
  { out, prepared }: JobContext,
  job: Job,
  inputs: string,
  composition: Composition,
  format: Format,
): Promise<BuiltJob> {
  const { name } = prepared;
  const path = `${name}/${pathOf(job, format)}`;
  if (composition.composed === undefined) return { artifacts: [], findings: [] };
  const written = await write(effects, prepared, job, composition.composed, format, `${out}/${path}`);
  if (hasErrors(written.findings)) return { artifacts: [], findings: written.findings };
  const artifact: BuiltArtifact = {
    path,
    workspace: name,
    fiscalYear: job.year,
    report: job.report.name,
    format,
    sha256: written.sha256,
    bytes: written.bytes,
    ...(written.pages === undefined ? {} : { pages: written.pages }),
    inputs,
    findings: [...composition.findings, ...written.findings].map(recordFinding),
    unchanged: false,
  };
  return { artifacts: [artifact], findings: written.findings };
}

interface WrittenFile extends Written {
  readonly sha256: string;
  readonly bytes: number;
}

/** Puts the file in its place unless there is an error. A finding of a writer stands at the text it is about, else at the file to be written. */
async function write(
  effects: Effects,
  prepared: Prepared,
  job: Job,
  { document, fonts, template, layOut }: Composed,
  format: Format,
  path: string,
): Promise<WrittenFile> {
  const file = pathOf(job, format);
  const digest = createHash('sha256');
  let bytes = 0;
  let draft: Draft | undefined;
  try {
    effects.log.progress(file);
    await effects.files.makeFolder(dirname(path));
    draft = await effects.files.draft(path);
    const { write: keep } = draft;
    const sink: Sink = {
      write: (chunk) => {
        digest.update(chunk);
        bytes += chunk.length;
        keep(chunk);
      },
    };
    const written = await (await writers[format]()).write(document, fonts, sink, layOut);
    const placed = placeTexts(written.findings, { ...prepared, template });
    const findings = placed.map((finding) => ({ place: { file }, ...finding }));
    await (hasErrors(findings) ? draft.discard() : draft.publish());
    return { ...written, findings, sha256: digest.digest('hex'), bytes };
  } catch (cause) {
    await draft?.discard();
    return { findings: [findFault(effects, path, file, cause)], sha256: '', bytes: 0 };
  }
}

/** Inside the workspace's own output folder. */
function pathOf({ year, report }: Job, format: Format): string {
  return `${year}/${report.name}.${format}`;
}

function recordFinding(finding: Finding): Artifact['findings'][number] {
  const { message } = wordFinding(finding, 'ja');
  const place = finding.place === undefined ? {} : { place: formatPlace(finding.place) };
  return { code: finding.code, severity: finding.severity, ...place, message };
}
