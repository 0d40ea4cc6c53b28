import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeSchema } from '../../src/build/json-schemas.ts';
import { prepare } from '../../src/build/prepare.ts';
import { runInit } from '../../src/cli/commands/init.ts';
import { partOf } from '../../src/edition/edition.ts';
import type { Effects } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { hasErrors } from '../../src/finding/finding.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

it('makes a workspace without errors, whose settings name the schema beside them', async () => {
  const folder = join(await makeFolder(), 'my-city');
  const { effects, lines } = recordingEffects();
  expect(await runInit(command(folder), effects)).toBe(0);
  expect(lines).toEqual([expect.stringContaining(folder)]);
  const { prepared, findings } = await prepare(effects, folder);
  expect(partOf(prepared?.content.edition, 'plan')?.plan.goals).toHaveLength(2);
  expect(hasErrors(findings)).toBe(false);
  const [first = ''] = (await readFile(join(folder, 'torikumi.yaml'), 'utf8')).split('\n');
  const address = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1] ?? '';
  expect(await readFile(join(folder, address), 'utf8')).toBe(`${composeSchema('configuration')}\n`);
});

it('gives its table the mark by which Excel knows UTF-8', async () => {
  const folder = join(await makeFolder(), 'my-city');
  await runInit(command(folder), recordingEffects().effects);
  const table = await readFile(join(folder, 'indicators.csv'));
  expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it('leaves a folder alone that holds something', async () => {
  const folder = await makeFolder({ 'ours.txt': '' });
  const { effects, lines } = recordingEffects();
  expect(await runInit(command(folder), effects)).toBe(1);
  expect((await effects.files.list(folder)).map(({ name }) => name)).toEqual(['ours.txt']);
  expect(lines).toEqual([expect.stringContaining('空のフォルダではありません')]);
});

function command(folder: string) {
  return { name: 'init', language: 'ja', quiet: false, allowCode: false, json: false, kind: 'plan', folder } as const;
}

function recordingEffects(): { effects: Effects; lines: readonly string[] } {
  const lines: string[] = [];
  const record = (line: string) => {
    lines.push(line);
  };
  const log = { result: record, note: record, progress: () => {} };
  return { effects: { ...createNodeEffects(), log }, lines };
}
