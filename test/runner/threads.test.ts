/** Builds by worker threads of the bundled program: Node alone cannot load the sources in a thread. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration, readFiles, table } from '../cli/small-workspace.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { bundleInto } from './bundle-into.ts';

const run = promisify(execFile);
let program: string;

beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), 'torikumi-'));
  await bundleInto(program, { 'runner/build-within': 'test/runner/build-within.ts' });
});
afterAll(() => rm(program, { recursive: true, force: true }));

const old = table.replace('"2,080"', '"1,800"');
const revised = configuration.replace('plan:', 'revision:\n  old: old\nplan:');

/** Three workspaces: two with a revision, of which one has no templates of its own; one that cannot be read. */
async function makeCities(): Promise<string> {
  const city = { 'torikumi.yaml': revised, 'indicators.csv': table, 'old/indicators.csv': old };
  const files = Object.entries(city).flatMap(([path, text]) => [
    [`a/${path}`, text],
    [`b/${path}`, text.replaceAll('見本', '青空')],
  ]);
  return makeFolder({ ...Object.fromEntries(files), 'c/torikumi.yaml': configuration, 'c/indicators.csv': 'x\n' });
}

interface Built {
  readonly artifacts: readonly { readonly path: string; readonly sha256: string; readonly unchanged: boolean }[];
  readonly findings: readonly unknown[];
}

async function build(folder: string, out: string, workers: number, more: readonly string[] = []): Promise<Built> {
  const cities = ['a', 'b', 'c'].map((name) => join(folder, name));
  const words = [
    'build',
    ...cities,
    '--out',
    join(folder, out),
    '--format',
    'html,csv',
    '--workers',
    `${workers}`,
    '--json',
    ...more,
  ];
  const env = { ...process.env, XDG_CACHE_HOME: folder };
  const ran = await run(process.execPath, [join(program, 'dist/cli/main.js'), ...words], { env }).catch(
    (cause: { stdout: string }) => cause,
  );
  return JSON.parse(ran.stdout) as Built;
}

it('the same bytes, findings and manifest come from one, two and four workers', async () => {
  const folder = await makeCities();
  const one = await build(folder, 'one', 1);
  expect(one.artifacts.length).toBeGreaterThan(6);
  expect(one.findings.length).toBeGreaterThan(0);
  const files = await readFiles(join(folder, 'one'));
  for (const [out, workers] of [
    ['two', 2],
    ['four', 4],
  ] as const) {
    expect(await build(folder, out, workers)).toEqual(one);
    expect(await readFiles(join(folder, out))).toEqual(files);
  }
});

it('threads load the extensions that are allowed, and no others', async () => {
  const code = `export default ({ h }) => ({ reports: [{
    name: 'letter', isYearly: true, formats: () => ['html'],
    compose: async (input) => ({
      value: { ...input.frame('手紙', { size: 'A4', orientation: 'portrait' }), tree: { type: 'root', children: [h('p', '拝啓')] } },
      findings: [],
    }),
  }] });`;
  const folder = await makeCities();
  for (const city of ['a', 'b']) {
    await writeFile(join(folder, city, 'own.mjs'), code);
    await writeFile(join(folder, city, 'torikumi.yaml'), `${revised}extensions: [ ./own.mjs ]\n`);
  }
  const letters = ({ artifacts }: Built) => artifacts.filter(({ path }) => path.endsWith('letter.html'));
  const one = await build(folder, 'one', 1, ['--allow-code']);
  expect(letters(one)).toHaveLength(2);
  expect(letters(await build(folder, 'two', 2, ['--allow-code']))).toEqual(letters(one));
  expect((await build(folder, 'three', 2)).artifacts).toEqual([]);
});

it('what threads built is not built again, by whomever', async () => {
  const folder = await makeCities();
  await build(folder, 'out', 2);
  const again = await build(folder, 'out', 1);
  expect(again.artifacts.map(({ unchanged }) => unchanged)).not.toContain(false);
  await writeFile(join(folder, 'a/indicators.csv'), old);
  const { artifacts } = await build(folder, 'out', 2);
  const changed = artifacts.filter(({ unchanged }) => !unchanged).map(({ path }) => path.slice(0, 2));
  expect(new Set(changed)).toEqual(new Set(['a/']));
});

describe('a thread that is lost', () => {
  const buildWithin = async (folder: string, memory: number, time: number) => {
    const words = [folder, `${memory}`, `${time}`];
    const { stdout } = await run(process.execPath, [join(program, 'dist/runner/build-within.js'), ...words]);
    return JSON.parse(stdout) as { paths: string[]; told: [string, string, string][] };
  };

  it('for want of time is told at each report that it was at, and nothing of it stays in the output', async () => {
    const folder = await makeCities();
    const { paths, told } = await buildWithin(folder, 2000, 0.05);
    expect(paths).toEqual([]);
    const lost = ['worker-out-of-time', 'torikumi.yaml'];
    expect(told).toEqual([
      ['a', ...lost],
      ['b', ...lost],
    ]);
    expect(JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8').catch(() => '{}'))).toEqual({});
  });

  it('for want of memory is told with how much it had', async () => {
    const folder = await makeCities();
    // V8 fights for room the longer the more there is.
    const { told } = await buildWithin(folder, 15, 600);
    expect(told).toContainEqual(['a', 'worker-out-of-memory', expect.any(String)]);
  });

  it('for any other reason is told with it', async () => {
    const folder = await makeCities();
    const thread = join(program, 'dist/runner/thread.js');
    await rename(thread, `${thread}.away`);
    const { paths, told } = await buildWithin(folder, 2000, 600);
    await rename(`${thread}.away`, thread);
    expect(paths).toEqual([]);
    expect(told).toContainEqual(['a', 'worker-lost', 'torikumi.yaml']);
  });
});
