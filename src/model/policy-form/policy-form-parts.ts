/** The parts of a policy form in printed order, each with the dotted key of its data. */

import type { PolicyForm, PolicyIssue, PolicyMeasure, PolicyStrategy } from './policy-form.ts';

export interface Part<T> {
  readonly value: T;
  /** e.g. `issues.0.strategies.1`. */
  readonly key: string;
}

export function issuesOf(form: PolicyForm): readonly Part<PolicyIssue>[] {
  return partsOf(form.issues, 'issues');
}

export function strategiesOf(form: PolicyForm): readonly Part<PolicyStrategy>[] {
  return issuesOf(form).flatMap(({ value, key }) => partsOf(value.strategies, `${key}.strategies`));
}

export function measuresOf(form: PolicyForm): readonly Part<PolicyMeasure>[] {
  return strategiesOf(form).flatMap(({ value, key }) => partsOf(value.measures, `${key}.measures`));
}

export function partsOf<T>(values: readonly T[], key: string): readonly Part<T>[] {
  return values.map((value, index) => ({ value, key: `${key}.${index}` }));
}
