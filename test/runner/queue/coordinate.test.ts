import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { build } from '../../../src/build/build.ts';
import { Graph } from '../../../src/build/graph/graph.ts';
import { digestProgram } from '../../../src/build/program.ts';
import type { BuildEvent, Effects } from '../../../src/effects.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { FolderStore } from '../../../src/node/folder-store.ts';
import { type Means, recruitQueue } from '../../../src/runner/queue/coordinate.ts';
import { type Bench, doTask } from '../../../src/runner/queue/do-task.ts';
import { serveQueue } from '../../../src/runner/queue/serve-queue.ts';
import { servedProgram } from '../../../src/runner/queue/served-program.ts';
import { formatOutcome, parseOutcome } from '../../../src/runner/queue/task-file.ts';
import type { DoTask, Exchange } from '../../../src/runner/queue/task-queue.ts';
import type { Store } from '../../../src/store/store.ts';
import { asBundled } from '../../cli/program-files.ts';
import { configuration, readFiles, table } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import { Killed, MemoryExchange } from './memory-exchange.ts';

const real = createNodeEffects();
const effects = { ...real, files: asBundled(real.files) };
const program = digestProgram(effects);
const runtime = effects.runtime;

/** Three workspaces: one with a revision, one without, one that cannot be read. */
async function makeCities(): Promise<string> {
  const revised = configuration.replace('plan:', 'revision:\n  old: old\nplan:');
  return makeFolder({
    'a/torikumi.yaml': revised,
    'a/indicators.csv': table,
    'a/old/indicators.csv': table.replace('"2,080"', '"1,800"'),
    'b/torikumi.yaml': configuration,
    'b/indicators.csv': table.replaceAll('子育て', '青空'),
    'c/torikumi.yaml': configuration,
    'c/indicators.csv': 'x\n',
  });
}

interface Place {
  readonly folder: string;
  readonly exchange: MemoryExchange;
  readonly store: Store;
  readonly events: BuildEvent[];
  /** Does something whenever the build tells such an event. */
  on(kind: BuildEvent['kind'], does: () => void): void;
  tell(event: BuildEvent): void;
}

async function makePlace(): Promise<Place> {
  const folder = await makeCities();
  const events: BuildEvent[] = [];
  const listeners: (readonly [BuildEvent['kind'], () => void])[] = [];
  return {
    folder,
    exchange: new MemoryExchange(),
    store: new FolderStore(join(folder, 'store')),
    events,
    on: (kind, does) => listeners.push([kind, does]),
    tell: (event) => {
      events.push(event);
      for (const [kind, does] of listeners) if (kind === event.kind) does();
    },
  };
}

/** However slow the machine is, nobody is given up but where a test means it. */
const pace = { poll: 20, trust: 600_000, beat: 20, patience: 600_000 };

async function buildIn(
  place: Place,
  out: string,
  more: Partial<Means> = {},
  workspaces = ['a', 'b', 'c'],
  formats = ['csv'],
) {
  const { folder, exchange, store } = place;
  const means: Means = {
    exchange,
    store,
    storeFolder: join(folder, 'store'),
    self: { name: `here-${out}`, version: '1' },
    signal: new AbortController().signal,
    pace,
    ...more,
  };
  const log = { ...effects.log, event: place.tell };
  return build({ ...effects, log }, optionsFor(folder, out, workspaces, formats), recruitQueue(means));
}

/** How long a test may wait: the limit of the test itself ends it. */
const forever = { timeout: 3_600_000, interval: 5 };

function optionsFor(folder: string, out: string, workspaces: readonly string[], formats: readonly string[] = ['csv']) {
  const asked = { years: [], reports: [], formats, force: false };
  return { ...asked, workspaces: workspaces.map((name) => join(folder, name)), out: join(folder, out) };
}

