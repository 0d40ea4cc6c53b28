/** Puts jobs together that are made from the same things, so that these are made once. */

import { append } from '../../finding/append.ts';
import type { Job } from '../plan-jobs.ts';

/** Indexes of the jobs. Both groups and jobs keep their order. */
export function groupJobs(jobs: readonly Job[]): readonly (readonly number[])[] {
  const groups: { readonly jobs: number[]; readonly needs: Set<unknown> }[] = [];
  for (const [index, { report, year }] of jobs.entries()) {
    const needs = (report.needs ?? []).map(({ name }) => `${year} ${name}`);
    const [first, ...others] = groups.filter((group) => needs.some((need) => group.needs.has(need)));
    if (first === undefined) {
      groups.push({ jobs: [index], needs: new Set(needs) });
      continue;
    }
    for (const other of others) {
      groups.splice(groups.indexOf(other), 1);
      append(first.jobs, other.jobs);
      for (const need of other.needs) first.needs.add(need);
    }
    first.jobs.push(index);
    for (const need of needs) first.needs.add(need);
  }
  return groups.map((group) => group.jobs.toSorted((a, b) => a - b));
}
