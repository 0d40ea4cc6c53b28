/** `torikumi publish`: builds the reports of a year and closes them as an edition. */

import { basename, dirname } from 'node:path/posix';
import { editionsFolder, figuresName, formatRecord, recordName } from '../edition/closed/closed-edition.ts';
import { partOf } from '../edition/edition.ts';
import type { Effects } from '../effects.ts';
import { error, type Finding, hasErrors } from '../finding/finding.ts';
import { findReportYears } from '../metrics/report-years.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { isoDate } from '../model/year/parse-date.ts';
import { digestBytes } from '../store/digest.ts';
import { recordInputs } from '../workspace/digest-inputs.ts';
import { build } from './build.ts';
import { chooseYears } from './choose-years.ts';
import { inspectEditions } from './editions/inspect-editions.ts';
import { writeFigures } from './editions/write-figures.ts';
import type { LocatedFinding } from './located-finding.ts';
import { type Prepared, prepare } from './prepare.ts';

export interface PublishOptions {
  readonly folder: string;
  /** None for the latest that has values. */
  readonly year: FiscalYear | undefined;
  readonly out: string;
  /** Of the program. */
  readonly version: string;
}

export interface Published {
  /** In the workspace; none where nothing was closed. */
  readonly files: readonly string[];
  readonly findings: readonly LocatedFinding[];
}

/**
 * Nothing is closed where anything has errors, and what is closed is not closed again. （団体名）, which a draft is built with, is an
 * error here: it would stay published.
 */
export async function publishEdition(effects: Effects, options: PublishOptions): Promise<Published> {
  const { folder, out, version } = options;
  const refuse = (findings: readonly Finding[]): Published => ({
    files: [],
    findings: findings.map((finding) => ({ workspace: folder, finding })),
  });
  const root = await effects.files.realPath(folder).catch(() => folder);
  const recorded = recordInputs(effects, root);
  const { prepared, findings } = await prepare(recorded.effects, folder);
  if (prepared === undefined) return refuse(findings);
  const chosen = chooseYear(prepared, options.year);
  if (!('year' in chosen)) return refuse(chosen.findings);
  const { year } = chosen;
  const { date, title } = prepared.configuration.document;
  const { editions, findings: ofEditions } = await inspectEditions(effects, prepared, []);
  const closed = editions.find(({ record }) => record.fiscalYear === year);
  const facts = { year: formatFiscalYear(year, 'era', date), date: closed?.record.date ?? '' };
  const path = `${editionsFolder}/${year}`;
  if (closed !== undefined) return refuse([error('edition-closed', facts, { file: `${path}/${recordName}` })]);
  if (hasErrors(ofEditions)) return refuse(ofEditions);
  const blanks = findings.filter(({ code }) => code === 'placeholder-left');
  const refused = error('edition-refused', { year: facts.year });
  if (blanks.length > 0) return refuse([...blanks.map((each) => ({ ...each, severity: 'error' as const })), refused]);
  const linked = await findLinked(effects, root, `${year}`);
  if (linked !== undefined) return refuse([error('file-outside-workspace', { path: linked })]);
  const built = await build(effects, {
    workspaces: [folder],
    years: [year],
    reports: [],
    formats: [],
    out,
    force: false,
  });
  if (built.findings.some(({ finding }) => finding.severity === 'error')) {
    return { files: [], findings: [...built.findings, { workspace: folder, finding: refused }] };
  }
  const figures = writeFigures(prepared, year);
  if (figures === undefined) return refuse([error('plan-missing', {}, { file: 'torikumi.yaml' })]);
  const record = formatRecord(
    {
      version: 1,
      fiscalYear: year,
      date: isoDate(date),
      title,
      program: version,
      figures: digestBytes(figures),
      inputs: recorded.digests(),
      outputs: Object.fromEntries(
        built.artifacts
          .filter((artifact) => basename(dirname(artifact.path)) === `${year}`)
          .map((artifact) => [basename(artifact.path), artifact.sha256]),
      ),
    },
    digestBytes,
  );
  await effects.files.makeFolder(`${root}/${path}`);
  const encoder = new TextEncoder();
  // The record last: without it nothing is closed.
  await effects.files.replace(`${root}/${path}/${figuresName}`, encoder.encode(figures));
  await effects.files.replace(`${root}/${path}/${recordName}`, encoder.encode(record));
  return { files: [`${path}/${recordName}`, `${path}/${figuresName}`], findings: built.findings };
}

/** What stands in the way of the edition's folder and is none: a link would lead out of the workspace. */
async function findLinked({ files }: Effects, root: string, year: string): Promise<string | undefined> {
  const isOther = async (folder: string, wanted: string) => {
    const entries = await files.list(folder).catch(() => []);
    return entries.some(({ name, kind }) => name === wanted && kind !== 'folder');
  };
  if (await isOther(root, editionsFolder)) return editionsFolder;
  return (await isOther(`${root}/${editionsFolder}`, year)) ? `${editionsFolder}/${year}` : undefined;
}

function chooseYear(
  { content, configuration }: Prepared,
  asked: FiscalYear | undefined,
): { readonly year: FiscalYear } | { readonly findings: readonly Finding[] } {
  const plan = partOf(content.edition, 'plan')?.plan;
  if (plan === undefined) return { findings: [error('plan-missing', {}, { file: 'torikumi.yaml' })] };
  const { date } = configuration.document;
  const { all, latest } = findReportYears(plan, date);
  const { value, findings } = chooseYears(all, latest, asked === undefined ? [] : [asked], date);
  const [year] = value;
  return year === undefined ? { findings } : { year };
}
