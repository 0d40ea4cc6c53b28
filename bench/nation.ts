/** Many workspaces through a queue: how much faster two worker processes are than one, and what a second build costs. */

import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './measure.ts';
import { renderTable } from './render-results.ts';
import { writeWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'data/shinagawa-strategy');
const program = join(root, 'dist/cli/main.js');
const usual = 60;
const seed = 11;

/** `match` may say how many workspaces: a nation has 1,741. */
export async function nationBench({ runs, match }: BenchOptions): Promise<string> {
  const count = Number(match) || usual;
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-nation-'));
  const port = await findPort();
  const redis = spawn('redis-server', ['--port', `${port}`, '--dir', folder, '--save', ''], { stdio: 'ignore' });
  try {
    const workspaces = await writeNation(folder, count);
    const walls = new Map<string, number[]>();
    const note = (what: string, seconds: number) => {
      process.stderr.write(`${what}: ${seconds.toFixed(1)} s\n`);
      walls.set(what, [...(walls.get(what) ?? []), seconds]);
    };
    for (let run = 1; run <= runs; run += 1) {
      for (const size of [1, 2]) {
        const place = join(folder, `${run}-${size}`);
        // A queue of its own: nothing is remembered of the run before.
        const words = [
          '--queue',
          `redis://127.0.0.1:${port}/${(run * 2 + size) % 16}`,
          '--store',
          join(place, 'store'),
        ];
        const crew = Array.from({ length: size }, () => start(['worker', ...words, '--workers', '1'], place));
        const build = () => timeBuild(['build', ...workspaces, ...words, '--out', join(place, 'out')], place);
        note(`${size} worker${size === 1 ? '' : 's'}`, await build());
        if (size === 2) {
          note('nothing changed', await build());
          const changed = Math.max(1, Math.round(count / 100));
          for (const workspace of workspaces.slice(0, changed))
            await appendFile(join(workspace, 'torikumi.yaml'), '\n');
          note(`${changed} changed`, await build());
        }
        for (const worker of crew) await end(worker);
        await rm(place, { recursive: true, force: true });
      }
    }
    const ratio = median(walls.get('1 worker') ?? []) / median(walls.get('2 workers') ?? []);
    const rows = Array.from(walls, ([what, seconds]) => [what, median(seconds).toFixed(1)]);
    return `${count} workspaces: two workers are ${ratio.toFixed(2)} times one.\n\n${renderTable(['what', 'wall s'], rows)}`;
  } finally {
    await end(redis);
    await rm(folder, { recursive: true, force: true });
  }
}

/** 20 to 120 indicators each, the same ones for the same seed. */
async function writeNation(folder: string, count: number): Promise<readonly string[]> {
  const workspaces: string[] = [];
  let state = seed;
  for (let number = 1; number <= count; number += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const workspace = join(folder, 'nation', `city-${number}`);
    await writeWorkspace(sample, workspace, { indicators: 20 + ((state >>> 8) % 101) });
    workspaces.push(workspace);
  }
  return workspaces;
}

function start(words: readonly string[], cache: string): ChildProcess {
  const env = { ...process.env, XDG_CACHE_HOME: join(cache, 'cache') };
  return spawn(process.execPath, [program, ...words], { env, stdio: 'ignore' });
}

async function timeBuild(words: readonly string[], cache: string): Promise<number> {
  const begun = performance.now();
  const child = start(words, cache);
  await new Promise((resolve) => child.once('exit', resolve));
  return (performance.now() - begun) / 1000;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
