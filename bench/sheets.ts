/** 407 sheets of two pages in each format, with CPU time and peak memory: `npm run compile && npx tsx bench/sheets.ts`. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const counts = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
const form = '評価シート2頁';

try {
  process.stdout.write(
    '| sheets | format | CPU s | wall s | MB at most | MB written |\n|---:|---|---:|---:|---:|---:|\n',
  );
  for (const count of counts.length === 0 ? [102, 407] : counts) {
    const city = makeCity(count);
    for (const format of ['pdf', 'html', 'xlsx']) measure(city, count, format);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The ready-made example again and again, each programme with an id and a name of its own. */
function makeCity(count: number): string {
  const city = join(folder, `${count}`);
  cpSync(`${root}templates/examples/sheets`, city, { recursive: true });
  const settings = readFileSync(`${city}/torikumi.yaml`, 'utf8');
  writeFileSync(
    `${city}/torikumi.yaml`,
    `${settings.replace(/^ {2}evaluation:(?:.*\n)(?: {4}[-#].*\n)*/m, `  evaluation: forms/${form}.yaml\n`)}\nreports: { sheets: { data: [] } }\n`,
  );
  for (const table of ['programmes', 'costs', 'staff', 'evaluations', 'indicators']) {
    const [head = '', ...rows] = readFileSync(`${city}/${table}.csv`, 'utf8').trimEnd().split(/\r?\n/);
    const many = Array.from({ length: count }, (_, number) => {
      const own = `P0${(number % 6) + 1}`;
      return rows
        .filter((row) => new RegExp(`(?:^|,)${own},`).test(row))
        .map((row) =>
          row.replace(own, `Q${number}`).replace(/^I0/, `I${number}-`).replace('事業,', `事業その${number},`),
        );
    });
    writeFileSync(`${city}/${table}.csv`, `${[head, ...many.flat()].join('\n')}\n`);
  }
  return city;
}

function measure(city: string, count: number, format: string): void {
  const out = join(folder, 'out');
  const words = ['-f', '%U %S %e %M', 'node', `${root}dist/cli/main.js`, 'build', city];
  const ran = spawnSync('/usr/bin/time', [
    ...words,
    '--report',
    'sheets',
    '--format',
    format,
    '--workers',
    '1',
    '--out',
    out,
  ]);
  const [user = 0, system = 0, wall = 0, memory = 0] = (ran.stderr.toString().trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  const written = ran.stdout.toString().match(/\S+sheets[^\s]*\.(?:pdf|html|xlsx)/g) ?? [];
  const bytes = written.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (ran.status !== 0) process.stderr.write(ran.stderr.toString());
  const cells = [count, format, (user + system).toFixed(1), wall.toFixed(1), Math.round(memory / 1024)];
  process.stdout.write(`| ${[...cells, (bytes / 1_000_000).toFixed(1)].join(' | ')} |\n`);
  rmSync(out, { recursive: true, force: true });
}
