/** What a careful clerk would ask about an edition that has been checked: its indicators, and the sheets of its forms. */

import { type Edition, partOf } from '../edition/edition.ts';
import type { Finding } from '../finding/finding.ts';
import { inspectForms, withoutToldOfSheets } from '../metrics/form/inspect-form.ts';
import { inspectFigures } from '../metrics/inspect-figures.ts';
import { inspectPlan } from '../metrics/inspect-plan.ts';
import type { Configuration } from '../model/configuration/configuration.ts';

export function inspectEdition(edition: Edition | undefined, configuration: Configuration): readonly Finding[] {
  const plan = partOf(edition, 'plan')?.plan;
  const forms = partOf(edition, 'sheets')?.forms ?? [];
  const ofPlan =
    plan === undefined ? [] : [...inspectPlan(plan, configuration), ...inspectFigures(plan, configuration)];
  const ofSheets = inspectForms(forms, plan, configuration);
  return [...withoutToldOfSheets(ofPlan, ofSheets), ...ofSheets];
}
