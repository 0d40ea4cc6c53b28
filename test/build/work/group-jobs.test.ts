import { expect, it } from 'vitest';
import type { Job } from '../../../src/build/plan-jobs.ts';
import { groupJobs } from '../../../src/build/work/group-jobs.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

function jobOf(needs: readonly string[], year = 2024): Job {
  const report = { needs: needs.map((name) => ({ name })) } as unknown as Job['report'];
  return { report, year: fiscalYear(year), formats: [] };
}

it.each<[string, readonly Job[], readonly (readonly number[])[]]>([
  ['nothing in common', [jobOf([]), jobOf(['book']), jobOf([])], [[0], [1], [2]]],
  ['one thing in common', [jobOf(['book']), jobOf([]), jobOf(['book'])], [[0, 2], [1]]],
  ['the same of two years', [jobOf(['book'], 2023), jobOf(['book'], 2024)], [[0], [1]]],
  ['joined by a third', [jobOf(['old']), jobOf(['new']), jobOf([]), jobOf(['new', 'old'])], [[0, 1, 3], [2]]],
  ['no job', [], []],
])('%s', (_, jobs, groups) => {
  expect(groupJobs(jobs)).toEqual(groups);
});
