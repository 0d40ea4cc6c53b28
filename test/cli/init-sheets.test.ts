import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { readFiles } from './small-workspace.ts';

it('brings an inquiry that is sent at once: a form for each section', async () => {
  const folder = join(await makeFolder(), 'city');
  expect((await run(['init', folder, '--kind', 'sheets'])).code).toBe(0);
  const sent = await run(['inquiry', 'send', folder, '--out', join(folder, 'out'), '--json']);
  const { findings } = JSON.parse(sent.stdout);
  expect(findings).toEqual([]);
  const names = Object.keys(await readFiles(join(folder, 'out'))).filter((path) => path.includes('様式_'));
  expect(names.map((path) => path.split('/').at(-1))).toEqual([
    '様式_K01_子育て支援課.xlsx',
    '様式_K02_環境課.xlsx',
    '様式_K03_道路課.xlsx',
    '様式_K04_危機管理課.xlsx',
    '様式_K05_生涯学習課.xlsx',
    '様式_K06_デジタル推進課.xlsx',
  ]);
});
