/** Rows of extensions that are wrong, kind by kind. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { configuration, table } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

async function errorsOf(rows: string, template?: string): Promise<readonly string[]> {
  const folder = await makeFolder({
    'city/torikumi.yaml': `${configuration}extensions: [ ./own.mjs ]\n`,
    'city/indicators.csv': table,
    'city/own.mjs': `export default ({ h }) => (${rows});`,
    ...(template === undefined ? {} : { 'city/templates/progress.hbs': template }),
  });
  const { stdout } = await run(['check', join(folder, 'city'), '--allow-code', '--json']);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly severity: string; readonly message: string }[];
  };
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

const bands = "[{ word: '届いた' }]";

it.each([
  [
    'a component that could be HTML',
    "{ components: [{ name: 'seal', attributes: {}, render() {} }] }",
    'components.0.name は x-… のはずですが、seal です',
  ],
  [
    'an attribute that is neither needed nor not',
    "{ components: [{ name: 'x-a', attributes: { of: 1 }, render() {} }] }",
    'components.0.attributes.of は',
  ],
  [
    'a preset of ours',
    `{ bandPresets: [{ name: 'fuji', title: '富士', bands: ${bands} }] }`,
    '名前「fuji」は、組込みのものが使っています',
  ],
  [
    'bands without a word',
    "{ bandPresets: [{ name: 'own', title: '独自', bands: [{ symbol: '○' }] }] }",
    'bandPresets.0.bands.0.word は string のはずですが、undefined です',
  ],
  [
    'a check that throws',
    "{ checks: [{ name: 'a', check() { throw new Error('no such column'); } }] }",
    'checks.a.check で失敗しました：no such column',
  ],
  [
    'a check that gives no list',
    "{ checks: [{ name: 'a', check: () => 'wrong' }] }",
    'checks.a.check で失敗しました：[{ severity',
  ],
])('%s: told by name', async (_, rows, expected) => {
  expect(await errorsOf(rows)).toEqual([expect.stringContaining(expected)]);
});

it.each([
  ['throws', '() => { throw new Error("no seal"); }', 'components.x-a.render で失敗しました：no seal'],
  ['throws later', 'async () => { throw new Error("no seal"); }', 'components.x-a.render で失敗しました：no seal'],
  ['gives no elements', "() => 'seal'", 'components.x-a.render で失敗しました：[h('],
])('a component that %s is told by its name', async (_, render, expected) => {
  const rows = `{ components: [{ name: 'x-a', attributes: {}, render: ${render} }] }`;
  const errors = await errorsOf(rows, '<h1>{{title}}</h1><x-a></x-a>');
  expect(errors).toEqual([expect.stringContaining(expected)]);
});

it('an error of a check stops the reports', async () => {
  const rows = "{ checks: [{ name: 'a', check: () => [{ severity: 'error', message: 'だめです' }] }] }";
  expect(await errorsOf(rows)).toEqual(['だめです（拡張「./own.mjs」の点検 a）']);
});
