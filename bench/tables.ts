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
    const contestants = await Promise.all(
      lengths.flatMap((rows) => [writeIndicators(folder, rows), writeAmounts(folder, rows)]),
    );
    return render(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A title line with a unit, two rows of heads, a goal and a subtotal for every hundred indicators. */
function writeIndicators(folder: string, rows: number): Promise<Contestant> {
  const lines = ['指標の進捗,,,,,,,（単位：件）', '基本目標,指標名,基準値,実績,,,目標値,備考', ',,R1,R3,R4,R5,R8,'];
  for (let row = 0; row < rows; row += 1) {
    const goal = row % 100 === 0 ? `基本目標${row / 100 + 1}` : '';
    lines.push(`${goal},指標${row},${row},"${row + 1},000",${row + 2},${row + 3}件,${row + 10}以上,`);
    if (row % 100 === 99) lines.push('小計,,,,,,,');
  }
  return writeWorkspace(folder, `indicators/${rows}`, 'indicators.csv', lines, '');
}

/**
 * Budget, spending, its rate, the year before, rise and share of as many programmes: a head and a subtotal for every hundred of
 * them, the total at the end. Of every third programme the figures that are worked out are blank.
 */
function writeAmounts(folder: string, rows: number): Promise<Contestant> {
  const lines = [
    '事業別決算の状況,,,,,,,（単位：千円、％）',
    '事業,予算現額,支出済額,執行率,前年度決算額,比較,,構成比',
    ',,,,,増減額,増減率,',
  ];
  const programmes = Array.from({ length: rows }, (_, row): Amounts => {
    const spent = 1000 + ((row * 7919) % 90_000);
    return { budget: spent + ((row * 31) % 900), spent, before: 1000 + ((row * 104_729) % 90_000) };
  });
  const all = sum(programmes);
  for (const [row, each] of programmes.entries()) {
    if (row % 100 === 0) lines.push(`第${row / 100 + 1}款,,,,,,,`);
    lines.push(amountsLine(`　事業${row}`, each, all.spent, row % 3 === 0));
    if (row % 100 === 99) lines.push(amountsLine('小計', sum(programmes.slice(row - 99, row + 1)), all.spent, false));
  }
  lines.push(amountsLine('合計', all, all.spent, false));
  return writeWorkspace(folder, `amounts/${rows}`, 'amounts.csv', lines, 'data: { amounts: amounts.csv }');
}

interface Amounts {
  readonly budget: number;
  readonly spent: number;
  readonly before: number;
}

function sum(amounts: readonly Amounts[]): Amounts {
  return amounts.reduce(
    (all, { budget, spent, before }) => ({
      budget: all.budget + budget,
      spent: all.spent + spent,
      before: all.before + before,
    }),
    { budget: 0, spent: 0, before: 0 },
  );
}

function amountsLine(name: string, { budget, spent, before }: Amounts, all: number, isBlank: boolean): string {
  if (isBlank) return [name, budget, spent, '', before, '', '', ''].join(',');
  const rise = spent - before;
  const minus = rise < 0 ? '△' : '';
  const share = (part: number, whole: number) => ((Math.abs(part) * 100) / whole).toFixed(1);
  const rates = [`${minus}${Math.abs(rise)}`, `${minus}${share(rise, before)}`, share(spent, all)];
  return [name, budget, spent, share(spent, budget), before, ...rates].join(',');
}

async function writeWorkspace(
  folder: string,
  name: string,
  file: string,
  lines: readonly string[],
  data: string,
): Promise<Contestant> {
  const workspace = join(folder, name);
  const table = join(workspace, file);
  await mkdir(workspace, { recursive: true });
  await writeFile(table, `${lines.join('\n')}\n`);
  const settings = ['organization: 見本市', 'plan: { title: 見本計画 }', 'document: { date: 2024-10-31 }', data];
  await writeFile(join(workspace, 'torikumi.yaml'), `${settings.join('\n')}\n`);
  return { name, arguments: [join(root, 'dist/cli/main.js'), 'check', workspace, '--quick'], output: table };
}

const cpu = (sample: Sample) => sample.cpu;

function render(samples: ReadonlyMap<Contestant, readonly Sample[]>): string {
  const rows = [...samples].map(([{ name }, taken]) => {
    const [what = '', rows = ''] = name.split('/');
    const length = Number(rows);
    return [
      what,
      count(length),
      spread(taken, ({ wall }) => wall),
      spread(taken, cpu),
      ((1000 * middle(taken, cpu)) / length).toFixed(2),
      count(middle(taken, (sample) => sample.memory) / 1e6),
    ];
  });
  return renderTable(['what', 'rows', 'wall s', 'CPU s', 'CPU ms a row', 'memory MB'], rows);
}
