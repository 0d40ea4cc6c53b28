/** Reading of workbooks, a clerk's and a large one, beside exceljs: what is held at most while all cells are read. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchOptions, type Contestant, compiled, measureInTurn, type Sample } from './measure.ts';
import { count, middle, renderTable } from './render-results.ts';
import { writeWorkbook } from './workbook-data.ts';

const lengths = [200, 50_000] as const;
const tools = ['torikumi cells', 'torikumi rows', 'exceljs'] as const;

/** Gives the table of `README.md`. */
export async function workbooksBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants: Contestant[] = [];
    for (const rows of lengths) {
      const file = join(folder, `rows-${rows}.xlsx`);
      await writeWorkbook(file, rows);
      for (const tool of tools)
        for (const what of ['nothing', 'all']) {
          const name = `${rows}/${tool}/${what}`;
          contestants.push({ name, arguments: [join(compiled, 'read-workbook.js'), file, tool, what], output: file });
        }
    }
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const cpu = (sample: Sample) => sample.cpu;
const memory = (sample: Sample) => sample.memory / 1e6;
const cells = (sample: Sample) => Number(/cells (\d+)/.exec(sample.said)?.[1] ?? 0);

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const taken = new Map([...samples].map(([{ name }, each]) => [name, each]));
  const above = (rows: string, tool: string) =>
    middle(taken.get(`${rows}/${tool}/all`) ?? [], memory) - middle(taken.get(`${rows}/${tool}/nothing`) ?? [], memory);
  const lines = [...taken].flatMap(([name, all]) => {
    const [rows = '', tool = '', what] = name.split('/');
    const idle = taken.get(`${rows}/${tool}/nothing`);
    if (what !== 'all' || idle === undefined) return [];
    return [
      [
        count(Number(rows)),
        tool,
        count(middle(all, cells)),
        middle(all, cpu).toFixed(2),
        count(middle(idle, memory)),
        count(middle(all, memory)),
        above(rows, tool).toFixed(1),
        (above(rows, 'exceljs') / above(rows, tool)).toFixed(1),
      ],
    ];
  });
  const head = ['rows', 'tool', 'cells', 'CPU s', 'MB idle', 'MB at most', 'MB above idle', 'exceljs ÷'];
  return renderTable(head, lines);
}
