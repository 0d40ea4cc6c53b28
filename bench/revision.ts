/** Two versions of a plan compared, in three sizes: the text as pages of their own, as one text, and no comparison at all. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchOptions, type Contestant, compiled, measureInTurn, type Sample } from './measure.ts';
import { count, middle, renderTable, spread } from './render-results.ts';
import type { Size } from './revision-data.ts';

const sizes: readonly Size[] = [
  { indicators: 500, pages: 50 },
  { indicators: 5000, pages: 500 },
  { indicators: 10_000, pages: 1000 },
];
const shapes = ['pages', 'one-text', 'nothing'] as const;

/** Gives the tables of `README.md`. */
export async function revisionBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const samples = await measureInTurn(composeContestants(folder), options);
    return [renderMeasures(samples), renderGrowth(samples)].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** e.g. `pages/5000/500`. */
function composeContestants(folder: string): readonly Contestant[] {
  const output = join(folder, 'changes.tsv');
  return shapes.flatMap((shape) =>
    sizes.map(({ indicators, pages }) => ({
      name: `${shape}/${indicators}/${pages}`,
      arguments: [join(compiled, 'compare-versions.js'), output, `${indicators}`, `${pages}`, shape],
      output,
    })),
  );
}

const wall = (sample: Sample) => sample.wall;
const cpu = (sample: Sample) => sample.cpu;
const memory = (sample: Sample) => sample.memory;
const work = (sample: Sample) => Number(/work ([\d.]+)/.exec(sample.said)?.[1] ?? 0);
const changes = (sample: Sample) => Number(/changes (\d+)/.exec(sample.said)?.[1] ?? 0);

function renderMeasures(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const rows = [...samples].map(([{ name }, taken]) => [
    ...describe(name),
    spread(taken, wall),
    spread(taken, work, 3),
    spread(taken, cpu),
    count(middle(taken, memory) / 1e6),
    count(middle(taken, changes)),
  ]);
  return renderTable(['what', 'indicators', 'pages', 'wall s', 'work s', 'CPU s', 'memory MB', 'changes'], rows);
}

/** What each page with its ten indicators more costs, from one size to the next. */
function renderGrowth(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const find = (shape: string, { indicators, pages }: Size) =>
    [...samples].find(([{ name }]) => name === `${shape}/${indicators}/${pages}`)?.[1];
  const rows = shapes.flatMap((shape) =>
    sizes.slice(1).flatMap((size, index) => {
      const smaller = sizes[index];
      const [less, more] = [smaller && find(shape, smaller), find(shape, size)];
      if (smaller === undefined || less === undefined || more === undefined) return [];
      const each = (of: (sample: Sample) => number) =>
        (middle(more, of) - middle(less, of)) / (size.pages - smaller.pages);
      return [
        [shape, `${smaller.pages}–${size.pages}`, (each(cpu) * 1000).toFixed(2), (each(memory) / 1e3).toFixed(0)],
      ];
    }),
  );
  return renderTable(['what', 'pages', 'CPU ms each', 'memory KB each'], rows);
}

function describe(name: string): readonly string[] {
  const [shape = '', indicators, pages] = name.split('/');
  return [shape, count(Number(indicators)), count(Number(pages))];
}
