/** The program, as it is shipped, as a process that is stopped, and whose streams are full or closed. */

import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { bundleInto } from '../runner/bundle-into.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { configuration, table } from './small-workspace.ts';

let compiled: string;
let program: readonly string[];

beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'torikumi-'));
  program = [join(compiled, 'dist/cli/main.js')];
  await bundleInto(compiled, { 'cli/computing': 'test/cli/computing.ts' });
});
afterAll(() => rm(compiled, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Stream = 'pipe' | 'ignore' | number;

/** `onOutput` is given the process at its first output. A `closed` stream is one that nobody reads. */
function start(
  words: readonly string[],
  streams: readonly [stdout: Stream, stderr: Stream | 'closed'] = ['pipe', 'pipe'],
  onOutput: (child: ReturnType<typeof spawn>) => void = () => {},
): Promise<Ended> {
  const [out, err] = streams;
  const child = spawn(process.execPath, words, { stdio: ['ignore', out, err === 'closed' ? 'pipe' : err] });
  if (err === 'closed') child.stderr?.destroy();
  const printed = { stdout: '', stderr: '' };
  for (const name of err === 'closed' ? (['stdout'] as const) : (['stdout', 'stderr'] as const)) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  child.stdout?.once('data', () => onOutput(child));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, ...printed })));
}

async function makeCity(): Promise<string> {
  return makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': table });
}

describe('while it computes', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it, and the output can be written at once',
    async (name) => {
      const folder = await makeFolder();
      const words = [join(compiled, 'dist/cli/computing.js'), folder];
      const ended = await start(words, ['pipe', 'ignore'], (child) => child.kill(name));
      expect(ended).toMatchObject({ code: null, signal: name, stdout: 'computing' });
      const lock = await createNodeEffects().files.lock(folder);
      expect(await lock.isHeld()).toBe(true);
    },
  );
});

it('Ctrl-C ends a watch in the middle of a build, not after it', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `１　子育て,相談の件数${index},件,増加,800,923,1092,2080\n`);
  const folder = await makeFolder({
    'city/torikumi.yaml': configuration,
    'city/indicators.csv': `${table.split('\n')[0]}\n${rows.join('')}`,
  });
  const words = [...program, 'watch', join(folder, 'city'), '--out', join(folder, 'out')];
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  while (!existsSync(join(folder, 'out/.lock')) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
});

describe('standard output', () => {
  it('has nothing that a terminal obeys, whatever a table is called', async () => {
    const folder = await makeFolder({ '指標\u001b]0;題\u0007.csv': table });
    const { code, stdout } = await start([
      ...program,
      'init',
      join(folder, 'city'),
      '--from',
      join(folder, '指標\u001b]0;題\u0007.csv'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('指標\\u001b]0;題\\u0007.csv');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stdout).not.toMatch(/[\u001b\u0007]/);
  });

  it.each([['--help'], ['metrics', 'city'], ['metrics', 'city', '--json']])(
    'that is full is said, and ends with 1: %s',
    async (...words) => {
      const folder = await makeCity();
      const full = openSync('/dev/full', 'w');
      const given = words.map((word) => (word === 'city' ? join(folder, word) : word));
      const { code, stderr } = await start([...program, ...given], [full, 'pipe']);
      expect(code).toBe(1);
      expect(stderr).toContain('エラー 結果を標準出力に書けません：ディスクに空きがありません\n');
      expect(stderr).not.toMatch(/^ +at /m);
    },
  );

  it('that nobody reads any more is no fault', async () => {
    const folder = await makeCity();
    const rows = Array.from({ length: 3000 }, (_, index) => `１　子育て,指標${index},件,増加,800,923,1000,2000\n`);
    await appendFile(join(folder, 'city/indicators.csv'), rows.join(''));
    const words = [...program, 'metrics', join(folder, 'city'), '--json'];
    const { code, stderr } = await start(words, ['pipe', 'pipe'], (child) => child.stdout?.destroy());
    expect({ code, trace: /^ +at /m.test(stderr) }).toEqual({ code: 0, trace: false });
  });
});

describe('standard error', () => {
  it.each(['full', 'closed'])('that is %s does not spoil a good build', async (kind) => {
    const folder = await makeCity();
    const words = [...program, 'build', join(folder, 'city'), '--out', join(folder, 'out'), '--format', 'csv'];
    const stream = kind === 'full' ? openSync('/dev/full', 'w') : 'closed';
    const { code, stdout } = await start(words, ['pipe', stream]);
    expect(code).toBe(0);
    expect(stdout).toContain('1 個のファイルが');
  });
});
