/** `torikumi roll`: next year's workspace of one, which itself stays as it is. */

import { checkEdition } from '../../edition/check-edition.ts';
import { partOf } from '../../edition/edition.ts';
import type { Effects } from '../../effects.ts';
import { error, type Finding, hasErrors } from '../../finding/finding.ts';
import { findReportYears } from '../../metrics/report-years.ts';
import { checkAlone } from '../../model/form/check-forms.ts';
import type { Form } from '../../model/form/form.ts';
import { planTable, type RawForm } from '../../model/form/raw-form.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../model/year/parse-fiscal-year.ts';
import { configurationFile } from '../../workspace/find-workspaces.ts';
import { readInquiryForms } from '../../workspace/inquiry/read-inquiry-forms.ts';
import { withReaders } from '../../workspace/read-configuration.ts';
import { readInside } from '../../workspace/read-inside.ts';
import { readOwnForms } from '../../workspace/read-own-form.ts';
import { readText } from '../../workspace/read-text.ts';
import { type RawWorkspace, readWorkspace } from '../../workspace/read-workspace.ts';
import { tableSizeLimit } from '../../workspace/table-limits.ts';
import { closeEdition, listEnded } from './close-edition.ts';
import { findChangedSince } from './find-changed-since.ts';
import { type Ended, findEnded, type Programme } from './find-ended.ts';
import { lastYearFolder } from './last-year-folder.ts';
import { listFiles } from './list-files.ts';
import { rollConfiguration, rollForm } from './roll-settings.ts';
import { rollTables, tablesOf } from './roll-tables.ts';
import type { RolledFile } from './rolled-file.ts';

export interface RolledWorkspace {
  /** By their paths in the new workspace. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly year: FiscalYear;
  /** As a document writes it. */
  readonly yearWords: { readonly last: string; readonly year: string; readonly next: string };
  /** Of the tables as they stand in the old workspace. */
  readonly edition: { readonly files: number; readonly digest: string };
  readonly tables: readonly RolledFile[];
  readonly ended: readonly Programme[];
  readonly open: readonly Programme[];
  readonly inquiries: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  readonly changes: readonly string[];
  /** `forms/a.yaml:12`: where a year is still written. */
  readonly years: readonly string[];
}

/** Nothing is written. `asked` is the year that the new workspace reports on; without it the one after the latest result. */
export async function rollWorkspace(
  world: Effects,
  folder: string,
  asked: number | undefined,
): Promise<{ readonly rolled: RolledWorkspace | undefined; readonly findings: readonly Finding[] }> {
  const read = await readWorkspace(world, folder, true);
  const workspace = read.value;
  if (workspace === undefined) return { rolled: undefined, findings: read.findings };
  const effects = withReaders(world, workspace);
  const { configuration, root } = workspace;
  const checked = checkEdition(workspace.data, configuration);
  const asking = await readInquiryForms(effects, root);
  // Without data and without an inquiry there is nothing to roll: that is told as everywhere else.
  if (Object.keys(workspace.data).length === 0 && asking.value.length === 0) {
    return { rolled: undefined, findings: (await readWorkspace(effects, folder)).findings };
  }
  const errors = [...read.findings, ...checked.findings, ...asking.findings].filter((each) => hasErrors([each]));
  if (errors.length > 0) return { rolled: undefined, findings: errors };
  const plan = partOf(checked.value, 'plan')?.plan;
  const context = { documentDate: configuration.document.date };
  const known = partOf(checked.value, 'sheets')?.forms ?? [];
  const others = asking.value.flatMap(({ raw }) => {
    const isOwn = raw.definition.sources[raw.definition.of]?.table !== planTable;
    const isKnown = known.some(({ file }) => file === raw.file);
    return isOwn && !isKnown ? (checkAlone(raw, workspace.data.sheets ?? [], plan, context)?.value ?? []) : [];
  });
  const forms = [...known, ...others];
  const year = chooseYear(plan, known.length === 0 ? forms : known, workspace, asked);
  if (typeof year !== 'number') return { rolled: undefined, findings: [year] };
  const used = uniqueForms([...(workspace.data.sheets ?? []), ...asking.value.map(({ raw }) => raw)]);
  const raws = [...used, ...(await readUnused(effects, root, used))];
  const listed = await listFiles(effects, root, leftFolders(workspace, raws));
  if ('finding' in listed) return { rolled: undefined, findings: [listed.finding] };
  const bytes = await readAll(effects, root, [...listed.paths, ...tablesOf(workspace, raws)]);
  if ('findings' in bytes) return { rolled: undefined, findings: bytes.findings };
  const task = { effects, workspace, raws, forms, year, bytes: bytes.read, sections: asking.value };
  const { files, ...rest } = await compose(task, listed.paths);
  const changed = await findChangedSince(effects, root, fiscalYear(year - 1), tablesOf(workspace, raws), bytes.read);
  return { rolled: { files, year, yearWords: wordsOf(year, workspace), ...rest }, findings: changed };
}