/** A worker, until the test has ended; `around` may do something to what it does. */
async function serve(
  { exchange, store }: Pick<Place, 'exchange' | 'store'>,
  around: (work: DoTask) => DoTask = (work) => work,
  bench: Partial<Bench> = {},
): Promise<void> {
  const own: Bench = { effects, store, program: await program, graph: new Graph(), ...bench };
  const ending = new AbortController();
  const served = serveQueue({
    exchange,
    self: { name: 'worker-1', version: '1', program: own.program, runtime },
    size: 2,
    work: around((id, tell) => doTask(own, id, tell)),
    pace,
    signal: ending.signal,
    refuse: () => {},
  });
  onTestFinished(async () => {
    ending.abort();
    await served;
  });
}

const codesOf = (findings: readonly { workspace: string | undefined; finding: { code: string } }[]) =>
  findings.map(({ workspace, finding }) => `${workspace?.slice(-1)} ${finding.code}`);

async function expectSameAsHere(
  place: Place,
  out: string,
  result: Awaited<ReturnType<typeof build>>,
  formats = ['csv'],
): Promise<void> {
  const here = await build(effects, optionsFor(place.folder, 'here', ['a', 'b', 'c'], formats));
  expect(result).toEqual(here);
  expect(here.artifacts.length).toBeGreaterThan(1);
  expect(await readFiles(join(place.folder, out))).toEqual(await readFiles(join(place.folder, 'here')));
}

describe('a build on a queue', () => {
  it('makes the same files, findings and manifest as one in this process', async () => {
    const place = await makePlace();
    await serve(place);
    const formats = ['pdf', 'xlsx', 'html', 'csv'];
    await expectSameAsHere(place, 'out', await buildIn(place, 'out', {}, ['a', 'b', 'c'], formats), formats);
  });

  it('leaves as they are what stands in the output already', async () => {
    const place = await makePlace();
    await serve(place);
    await buildIn(place, 'out');
    const again = await buildIn(place, 'out');
    expect(again.artifacts.length).toBeGreaterThan(1);
    expect(again.artifacts.filter(({ unchanged }) => !unchanged).map(({ path }) => path)).toEqual([]);
  });

  it('puts no content of a file into the queue, and nothing that is not addressed by it', async () => {
    const place = await makePlace();
    await serve(place);
    await buildIn(place, 'out');
    const tasks = [...place.exchange.queue(await program).kept];
    expect(tasks).toHaveLength(3);
    for (const [id, { result }] of tasks) expect(`${id} ${result}`).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  });

  it('tells its steps once each, in their order', async () => {
    const place = await makePlace();
    await serve(place, (work) => async (id, tell) => {
      await work(id, tell);
      return work(id, tell);
    });
    await buildIn(place, 'out');
    const ofB = place.events.filter((event) => 'workspace' in event && event.workspace.endsWith('/b'));
    const kinds = ofB.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['opening', 'opened']);
    expect(kinds.at(-1)).toBe('built');
    expect(kinds.filter((kind) => kind === 'built')).toHaveLength(1);
    expect(new Set(ofB.map((event) => JSON.stringify(event))).size).toBe(ofB.length);
  });

  it('ends though all news of the queue are lost', async () => {
    const place = await makePlace();
    place.exchange.queue(await program).loses = () => true;
    await serve(place);
    await expectSameAsHere(place, 'out', await buildIn(place, 'out'));
  });

  it('ends though the queue forgets everything in the middle', async () => {
    const place = await makePlace();
    const { kept } = place.exchange.queue(await program);
    let count = 0;
    await serve(place, (work) => async (id, tell) => {
      count += 1;
      if (count === 2) kept.clear();
      return work(id, tell);
    });
    await expectSameAsHere(place, 'out', await buildIn(place, 'out'));
  });
});

