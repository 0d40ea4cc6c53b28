/** Tables as cities keep them, of more and more rows: reading, checking and computing, without a report. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, measureInTurn, type Sample } from './measure.ts';
import { count, middle, renderTable, spread } from './render-results.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lengths = [1_000, 10_000, 100_000] as const;

/** Gives the table of `README.md`. */
export async function tablesBench(options: BenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants = await Promise.all(lengths.map((rows) => writeTable(folder, rows)));
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A title line with a unit, two rows of heads, a goal and a subtotal for every hundred indicators. */
async function writeTable(folder: string, rows: number): Promise<Contestant> {
  const workspace = join(folder, `rows-${rows}`);
  const table = join(workspace, 'indicators.csv');
  const lines = ['指標の進捗,,,,,,,（単位：件）', '基本目標,指標名,基準値,実績,,,目標値,備考', ',,R1,R3,R4,R5,R8,'];
  for (let row = 0; row < rows; row += 1) {
    const goal = row % 100 === 0 ? `基本目標${row / 100 + 1}` : '';
    lines.push(`${goal},指標${row},${row},"${row + 1},000",${row + 2},${row + 3}件,${row + 10}以上,`);
    if (row % 100 === 99) lines.push('小計,,,,,,,');
  }
  await mkdir(workspace);
  await writeFile(table, `${lines.join('\n')}\n`);
  const settings = ['organization: 見本市', 'plan: { title: 見本計画 }', 'document: { date: 2024-10-31 }'];
  await writeFile(join(workspace, 'torikumi.yaml'), `${settings.join('\n')}\n`);
  const name = `rows/${rows}`;
  return { name, arguments: [join(root, 'dist/cli/main.js'), 'check', workspace, '--quick'], output: table };
}

const cpu = (sample: Sample) => sample.cpu;

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const rows = [...samples].map(([{ name }, taken]) => {
    const length = Number(name.split('/')[1]);
    return [
      count(length),
      spread(taken, ({ wall }) => wall),
      spread(taken, cpu),
      ((1000 * middle(taken, cpu)) / length).toFixed(2),
      count(middle(taken, (sample) => sample.memory) / 1e6),
    ];
  });
  return renderTable(['rows', 'wall s', 'CPU s', 'CPU ms a row', 'memory MB'], rows);
}
