import { expect, it } from 'vitest';
import type { Finding, FindingCode } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { type RaisingsOf, raise } from './raise.ts';
import { amountsTables, books } from './raised/book.ts';
import { charts } from './raised/charts.ts';
import { configuration } from './raised/configuration.ts';
import { editions } from './raised/editions.ts';
import { files, sheets } from './raised/files.ts';
import { evaluations, forms, revisions } from './raised/form-and-revision.ts';
import { inquiries } from './raised/inquiry.ts';
import { building, composing, writing } from './raised/output.ts';
import { cells, changes, clerk, heads } from './raised/plan.ts';
import { sampleFacts } from './sample-facts.ts';

/**
 * Of a process of its own: that its standard output is full (`test/cli/process.test.ts`), or a thread lost (`test/runner/`);
 * of several workers, that a file changed between them (`test/build/work/`); of many machines (`test/runner/queue/`,
 * `test/limits/queue-limits.ts`, `test/system/queue.test.ts`).
 */
const elsewhere = [
  'result-not-writable',
  'worker-out-of-memory',
  'worker-out-of-time',
  'worker-lost',
  'changed-while-building',
  'queue-packages-missing',
  'queue-unreachable',
  'task-given-up',
  'build-stopped',
  'store-unusable',
  'store-lacks',
  'workspace-too-large',
] as const;

/** What a user could write, for every finding that there is. */
const raisings: RaisingsOf<Exclude<FindingCode, (typeof elsewhere)[number]>> = {
  ...files,
  ...sheets,
  ...configuration,
  ...heads,
  ...changes,
  ...editions,
  ...cells,
  ...clerk,
  ...forms,
  ...evaluations,
  ...inquiries,
  ...books,
  ...amountsTables,
  ...revisions,
  ...charts,
  ...composing,
  ...writing,
  ...building,
};

it('every finding is raised here, and there is no other', () => {
  expect([...Object.keys(raisings), ...elsewhere].toSorted()).toEqual([...sampleFacts.keys()].toSorted());
});

it.each(Object.entries(raisings))('%s', async (code, raising) => {
  const { found, printed } = await raise(raising);
  if (raising.facts === undefined) expect(found).toContain(`${code} ${raising.at}`.trim());
  else
    expect(printed).toContain(wordFinding({ code, severity: 'error', facts: raising.facts } as Finding, 'ja').message);
});
