/** How long `torikumi watch` takes from a saved cell to the report that shows it, beside a build that begins anew. */

import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, measureInTurn } from './measure.ts';
import { middle, renderTable } from './render-results.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/main.js');
/** Rebuilds before those that are counted: the program is compiled while it runs. */
const warming = 5;

/** Gives the table of `README.md`. */
export async function watchBench({ runs, match }: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const workspace = join(folder, 'city');
    await cp(join(root, 'data/shinagawa-strategy'), workspace, { recursive: true });
    const rows: string[][] = [];
    for (const format of ['html', 'pdf'].filter((each) => new RegExp(match).test(each))) {
      const choice = [workspace, '--report', 'progress', '--format', format, '--out', join(folder, format)];
      const cold: Contestant = { name: format, arguments: [program, 'build', '--force', ...choice], output: program };
      const [samples = []] = (await measureInTurn([cold], { runs, match: '' })).values();
      const wall = middle(samples, (sample) => sample.wall);
      const saved = await watchSaves(workspace, choice, runs);
      const median = middle(saved, (seconds) => seconds);
      const range = `${Math.min(...saved).toFixed(2)}–${Math.max(...saved).toFixed(2)}`;
      rows.push([format, wall.toFixed(2), `${median.toFixed(2)} (${range})`, (median / wall).toFixed(2)]);
    }
    return renderTable(['format', 'build s', 'saved cell s', '÷ build'], rows);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Seconds from each save until the report is said to stand. */
async function watchSaves(workspace: string, choice: readonly string[], runs: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [program, 'watch', ...choice, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface(child.stderr);
  try {
    await lineOf(lines, 'Ctrl-C');
    const file = join(workspace, 'indicators.csv');
    const table = await readFile(file, 'utf8');
    const taken: number[] = [];
    for (let save = 0; save < warming + runs; save += 1) {
      const begun = performance.now();
      const done = lineOf(lines, ' files made');
      await writeFile(file, table.replace('10,470人', `10,${500 + save}人`));
      await done;
      if (save >= warming) taken.push((performance.now() - begun) / 1000);
    }
    await writeFile(file, table);
    return taken;
  } finally {
    lines.close();
    child.kill('SIGINT');
  }
}

function lineOf(lines: Interface, words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (line: string) => {
      if (!line.includes(words)) return;
      lines.off('line', look);
      resolve();
    };
    lines.on('line', look);
  });
}
