/**
 * The progress report of the sample and of one a hundred times as long, in every format, beside the same tables made with
 * plain pdfmake and plain exceljs.
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, compiled, measureInTurn, type Sample } from './measure.ts';
import { renderResults } from './render-results.ts';
import { writeWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'data/shinagawa-strategy');
const program = join(root, 'dist/cli/main.js');
/** The first four have all columns of the table and cost little more than starting; 81 are the sample. */
const lengths = [4, 81, 810, 8100] as const;
/** The fiscal year of the sample's last actual values. */
const year = '2017';

/** Gives the tables of `README.md`. */
export async function progressBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants = await prepareContestants(folder);
    const samples = await measureInTurn(contestants, options);
    return renderResults(samples, await countCells(samples));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Contestants of one task stand next to each other, so that they run in turn. */
async function prepareContestants(folder: string): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  for (const length of lengths) {
    const workspace = join(folder, `tables-${length}`);
    await writeWorkspace(sample, workspace, { indicators: length, template: join(root, 'bench/tables-only.hbs') });
    contestants.push(
      build(folder, workspace, `tables/${length}`, 'pdf'),
      peer(folder, workspace, `tables/${length}`, 'pdf', 'plain pdfmake'),
      build(folder, workspace, `tables/${length}`, 'xlsx'),
      peer(folder, workspace, `tables/${length}`, 'xlsx', 'plain exceljs'),
      build(folder, workspace, `tables/${length}`, 'html'),
      build(folder, workspace, `data/${length}`, 'csv'),
    );
  }
  const long = join(folder, 'report-8100');
  await writeWorkspace(sample, long, { indicators: 8100 });
  for (const [workspace, task] of [
    [sample, 'report/81'],
    [long, 'report/8100'],
  ] as const) {
    for (const format of ['pdf', 'xlsx', 'html', 'all']) contestants.push(build(folder, workspace, task, format));
  }
  return contestants;
}

/** `all` is every report in every format, the data forms included; `csv` is the data form. */
function build(folder: string, workspace: string, task: string, format: string): Contestant {
  const out = join(folder, 'out');
  const report = format === 'csv' ? 'indicators' : 'progress';
  const choice = format === 'all' ? [] : ['--report', report, '--format', format];
  const name = workspace.slice(workspace.lastIndexOf('/') + 1);
  return {
    name: `${task} ${format} torikumi`,
    arguments: [program, 'build', workspace, '--out', out, '--force', '--workers', '1', ...choice],
    output: join(out, name, year, format === 'all' ? '' : `${report}.${format}`),
  };
}

function peer(folder: string, workspace: string, task: string, format: string, tool: string): Contestant {
  const output = join(folder, `peer.${format}`);
  const script = join(compiled, 'peers', `${tool.replace(' ', '-')}.js`);
  return { name: `${task} ${format} ${tool}`, arguments: [script, workspace, output], output };
}

/** Cells of the tables, from our HTML and from what the peers say. Throws when a task is not the same for all. */
async function countCells(samples: ReadonlyMap<Contestant, readonly Sample[]>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [{ name, output }, taken] of samples) {
    const said = /cells (\d+)/.exec(taken.at(-1)?.said ?? '')?.[1];
    if (said !== undefined) counts.set(name, Number(said));
    if (!/^tables\/.* html/.test(name)) continue;
    const html = await readFile(output, 'utf8');
    counts.set(name, html.match(/<t[dh][ >]/g)?.length ?? 0);
  }
  for (const length of lengths) {
    const ofTask = [...counts].filter(([name]) => name.startsWith(`tables/${length} `));
    if (new Set(ofTask.map(([, count]) => count)).size > 1) throw new Error(`not the same cells: ${ofTask.join('; ')}`);
  }
  return counts;
}
