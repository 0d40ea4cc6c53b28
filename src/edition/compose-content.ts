/** Puts together what the reports are made from: the checked data, and the revision where there is an old edition. */

import { type Finding, type Found, notice, type Place } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { reportableYears } from '../model/plan/reportable-years.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { alignColumns } from '../revision/align-columns.ts';
import { checkPrintedTally } from '../revision/check-printed-tally.ts';
import { checkReasons, readReasons } from '../revision/check-reasons.ts';
import { compareVersions } from '../revision/compare-versions.ts';
import { headsOf } from '../revision/heads.ts';
import type { Item, Version } from '../revision/item.ts';
import { applyReplaces, checkReplaces } from '../revision/read-replaces.ts';
import { shareColumns } from '../revision/share-columns.ts';
import { markOwn, tellWritten } from '../revision/written-changes.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import type { Correction } from './closed/corrections.ts';
import { type ComparedContent, type Content, documentOf, type Edition, isBookAlone, partOf } from './edition.ts';
import { findAmountsScope, itemsOfEdition } from './items-of-edition.ts';
import { publishedYears } from './published-years.ts';
import { writtenChanges } from './written-changes.ts';

/** `old` is the edition that the configuration's `revision` names; `corrections` are what was printed wrong. */
export function composeContent(
  edition: Edition,
  old: Edition | undefined,
  { configuration, reasons, replaces }: Pick<RawWorkspace, 'configuration' | 'reasons' | 'replaces'>,
  corrections: readonly Correction[],
): Found<Content> {
  const settings = configuration.revision;
  if (old === undefined || settings === undefined) {
    let made: readonly Item[] | undefined;
    const items = () => {
      made ??= itemsOfEdition(edition, configuration);
      return made;
    };
    return ok({ edition, items });
  }
  const scope = findAmountsScope(edition, old);
  const items = itemsOfEdition(edition, configuration, old, scope);
  const replaced = replaces === undefined ? { value: items, findings: [] } : applyReplaces(items, replaces);
  const why = reasons === undefined ? undefined : readReasons(reasons);
  const words = [...(why?.value ?? [])].flatMap(([id, { reason }]) =>
    reason === undefined ? [] : [[id, reason] as const],
  );
  const isList = documentOf(edition) === 'list';
  const olds = itemsOfEdition(old, configuration, edition, scope, 'before');
  const aligned = isList ? alignColumns(olds, items) : olds;
  const isOfOneKind = partOf(edition, 'list')?.written === partOf(old, 'list')?.written;
  const shared = isOfOneKind ? undefined : shareColumns(aligned, replaced.value);
  const written = writtenChanges(edition, corrections);
  const before = versionOf(settings.labels.old, markOwn(shared?.old ?? aligned, written), isList);
  const after = versionOf(settings.labels.new, markOwn(shared?.now ?? replaced.value, written), isList);
  const compared = compareVersions(before, after, new Map(words));
  const revision = tellWritten(compared, written);
  const left = shared?.left ?? [];
  const findings = [
    ...replaced.findings,
    ...checkReplaces(replaced.value, before.items),
    ...(why?.findings ?? []),
    ...(left.length === 0 ? [] : [notice('columns-not-compared', { columns: left })]),
  ];
  const book = composeBook(edition, old, { configuration, ...(reasons === undefined ? {} : { reasons }) });
  const comparison = { old, revision, ...(book === undefined ? {} : { book }) };
  return { value: { edition, comparison, items: () => replaced.value }, findings };
}

/** What is wrong with the reasons is told of the edition. */
function composeBook(
  edition: Edition,
  old: Edition,
  given: Pick<RawWorkspace, 'configuration' | 'reasons'>,
): ComparedContent | undefined {
  const [now, before] = [partOf(edition, 'book'), partOf(old, 'book')];
  if (now === undefined || before === undefined || isBookAlone(edition)) return undefined;
  const { comparison, ...content } = composeContent([now], [before], given, []).value;
  return comparison && { ...content, comparison };
}

/** A published progress report can only be corrected where the older data can make it. */
export function checkPublished(content: Content, { document }: Configuration, place?: Place): readonly Finding[] {
  const published = publishedYears(content);
  const plan = partOf(content.edition, 'plan')?.plan;
  const latest = plan === undefined ? undefined : reportableYears(plan).at(-1);
  if (published === undefined || latest === undefined || published.includes(latest)) return [];
  const name = (year: FiscalYear) => formatFiscalYear(year, 'era', document.date);
  return [notice('errata-not-offered', { year: name(latest), available: published.map(name) }, place)];
}

/** Whether all that a revision needs beside the data is there: the reasons, and the tally that its source prints. */
export function checkRevision(
  content: Content,
  { configuration, configurationPlaces, reasons }: RawWorkspace,
): readonly Finding[] {
  const revision = content.comparison?.revision;
  if (revision === undefined) return [];
  const printed = configuration.revision?.printedTally;
  return [
    ...checkPublished(content, configuration, configurationPlaces.get('revision.old')),
    ...(reasons === undefined
      ? []
      : checkReasons(revision, readReasons(reasons).value, content.comparison?.book?.comparison.revision)),
    ...(printed === undefined
      ? []
      : checkPrintedTally(revision, printed, configurationPlaces.get('revision.printedTally'))),
  ];
}

function versionOf(label: string, items: readonly Item[], isList: boolean): Version {
  return { label, items, ...(isList && { heads: headsOf(items) }) };
}
