/** Builds through real queues, of which anything is killed at any time: the files are those of one machine. */

import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../pack/bundle.ts';
import { configuration, readFiles, table } from '../cli/small-workspace.ts';
import { bundleInto } from '../runner/bundle-into.ts';
import { keepWorking, type Place, startBuild, startWorker } from './queue-program.ts';
import { end, makePostgres, makeRedis, type QueueServer } from './queue-servers.ts';

let folder = '';
let program = '';
const servers = new Map<string, QueueServer>();
let cities: readonly string[] = [];
const samples = ['data/esashi-budget', 'data/tokushima-settlement'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-queue-'));
  // PostgreSQL is another user.
  await chmod(folder, 0o755);
  program = join(folder, 'program');
  await mkdir(program);
  await bundleInto(program);
  for (const [name, make] of [
    ['redis', makeRedis],
    ['postgres', makePostgres],
  ] as const) {
    await mkdir(join(folder, name), { mode: 0o755 });
    const server = await make(join(folder, name));
    await server.start();
    servers.set(name, server);
  }
  const names = ['a', 'b', 'c', 'd'];
  cities = names.map((name) => join(folder, 'cities', name));
  for (const [index, city] of cities.entries()) {
    await mkdir(city, { recursive: true });
    await writeFile(join(city, 'torikumi.yaml'), configuration.replace('見本市', `見本${index}市`));
    await writeFile(join(city, 'indicators.csv'), table);
  }
  await buildHere([...cities, ...samples], join(folder, 'all'));
  await buildHere(cities, join(folder, 'cities-here'));
});

afterAll(async () => {
  for (const server of servers.values()) await server.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
});

async function buildHere(workspaces: readonly string[], out: string): Promise<void> {
  const words = [join(program, 'dist/cli/main.js'), 'build', ...workspaces, '--workers', '1', '--out', out];
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  await new Promise((resolve) => execFile(process.execPath, words, { cwd: root, env }, resolve));
}

let count = 0;

/** A queue, a store and an output folder that nothing is in. */
async function placeOf(name: string): Promise<Place & { readonly out: string }> {
  count += 1;
  const own = join(folder, `${count}`);
  const url = (await servers.get(name)?.makeQueue(count)) ?? '';
  return { program, url, store: join(own, 'store'), cache: join(own, 'cache'), out: join(own, 'out') };
}

function keep(place: Place, environment = {}): void {
  onTestFinished(keepWorking(place, environment));
}

/** The same files, with their manifest, as one machine makes of all workspaces, or of the small ones. */
async function expectSame(out: string, here = 'cities-here'): Promise<void> {
  const expected = await readFiles(join(folder, here));
  expect(Object.keys(expected).length).toBeGreaterThan(cities.length);
  const made = await readFiles(out);
  expect(Object.keys(made).toSorted()).toEqual(Object.keys(expected).toSorted());
  expect(made).toEqual(expected);
}

describe.each(['redis', 'postgres'])('a build through %s', (name) => {
  it('makes the same bytes as one machine', async () => {
    const place = await placeOf(name);
    keep(place);
    const { lines, stderr } = await startBuild(place, [...cities, ...samples], place.out).ended;
    await expectSame(place.out, 'all');
    expect(lines.filter(({ kind }) => kind === 'built')).toHaveLength(cities.length + samples.length);
    expect(stderr).not.toContain('s3cret');
  });

  it('goes on where a worker is killed at its work', async () => {
    const place = await placeOf(name);
    const worker = startWorker(place);
    const { see, ended } = startBuild(place, cities, place.out);
    await see(({ kind }) => kind === 'opening');
    await end(worker.child);
    keep(place);
    await ended;
    await expectSame(place.out);
    expect(worker.stderr()).not.toContain('s3cret');
  });

  it('goes on where the build itself was killed', async () => {
    const place = await placeOf(name);
    keep(place);
    const first = startBuild(place, cities, place.out);
    await first.see(({ kind }) => kind === 'built');
    await end(first.child);
    await startBuild(place, cities, place.out).ended;
    await expectSame(place.out);
  });

  it('gives up the task that kills its worker three times, and makes the others', async () => {
    const place = await placeOf(name);
    const poison = join(folder, `poison-${name}`);
    await mkdir(poison);
    await writeFile(join(poison, 'torikumi.yaml'), configuration);
    await writeFile(join(poison, 'indicators.csv'), table.replace('子育て相談件数', 'POISON'));
    const preload = join(folder, 'poison.mjs');
    await writeFile(preload, killer);
    keep(place, { NODE_OPTIONS: `--import ${preload}` });
    const { lines, code } = await startBuild(place, [poison, ...cities], place.out).ended;
    const given = lines.filter((line) => line.code === 'task-given-up');
    expect(given.map(({ workspace }) => workspace)).toEqual([poison]);
    expect(code).toBe(1);
    expect((await readdir(place.out)).toSorted()).toEqual(['a', 'b', 'c', 'd', 'manifest.json']);
  });
});

