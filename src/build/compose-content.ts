/** Puts together what the reports are made from: the checked data, and the revision where there is an old edition. */

import { type Finding, type Found, notice, type Place } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { reportableYears } from '../model/plan/reportable-years.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { Content } from '../report/report.ts';
import { publishedYears } from '../report/revision/published-years.ts';
import { alignColumns } from '../revision/align-columns.ts';
import { checkPrintedTally } from '../revision/check-printed-tally.ts';
import { checkReasons, readReasons } from '../revision/check-reasons.ts';
import { compareVersions } from '../revision/compare-versions.ts';
import { headsOf } from '../revision/heads.ts';
import type { Item, Version } from '../revision/item.ts';
import { type AmountsScope, itemsOfAmounts, scopeOfAmounts } from '../revision/items-of-amounts.ts';
import { itemsOfForm } from '../revision/items-of-form.ts';
import { itemsOfPlan, scopeOf } from '../revision/items-of-plan.ts';
import { applyReplaces, checkReplaces } from '../revision/read-replaces.ts';
import { shareColumns } from '../revision/share-columns.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import type { CheckedData } from './check-data.ts';

/** `old` is the edition that the configuration's `revision` names. */
export function composeContent(
  current: CheckedData,
  old: CheckedData | undefined,
  { configuration, reasons, replaces }: Pick<RawWorkspace, 'configuration' | 'reasons' | 'replaces'>,
): Found<Content> {
  const scope = findAmountsScope(current, old);
  const items = itemsOf(current, old, configuration, scope);
  const { plan, form, book, amounts } = current;
  const content: Content = {
    items,
    ...(plan === undefined ? {} : { plan }),
    ...(form === undefined ? {} : { form }),
    ...(old?.form === undefined ? {} : { oldForm: old.form }),
    ...(book === undefined ? {} : { book }),
    ...(old?.book === undefined ? {} : { oldBook: old.book }),
    ...(old?.plan === undefined ? {} : { oldPlan: old.plan }),
    ...(amounts === undefined ? {} : { amounts }),
    ...(current.isText ? { isText: true } : {}),
  };
  const settings = configuration.revision;
  if (old === undefined || settings === undefined) return ok(content);
  const replaced = replaces === undefined ? { value: items, findings: [] } : applyReplaces(items, replaces);
  const why = reasons === undefined ? undefined : readReasons(reasons);
  const words = [...(why?.value ?? [])].flatMap(([id, { reason }]) =>
    reason === undefined ? [] : [[id, reason] as const],
  );
  const isList = form === undefined && !current.isText;
  const olds = itemsOf(old, current, configuration, scope);
  const aligned = isList ? alignColumns(olds, items) : olds;
  const isOfOneKind = current.written === old.written;
  const shared = isOfOneKind ? undefined : shareColumns(aligned, replaced.value);
  const before = versionOf(settings.labels.old, shared?.old ?? aligned, isList);
  const after = versionOf(settings.labels.new, shared?.now ?? replaced.value, isList);
  const revision = compareVersions(before, after, new Map(words));
  const left = shared?.left ?? [];
  const findings = [
    ...replaced.findings,
    ...checkReplaces(replaced.value, before.items),
    ...(why?.findings ?? []),
    ...(left.length === 0 ? [] : [notice('columns-not-compared', { columns: left })]),
  ];
  return { value: { ...content, items: replaced.value, revision }, findings };
}

/** A published progress report can only be corrected where the older data can make it. */
export function checkPublished(content: Content, { document }: Configuration, place?: Place): readonly Finding[] {
  const published = publishedYears(content);
  const latest = content.plan === undefined ? undefined : reportableYears(content.plan).at(-1);
  if (published === undefined || latest === undefined || published.includes(latest)) return [];
  const name = (year: FiscalYear) => formatFiscalYear(year, 'era', document.date);
  return [notice('errata-not-offered', { year: name(latest), available: published.map(name) }, place)];
}

/** Whether all that a revision needs beside the data is there: the reasons, and the tally that its source prints. */
export function checkRevision(
  content: Content,
  { configuration, configurationPlaces, reasons }: RawWorkspace,
): readonly Finding[] {
  const { revision } = content;
  if (revision === undefined) return [];
  const printed = configuration.revision?.printedTally;
  return [
    ...checkPublished(content, configuration, configurationPlaces.get('revision.old')),
    ...(reasons === undefined ? [] : checkReasons(revision, readReasons(reasons).value)),
    ...(printed === undefined
      ? []
      : checkPrintedTally(revision, printed, configurationPlaces.get('revision.printedTally'))),
  ];
}

function versionOf(label: string, items: readonly Item[], isList: boolean): Version {
  return { label, items, ...(isList && { heads: headsOf(items) }) };
}

/** Only of two editions are the rows of tables of amounts items; a form shows none. */
function findAmountsScope(current: CheckedData, old: CheckedData | undefined): AmountsScope | undefined {
  if (current.form !== undefined || current.amounts === undefined || old?.amounts === undefined) return undefined;
  return scopeOfAmounts(old.amounts, current.amounts);
}

/** `other` is the edition that this one is compared with. */
function itemsOf(
  { plan, form, list, amounts }: CheckedData,
  other: CheckedData | undefined,
  { document }: Configuration,
  scope: AmountsScope | undefined,
): readonly Item[] {
  return [
    ...(plan === undefined ? [] : itemsOfPlan(plan, scopeOf(plan, other?.plan), document)),
    ...(list ?? []),
    ...(form === undefined ? [] : itemsOfForm(form)),
    ...(amounts === undefined || scope === undefined ? [] : itemsOfAmounts(amounts, scope)),
  ];
}
