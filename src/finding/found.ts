/** Ways to make and to join what the stages give: a value together with what was noticed on the way to it. */

import type { Finding, Found } from './finding.ts';

export function ok<T>(value: T, findings: readonly Finding[] = []): Found<T> {
  return { value, findings };
}

/** There is no value, for these reasons. */
export function fail(...findings: readonly Finding[]): Found<undefined> {
  return { value: undefined, findings };
}

/** The values of all, and the findings of all. */
export function all<T>(found: readonly Found<T>[]): Found<readonly T[]> {
  return { value: found.map(({ value }) => value), findings: found.flatMap(({ findings }) => findings) };
}

/** Goes on with the value, and keeps the findings of both. */
export function andThen<T, U>({ value, findings }: Found<T>, next: (value: T) => Found<U>): Found<U> {
  const after = next(value);
  if (findings.length === 0) return after;
  return { value: after.value, findings: [...findings, ...after.findings] };
}