describe('a worker', () => {
  it('that is killed twice at each task loses nothing', async () => {
    const place = await makePlace();
    const starts = new Map<string, number>();
    await serve(place, (work) => async (id, tell) => {
      const start = (starts.get(id) ?? 0) + 1;
      starts.set(id, start);
      if (start === 1) throw new Killed();
      const result = await work(id, tell);
      if (start === 2) throw new Killed();
      return result;
    });
    await expectSameAsHere(place, 'out', await buildIn(place, 'out'));
    expect([...starts.values()]).toEqual([3, 3, 3]);
  });

  it('that a task kills three times gives it up by its name, and the others are made', async () => {
    const place = await makePlace();
    await serve(
      place,
      (work) => async (id, tell) =>
        work(id, (event) => {
          if ('workspace' in event && event.workspace.endsWith('b')) throw new Killed();
          tell(event);
        }),
    );
    const { artifacts, findings } = await buildIn(place, 'out');
    expect(codesOf(findings)).toContain('b task-given-up');
    expect(artifacts.map(({ workspace }) => workspace)).toEqual(['a']);
    expect(place.events).toContainEqual({ kind: 'lost', workspace: join(place.folder, 'b'), jobs: [] });
  });

  it('is given a task anew that was given up in an earlier build', async () => {
    const place = await makePlace();
    let isPoison = true;
    await serve(place, (work) => async (id, tell) => {
      if (isPoison) throw new Killed();
      return work(id, tell);
    });
    expect(codesOf((await buildIn(place, 'out')).findings)).toContain('b task-given-up');
    isPoison = false;
    await expectSameAsHere(place, 'out', await buildIn(place, 'out'));
  });

  it('that ended in a task of another program refuses it', async () => {
    const place = await makePlace();
    await serve(place, undefined, { program: await program });
    const other = { effects, store: place.store, program: 'other', graph: new Graph() };
    await buildIn(place, 'out', {}, ['b']);
    const [id = ''] = place.exchange.queue(await program).kept.keys();
    await expect(doTask(other, id, () => {})).rejects.toThrow('another version');
  });

  it('with another store gives up its tasks, which says where to look', async () => {
    const place = await makePlace();
    await serve({ ...place, store: new FolderStore(join(place.folder, 'elsewhere')) });
    expect(codesOf((await buildIn(place, 'out', {}, ['b'])).findings)).toEqual(['b task-given-up']);
  });
});

describe('what lies in the store', () => {
  const spoil = async (folder: string, isSpoiled: (text: string) => boolean) => {
    for (const part of await readdir(join(folder, 'store'))) {
      for (const name of await readdir(join(folder, 'store', part))) {
        const path = join(folder, 'store', part, name);
        if (isSpoiled(await readFile(path, 'utf8'))) await writeFile(path, 'spoiled');
      }
    }
  };

  it.each([
    ['files', (text: string) => text.startsWith('\uFEFF')],
    ['results', (text: string) => text.includes('"artifacts"')],
    ['tasks and inputs', (text: string) => text.includes('KPI') || text.includes('"entries"')],
  ])('is made again where it was damaged: %s', async (_, isSpoiled) => {
    const place = await makePlace();
    await serve(place);
    await buildIn(place, 'first');
    await spoil(place.folder, isSpoiled);
    await expectSameAsHere(place, 'out', await buildIn(place, 'out'));
  });

  it('names no file outside of its workspace, whoever wrote it', async () => {
    const place = await makePlace();
    await serve(place, (work) => async (id, tell) => {
      const bytes = await place.store.get(await work(id, tell));
      const outcome = bytes && parseOutcome(bytes);
      const artifacts = (outcome?.artifacts ?? []).map((each) => ({ ...each, path: `../${each.report}.csv` }));
      return place.store.put(formatOutcome({ artifacts, findings: [], built: [] }));
    });
    const { artifacts, findings } = await buildIn(place, 'out', {}, ['b']);
    expect(artifacts).toEqual([]);
    expect(codesOf(findings)).toEqual(['b store-lacks']);
    expect((await readdir(place.folder)).toSorted()).toEqual(['a', 'b', 'c', 'out', 'store']);
  });

  it('that cannot be written is said with its folder', async () => {
    const place = await makePlace();
    await writeFile(join(place.folder, 'store'), 'a file');
    expect(codesOf((await buildIn(place, 'out')).findings)).toEqual(
      ['a', 'b', 'c'].map((name) => `${name} store-unusable`),
    );
  });
});

