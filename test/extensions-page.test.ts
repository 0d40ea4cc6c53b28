/** Every example of docs/extensions.md is run as it stands, and does what its section says. */

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rowKinds } from '../src/workspace/extension/open-extensions.ts';
import { run } from './cli/captured-effects.ts';
import { configuration, table } from './cli/small-workspace.ts';
import { encodeCp932 } from './workspace/csv/encode-cp932.ts';
import { makeFolder } from './workspace/temporary-folder.ts';

const pages = ['extensions.md', 'extensions.ja.md'].map((name) =>
  readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8'),
);
const examples = new Map(
  [...(pages[0] ?? '').matchAll(/```js\n\/\/ (\S+)\n(.*?)```/gs)].map(([, name = '', code = '']) => [name, code]),
);

/** A workspace with one of the examples; `lines` of its settings, and other files. */
async function build(example: string, words: readonly string[], lines = '', files = {}) {
  const folder = await makeFolder({
    'city/torikumi.yaml': `${configuration}extensions: [ ./${example} ]\n${lines}`,
    'city/indicators.csv': table,
    [`city/${example}`]: examples.get(example) ?? '',
    ...files,
  });
  const { stderr, code } = await run([
    'build',
    join(folder, 'city'),
    '--out',
    join(folder, 'out'),
    '--allow-code',
    ...words,
  ]);
  return { stderr, code, read: (path: string) => readFile(join(folder, 'out/city', path), 'utf8') };
}

it('both pages name each kind of rows', () => {
  for (const page of pages) {
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, kind]) => kind)).toEqual([...rowKinds]);
  }
});

it('letter.mjs makes a report', async () => {
  const { code, read } = await build('letter.mjs', ['--report', 'letter', '--format', 'html']);
  expect(code).toBe(0);
  expect(await read('2023/letter.html')).toContain('計画の指標は3件です。');
});

it('seal.mjs adds an element to every template', async () => {
  const template = (of: string) => ({
    'city/templates/progress.hbs': `<h1>{{title}}</h1><x-seal of="${of}"></x-seal>`,
  });
  const words = ['--report', 'progress', '--format', 'html'];
  const { code, read } = await build('seal.mjs', words, '', template('企画課'));
  expect(code).toBe(0);
  expect(await read('2023/progress.html')).toContain('（企画課の確認済み）');
  const wrong = await build('seal.mjs', words, '', template('企画部企画課企画調整担当'));
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('templates/progress.hbs:1') });
  expect(wrong.stderr).toContain('10字以内');
});

it('two-steps.mjs gives bands a name', async () => {
  const words = ['--report', 'indicators', '--format', 'csv'];
  const { code, read } = await build('two-steps.mjs', words, 'rating: { bands: two-steps }\n');
  expect(code).toBe(0);
  expect(await read('2023/indicators.csv')).toContain('届かない');
  const { stderr } = await build('two-steps.mjs', words, 'rating: { bands: three-steps }\n');
  expect(stderr).toMatch(/three-steps/);
});

it('fixed-width.mjs reads the export of a system, in Shift_JIS', async () => {
  const words = ['--report', 'indicators', '--format', 'csv'];
  // KPI, 単位, 令和5年度, 令和8年度 in columns of 4, 6, 6 and 6 of half a character each.
  const lines = ['相談件       980 1,200', '参加％      57.9    60', '待機人        未     0'];
  const built = await build('fixed-width.mjs', words, 'data: { indicators: export.dat }\n', {
    'city/export.dat': encodeCp932(`${lines.join('\r\n')}\r\n`),
  });
  expect(built.stderr).toContain('export.dat:3:3');
  expect(built.code).toBe(0);
  const csv = await built.read('2023/indicators.csv');
  expect(csv).toMatch(/"相談",.*,"980","件",/);
  expect(csv).toMatch(/"参加",.*,"57\.9","％",/);
});

it('markdown.mjs writes a report in a format of its own', async () => {
  const { code, read } = await build('markdown.mjs', ['--report', 'progress', '--format', 'md']);
  expect(code).toBe(0);
  const text = await read('2023/progress.md');
  expect(text).toMatch(/^# 見本市総合戦略の取組状況について$/m);
  expect(text).toMatch(/^\| .*子育て相談件数（年間） .*1,092/m);
});

it('names.mjs says what it found at its place', async () => {
  const { code, stderr } = await build('names.mjs', ['--report', 'indicators', '--format', 'csv']);
  expect(code).toBe(0);
  expect(stderr).toContain(
    '警告 indicators.csv:2:2 指標の名前が長すぎます：子育て相談件数（年間）（拡張「./names.mjs」の点検 short-names）',
  );
  expect(stderr).toContain('8字までにしてください。');
});