interface Context {
  readonly effects: Effects;
  readonly workspace: RawWorkspace;
  readonly raws: readonly RawForm[];
  readonly forms: readonly Form[];
  readonly year: FiscalYear;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly sections: Parameters<typeof rollTables>[0]['asking'];
}

async function compose(context: Context, paths: readonly string[]) {
  const { effects, workspace, raws, forms, year, bytes } = context;
  const { documentDate, readYear } = readingOf(workspace);
  const tables = tablesOf(workspace, raws);
  const moved = movedFrom(paths);
  const endedOf = new Map(forms.map((form) => [form, findEnded(form, year, readYear)] as const));
  const ended = joinEnded([...endedOf.values()]);
  const rolled = await rollTables({
    effects,
    workspace,
    forms,
    year,
    documentDate,
    bytes,
    tables,
    ended: endedOf,
    asking: context.sections,
  });
  const edition = closeEdition(tables.map((path) => [moved(path), bytes.get(path) ?? new Uint8Array()]));
  const { last } = wordsOf(year, workspace);
  const name = `${last}の版（${workspace.name}、sha256 ${edition.digest.slice(0, 12)}）`;
  const configured = rollConfiguration(textOf(bytes, configurationFile), workspace.configuration, moved, {
    year,
    documentDate,
  });
  const ofForms = raws.map((raw) => ({
    file: raw.file,
    ...rollForm(textOf(bytes, raw.file), raw.definition, moved, name, { year, documentDate }),
  }));
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([
    ...paths.map((path) => [path, bytes.get(path) ?? new Uint8Array()] as const),
    ...rolled.map((table) => [moved(table.file), table.bytes] as const),
    ...edition.files,
    ...(ended.ended.length === 0 ? [] : [listEnded(ended.ended, (each) => nameYear(each, workspace))]),
    [configurationFile, encode(configured.text)],
    ...ofForms.map(({ file, text }) => [file, encode(text)] as const),
  ]);
  return {
    files,
    edition: { files: edition.files.size - 1, digest: edition.digest },
    tables: rolled.map((table) => ({ ...table, file: moved(table.file) })),
    ended: ended.ended,
    open: ended.open,
    inquiries: ofForms.flatMap(({ file, number }) => (number === undefined ? [] : [{ file, ...number }])),
    changes: [configured, ...ofForms].flatMap(({ changes }) => changes),
    years: [
      ...configured.lines.map((line) => `${configurationFile}:${line}`),
      ...ofForms.flatMap(({ file, lines }) => lines.map((line) => `${file}:${line}`)),
    ],
  };
}

/** The year after the latest with a result. */
function chooseYear(
  plan: Plan | undefined,
  forms: readonly Form[],
  workspace: RawWorkspace,
  asked: number | undefined,
): FiscalYear | Finding {
  const { documentDate } = readingOf(workspace);
  const latest = plan === undefined ? latestOfForms(forms) : findReportYears(plan, documentDate).latest;
  const name = (year: number) => `${year}（${formatFiscalYear(fiscalYear(year), 'era', documentDate)}）`;
  if (latest !== undefined && (asked === undefined || asked === latest + 1)) return fiscalYear(latest + 1);
  if (latest === undefined && asked !== undefined) return fiscalYear(asked);
  const facts = {
    asked: asked === undefined ? '' : name(asked),
    latest: latest === undefined ? '' : name(latest),
    next: latest === undefined ? '' : `${latest + 1}`,
  };
  return error('roll-year', facts, { file: configurationFile });
}

