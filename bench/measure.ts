/** Measures commands, each run a Node process of its own, so that peaks of memory are true. */

import { spawn } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

export interface Contestant {
  /** Task, format and tool, e.g. `tables/81 pdf plain pdfmake`. */
  readonly name: string;
  /** Another program than Node. CPU time and memory are measured only where it tells them itself: it may start further processes. */
  readonly program?: string;
  readonly arguments: readonly string[];
  /** The file it writes, or the folder when it writes several. */
  readonly output: string;
}

export interface Sample {
  /** Seconds from the start of the process to its end. */
  readonly wall: number;
  /** Seconds of all threads, in the program and in the system for it. 0 where it is not measured. */
  readonly cpu: number;
  /** Peak resident set, bytes. 0 where it is not measured. */
  readonly memory: number;
  readonly bytes: number;
  /** Of a PDF; 0 for others. */
  readonly pages: number;
  /** Standard output. */
  readonly said: string;
}

export interface BenchOptions {
  /** Counted runs of each contestant, after one that is not. */
  readonly runs: number;
  /** Only contestants whose names match this pattern. */
  readonly match: string;
}

/** Where `main.ts` has the benches compiled to, for processes of their own. */
export const compiled = fileURLToPath(new URL('../node_modules/.cache/torikumi-bench/bench', import.meta.url));

/** Rounds in which every contestant that matches runs once; the first one only warms the file cache and is not counted. */
export async function measureInTurn(
  contestants: readonly Contestant[],
  { runs, match }: BenchOptions,
): Promise<ReadonlyMap<Contestant, readonly Sample[]>> {
  const pattern = new RegExp(match);
  const chosen = contestants.filter(({ name }) => pattern.test(name));
  const samples = new Map<Contestant, Sample[]>(chosen.map((contestant) => [contestant, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [contestant, taken] of samples) {
      const sample = await run(contestant);
      process.stderr.write(`${round}/${runs} ${contestant.name}: ${sample.wall.toFixed(2)} s\n`);
      if (round > 0) taken.push(sample);
    }
  }
  return samples;
}

const reporter = join(compiled, 'report-usage.js');

async function run({ name, program, arguments: given, output }: Contestant): Promise<Sample> {
  const start = performance.now();
  const all = program === undefined ? ['--import', reporter, ...given] : given;
  const child = spawn(program ?? process.execPath, all, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
  const reports = Promise.all([1, 2, 3].map((pipe) => readAll(child.stdio[pipe])));
  const code = await ended;
  const wall = (performance.now() - start) / 1000;
  const [said = '', errors = '', used = ''] = await reports;
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${errors}`);
  const none = { cpu: 0, memory: 0 };
  const { cpu, memory } = used === '' ? none : (JSON.parse(used) as typeof none);
  return { wall, cpu, memory, said, ...(await measureOutput(output)) };
}

async function readAll(pipe: unknown): Promise<string> {
  if (!(pipe instanceof Readable)) throw new Error('a pipe that cannot be read');
  return text(pipe);
}

async function measureOutput(path: string): Promise<{ bytes: number; pages: number }> {
  if ((await stat(path)).isDirectory()) {
    const files = await Promise.all((await readdir(path)).map((name) => measureOutput(join(path, name))));
    return {
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      pages: files.reduce((sum, file) => sum + file.pages, 0),
    };
  }
  const bytes = await readFile(path);
  return { bytes: bytes.length, pages: path.endsWith('.pdf') ? countPages(bytes) : 0 };
}

/** The page tree's own count, which some programs put into a compressed object stream. */
function countPages(pdf: Buffer): number {
  const outside = readCount(pdf.toString('latin1'));
  return outside > 0 ? outside : readCount(readObjectStreams(pdf));
}

function readCount(text: string): number {
  const trees = text.match(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g) ?? [];
  return Math.max(0, ...trees.map((tree) => Number(/\/Count (\d+)/.exec(tree)?.[1] ?? 0)));
}

function readObjectStreams(pdf: Buffer): string {
  const heads = pdf.toString('latin1').matchAll(/\/Type\s*\/ObjStm\b[^<>]*>>\s*stream\r?\n/g);
  return Array.from(heads, ({ 0: head, index }) => inflateSync(pdf.subarray(index + head.length))).join('\n');
}