/** Ends the process at once where it reads a poisoned file from the store. */
const killer = `import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
const { readFile } = fs;
fs.readFile = async (...words) => {
  const bytes = await readFile(...words);
  if (bytes.includes('POISON')) process.kill(process.pid, 'SIGKILL');
  return bytes;
};
syncBuiltinESMExports();
`;

it('goes on where Redis is killed and started again', async () => {
  const place = await placeOf('redis');
  keep(place);
  const { see, ended } = startBuild(place, cities, place.out);
  await see(({ kind }) => kind === 'opening');
  await servers.get('redis')?.kill();
  await servers.get('redis')?.start();
  await ended;
  await expectSame(place.out);
});

it('two builds at once, in two folders, make the same', async () => {
  const place = await placeOf('redis');
  keep(place);
  const outs = [place.out, `${place.out}-2`];
  await Promise.all(
    outs.map((out, index) => startBuild({ ...place, cache: `${place.cache}-${index}` }, cities, out).ended),
  );
  for (const out of outs) await expectSame(out);
});

it('a build and a worker that are told to end do so, and leave what is made', async () => {
  const place = await placeOf('redis');
  const worker = startWorker(place);
  const { child, see, ended } = startBuild(place, cities, place.out);
  await see(({ kind }) => kind === 'opening');
  child.kill('SIGINT');
  const { code, lines } = await ended;
  expect(code).toBe(1);
  expect(lines.map((line) => line.code)).toContain('build-stopped');
  expect(await readdir(place.out)).not.toContain('.lock');
  const gone = new Promise((resolve) => worker.child.once('exit', resolve));
  worker.child.kill('SIGINT');
  expect(await gone).toBe(0);
});

it('a build that is told to end does so though Redis is gone', async () => {
  const place = await placeOf('redis');
  const { child, ended, see } = startBuild(place, cities, place.out);
  await see(({ kind }) => kind === 'unattended');
  await servers.get('redis')?.kill();
  child.kill('SIGINT');
  expect((await ended).lines.map((line) => line.code)).toContain('build-stopped');
  await servers.get('redis')?.start();
});

it('a worker of another version is refused by name, on both sides', async () => {
  const place = await placeOf('redis');
  const other = join(folder, 'other');
  await mkdir(other);
  await cp(join(program, 'dist'), join(other, 'dist'), { recursive: true });
  for (const name of ['fonts', 'node_modules', 'templates']) await symlink(join(root, name), join(other, name));
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  await writeFile(join(other, 'package.json'), manifest.replace(/"version": "[^"]*"/, '"version": "0.0.9"'));
  const worker = startWorker({ ...place, program: other });
  onTestFinished(() => end(worker.child));
  const { child, see, ended } = startBuild(place, cities, place.out);
  const { worker: refused } = await see(({ kind }) => kind === 'refused');
  expect(refused).toBe(`${hostname()}-${worker.child.pid}`);
  while (!worker.stderr().includes('の仕事はしません')) await new Promise((resolve) => setTimeout(resolve, 100));
  keep(place);
  await ended;
  expect(child.exitCode).toBe(0);
});

it('where the packages are missing says what to install', async () => {
  const bare = join(folder, 'bare');
  await mkdir(join(bare, 'node_modules'), { recursive: true });
  await cp(join(program, 'dist'), join(bare, 'dist'), { recursive: true });
  for (const name of ['fonts', 'templates', 'package.json']) await symlink(join(root, name), join(bare, name));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== 'bullmq') await symlink(join(root, 'node_modules', name), join(bare, 'node_modules', name));
  }
  const { code, stderr } = await startBuild({ ...(await placeOf('redis')), program: bare }, cities, join(folder, 'no'))
    .ended;
  expect([code, stderr]).toEqual([1, expect.stringContaining('npm install bullmq@6 ioredis@5')]);
});
