/** The booklet of the sample, and ones many times as long, from the command line to the PDF. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBookletWorkspace } from './booklet-workspace.ts';
import { type BenchOptions, type Contestant, measureInTurn, type Sample } from './measure.ts';
import { count, middle, renderTable, spread } from './render-results.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** How often the five sections of the sample, about 31 pages, stand in the booklet. */
const copies = [1, 10, 32] as const;

/** Gives the table of `README.md`. */
export async function bookletBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants: Contestant[] = [];
    for (const each of copies) {
      const workspace = join(folder, `sections-${each}`);
      await writeBookletWorkspace(join(root, 'data/shinagawa-planning-dept'), workspace, each);
      contestants.push(build(folder, workspace, each));
    }
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function build(folder: string, workspace: string, times: number): Contestant {
  const out = join(folder, 'out');
  const choice = ['--report', 'booklet', '--format', 'pdf', '--force'];
  return {
    name: `booklet/${times}`,
    arguments: [join(root, 'dist/cli/main.js'), 'build', workspace, '--out', out, ...choice],
    output: join(out, `sections-${times}/2023/booklet.pdf`),
  };
}

const wall = (sample: Sample) => sample.wall;
const cpu = (sample: Sample) => sample.cpu;

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const rows = [...samples].map(([{ name }, taken]) => {
    const pages = middle(taken, (sample) => sample.pages);
    return [
      name,
      count(pages),
      spread(taken, wall),
      spread(taken, cpu),
      ((1000 * middle(taken, cpu)) / pages).toFixed(1),
      count(middle(taken, (sample) => sample.memory) / 1e6),
      count(middle(taken, (sample) => sample.bytes) / 1e3),
    ];
  });
  return renderTable(['what', 'pages', 'wall s', 'CPU s', 'CPU ms a page', 'memory MB', 'file KB'], rows);
}
