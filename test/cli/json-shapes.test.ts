import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shapes } from '../../src/cli/print-json.ts';
import { run } from './captured-effects.ts';
import { makeBuiltWorkspace, table } from './small-workspace.ts';

const page = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');

it('docs/json.md lists every shape, and no other', () => {
  const listed = [...page.matchAll(/^\| `(torikumi-[a-z]+\/\d+)` \|/gm)].map((match) => match[1] ?? '');
  const all = [...Object.values(shapes), 'torikumi-events/1', 'torikumi-manifest/1'];
  expect(listed.toSorted()).toEqual(all.toSorted());
});

/** Those that go on until they are ended are tested where they run (`watch.test.ts`, `test/system`). */
const lines: Readonly<Record<string, readonly string[]>> = {
  build: ['build', './city', '--out', './out'],
  plan: ['plan', './city', '--shards', '2'],
  merge: ['merge', './out', '--out', './merged'],
  check: ['check', './city', '--quick'],
  metrics: ['metrics', './city'],
  publish: ['publish', './nowhere'],
  history: ['history', 'K1', './city'],
  diff: ['diff', './city/indicators.csv', './new.csv'],
  init: ['init', './made'],
  roll: ['roll', './nowhere', './next'],
  inquiry: ['inquiry', 'status', './city'],
  lint: ['lint', './city/indicators.csv'],
};

it.each(Object.entries(lines))('%s --json prints one object that says its shape', async (name, line) => {
  const { folder, change } = await makeBuiltWorkspace();
  await change({ '../new.csv': table.replace('"2,080"', '"3,000"') });
  const { stdout } = await run([...line.map((word) => word.replace(/^\.(?=\/)/, folder)), '--json']);
  const { shape, findings, files } = JSON.parse(stdout);
  expect(shape).toBe(shapes[name as keyof typeof shapes]);
  expect(Array.isArray(name === 'lint' ? files : findings)).toBe(true);
  const row = page.split('\n').find((each) => each.startsWith(`| \`${shape}\``)) ?? '';
  const known = [...row.matchAll(/`([a-zA-Z]+)`/g)].map((match) => match[1] ?? '');
  // What a page of its own describes is not in the row.
  if (row.includes('.md')) return;
  const told = name === 'inquiry' ? [] : Object.keys(JSON.parse(stdout)).filter((key) => key !== 'shape');
  expect(told.filter((key) => !known.includes(key))).toEqual([]);
});

it('a build makes a manifest that says its shape', async () => {
  const { folder } = await makeBuiltWorkspace();
  expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({
    shape: 'torikumi-manifest/1',
    version: 1,
  });
});
