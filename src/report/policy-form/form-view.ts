/** The data of a policy form as a template may name them: what `form.yaml` has, each value as it is printed. */

import type { PolicyForm } from '../../model/policy-form/policy-form.ts';
import { formatGoals } from '../../model/policy-form/sdgs.ts';
import { Decimal } from '../../model/value/decimal.ts';

export type FormView = Readonly<Record<string, unknown>>;

/** Remarks are for whoever keeps the data. */
export function viewForm({ organization, year, head, unit, policy, mainIssues, issues }: PolicyForm): FormView {
  return {
    organization,
    year: year.text,
    head,
    unit,
    policy: printed(policy),
    mainIssues: printed(mainIssues),
    issues: printed(issues.map((issue) => ({ ...issue, sdgs: formatGoals(issue.sdgs) }))),
  };
}

/** A quantity or a quoted amount is its text. */
function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return value;
  if (isPrinted(value)) return value.text;
  const kept = Object.entries(value).filter(([key]) => key !== 'remark');
  return Object.fromEntries(kept.map(([key, each]) => [key, printed(each)]));
}

function isPrinted(value: object): value is { readonly text: string } {
  if (!('text' in value) || typeof value.text !== 'string') return false;
  return 'type' in value || ('amount' in value && value.amount instanceof Decimal);
}
