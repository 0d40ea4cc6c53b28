/**
 * `npx tsx test/system/queue-kills.ts [kills] [seed]`: builds small workspaces through Redis, again and again, while workers, the
 * build and Redis are killed at random moments. Every file that ever stands in the output folder has to be that of one machine.
 */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../../pack/bundle.ts';
import { configuration, readFiles, table } from '../cli/small-workspace.ts';
import { bundleInto } from '../runner/bundle-into.ts';
import { type Coordinator, type Place, type RunningWorker, startBuild, startWorker } from './queue-program.ts';
import { end, makeRedis } from './queue-servers.ts';

const [mostKills = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'torikumi-kills-'));
const program = join(folder, 'program');
const counts = { worker: 0, build: 0, redis: 0, whole: 0, givenUp: 0, wrong: 0 };
const begun = performance.now();

await chmod(folder, 0o755);
await mkdir(program);
await bundleInto(program);
const cities = await makeCities(8);
const expected = await buildHere();
const redis = await makeRedis(folder);
await redis.start();
const random = createRandom(seed);
for (let number = 1; killed() < mostKills; number += 1) await buildUntilWhole(number);
await redis.kill();
await rm(folder, { recursive: true, force: true });
const seconds = Math.round((performance.now() - begun) / 1000);
process.stdout.write(`${JSON.stringify({ seed, kills: killed(), ...counts, seconds })}\n`);
process.exit(counts.wrong === 0 ? 0 : 1);

function killed(): number {
  return counts.worker + counts.build + counts.redis;
}

/** Builds into one folder, started again whenever it was killed, until it is whole. */
async function buildUntilWhole(number: number): Promise<void> {
  const own = join(folder, `${number}`);
  const url = await redis.makeQueue(number % 90);
  const place: Place = { program, url, store: join(own, 'store'), cache: join(own, 'cache') };
  const out = join(own, 'out');
  const crew = [startWorker(place), startWorker(place)];
  for (let build = startBuild(place, cities, out); ; ) {
    const pause = killed() < mostKills ? delay(100 + random() * 4900) : build.ended;
    const ended = await Promise.race([build.ended, pause]);
    if (ended !== undefined) {
      // Three kills of its workers are chance here: it is tried anew by the next build.
      const givenUp = ended.lines.filter(({ code }) => code === 'task-given-up').length;
      counts.givenUp += givenUp;
      if (ended.code === 0) break;
      if (givenUp === 0) process.stderr.write(`${ended.stderr}\n${JSON.stringify(ended.lines.slice(-3))}\n`);
      build = startBuild(place, cities, out);
      continue;
    }
    build = await killSomething(place, crew, build, out);
  }
  for (const worker of crew) await end(worker.child);
  await compare(out, true);
  counts.whole += 1;
  process.stderr.write(`${JSON.stringify(counts)}\n`);
  await rm(own, { recursive: true, force: true });
}

async function killSomething(
  place: Place,
  crew: RunningWorker[],
  build: Coordinator,
  out: string,
): Promise<Coordinator> {
  if (killed() % 20 === 0) process.stderr.write(`${JSON.stringify(counts)}\n`);
  const chance = random();
  if (chance < 0.5) {
    const [worker] = crew.splice(Math.floor(random() * crew.length), 1);
    if (worker !== undefined) await end(worker.child);
    crew.push(startWorker(place));
    counts.worker += 1;
    return build;
  }
  if (chance < 0.75) {
    await redis.kill();
    await redis.start();
    counts.redis += 1;
    return build;
  }
  await end(build.child);
  await compare(out, false);
  counts.build += 1;
  return startBuild(place, cities, out);
}

/** What stands there is right; where it is whole, nothing is missing and nothing is left over. */
async function compare(out: string, isWhole: boolean): Promise<void> {
  const files = await readFiles(out).catch(() => ({}));
  const isDone = (path: string) => isWhole || !(path.split('/').at(-1) ?? '').startsWith('.');
  for (const [path, bytes] of Object.entries(files)) {
    if (!isDone(path) || (!isWhole && path === 'manifest.json')) continue;
    if (digest(bytes) !== expected.get(path)) fault(`${path} is wrong`);
  }
  if (!isWhole) return;
  for (const path of expected.keys()) if (!Object.hasOwn(files, path)) fault(`${path} is missing`);
}

function fault(what: string): void {
  counts.wrong += 1;
  process.stderr.write(`${what}\n`);
}

async function makeCities(count: number): Promise<readonly string[]> {
  const made = Array.from({ length: count }, (_, index) => join(folder, 'cities', `c${index}`));
  for (const [index, city] of made.entries()) {
    await mkdir(city, { recursive: true });
    await writeFile(join(city, 'torikumi.yaml'), configuration.replace('見本市', `見本${index}市`));
    await writeFile(join(city, 'indicators.csv'), table);
  }
  return made;
}

async function buildHere(): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, 'expected');
  const words = [join(program, 'dist/cli/main.js'), 'build', ...cities, '--workers', '1', '--out', out];
  await promisify(execFile)(process.execPath, words, { cwd: root, env: { ...process.env, XDG_CACHE_HOME: folder } });
  return new Map(Object.entries(await readFiles(out)).map(([path, bytes]) => [path, digest(bytes)]));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
