/** Reads and checks a workspace: everything its reports are made from, with every finding on the way. */

import { checkEdition, type TableReadings } from '../edition/check-edition.ts';
import { type Correction, readCorrections } from '../edition/closed/corrections.ts';
import { checkRevision, composeContent } from '../edition/compose-content.ts';
import { type Content, type Edition, partOf } from '../edition/edition.ts';
import { judgeMappings } from '../edition/judge-mappings.ts';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found, hasErrors, warning } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Places } from '../finding/places.ts';
import { checkBands } from '../metrics/bands.ts';
import { inspectColumns } from '../metrics/inspect-columns.ts';
import { checkProjects } from '../model/book/check/check-projects.ts';
import { checkIndicatorReferences, checkOwnChartReferences } from '../model/book/check/check-references.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { findPlaceholders } from '../model/configuration/placeholders.ts';
import type { OwnCharts } from '../model/own-chart/own-chart.ts';
import type { CalendarDate, FiscalYear } from '../model/year/fiscal-year.ts';
import { inspectListColumns } from '../revision/inspect-list-columns.ts';
import { ExtensionFailure, tellFailure } from '../workspace/extension/extension-failure.ts';
import { placeAtNames } from '../workspace/extension/open-extensions.ts';
import { type RawWorkspace, readWorkspace } from '../workspace/read-workspace.ts';
import type { Extensions } from './extension/use-extensions.ts';
import { inspectEdition } from './inspect-edition.ts';

export interface Prepared {
  readonly name: string;
  readonly root: string;
  readonly configuration: Configuration;
  readonly content: Content;
  readonly ownCharts: OwnCharts;
  /** What was printed wrong in editions that are closed. */
  readonly corrections: readonly Correction[];
  /** Where each value of `torikumi.yaml` stands, by dotted key. */
  readonly settings: Places;
  readonly extensions: Extensions;
  /** sha256 of every input file, the code of extensions with them. */
  readonly digest: string;
  /** The dates of editions that are closed: what is built of their years bears them. */
  readonly closed?: ReadonlyMap<FiscalYear, CalendarDate>;
}

export interface Preparation extends TableReadings {
  /** `undefined` when an error stops every report of the workspace. */
  readonly prepared: Prepared | undefined;
  readonly findings: readonly Finding[];
}

export async function prepare(effects: Effects, root: string): Promise<Preparation> {
  return prepareRead(effects, await readWorkspace(effects, root), root);
}

/** The same of a workspace that has been read. */
export async function prepareRead(
  effects: Effects,
  read: Found<RawWorkspace | undefined>,
  root: string,
): Promise<Preparation> {
  try {
    return await checkRead(read, root);
  } catch (cause) {
    if (!(cause instanceof ExtensionFailure)) throw cause;
    return { prepared: undefined, findings: [...read.findings, tellFailure(effects, cause)] };
  }
}

