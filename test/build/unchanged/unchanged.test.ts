import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { build } from '../../../src/build/build.ts';
import type { BuildOptions } from '../../../src/build/build-options.ts';
import { findChanged, type Look } from '../../../src/build/unchanged/looks.ts';
import type { Effects, Files } from '../../../src/effects.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { createMemory } from '../../../src/node/memory.ts';
import { digestBytes } from '../../../src/store/digest.ts';
import { asBundled } from '../../cli/program-files.ts';
import { makeWorkspace, type SmallWorkspace } from '../../cli/small-workspace.ts';

const silent = { result: () => {}, note: () => {}, progress: () => {} };
let workspace: SmallWorkspace;
let read: string[];
let world: Effects;

beforeEach(async () => {
  workspace = await makeWorkspace();
  const memory = join(workspace.folder, 'memory');
  await mkdir(memory);
  const real = createNodeEffects(silent, createMemory(memory));
  read = [];
  const bundled = asBundled(real.files);
  const files: Files = {
    ...bundled,
    read: (path) => {
      read.push(path);
      return bundled.read(path);
    },
    // What was written a moment ago is not relied on: here everything was written yesterday.
    stamp: async (path) => {
      const { mark, changed } = await real.files.stamp(path);
      return { mark, changed: changed - 86_400_000 };
    },
  };
  world = { ...real, files };
});

async function run(change: Partial<BuildOptions> = {}, effects = world) {
  read = [];
  const options = { years: [], reports: [], formats: [], force: false, ...change };
  const folder = join(workspace.folder, 'city');
  const { artifacts, findings } = await build(effects, {
    ...options,
    workspaces: [folder],
    out: join(workspace.folder, 'out'),
  });
  const inputs = read.filter((path) => path.startsWith(folder));
  return { findings, inputs, unchanged: artifacts.map((artifact) => artifact.unchanged), artifacts };
}

it('a build with nothing changed reads no file of the workspace and finds what it found before', async () => {
  const first = await run();
  expect(first.unchanged).toEqual([false, false]);
  const second = await run();
  expect(second.unchanged).toEqual([true, true]);
  expect(second.inputs).toEqual([]);
  expect(second.findings).toEqual(first.findings);
  expect(second.findings.length).toBeGreaterThan(0);
  expect(second.artifacts.map(({ sha256 }) => sha256)).toEqual(first.artifacts.map(({ sha256 }) => sha256));
});

it.each<[string, (folder: string) => Promise<void>]>([
  ['a cell', (folder) => appendFile(join(folder, 'city/indicators.csv'), '\n')],
  ['a setting', (folder) => appendFile(join(folder, 'city/torikumi.yaml'), '\n# 追記\n')],
  [
    'a template that was not there',
    async (folder) => {
      await mkdir(join(folder, 'city/templates'));
      await writeFile(join(folder, 'city/templates/theme.yaml'), 'page: [');
    },
  ],
  ['an output that was edited', (folder) => appendFile(join(folder, 'out/city/2023/progress.html'), ' ')],
  ['an output that was removed', (folder) => rm(join(folder, 'out/city/2023/progress.html'))],
  ['a table that was removed', (folder) => rm(join(folder, 'city/indicators.csv'))],
])('%s is seen', async (_, change) => {
  await run();
  await change(workspace.folder);
  const { inputs } = await run();
  expect(inputs).not.toEqual([]);
});

it.each([
  ['other formats', { formats: ['csv'] }],
  ['another year', { years: 'all' as const }],
  ['force', { force: true }],
])('%s are built, whatever was built before', async (_, options) => {
  await run();
  expect((await run(options)).inputs).not.toEqual([]);
});

it('another runtime builds anew', async () => {
  await run();
  expect((await run({}, { ...world, runtime: 'node 99' })).unchanged).toEqual([false, false]);
});

it('a program that lies elsewhere is another, though the files of the one before stand as they did', async () => {
  await run();
  const out = await world.files.realPath(join(workspace.folder, 'out'));
  const noted = await world.memory?.recall(out);
  const [, text = ''] = new TextDecoder().decode(noted?.bytes).split('\n');
  const records = JSON.parse(text) as { program: object };
  const elsewhere = JSON.stringify({
    ...records,
    program: { ...records.program, home: '/elsewhere/', digest: 'other' },
  });
  await world.memory?.note(out, new TextEncoder().encode(`${digestBytes(elsewhere)}\n${elsewhere}`));
  expect((await run()).inputs).not.toEqual([]);
});

it('a workspace with errors is tried each time', async () => {
  await workspace.change({ 'indicators.csv': 'x\n' });
  const first = await run();
  const second = await run();
  expect(second.inputs).not.toEqual([]);
  expect(second.findings).toEqual(first.findings);
});

it('a memory that is damaged or gone costs time only', async () => {
  const first = await run();
  await rm(join(workspace.folder, 'memory'), { recursive: true });
  expect(await run()).toMatchObject({ findings: first.findings });
  await mkdir(join(workspace.folder, 'memory'));
  await run();
  const note = { recall: async () => ({ bytes: new TextEncoder().encode('x\n{"version":1}'), since: 0 }) };
  const { inputs } = await run({}, { ...world, memory: { ...note, note: async () => {} } });
  expect(inputs).not.toEqual([]);
});

it('a file that changed as it was noted is read again, stamp or not', async () => {
  const files: Pick<Files, 'read' | 'stamp'> = {
    read: async () => new TextEncoder().encode('new'),
    stamp: async () => ({ mark: 'same', changed: 10_000 }),
  };
  const look: Look = { kind: 'read', path: 'a.csv', found: 'digest of what was there before', stamp: 'same' };
  const alike = async (since: number) => (await findChanged({ ...world.files, ...files }, [look], since)).length === 0;
  expect(await alike(11_000)).toBe(false);
  expect(await alike(13_000)).toBe(true);
});
