/** Mutation testing of one room of the program: small changes of its code, each of which a test of it has to fail. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Room {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  metrics: { code: ['src/metrics/*.ts'], tests: ['test/metrics/*.test.ts'] },
  formula: { code: ['src/model/formula/*.ts'], tests: ['test/model/formula/*.test.ts', 'test/metrics/*.test.ts'] },
  value: { code: ['src/model/value/*.ts'], tests: ['test/model/value/*.test.ts'] },
  year: { code: ['src/model/year/*.ts'], tests: ['test/model/year/*.test.ts'] },
  plan: { code: ['src/model/plan/*.ts'], tests: ['test/model/plan/*.test.ts'] },
  tables: {
    code: ['src/document/place-cells.ts', 'src/writer/pdf/*table*.ts', 'src/writer/xlsx/{*table*,*column*}.ts'],
    tests: ['test/document/*.test.ts', 'test/writer/pdf/*.test.ts', 'test/writer/xlsx/*.test.ts'],
  },
  revision: { code: ['src/revision/*.ts'], tests: ['test/revision/*.test.ts'] },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const stryker = fileURLToPath(new URL('node_modules/.bin/stryker', import.meta.url));
const [name = '', ...files] = process.argv.slice(2);

process.exitCode = run(name, files);

function run(name: string, files: readonly string[]): number {
  const room = rooms[name];
  if (room === undefined)
    return refuse(`npm run mutation -- ROOM [FILE …], where ROOM is ${Object.keys(rooms).join(', ')}`);
  if (!existsSync(stryker)) return refuse('first: npm ci --prefix mutation');
  const code = files.length === 0 ? room.code : files;
  const given = ['--mutate', code.join(','), '--testFiles', room.tests.join(',')];
  const { status } = spawnSync(stryker, ['run', 'mutation/stryker.json', ...given], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
