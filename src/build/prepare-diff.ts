/** Prepares what differs between two editions, wherever each comes from, so that the documents of a revision can be built of it. */

import { basename, dirname, join } from 'node:path';
import { readCorrections } from '../edition/closed/corrections.ts';
import { checkPublished, composeContent } from '../edition/compose-content.ts';
import { type ComparedContent, documentOf, type Edition, isBookAlone, partOf } from '../edition/edition.ts';
import {
  areComparable,
  type EditionSource,
  findData,
  openEdition,
  type ReadEdition,
  readOpened,
} from '../edition/open-edition.ts';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found, hasErrors, notice } from '../finding/finding.ts';
import {
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../model/configuration/configuration.ts';
import type { OwnCharts } from '../model/own-chart/own-chart.ts';
import { actualYearsOf, indicatorsOf, type Plan } from '../model/plan/plan.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { findTextsLeft } from '../revision/items-of-plan.ts';
import { digestBytes } from '../store/digest.ts';
import type { ChangesChoice } from '../workspace/docx/docx.ts';
import { openRevision } from '../workspace/git/open-revision.ts';
import { findReadError } from '../workspace/paths.ts';
import { readCharts } from '../workspace/read-charts.ts';
import type { PlacedConfiguration } from '../workspace/read-configuration.ts';
import type { LocatedFinding } from './located-finding.ts';
import { type ComparedName, nameCompared } from './name-compared.ts';
import { noExtensions, type Prepared } from './prepare.ts';

export interface DiffOptions {
  readonly old: Side;
  readonly new: Side;
  /** Head words; else those of the new workspace. */
  readonly labels?: { readonly old: string; readonly new: string };
  /** Of documents of data without `torikumi.yaml`, `YYYY-MM-DD`. */
  readonly date: string;
  /** What becomes of tracked changes in documents of Word; else they are accepted, but refused in the old one of one file beside itself. */
  readonly changes?: ChangesChoice;
}

export interface Side {
  readonly path: string;
  /** Of git; without one, what stands there now. */
  readonly revision?: string;
}

/** Findings stand at the side they belong to. */
export interface DiffPreparation {
  readonly prepared: (Prepared & { readonly content: ComparedContent }) | undefined;
  readonly findings: readonly LocatedFinding[];
}

export async function prepareDiff(effects: Effects, options: DiffOptions): Promise<DiffPreparation> {
  const opened = { old: await openSide(effects, options.old), new: await openSide(effects, options.new) };
  const [old, now] = chooseChanges(options, withoutRevision(opened.old.value), opened.new.value);
  const findings = distinct([
    ...place(options.old, old, opened.old.findings),
    ...place(options.new, now, opened.new.findings),
  ]);
  if (old === undefined || now === undefined) return { prepared: undefined, findings };
  if (!areComparable(old, now))
    return fail(findings, error('editions-differ-in-kind', { old: old.kind, new: now.kind }));
  const settings = now.configured ?? old.configured ?? configure(now, options.date);
  if (settings === undefined) {
    const facts = { key: 'date', expected: 'YYYY-MM-DD', found: options.date };
    return fail(findings, error('config-invalid', facts));
  }
  const { before, current } = await readSides(old, now, settings);
  append(findings, [...place(options.old, old, before.findings), ...place(options.new, now, current.findings)]);
  if (before.value === undefined || current.value === undefined || hasErrors(findings.map((each) => each.finding))) {
    return { prepared: undefined, findings };
  }
  const ownCharts = await readCharts(now.effects, now.root);
  const isNamed = now.configured !== undefined || old.configured !== undefined;
  const { date } = settings.configuration.document;
  const name = isNamed ? {} : await nameCompared(now, current.value.edition, date);
  const named = isNamed ? settings : (configure(now, options.date, name) ?? settings);
  return compose(options, named, { ...now, ownCharts }, before.value, current.value, findings);
}

async function openSide(effects: Effects, { path, revision }: Side): Promise<Found<EditionSource | undefined>> {
  if (revision === undefined) return openEdition(effects, path);
  try {
    const real = await effects.files.realPath(path);
    const folder = await effects.files.list(real).then(
      () => real,
      () => dirname(real),
    );
    const { value, findings } = await openRevision(effects, folder, revision);
    return value === undefined ? { value, findings } : openEdition(value, real);
  } catch (cause) {
    return { value: undefined, findings: [findReadError(path, cause)] };
  }
}

/** A document beside itself is what it was before its tracked changes, beside what it is to be. */
function chooseChanges(
  { changes }: DiffOptions,
  old: EditionSource | undefined,
  now: EditionSource | undefined,
): readonly [old: EditionSource | undefined, now: EditionSource | undefined] {
  const isOne = old !== undefined && now?.root === old.root && now.file === old.file && old.effects === now.effects;
  const choose = (edition: EditionSource | undefined, usual: ChangesChoice) =>
    edition === undefined ? undefined : { ...edition, changes: changes ?? usual };
  return [choose(old, isOne ? 'refuse' : 'accept'), choose(now, 'accept')];
}

/** What the old edition says of one before it does not matter here. */
function withoutRevision(edition: EditionSource | undefined): EditionSource | undefined {
  return edition?.configured === undefined ? edition : { ...edition, configured: alone(edition.configured) };
}

function alone({
  configuration: { revision: _, ...configuration },
  ...rest
}: PlacedConfiguration): PlacedConfiguration {
  return { configuration, ...rest };
}

/** The settings of data that have no `torikumi.yaml` by them. What says nothing of itself is called as its file is. */
function configure(edition: EditionSource, date: string, name: ComparedName = {}): PlacedConfiguration | undefined {
  const { title = nameOf(edition), organization = '' } = name;
  const given = { organization: title, plan: { title }, document: { title, date } };
  const parsed = configurationSchema.safeParse(given);
  const configuration = parsed.success ? normalizeConfiguration(parsed.data) : undefined;
  return configuration && { configuration: { ...configuration, organization }, places: new Map(), extensions: [] };
}

interface Sides {
  readonly before: Found<ReadEdition | undefined>;
  readonly current: Found<ReadEdition | undefined>;
}

/**
 * Two tables are compared column by column, as lists. Where that cannot be, or they are of one plan in two years, whose new
 * column is no change of the old one, they are read as tables of indicators.
 */
async function readSides(old: EditionSource, now: EditionSource, settings: PlacedConfiguration): Promise<Sides> {
  const read = async (asPlans: boolean): Promise<Sides> => ({
    before: await readSide(old, now, settings, asPlans),
    current: await readSide(now, old, settings, asPlans),
  });
  const lists = await read(false);
  const bothOf = ({ before, current }: Sides) => [before, current];
  const areTables = [old, now].every(({ kind, configured }) => kind === 'table' && configured === undefined);
  const isWritten = bothOf(lists).some(({ value }) => partOf(value?.edition, 'list')?.written !== undefined);
  const areLists = bothOf(lists).every(({ value }) => value === undefined || partOf(value.edition, 'list'));
  if (!areTables || isWritten || !areLists) return lists;
  const plans = await read(true);
  const [one, other] = bothOf(plans).map(({ value }) => partOf(value?.edition, 'plan')?.plan);
  const isRead = bothOf(plans).every(({ findings }) => !hasErrors(findings));
  if (one === undefined || other === undefined || !isRead) return lists;
  const isFaulty = bothOf(lists).some(({ findings }) => hasErrors(findings));
  return isFaulty || (yearsBetween(one, other).length > 0 && sharesIndicators(one, other)) ? plans : lists;
}

/** Years of actual values that only one of two plans has. */
function yearsBetween(one: Plan, other: Plan): readonly FiscalYear[] {
  const [own, others] = [actualYearsOf(one), actualYearsOf(other)];
  const only = [...own.filter((year) => !others.includes(year)), ...others.filter((year) => !own.includes(year))];
  return only.toSorted((a, b) => a - b);
}

function sharesIndicators(one: Plan, other: Plan): boolean {
  const names = new Set(one.goals.flatMap(indicatorsOf).map(({ name }) => name));
  return other.goals.flatMap(indicatorsOf).some(({ name }) => names.has(name));
}

/** Data without a configuration are read by that of the other edition; without any, by what the files are called. */
async function readSide(
  edition: EditionSource,
  other: EditionSource,
  settings: PlacedConfiguration,
  asPlans: boolean,
): Promise<Found<ReadEdition | undefined>> {
  if (edition.kind === 'text' || edition.configured !== undefined) return readOpened(edition, settings);
  const { book, ...tables } = settings.configuration.data;
  // A folder of older data may be its tables alone, without the book around them.
  const shared = book !== undefined && (await holdsFile(edition, book)) ? { ...tables, book } : tables;
  const isNamed = other.configured !== undefined && edition.kind === 'folder';
  const data = isNamed ? { value: shared, findings: [] } : await findData(edition, other, asPlans);
  if (data.findings.length > 0) return { value: undefined, findings: data.findings };
  const { configuration } = alone(settings);
  const { brackets, negativeTargets, changes, columns, rows, items, head } = configuration.data;
  const files = {
    ...data.value,
    brackets,
    changes,
    negativeTargets,
    columns,
    rows,
    items,
    ...(head === undefined ? {} : { head }),
  };
  return readOpened(edition, {
    configuration: { ...configuration, data: files },
    places: placesOf(data.value),
    extensions: [],
  });
}

function holdsFile({ effects, root }: EditionSource, file: string): Promise<boolean> {
  return effects.files.realPath(join(root, file)).then(
    () => true,
    () => false,
  );
}

/** What is missing is missing in the folder of the data, and not in the settings of the other edition. */
function placesOf(data: Partial<Configuration['data']>): PlacedConfiguration['places'] {
  const files = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map(files.map(([key, file]) => [`data.${key}`, { file }]));
}

function compose(
  options: DiffOptions,
  settings: PlacedConfiguration,
  now: EditionSource & { readonly ownCharts: OwnCharts },
  before: ReadEdition,
  current: ReadEdition,
  findings: readonly LocatedFinding[],
): DiffPreparation {
  const [old, present] = [kindOf(before), kindOf(current)];
  if (old !== present) return fail(findings, error('editions-differ-in-kind', { old, new: present }));
  const configuration = withRevision(settings.configuration, options);
  const corrected = readCorrections(current.corrections, { documentDate: configuration.document.date });
  const composed = composeContent(current.edition, before.edition, { configuration, ...current }, corrected.value);
  const { comparison } = composed.value;
  const told = [
    ...composed.findings,
    ...corrected.findings,
    ...checkPublished(composed.value, configuration),
    ...nameLeft(before.edition, current.edition, configuration),
  ];
  const all = [...findings, ...place(options.new, now, told)];
  if (comparison === undefined || hasErrors(composed.findings)) return { prepared: undefined, findings: all };
  const prepared = {
    name: `${nameOf(now)}-diff`,
    root: now.root,
    configuration,
    content: { ...composed.value, comparison },
    ownCharts: now.ownCharts,
    corrections: corrected.value,
    settings: settings.places,
    extensions: noExtensions,
    digest: digestBytes(
      [
        before.digest,
        current.digest,
        JSON.stringify(configuration),
        JSON.stringify([...now.ownCharts]),
        ...settings.extensions.map(({ digest }) => digest),
      ].join('\n'),
    ),
  };
  return { prepared, findings: all };
}

/** The actuals of years that have come since are no change, and of texts only those are compared that both editions have. */
function nameLeft(old: Edition, now: Edition, { document }: Configuration): readonly Finding[] {
  const [one, other] = [old, now].map((edition) => partOf(edition, 'plan')?.plan);
  if (one === undefined || other === undefined) return [];
  const years = yearsBetween(one, other).map((year) => formatFiscalYear(year, 'era', document.date));
  const columns = findTextsLeft(one, other);
  return [
    ...(years.length === 0 ? [] : [notice('years-not-compared', { years })]),
    ...(columns.length === 0 ? [] : [notice('texts-not-compared', { columns })]),
  ];
}

function kindOf({ edition }: ReadEdition): 'form' | 'book' | 'table' {
  if (isBookAlone(edition)) return 'book';
  return documentOf(edition) === 'form' ? 'form' : 'table';
}

function withRevision(configuration: Configuration, { old, labels }: DiffOptions): Configuration {
  const given = configurationSchema.shape.revision.parse({ old: old.path, ...configuration.revision });
  if (given === undefined) throw new Error('a revision without settings');
  return { ...configuration, revision: { ...given, labels: labels ?? given.labels } };
}

function nameOf({ root, file }: EditionSource): string {
  return file === '' ? basename(root) : file.replace(/\.[^.]*$/, '');
}

/** In the folder of a side, and in its revision, e.g. `main:data/meguro-strategy`. */
function place(
  { path, revision }: Side,
  edition: EditionSource | undefined,
  findings: readonly Finding[],
): readonly LocatedFinding[] {
  const folder = edition === undefined || edition.file === '' ? path : dirname(path);
  const workspace = revision === undefined ? folder : `${revision}:${folder}`;
  return findings.map((finding) => ({ workspace: finding.place === undefined ? undefined : workspace, finding }));
}

/** Without git, or without the folder, both sides fail alike. */
function distinct(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function fail(findings: readonly LocatedFinding[], finding: Finding): DiffPreparation {
  return { prepared: undefined, findings: [...findings, { workspace: undefined, finding }] };
}
