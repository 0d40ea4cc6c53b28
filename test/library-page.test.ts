/** Every example of docs/library.md is run, one after another in a process of their own. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configuration, table } from './cli/small-workspace.ts';
import { makeFolder } from './workspace/temporary-folder.ts';

const page = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1] ?? '');
const library = new URL('../src/library/index.ts', import.meta.url).href;

const printed = [
  /^お知らせ indicators\.csv.*\n/,
  /^子育て相談件数（年間） 52\.5%\n/,
  /^my-city\/2022\/progress\.html \d+ false\n/m,
  /^value 子育て相談件数（年間） 2,000件 2,080件\n/,
  /^opening\nopened\n(?:.*\n)*true\n$/,
];

it('the examples of docs/library.md run as they stand', async () => {
  const names = examples.map((_, at) => `example${at}.mjs`);
  const between = '----';
  const folder = await makeFolder({
    'my-city/torikumi.yaml': configuration,
    'my-city/indicators.csv': table,
    'my-city/old.csv': table.replace('2,080', '2,000'),
    'all.mjs': names.map((name) => `await import('./${name}');\nconsole.log('${between}');\n`).join(''),
    ...Object.fromEntries(names.map((name, at) => [name, (examples[at] ?? '').replace("'torikumi'", `'${library}'`)])),
  });
  const words = ['--import', import.meta.resolve('tsx'), join(folder, 'all.mjs')];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const said = stdout.split(`${between}\n`).slice(0, -1);
  expect(said).toHaveLength(printed.length);
  for (const [at, pattern] of printed.entries()) expect(said[at]).toMatch(pattern);
});
