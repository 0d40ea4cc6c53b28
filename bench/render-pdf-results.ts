/** Writes what `pdf` measured as the tables of `README.md`: the measures, our share of each peer's, the targets. */

import type { Contestant, Sample } from './measure.ts';
import { count, middle, renderTable, spread } from './render-results.ts';

interface Result {
  /** E.g. `table/5000`. */
  readonly task: string;
  readonly tool: string;
  readonly samples: readonly Sample[];
}

type Measure = (sample: Sample) => number;

const ours = 'torikumi';
const wall: Measure = (sample) => sample.wall;
/** Seconds that a contestant says it worked; 0 where it says nothing. */
const work: Measure = (sample) => Number(/work ([\d.]+)/.exec(sample.said)?.[1] ?? 0) / 1000;
const cpu: Measure = (sample) => sample.cpu;
const memory: Measure = (sample) => sample.memory;
const bytes: Measure = (sample) => sample.bytes;
const pages: Measure = (sample) => sample.pages;

export function renderPdfResults(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const results = [...samples].map(([{ name }, taken]): Result => {
    const [task = '', ...tool] = name.split(' ');
    return { task, tool: tool.join(' '), samples: taken };
  });
  return [renderMeasures(results), renderRatios(results), renderTargets(results)].join('\n');
}

function renderMeasures(results: readonly Result[]): string {
  const rows = results.map(({ task, tool, samples }) => [
    ...describe(task),
    tool,
    spread(samples, wall),
    spread(samples, work, 3),
    spread(samples, cpu),
    count(middle(samples, memory) / 1e6),
    count(middle(samples, bytes) / 1e3),
    count(middle(samples, pages)),
  ]);
  const head = ['what', 'length', 'tool', 'wall s', 'work s', 'CPU s', 'memory MB', 'file KB', 'pages'];
  return renderTable(head, rows);
}

/** Times are compared round by round, so that what slows the machine for a while slows both. */
function renderRatios(results: readonly Result[]): string {
  const rows = results.flatMap((peer) => {
    const own = results.find(({ task, tool }) => task === peer.task && tool === ours);
    if (peer.tool === ours || own === undefined) return [];
    const times = [wall, work, cpu].map((of) => spread(compareRounds(own, peer, of), (ratio) => ratio));
    const sizes = [memory, bytes].map((of) => renderRatio(middle(own.samples, of) / middle(peer.samples, of)));
    return [[...describe(peer.task), peer.tool, ...times, ...sizes]];
  });
  return renderTable(['what', 'length', 'torikumi ÷', 'wall', 'work', 'CPU', 'memory', 'file'], rows);
}

/** Only of what was measured in this run. */
function renderTargets(results: readonly Result[]): string {
  const of = (task: string, tool: string, measure: Measure) => {
    const samples = results.find((result) => result.task === task && result.tool === tool)?.samples ?? [];
    return middle(samples, measure);
  };
  const share = (measure: Measure, task = 'table/5000', own = task) =>
    of(own, ours, measure) / of(task, 'Typst', measure);
  const shareOfUa = (measure: Measure, task = 'table/5000', own = task) =>
    of(own, ours, measure) / of(task, 'Typst as PDF/UA-1', measure);
  const growth = (long: string, short: string) => of(long, ours, work) / of(short, ours, work);
  const targets: readonly (readonly [name: string, value: number, most: number, digits: number])[] = [
    ['5,000 rows: wall time ÷ Typst', share(wall), 0.8, 2],
    ['the same, aimed at', share(wall), 0.5, 2],
    ['5,000 rows: wall time ÷ Typst as PDF/UA-1', shareOfUa(wall), 0.5, 2],
    ['60,000 characters: wall time ÷ Typst', share(wall, 'paragraph/60000'), 1, 2],
    ['60,000 characters: wall time ÷ Typst as PDF/UA-1', shareOfUa(wall, 'paragraph/60000'), 1, 2],
    ['cold report of 1 page: wall time ÷ 5,000 rows of Typst', share(wall, 'table/5000', 'cold/1'), 0.25, 2],
    ['50,000 rows: peak memory, MB', of('table/50000', ours, memory) / 1e6, 600, 0],
    ['5,000 rows: peak memory ÷ Typst', share(memory), 0.5, 2],
    ['5,000 rows: file ÷ Typst', share(bytes), 1 / 3, 2],
    ['work: 5,000 ÷ 500 rows', growth('table/5000', 'table/500'), 10.5, 1],
    ['work: 50,000 ÷ 5,000 rows', growth('table/50000', 'table/5000'), 10.5, 1],
    ['work: 60,000 ÷ 20,000 characters', growth('paragraph/60000', 'paragraph/20000'), 6, 1],
    ['warm report of 4 pages, ms', of('warm/4', ours, work) * 1000, 40, 0],
    ['cold report of 1 page, wall s', of('cold/1', ours, wall), 0.8, 2],
  ];
  const rows = targets
    .filter(([, value]) => Number.isFinite(value) && value > 0)
    .map(([name, value, most, digits]) => [
      name,
      most.toFixed(digits),
      value.toFixed(digits),
      value <= most ? 'met' : '**not met**',
    ]);
  return renderTable(['target', 'at most', 'is', 'met'], rows);
}

function compareRounds(own: Result, peer: Result, of: Measure): readonly number[] {
  return own.samples.flatMap((sample, round) => {
    const other = peer.samples[round];
    return other === undefined || of(other) === 0 ? [] : [of(sample) / of(other)];
  });
}

function renderRatio(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : '';
}

/** `table/5000` as its first two columns. */
function describe(task: string): readonly [what: string, length: string] {
  const [what = '', length = ''] = task.split('/');
  const units: Readonly<Record<string, string>> = {
    table: 'rows',
    paragraph: 'characters',
    warm: 'pages',
    cold: 'page',
  };
  return [what, `${count(Number(length))} ${units[what] ?? ''}`];
}
