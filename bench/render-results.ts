/** Writes what was measured as the tables of `README.md`. */

import type { Contestant, Sample } from './measure.ts';

interface Result {
  readonly task: string;
  readonly length: number;
  readonly format: string;
  readonly tool: string;
  readonly samples: readonly Sample[];
  readonly cells: number | undefined;
}

const ours = 'torikumi';

export function renderResults(
  samples: ReadonlyMap<Contestant, readonly Sample[]>,
  cells: ReadonlyMap<string, number>,
): string {
  const results = [...samples].map(([{ name }, taken]) => readResult(name, taken, cells.get(name)));
  return [renderMeasures(results), renderRatios(results), renderGrowth(results)].join('\n');
}

/** A contestant is named e.g. `tables/81 pdf plain pdfmake`. */
function readResult(name: string, samples: readonly Sample[], cells: number | undefined): Result {
  const [where = '', format = '', ...tool] = name.split(' ');
  const [task = '', length = ''] = where.split('/');
  return { task, length: Number(length), format, tool: tool.join(' '), samples, cells };
}

function renderMeasures(results: readonly Result[]): string {
  const rows = results.map(({ task, length, format, tool, samples, cells }) => [
    task,
    count(length),
    format,
    tool,
    spread(samples, ({ wall }) => wall),
    spread(samples, ({ cpu }) => cpu),
    count(middle(samples, ({ memory }) => memory) / 1e6),
    count(middle(samples, ({ bytes }) => bytes) / 1e3),
    count(middle(samples, ({ pages }) => pages)),
    count(cells ?? 0),
  ]);
  const head = ['what', 'indicators', 'format', 'tool', 'wall s', 'CPU s', 'memory MB', 'file KB', 'pages', 'cells'];
  return renderTable(head, rows);
}

function renderRatios(results: readonly Result[]): string {
  const rows = results.flatMap((result) => {
    const peer = results.find((other) => isSameTask(other, result) && other.tool !== ours);
    if (result.tool !== ours || peer === undefined) return [];
    const ratio = (of: (sample: Sample) => number) =>
      (middle(result.samples, of) / middle(peer.samples, of)).toFixed(2);
    const pages = result.format === 'pdf' ? ratio((sample) => sample.pages) : '';
    const { wall, cpu, memory, bytes } = {
      wall: ratio((sample) => sample.wall),
      cpu: ratio((sample) => sample.cpu),
      memory: ratio((sample) => sample.memory),
      bytes: ratio((sample) => sample.bytes),
    };
    return [[count(result.length), result.format, peer.tool, wall, cpu, memory, bytes, pages]];
  });
  return renderTable(['indicators', 'format', 'torikumi ÷', 'wall', 'CPU', 'memory', 'file', 'pages'], rows);
}

/** CPU time that each further indicator takes between one length and the next: equal where time is linear. */
function renderGrowth(results: readonly Result[]): string {
  const cpu = (sample: Sample) => sample.cpu;
  const memory = (sample: Sample) => sample.memory / 1e3;
  const rows = results
    .filter(({ length, task }) => length === 4 && task !== 'report')
    .flatMap((start) => {
      const same = (length: number) => results.find((other) => isSameTask({ ...start, length }, other, start.tool));
      const [short, middling, long] = [same(81), same(810), same(8100)];
      if (short === undefined || middling === undefined || long === undefined) return [];
      const [first, second, third] = [grow(start, short, cpu), grow(short, middling, cpu), grow(middling, long, cpu)];
      const each = [first, second, third].map((seconds) => (seconds * 1000).toFixed(1));
      const ratios = [third / first, third / second].map((ratio) => ratio.toFixed(2));
      const kilobytes = grow(short, long, memory).toFixed(0);
      return [[start.format, start.tool, middle(start.samples, cpu).toFixed(2), ...each, ...ratios, kilobytes]];
    });
  const head = ['start CPU s', 'ms each to 81', '… to 810', '… to 8,100', '÷ first', '÷ second', 'KB each'];
  return renderTable(['format', 'tool', ...head], rows);
}

/** What one more indicator takes. */
function grow(from: Result, to: Result, of: (sample: Sample) => number): number {
  return (middle(to.samples, of) - middle(from.samples, of)) / (to.length - from.length);
}

function isSameTask(a: Result, b: Result, tool = b.tool): boolean {
  return a.task === b.task && a.length === b.length && a.format === b.format && b.tool === tool;
}

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = head.map((name) => (/^(what|format|tool|torikumi ÷|target|met)$/.test(name) ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('');
}

/** Median with least and most; nothing for what was not measured. */
export function spread<T>(samples: readonly T[], of: (sample: T) => number, places = 2): string {
  const values = samples.map(of);
  if (values.every((value) => value === 0)) return '';
  const digits = (value: number) => value.toFixed(places);
  return `${digits(middle(samples, of))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

export function middle<T>(samples: readonly T[], of: (sample: T) => number): number {
  const values = samples.map(of).toSorted((a, b) => a - b);
  return ((values[Math.floor((values.length - 1) / 2)] ?? 0) + (values[Math.ceil((values.length - 1) / 2)] ?? 0)) / 2;
}

/** Nothing for what was not counted. */
export function count(value: number): string {
  return value === 0 ? '' : value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
}
