/** Builds one report of one fiscal year in all its formats, or finds that what stands in the output folder is still right. */

import { createHash } from 'node:crypto';
import { dirname } from 'node:path/posix';
import type { Format } from '../document/format.ts';
import { contentInYear } from '../edition/content-in-year.ts';
import type { Draft, Effects, FileReason, MadeReason } from '../effects.ts';
import { append } from '../finding/append.ts';
import { type Finding, hasErrors } from '../finding/finding.ts';
import { digestBytes } from '../store/digest.ts';
import { ExtensionFailure } from '../workspace/extension/extension-failure.ts';
import type { Sink, Writer, Written } from '../writer/writer.ts';
import type { Artifact, StandingArtifact } from './artifact.ts';
import { attachData } from './attach-data.ts';
import { type Composed, composeReport } from './compose-report.ts';
import { findFault, reportFault } from './fault.ts';
import { fileName } from './file-name.ts';
import { digestContent, keepFiles, recordFinding } from './find-kept.ts';
import type { Graph } from './graph/graph.ts';
import { OutputLost } from './output-lost.ts';
import { placeTexts } from './place-texts.ts';
import { type Job, nameOfJob } from './plan-jobs.ts';
import type { Prepared } from './prepare.ts';
import { digestFonts, digestTemplates } from './resources.ts';
import { isOwnFormat, writers } from './writers.ts';

export interface BuiltArtifact extends StandingArtifact {
  readonly why: FileReason;
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
    const kept = keepFiles(effects, context.out, context.earlier, context.force);
    const standing = new Map<Format, BuiltArtifact>();
    for (const format of job.formats) {
      const found = await kept.byInputs(pathOf(context, job, format), inputs);
      if ('artifact' in found) standing.set(format, { ...found.artifact, unchanged: true, why: 'same-inputs' });
    }
    if (standing.size === job.formats.length) return { artifacts: [...standing.values()], findings: [] };
    const { prepared, graph } = context;
    const composition = await composeReport(effects, prepared, job, graph);
    if (composition.composed === undefined) {
      return { artifacts: [...standing.values()], findings: composition.findings };
    }
    const attached = await attachData(effects, prepared, job, graph, composition.composed.document);
    const findings = [...composition.findings, ...attached.findings];
    if (hasErrors(findings)) return { artifacts: [...standing.values()], findings };
    const composed = { ...composition.composed, document: attached.document };
    const content = digestContent(context, composed);
    const artifacts: BuiltArtifact[] = [];
    const told: Finding[] = [...findings];
    for (const format of job.formats) {
      const same = standing.get(format);
      if (same !== undefined) {
        artifacts.push(same);
        continue;
      }
      const shown = content(format);
      const found = await kept.byContent(pathOf(context, job, format), inputs, shown, findings);
      if ('artifact' in found) {
        artifacts.push({ ...found.artifact, unchanged: true, why: 'same-content' });
        continue;
      }
      const toBuild = { ...found, format, inputs, content: shown, composed, findings };
      const built = await buildFormat(effects, context, job, toBuild);
      append(artifacts, built.artifacts);
      append(told, built.findings);
    }
    return { artifacts, findings: told };
  } catch (cause) {
    return { artifacts: [], findings: [reportFault(effects, nameOfJob(job), blame(job, cause))] };
  }
}

/** What no part of the program can make sense of comes from the extension that the report is of. */
function blame({ report: { extension, name } }: Job, cause: unknown): unknown {
  const isOfSystem = cause instanceof Error && ('syscall' in cause || cause instanceof OutputLost);
  if (extension === undefined || isOfSystem || cause instanceof ExtensionFailure) return cause;
  return new ExtensionFailure(extension, `reports.${name}`, cause);
}

/** sha256 over everything a report is made from. */
async function digestJob(effects: Effects, { prepared, program, graph }: JobContext, job: Job): Promise<string> {
  const { report } = job;
  const { content, configuration } = prepared;
  const pictures = configuration.mark === undefined ? [] : [configuration.mark.file];
  const named = [report, ...(report.needs ?? [])].flatMap((each) => each.template?.(content) ?? []);
  const names = ['theme.yaml', ...new Set(named)];
  const templates = await graph.get('digest', { templates: names.join('\n') }, () =>
    digestTemplates(effects, prepared.root, names, pictures),
  );
  const fonts = await digestFonts(effects, prepared.root, graph);
  return digestBytes(
    [
      program,
      templates,
      fonts,
      prepared.digest,
      prepared.name,
      report.name,
      nameOfJob(job),
      ...(job.dataFiles ?? []),
    ].join('\n'),
  );
}

interface ToBuild {
  readonly format: Format;
  readonly inputs: string;
  /** Digest of what the file is to show. */
  readonly content: string;
  readonly why: MadeReason;
  readonly composed: Composed;
  /** Of the report, whatever the format. */
  readonly findings: readonly Finding[];
}

async function buildFormat(
  effects: Effects,
  context: JobContext,
  job: Job,
  { format, inputs, content, why, composed, findings }: ToBuild,
): Promise<BuiltJob> {
  const path = pathOf(context, job, format);
  const written = await write(effects, context, job, composed, format);
  if (hasErrors(written.findings)) return { artifacts: [], findings: written.findings };
  const artifact: BuiltArtifact = {
    path,
    workspace: context.prepared.name,
    fiscalYear: job.year,
    report: job.report.name,
    format,
    sha256: written.sha256,
    bytes: written.bytes,
    ...(written.pages === undefined ? {} : { pages: written.pages }),
    inputs,
    ...(written.findings.length === 0 ? { content } : {}),
    findings: [...findings, ...written.findings].map(recordFinding),
    unchanged: false,
    why,
  };
  return { artifacts: [artifact], findings: written.findings };
}

async function openWriter(prepared: Prepared, { year }: Job, format: Format): Promise<Writer> {
  if (isOwnFormat(format)) return writers[format]();
  const { adaptWriter } = await import('./extension/adapt-writer.ts');
  const { configuration, content, extensions } = prepared;
  const row = extensions.writers.get(format);
  if (row === undefined) throw new Error(`no writer of ${format}`);
  return adaptWriter(row, { configuration, content: contentInYear(content, year).value, year });
}

interface WrittenFile extends Written {
  readonly sha256: string;
  readonly bytes: number;
}

/** Puts the file in its place unless there is an error. A finding of a writer stands at the text it is about, else at the file to be written. */
async function write(
  effects: Effects,
  context: JobContext,
  job: Job,
  { document, fonts, template, layOut }: Composed,
  format: Format,
): Promise<WrittenFile> {
  const path = `${context.out}/${pathOf(context, job, format)}`;
  const file = fileName(nameOfJob(job), format);
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
    const writer = await openWriter(context.prepared, job, format);
    const written = await writer.write(document, fonts, sink, layOut);
    const placed = placeTexts(written.findings, { ...context.prepared, template });
    const findings = placed.map((finding) => ({ place: { file }, ...finding }));
    await (hasErrors(findings) ? draft.discard() : draft.publish());
    return { ...written, findings, sha256: digest.digest('hex'), bytes };
  } catch (cause) {
    await draft?.discard();
    return { findings: [findFault(effects, path, file, blame(job, cause))], sha256: '', bytes: 0 };
  }
}

/** In the output folder. */
function pathOf({ prepared }: JobContext, job: Job, format: Format): string {
  return fileName(`${prepared.name}/${nameOfJob(job)}`, format);
}