describe('coordinators', () => {
  it('two at once have each task done once', async () => {
    const place = await makePlace();
    let count = 0;
    await serve(place, (work) => async (id, tell) => {
      count += 1;
      return work(id, tell);
    });
    const [one, two] = await Promise.all([buildIn(place, 'one'), buildIn(place, 'two')]);
    expect(one).toEqual(two);
    expect(await readFiles(join(place.folder, 'one'))).toEqual(await readFiles(join(place.folder, 'two')));
    expect(count).toBe(3);
  });

  it('that is told to end leaves what is done, says what is not, and begins nothing more', async () => {
    const place = await makePlace();
    const ending = new AbortController();
    const ended = new Promise((resolve) => ending.signal.addEventListener('abort', resolve));
    place.on('built', () => ending.abort());
    let isFirst = true;
    await serve(place, (work) => async (id, tell) => {
      const isOther = !isFirst;
      isFirst = false;
      if (isOther) await ended;
      return work(id, tell);
    });
    const stopped = await buildIn(place, 'out', { signal: ending.signal });
    const codes = codesOf(stopped.findings);
    expect(codes.filter((code) => code.endsWith('build-stopped'))).toHaveLength(2);
    const done = ['a', 'b', 'c'].find((name) => !codes.includes(`${name} build-stopped`));
    expect(stopped.artifacts.map(({ workspace }) => workspace)).toEqual(done === 'c' ? [] : [done]);
    const whole = await buildIn(place, 'out');
    expect(whole.findings.map(({ finding }) => finding.code)).not.toContain('build-stopped');
    expect(whole.artifacts.length).toBeGreaterThan(1);
    expect(await readdir(join(place.folder, 'out'))).toEqual(['a', 'b', 'manifest.json']);
  });

  it('takes back what nobody has begun when it is told to end', async () => {
    const place = await makePlace();
    const ending = new AbortController();
    const { kept } = place.exchange.queue(await program);
    const building = buildIn(place, 'out', { signal: ending.signal });
    await vi.waitUntil(() => kept.size === 3 && place.exchange.signed.size === 1, forever);
    ending.abort();
    const { findings } = await building;
    expect(codesOf(findings)).toEqual(['a', 'b', 'c'].map((name) => `${name} build-stopped`));
    expect([...kept]).toEqual([]);
    expect([...place.exchange.signed]).toEqual([]);
  });

  it('gives up a queue that does not answer', async () => {
    const place = await makePlace();
    const silent: Exchange = {
      address: 'redis://silent',
      source: place.exchange.source.bind(place.exchange),
      rollCall: place.exchange.rollCall.bind(place.exchange),
      tasks: (each) => ({
        ...place.exchange.tasks(each),
        offer: () => Promise.reject(new Error('gone')),
        stand: () => new Promise(() => {}),
      }),
    };
    const { findings } = await buildIn(place, 'out', { exchange: silent, pace: { ...pace, trust: 150 } });
    expect(codesOf(findings)).toEqual(['a', 'b', 'c'].map((name) => `${name} queue-unreachable`));
  });
});

describe('the roll call', () => {
  const told = (place: Place) => place.events.filter(({ kind }) => kind === 'unattended' || kind === 'refused');

  it('says once that no worker is there, and goes on when one comes', async () => {
    const place = await makePlace();
    // Time passes as it is told here, for those who call the roll: a slow machine must not make them impatient.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    onTestFinished(() => void vi.restoreAllMocks());
    const building = buildIn(place, 'out');
    await vi.waitUntil(() => place.exchange.signed.size === 1, forever);
    now += pace.patience - 1;
    await hearRoll(place);
    expect(told(place)).toEqual([]);
    now += 1;
    await vi.waitUntil(() => told(place).length > 0, forever);
    now += pace.patience;
    await hearRoll(place);
    await serve(place);
    const { artifacts } = await building;
    expect(artifacts.length).toBeGreaterThan(1);
    expect(told(place)).toEqual([{ kind: 'unattended', queue: 'redis://memory' }]);
  });

  it('names a worker of another version, to it and to the build', async () => {
    const place = await makePlace();
    const ending = new AbortController();
    const refused: string[] = [];
    const other = { name: 'old-1', version: '0.9', program: 'other', runtime: 'node 1, icu 2' };
    const served = serveQueue({
      exchange: place.exchange,
      self: other,
      size: 1,
      work: () => Promise.reject(new Error('is never given a task')),
      pace,
      signal: ending.signal,
      refuse: ({ name }) => refused.push(name),
    });
    const building = buildIn(place, 'out');
    await vi.waitUntil(() => told(place).length > 0 && refused.length > 0, forever);
    await serve(place);
    const { artifacts } = await building;
    ending.abort();
    await served;
    expect(artifacts.length).toBeGreaterThan(1);
    expect(told(place)).toEqual([{ kind: 'refused', worker: 'old-1', version: '0.9', runtime: 'node 1, icu 2' }]);
    expect(refused).toEqual(['here-out']);
  });

  /** Two whole calls of the coordinator from now on. */
  const hearRoll = async ({ exchange }: Place) => {
    const beat = () => [...exchange.signed.values()][0]?.beat ?? 0;
    const before = beat();
    await vi.waitUntil(() => beat() > before + 2, forever);
  };
});