function latestOfForms(forms: readonly Form[]): FiscalYear | undefined {
  const sources = forms.flatMap((form) => [...form.sources.values()]);
  const years = sources.filter(({ items }) => items.length > 0).flatMap((source) => source.years);
  return years.length === 0 ? undefined : years.reduce((a, b) => (a > b ? a : b));
}

/** What was made, what was answered, what was published the year before. */
function leftFolders({ configuration }: RawWorkspace, raws: readonly RawForm[]): ReadonlySet<string> {
  const published = raws.flatMap(({ definition }) => definition.published ?? []);
  const old = configuration.revision?.old;
  // A book of the older edition alone stands there.
  const isNeeded = old !== undefined && configuration.data.book?.startsWith(`${old}/`) === true;
  const before = old === undefined || isNeeded ? [] : [old];
  const left = ['out', 'inquiries', 'node_modules', lastYearFolder, ...published, ...before];
  return new Set(left.map((path) => path.split('/').filter(Boolean).join('/')));
}

/** What lies in a folder that stays behind comes to the top. */
function movedFrom(paths: readonly string[]): (path: string) => string {
  const known = new Set(paths);
  return (path) => (known.has(path) || !path.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1));
}

async function readAll(effects: Effects, root: string, paths: readonly string[]) {
  const read = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  for (const path of new Set(paths)) {
    const file = await readInside(effects, root, path, tableSizeLimit);
    if ('finding' in file) findings.push({ place: { file: path }, ...file.finding });
    else read.set(path, file.bytes);
  }
  return findings.length > 0 ? { findings } : { read };
}

function textOf(bytes: ReadonlyMap<string, Uint8Array>, path: string): string {
  return readText(path, bytes.get(path) ?? new Uint8Array()).value ?? '';
}

/** Forms that lie ready beside those that are used. One that cannot be read is copied. */
async function readUnused(effects: Effects, root: string, used: readonly RawForm[]): Promise<readonly RawForm[]> {
  const entries = await effects.files.list(`${root}/forms`).catch(() => []);
  const known = new Set(used.map(({ file }) => file));
  const paths = entries.map(({ name }) => `forms/${name}`).filter((path) => /\.ya?ml$/i.test(path) && !known.has(path));
  return (await readOwnForms(effects, root, paths)).flatMap(({ value }) => value ?? []);
}

function uniqueForms(raws: readonly RawForm[]): readonly RawForm[] {
  return [...new Map(raws.map((raw) => [raw.file, raw])).values()];
}

function joinEnded(all: readonly Ended[]): Pick<Ended, 'ended' | 'open'> {
  const unique = (programmes: readonly Programme[]) => [
    ...new Map(programmes.map((each) => [JSON.stringify(each.key), each])).values(),
  ];
  return { ended: unique(all.flatMap(({ ended }) => ended)), open: unique(all.flatMap(({ open }) => open)) };
}

function readingOf({ configuration }: RawWorkspace) {
  const documentDate = configuration.document.date;
  const readYear = (text: string) => {
    const reading = parseFiscalYear(text, { documentDate });
    return reading?.certain === true ? reading.year : undefined;
  };
  return { documentDate, readYear };
}

function nameYear(year: FiscalYear, { configuration }: RawWorkspace): string {
  return formatFiscalYear(year, 'era', configuration.document.date);
}

function wordsOf(year: FiscalYear, workspace: RawWorkspace): RolledWorkspace['yearWords'] {
  const name = (each: number) => nameYear(fiscalYear(each), workspace);
  return { last: name(year - 1), year: name(year), next: name(year + 1) };
}
