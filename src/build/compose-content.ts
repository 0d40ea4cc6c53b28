/** Puts together what the reports are made from: the checked data, and the revision where there is an old edition. */

import type { Finding, Found } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Content } from '../report/report.ts';
import { checkPrintedTally } from '../revision/check-printed-tally.ts';
import { checkReasons, readReasons } from '../revision/check-reasons.ts';
import { compareVersions } from '../revision/compare-versions.ts';
import type { Item } from '../revision/item.ts';
import { itemsOfForm } from '../revision/items-of-form.ts';
import { commonYears, itemsOfPlan } from '../revision/items-of-plan.ts';
import { applyReplaces } from '../revision/read-replaces.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import type { CheckedData } from './check-data.ts';

/** `old` is the edition that the configuration's `revision` names. */
export function composeContent(
  current: CheckedData,
  old: CheckedData | undefined,
  { configuration, configurationPlaces, reasons, replaces }: RawWorkspace,
): Found<Content> {
  const items = itemsOf(current, old, configuration);
  const { plan, form } = current;
  const content: Content = {
    items,
    ...(plan === undefined ? {} : { plan }),
    ...(form === undefined ? {} : { form }),
    ...(old?.form === undefined ? {} : { oldForm: old.form }),
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
  const findings: readonly Finding[] = [
    ...replaced.findings,
    ...(why?.findings ?? []),
    ...(why === undefined ? [] : checkReasons(revision, why.value)),
    ...(settings.printedTally === undefined
      ? []
      : checkPrintedTally(revision, settings.printedTally, configurationPlaces.get('revision.printedTally'))),
  ];
  return { value: { ...content, items: replaced.value, revision }, findings };
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
