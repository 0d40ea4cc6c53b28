/** Puts together what the reports are made from: the checked data, and the revision where there is an old edition. */

import type { Finding, Found } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { Content } from '../report/report.ts';
import { alignColumns } from '../revision/align-columns.ts';
import { checkPrintedTally } from '../revision/check-printed-tally.ts';
import { checkReasons, readReasons } from '../revision/check-reasons.ts';
import { compareVersions } from '../revision/compare-versions.ts';
import { headsOf } from '../revision/heads.ts';
import type { Item, Version } from '../revision/item.ts';
import { itemsOfForm } from '../revision/items-of-form.ts';
import { itemsOfPlan, scopeOf } from '../revision/items-of-plan.ts';
import { applyReplaces, checkReplaces } from '../revision/read-replaces.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import type { CheckedData } from './check-data.ts';

/** `old` is the edition that the configuration's `revision` names. */
export function composeContent(
  current: CheckedData,
  old: CheckedData | undefined,
  { configuration, reasons, replaces }: Pick<RawWorkspace, 'configuration' | 'reasons' | 'replaces'>,
): Found<Content> {
  const items = itemsOf(current, old, configuration);
  const { plan, form, book } = current;
  const content: Content = {
    items,
    ...(plan === undefined ? {} : { plan }),
    ...(form === undefined ? {} : { form }),
    ...(old?.form === undefined ? {} : { oldForm: old.form }),
    ...(book === undefined ? {} : { book }),
    ...(old?.book === undefined ? {} : { oldBook: old.book }),
    ...(old?.plan === undefined ? {} : { oldPlan: old.plan }),
    ...(current.isText ? { isText: true } : {}),
  };
  const settings = configuration.revision;
  if (old === undefined || settings === undefined) return { value: content, findings: [] };
  const replaced = replaces === undefined ? { value: items, findings: [] } : applyReplaces(items, replaces);
  const why = reasons === undefined ? undefined : readReasons(reasons);
  const words = [...(why?.value ?? [])].flatMap(([id, { reason }]) =>
    reason === undefined ? [] : [[id, reason] as const],
  );
  const isList = form === undefined && !current.isText;
  const olds = itemsOf(old, current, configuration);
  const before = versionOf(settings.labels.old, isList ? alignColumns(olds, items) : olds, isList);
  const revision = compareVersions(before, versionOf(settings.labels.new, replaced.value, isList), new Map(words));
  const findings = [...replaced.findings, ...checkReplaces(replaced.value, before.items), ...(why?.findings ?? [])];
  return { value: { ...content, items: replaced.value, revision }, findings };
}

/** Whether all that a revision needs beside the data is there: the reasons, and the tally that its source prints. */
export function checkRevision(
  { revision }: Content,
  { configuration, configurationPlaces, reasons }: RawWorkspace,
): readonly Finding[] {
  if (revision === undefined) return [];
  const printed = configuration.revision?.printedTally;
  return [
    ...(reasons === undefined ? [] : checkReasons(revision, readReasons(reasons).value)),
    ...(printed === undefined
      ? []
      : checkPrintedTally(revision, printed, configurationPlaces.get('revision.printedTally'))),
  ];
}

function versionOf(label: string, items: readonly Item[], isList: boolean): Version {
  return { label, items, ...(isList && { heads: headsOf(items) }) };
}

/** `other` is the edition that this one is compared with. */
function itemsOf(
  { plan, form, list }: CheckedData,
  other: CheckedData | undefined,
  { document }: Configuration,
): readonly Item[] {
  return [
    ...(plan === undefined ? [] : itemsOfPlan(plan, scopeOf(plan, other?.plan), document)),
    ...(list ?? []),
    ...(form === undefined ? [] : itemsOfForm(form)),
  ];
}
