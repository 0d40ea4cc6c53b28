/** Loads the tests of a room once and runs them as often as the test runner asks, each time with another change. */

import { createHash } from 'node:crypto';
import { describe, inject, type RunnerTask, type RunnerTestCase, type RunnerTestSuite, TestRunner, test } from 'vitest';
import type { Answer, DryAnswer, Hits, Order, RunAnswer } from './orders.ts';

/** What the changed code asks and counts in. */
interface Switch {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: { static: Hits; perTest: Record<string, Hits> } | undefined;
}

interface Group {
  readonly suites: readonly RunnerTestSuite[];
  readonly tests: readonly { readonly id: string; readonly name: string; readonly task: RunnerTestCase }[];
}

const world = globalThis as { __stryker__?: Switch };
const off: Switch = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
  mutantCoverage: undefined,
};
world.__stryker__ = Object.assign(world.__stryker__ ?? off, { activeMutant: inject('mutant') || undefined });
const state: Switch = world.__stryker__;

for (const file of inject('files')) describe(file, async () => void (await import(file)));

test('serve', async ({ task }) => {
  const groups = [...groupsOf(task.file.tasks, [])];
  const channel = new BroadcastChannel(inject('channel'));
  const say = (answer: Answer) => channel.postMessage(answer);
  await new Promise<void>((end) => {
    channel.onmessage = async (message) => {
      const order = (message as { readonly data: Order }).data;
      if (order.kind === 'dry') say(await runDry(groups));
      else if (order.kind === 'run') say(await runWith(order, groups));
      else end();
    };
    say({ kind: 'loaded' });
  });
  channel.close();
});

function* groupsOf(tasks: readonly RunnerTask[], suites: readonly RunnerTestSuite[]): Generator<Group> {
  const names = suites.map(({ name }) => name);
  const own = tasks.filter((task): task is RunnerTestCase => task.type === 'test');
  const tests = own.map((task, at) => {
    const name = `${[...names, task.name].join(' > ')} #${at}`;
    return { id: idOf(name), name, task };
  });
  if (suites.length > 0 && tests.length > 0) yield { suites, tests };
  for (const task of tasks) if (task.type === 'suite') yield* groupsOf(task.tasks, [...suites, task]);
}

/** Short, as Stryker names with each of thousands of changes all the tests that pass it, in one text. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 8);
}

/** What runs before all tests of a group is run for each of them. */
async function runDry(groups: readonly Group[]): Promise<DryAnswer> {
  const tests: DryAnswer['tests'][number][] = [];
  const failed: DryAnswer['failed'][number][] = [];
  const perTest: Record<string, Hits> = {};
  for (const group of groups) {
    state.currentTestId = 'before all';
    const failure = await failureOf(async () => void (await enter(group)));
    for (const { id, name, task } of group.tests) {
      const started = performance.now();
      state.currentTestId = id;
      const message = failure ?? (await failureOf(() => runTest(group, task)));
      if (message !== undefined) failed.push({ id, name, message });
      else tests.push({ id, name, timeSpentMs: performance.now() - started, status: 0 });
    }
    state.currentTestId = 'after all';
    await failureOf(() => leave(group));
    const recorded = state.mutantCoverage?.perTest ?? {};
    for (const { id } of group.tests)
      perTest[id] = sumOf([recorded[id] ?? {}, recorded['before all'] ?? {}, recorded['after all'] ?? {}]);
    delete recorded['before all'];
    delete recorded['after all'];
  }
  for (const { id } of failed) delete perTest[id];
  state.currentTestId = undefined;
  return { kind: 'dry', tests, failed, coverage: { static: state.mutantCoverage?.static ?? {}, perTest } };
}

/** The quickest tests first: most changes fall by them. */
async function runWith(
  { mutant, tests, hitLimit }: Order & { kind: 'run' },
  groups: readonly Group[],
): Promise<RunAnswer> {
  const times = inject('times');
  const chosen = new Set(tests ?? Object.keys(times));
  const timeOf = (group: Group) => group.tests.reduce((sum, { id }) => sum + (times[id] ?? 0), 0);
  const asked = groups
    .map((group) => ({ ...group, tests: group.tests.filter(({ id }) => chosen.has(id)) }))
    .filter((group) => group.tests.length > 0)
    .toSorted((a, b) => timeOf(a) - timeOf(b));
  Object.assign(state, { activeMutant: mutant, hitCount: 0, hitLimit });
  const failed = await firstFailure(asked);
  const hitLimitReached = hitLimit !== undefined && (state.hitCount ?? 0) > hitLimit;
  Object.assign(state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
  const leftTraces =
    failed !== undefined && inject('mutant') === '' && (await firstFailure([failed.group])) !== undefined;
  return {
    kind: 'run',
    killedBy: failed?.group.tests[0]?.id,
    message: failed?.message ?? '',
    nrOfTests: asked.reduce((sum, group) => sum + group.tests.length, 0),
    hitLimitReached,
    leftTraces,
  };
}

async function firstFailure(groups: readonly Group[]): Promise<{ group: Group; message: string } | undefined> {
  for (const group of groups) {
    const before = await failureOf(async () => void (await enter(group)));
    if (before !== undefined) return { group, message: before };
    for (const test of group.tests) {
      const message = await failureOf(() => runTest(group, test.task));
      if (message === undefined) continue;
      await failureOf(() => leave(group));
      return { group: { ...group, tests: [test] }, message };
    }
    const after = await failureOf(() => leave(group));
    if (after !== undefined) return { group, message: after };
  }
  return undefined;
}

async function enter({ suites }: Group): Promise<void> {
  for (const suite of suites) for (const hook of TestRunner.getSuiteHooks(suite).beforeAll) await call(hook, suite);
}

async function leave({ suites }: Group): Promise<void> {
  for (const suite of suites.toReversed())
    for (const hook of TestRunner.getSuiteHooks(suite).afterAll) await call(hook, suite);
}

async function runTest({ suites }: Group, task: RunnerTestCase): Promise<void> {
  for (const suite of suites)
    for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await call(hook, task.context);
  await TestRunner.getTestFn(task)();
  for (const suite of suites.toReversed())
    for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await call(hook, task.context);
}

async function call(hook: unknown, context: unknown): Promise<void> {
  if (typeof hook === 'function') await hook(context, context);
}

async function failureOf(action: () => Promise<void>): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function sumOf(all: readonly Hits[]): Hits {
  const sum: Hits = {};
  for (const hits of all) for (const [mutant, count] of Object.entries(hits)) sum[mutant] = (sum[mutant] ?? 0) + count;
  return sum;
}