it('the digest of a task is that of all it depends on', async () => {
  const place = await makePlace();
  await serve(place);
  const tasks = async () => new Set(place.exchange.queue(await program).kept.keys());
  await buildIn(place, 'one', {}, ['b']);
  await buildIn(place, 'two', {}, ['b']);
  expect((await tasks()).size).toBe(1);
  await writeFile(join(place.folder, 'b/indicators.csv'), table.replace('923', '924'));
  await buildIn(place, 'two', {}, ['b']);
  expect((await tasks()).size).toBe(2);
  const own: Effects = { ...effects };
  const means = { exchange: place.exchange, store: place.store, storeFolder: '', self: { name: 'x', version: '1' } };
  const recruit = recruitQueue({ ...means, signal: new AbortController().signal, pace });
  await build(own, { ...optionsFor(place.folder, 'two', ['b']), formats: ['html'] }, recruit);
  expect((await tasks()).size).toBe(3);
});

describe('where a workspace names an extension', () => {
  const allowing = { ...createNodeEffects(undefined, undefined, true), files: effects.files };
  const code = `export default ({ h }) => ({ reports: [{
    name: 'letter', isYearly: true, formats: () => ['html'],
    compose: async (input) => ({
      value: { ...input.frame('手紙', { size: 'A4', orientation: 'portrait' }), tree: { type: 'root', children: [h('p', '拝啓')] } },
      findings: [],
    }),
  }] });`;

  it('who allows code builds it with those alone that allow it too, and the others say why they do not', async () => {
    const place = await makePlace();
    const { folder, exchange, store } = place;
    await writeFile(join(folder, 'b/own.mjs'), code);
    await writeFile(join(folder, 'b/torikumi.yaml'), `${configuration}extensions: [ ./own.mjs ]\n`);
    const means: Means = {
      exchange,
      store,
      storeFolder: join(folder, 'store'),
      self: { name: 'here', version: '1' },
      signal: new AbortController().signal,
      pace,
    };
    await serve(place);
    const building = build(
      { ...allowing, log: { ...effects.log, event: place.tell } },
      optionsFor(folder, 'out', ['b'], ['html']),
      recruitQueue(means),
    );
    const refused = () => place.events.find(({ kind }) => kind === 'refused');
    await vi.waitUntil(() => refused() !== undefined, forever);
    const served = servedProgram(allowing, await program);
    expect(served.runtime).toBe(`${runtime}, --allow-code`);
    const ending = new AbortController();
    const own: Bench = { effects: allowing, store, program: await program, graph: new Graph() };
    const serving = serveQueue({
      exchange,
      self: { name: 'worker-2', version: '1', ...served },
      size: 1,
      work: (id, tell) => doTask(own, id, tell),
      pace,
      signal: ending.signal,
      refuse: () => {},
    });
    const { artifacts, findings } = await building;
    ending.abort();
    await serving;
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    expect(artifacts.map(({ path }) => path)).toEqual(['b/2023/progress.html', 'b/2023/letter.html']);
  });
});