async function checkRead(read: Found<RawWorkspace | undefined>, root: string): Promise<Preparation> {
  if (read.value === undefined) return { prepared: undefined, findings: read.findings };
  const { name, configuration, configurationPlaces, data, old, ownCharts, digest } = read.value;
  const extensions = await useThose(read.value);
  const bands = checkBands(configuration).map((finding) => placeSetting(finding, configurationPlaces));
  const current = checkEdition(data, configuration);
  const { value: _, findings: __, ...readings } = current;
  const before = old === undefined ? undefined : checkEdition(old, configuration);
  const plan = partOf(current.value, 'plan')?.plan;
  const columns = [
    ...(plan === undefined ? [] : inspectColumns(plan, configuration)),
    ...inspectListColumns(partOf(current.value, 'list')?.items ?? [], configuration),
  ];
  const judged = judgeMappings(current.findings, before?.findings);
  const placed = [...judged.current, ...columns].map((finding) => placeSetting(finding, configurationPlaces));
  const left = findPlaceholders(configuration).map((finding) => placeSetting(finding, configurationPlaces));
  const own = [
    ...read.findings,
    ...extensions.findings,
    ...left,
    ...placed,
    ...bands,
    ...inspectEdition(current.value, configuration),
  ];
  const older = checkOlder(before && { ...before, findings: judged.older }, read.value);
  const findings = [...own, ...older.findings];
  if (current.value === undefined || hasErrors(own)) return { prepared: undefined, findings, ...readings };
  // A book of the older edition is nothing without it.
  const isNeeded = data.book !== undefined && configuration.reports.booklet.edition === 'old';
  if (isNeeded && hasErrors(findings)) return { prepared: undefined, findings, ...readings };
  const corrected = readCorrections(read.value.corrections, { documentDate: configuration.document.date });
  const content = composeContent(current.value, older.value, read.value, corrected.value);
  append(findings, [...content.findings, ...checkRevision(content.value, read.value)]);
  append(findings, checkPlanOfBook(content.value, configuration));
  append(findings, checkOwnCharts(content.value, read.value));
  if (extensions.value.checks.length > 0 && !hasErrors(findings)) {
    const { runChecks } = await import('./extension/run-checks.ts');
    append(findings, runChecks(extensions.value.checks, configuration, content.value));
  }
  if (hasErrors(findings.slice(own.length + older.findings.length)))
    return { prepared: undefined, findings, ...readings };
  const prepared = {
    name,
    root,
    configuration,
    content: content.value,
    ownCharts,
    corrections: corrected.value,
    settings: configurationPlaces,
    extensions: extensions.value,
    digest,
  };
  return { prepared, findings: [...findings, ...corrected.findings], ...readings };
}

export const noExtensions: Extensions = { reports: [], components: {}, checks: [], writers: new Map() };

/** Loaded only where there are some: what composes is not needed here. Each finding stands where the extension is named. */
async function useThose({ configuration, configurationPlaces, extensions }: RawWorkspace): Promise<Found<Extensions>> {
  if (extensions.length === 0) return ok(noExtensions);
  const { value, findings } = (await import('./extension/use-extensions.ts')).useExtensions(extensions);
  return { value, findings: placeAtNames(findings, configuration, configurationPlaces) };
}

/** No value where it has errors: the reports of the present edition need nothing of it. */
function checkOlder(
  before: Found<Edition | undefined> | undefined,
  { configuration, configurationPlaces }: RawWorkspace,
): Found<Edition | undefined> {
  if (before === undefined) return ok(undefined);
  if (before.value !== undefined && !hasErrors(before.findings)) return before;
  const folder = configuration.revision?.old ?? '';
  const told = warning('old-edition-unusable', { folder }, configurationPlaces.get('revision.old'));
  return { value: undefined, findings: [...before.findings, told] };
}

/** A book shows the indicators of the plan, or of its older edition. */
function checkPlanOfBook({ edition, comparison }: Content, { reports }: Configuration): readonly Finding[] {
  const book = partOf(edition, 'book')?.book;
  if (book === undefined) return [];
  const shown = partOf(reports.booklet.edition === 'old' ? comparison?.old : edition, 'plan')?.plan;
  return [...checkProjects(book, shown), ...checkIndicatorReferences(book, shown)];
}

/** Those that the book and the settings name are there. */
function checkOwnCharts(
  { edition }: Content,
  { ownCharts, configuration, configurationPlaces }: RawWorkspace,
): readonly Finding[] {
  const book = partOf(edition, 'book')?.book;
  const expected = [...ownCharts.keys()].join(', ');
  const unknown = configuration.reports.progress.charts.flatMap((name, index) => {
    if (ownCharts.has(name)) return [];
    const key = `reports.progress.charts.${index}`;
    return [error('config-invalid', { key, expected: expected === '' ? 'charts/….json' : expected, found: name })];
  });
  return [
    ...unknown.map((finding) => placeSetting(finding, configurationPlaces)),
    ...(book === undefined ? [] : checkOwnChartReferences(book, ownCharts)),
  ];
}

/** At the key of `torikumi.yaml` that the finding names, or at the nearest one above it that is written. */
function placeSetting(finding: Finding, places: Places): Finding {
  if (!('key' in finding.facts) || finding.place !== undefined) return finding;
  const path = finding.facts.key.split('.');
  const written = path.map((_, index) => path.slice(0, path.length - index).join('.')).find((key) => places.has(key));
  const place = places.get(written ?? '');
  return place === undefined ? finding : { ...finding, place };
}
