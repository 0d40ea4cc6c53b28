/** Mutation testing of one room of the program: small changes of its code, each of which a test of it has to fail. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeReport, type Report } from './describe-report.ts';
import { type Room, rooms } from './rooms.ts';

const usage = `npm run mutation -- ROOM [--sample N [--seed WORD]] [FILE …], where ROOM is ${Object.keys(rooms).join(', ')}`;

const root = fileURLToPath(new URL('..', import.meta.url));
const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
const typescript = ['--import', import.meta.resolve('tsx')];

process.exitCode = run();

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string', default: '' }, seed: { type: 'string', default: '1' } },
  });
  const [name = '', ...files] = positionals;
  const room = rooms[name];
  if (room === undefined) return refuse(usage);
  if (!existsSync(stryker)) return refuse('first: npm ci --prefix mutation');
  const code = files.length === 0 ? room.code : files;
  const sample = values.sample === '' ? [] : ['--checkers', 'sample'];
  const { status } = spawnSync(process.execPath, [...typescript, stryker, 'run', configure(name, code), ...sample], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_TESTS: testsOf(room).join(','),
      MUTATION_SAMPLE: values.sample,
      MUTATION_SEED: values.seed,
    },
  });
  if (status !== 0) return status ?? 1;
  const report = JSON.parse(readFileSync(`${root}${reportOf(name)}`, 'utf8')) as Report;
  process.stdout.write(describeReport(report));
  return 0;
}

/** Files of its own for each room, so that several can be tried at once. */
function configure(name: string, mutate: readonly string[]): string {
  const common = JSON.parse(readFileSync(`${root}mutation/stryker.json`, 'utf8')) as object;
  const own = { mutate, jsonReporter: { fileName: reportOf(name) }, tempDirName: `.stryker-tmp/${name}` };
  const file = `out/mutation-${name}.config.json`;
  mkdirSync(`${root}out`, { recursive: true });
  writeFileSync(`${root}${file}`, JSON.stringify({ ...common, ...own }));
  return file;
}

function reportOf(name: string): string {
  return `out/mutation-${name}.json`;
}

function testsOf({ tests }: Room): string[] {
  return tests.flatMap((each) =>
    each.endsWith('.test.ts')
      ? [each]
      : readdirSync(`${root}${each}`, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.test.ts'))
          .toSorted()
          .map((file) => `${each}/${file}`),
  );
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
