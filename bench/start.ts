/** What it costs to start: from the command line to the help, and to a report of one page. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, measureInTurn, type Sample } from './measure.ts';
import { count, middle, renderTable, spread } from './render-results.ts';
import { writeWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/main.js');

/** Gives the table of `README.md`. */
export async function startBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const workspace = join(folder, 'small');
    const template = join(root, 'bench/tables-only.hbs');
    await writeWorkspace(join(root, 'data/shinagawa-strategy'), workspace, { indicators: 4, template });
    const out = join(folder, 'out');
    const choice = ['--report', 'progress', '--format', 'pdf', '--force'];
    const contestants: readonly Contestant[] = [
      { name: 'runtime alone', arguments: ['-e', '0'], output: program },
      { name: '--help', arguments: [program, '--help'], output: program },
      {
        name: 'report of one page',
        arguments: [program, 'build', workspace, '--out', out, ...choice],
        output: join(out, 'small/2017/progress.pdf'),
      },
    ];
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const rows = [...samples].map(([{ name }, taken]) => [
    name,
    spread(taken, ({ wall }) => wall),
    spread(taken, ({ cpu }) => cpu),
    count(middle(taken, ({ memory }) => memory / 1e6)),
  ]);
  return renderTable(['what', 'wall s', 'CPU s', 'memory MB'], rows);
}
