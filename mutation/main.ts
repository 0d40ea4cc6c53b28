/** Mutation testing of one room of the program: small changes of its code, each of which a test of it has to fail. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Change, nameOf, shuffleChanges } from './choose-sample.ts';
import { describeReport, type Report } from './describe-report.ts';
import { keepCompiling } from './keep-compiling.ts';
import { listChanges } from './list-changes.ts';
import { type Room, rooms } from './rooms.ts';

const usage = `npm run mutation -- ROOM [--sample N [--seed WORD]] [FILE …], where ROOM is ${Object.keys(rooms).join(', ')}`;

const root = fileURLToPath(new URL('..', import.meta.url));
const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
const typescript = ['--import', import.meta.resolve('tsx')];

process.exitCode = await run();

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string', default: '' }, seed: { type: 'string', default: '1' } },
  });
  const [name = '', ...files] = positionals;
  const room = rooms[name];
  if (room === undefined) return refuse(usage);
  if (!existsSync(stryker)) return refuse('first: npm ci --prefix mutation');
  const code = files.length === 0 ? codeOf(room) : files;
  const size = values.sample === '' ? undefined : Number(values.sample);
  const all = shuffleChanges(await listChanges(root, code), values.seed);
  const changes = all.slice(0, size);
  const compiling = new Set(keepCompiling(root, changes).map(nameOf));
  process.stdout.write(`${changes.length} of ${all.length} changes, of which ${compiling.size} compile\n`);
  const chosen = `${root}out/mutation-${name}.chosen.json`;
  mkdirSync(`${root}out`, { recursive: true });
  writeFileSync(chosen, JSON.stringify(changes.map(nameOf)));
  const leftOut = `${root}out/mutation-${name}.left-out.txt`;
  rmSync(leftOut, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [...typescript, stryker, 'run', configure(name, size === undefined ? code : changes.map(rangeOf))],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        MUTATION_TESTS: testsOf(room).join(','),
        MUTATION_CHOSEN: chosen,
        MUTATION_LEFT_OUT: leftOut,
      },
    },
  );
  if (existsSync(leftOut)) process.stdout.write(readFileSync(leftOut, 'utf8'));
  if (status !== 0) return status ?? 1;
  const report = JSON.parse(readFileSync(`${root}${reportOf(name)}`, 'utf8')) as Report;
  process.stdout.write(describeReport(report, compiling));
  return 0;
}

/** Files of its own for each room, so that several can be tried at once. */
function configure(name: string, mutate: readonly string[]): string {
  const common = JSON.parse(readFileSync(`${root}mutation/stryker.json`, 'utf8')) as object;
  const own = { mutate, jsonReporter: { fileName: reportOf(name) }, tempDirName: `.stryker-tmp/${name}` };
  const file = `out/mutation-${name}.config.json`;
  writeFileSync(`${root}${file}`, JSON.stringify({ ...common, ...own }));
  return file;
}

function reportOf(name: string): string {
  return `out/mutation-${name}.json`;
}

/** Code is changed only where the sample lies: to count who passes all the other changes took most of the time. */
function rangeOf({ file, location: { start, end } }: Change): string {
  const [from, to] = [start, end].map(({ line, column }) => `${line + 1}:${column}`);
  return `${file}:${from}-${to}`;
}

function codeOf({ code }: Room): readonly string[] {
  return code.flatMap((each) => (each.endsWith('.ts') ? [each] : filesIn(each, { recursive: false })));
}

function testsOf({ tests }: Room): readonly string[] {
  return tests.flatMap((each) =>
    each.endsWith('.ts') ? [each] : filesIn(each, { recursive: true }).filter((file) => file.endsWith('.test.ts')),
  );
}

function filesIn(folder: string, { recursive }: { readonly recursive: boolean }): string[] {
  return readdirSync(`${root}${folder}`, { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .map((file) => `${folder}/${file}`);
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
