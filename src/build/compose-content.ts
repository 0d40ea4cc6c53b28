/** Puts together what the reports are made from: the checked data, and the revision where there is an old edition. */

import type { Finding, Found } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { Content } from '../report/report.ts';
import { checkPrintedTally } from '../revision/check-printed-tally.ts';
import { checkReasons, readReasons } from '../revision/check-reasons.ts';
import { compareVersions } from '../revision/compare-versions.ts';
import type { Item } from '../revision/item.ts';
import { itemsOfForm } from '../revision/items-of-form.ts';
import { commonYears, itemsOfPlan } from '../revision/items-of-plan.ts';
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
  const before = { label: settings.labels.old, items: itemsOf(old, current, configuration) };
  const revision = compareVersions(before, { label: settings.labels.new, items: replaced.value }, new Map(words));
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

/** `other` is the edition that this one is compared with. */
function itemsOf(
  { plan, form, list }: CheckedData,
  other: CheckedData | undefined,
  { document }: Configuration,
): readonly Item[] {
  const years = plan === undefined || other?.plan === undefined ? [] : commonYears(plan, other.plan);
  return [
    ...(plan === undefined ? [] : itemsOfPlan(plan, years, document)),
    ...(list ?? []),
    ...(form === undefined ? [] : itemsOfForm(form)),
  ];
}
