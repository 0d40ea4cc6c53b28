/** The XLSX writer by itself on long tables, beside exceljs with the same cells: nothing is read, computed or composed. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, compiled, measureInTurn, type Sample } from './measure.ts';
import { composeRows, head } from './pdf-data.ts';
import { count, middle, renderTable, spread } from './render-results.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lengths = [500, 5000, 50_000] as const;
const tools = ['torikumi', 'plain exceljs'] as const;

/** Gives the table of `README.md`. */
export async function xlsxBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants: Contestant[] = [];
    const output = join(folder, 'output.xlsx');
    for (const rows of lengths) {
      const task = join(folder, `${rows}.json`);
      await writeFile(task, JSON.stringify({ kind: 'table', head, rows: composeRows(rows) }));
      for (const tool of tools) {
        const script = join(compiled, 'peers/xlsx', `${tool.replace(' ', '-')}.js`);
        contestants.push({ name: `${rows}/${tool}`, arguments: [script, task, output, root], output });
      }
    }
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const cpu = (sample: Sample) => sample.cpu;
const memory = (sample: Sample) => sample.memory / 1e6;
const bytes = (sample: Sample) => sample.bytes / 1e3;

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const taken = new Map([...samples].map(([{ name }, each]) => [name, each]));
  const lines = [...taken].map(([name, own]) => {
    const [rows = '', tool = ''] = name.split('/');
    const peer = taken.get(`${rows}/plain exceljs`);
    const ratio = (of: (sample: Sample) => number) =>
      tool === 'torikumi' && peer !== undefined ? (middle(own, of) / middle(peer, of)).toFixed(2) : '';
    return [
      count(Number(rows)),
      tool,
      spread(own, cpu),
      count(middle(own, memory)),
      count(middle(own, bytes)),
      ratio(cpu),
      ratio(memory),
    ];
  });
  return renderTable(['rows', 'tool', 'CPU s', 'memory MB', 'file KB', 'CPU ÷ exceljs', 'memory ÷ exceljs'], lines);
}
