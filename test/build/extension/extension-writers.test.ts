/** Formats of extensions: chosen, planned, kept and told as ours are. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { configuration, table } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const writer = (body: string, name = 'md') =>
  `export default () => ({ writers: [{ name: '${name}', write(input) { ${body} } }] });`;

const titled = 'return input.document.title + input.year;';

async function makeCity(code: string, settings = configuration) {
  return makeFolder({
    'city/torikumi.yaml': `${settings}extensions: [ ./own.mjs ]\n`,
    'city/indicators.csv': table,
    'city/own.mjs': code,
  });
}

const inFormats = (formats: string) => configuration.replace('formats: [html]', `formats: [${formats}]`);

async function build(folder: string, ...words: readonly string[]) {
  const { code, stderr } = await run(['build', join(folder, 'city'), '--out', join(folder, 'out'), ...words]);
  const files = await readdir(join(folder, 'out/city/2023')).catch((): string[] => []);
  return { code, stderr, files: files.toSorted() };
}

it('is made of the reports whose settings name it, beside ours', async () => {
  const folder = await makeCity(writer(titled), inFormats('html, md'));
  expect(await build(folder, '--allow-code')).toMatchObject({
    code: 0,
    files: ['indicators.csv', 'progress.html', 'progress.md'],
  });
  expect(await readFile(join(folder, 'out/city/2023/progress.md'), 'utf8')).toBe(
    '見本市総合戦略の取組状況について2023',
  );
  const manifest = await readFile(join(folder, 'out/manifest.json'), 'utf8');
  expect(manifest).toContain('"format": "md"');
});

it('is made of every report where it is asked for, and of none where it is not', async () => {
  const folder = await makeCity(writer(titled));
  expect((await build(folder, '--allow-code')).files).toEqual(['indicators.csv', 'progress.html']);
  const asked = await build(folder, '--allow-code', '--format', 'md');
  expect(asked.files.filter((file) => file.endsWith('.md'))).toEqual(['indicators.md', 'progress.md']);
});

it('is the same by threads', async () => {
  const folder = await makeCity(writer(titled), inFormats('html, md'));
  const { code, files } = await build(folder, '--allow-code', '--workers', '2');
  expect(code).toBe(0);
  expect(files).toContain('progress.md');
});

it('is written again when the data change that it is made from, and when its code does', async () => {
  const body = 'return String(input.content.edition[0].plan.goals.length) + input.document.title;';
  const folder = await makeCity(writer(body), inFormats('html, md'));
  const read = () => readFile(join(folder, 'out/city/2023/progress.md'), 'utf8');
  await build(folder, '--allow-code');
  expect(await read()).toMatch(/^2/);
  await writeFile(join(folder, 'city/own.mjs'), writer(`${body.replace('return', 'return "v2:" +')}`));
  await build(folder, '--allow-code');
  expect(await read()).toMatch(/^v2:2/);
});

it('changes nothing of what other formats show', async () => {
  const plain = await makeCity(writer(titled), inFormats('html, md'));
  await build(plain, '--allow-code');
  const body =
    'const [first] = input.document.tree.children; first.children.length = 0; input.document.tree.children.length = 0; return "";';
  const changed = await makeCity(writer(body), inFormats('md, html'));
  expect((await build(changed, '--allow-code')).code).toBe(0);
  const read = (folder: string) => readFile(join(folder, 'out/city/2023/progress.html'), 'utf8');
  expect(await read(changed)).toBe(await read(plain));
});

it.each([
  ['throws', "throw new Error('no ink');", 'writers.md.write で失敗しました：no ink'],
  ['throws later', "return Promise.reject(new Error('no ink'));", 'writers.md.write で失敗しました：no ink'],
  ['gives nothing', '', 'writers.md.write で失敗しました：string | Uint8Array'],
  ['gives too much', 'return new Uint8Array(256 * 1024 * 1024 + 1);', 'writers.md.write で失敗しました：string'],
])('one that %s is told by its name, and stops no other format', async (_, body, expected) => {
  const folder = await makeCity(writer(body), inFormats('md, html'));
  const { code, stderr, files } = await build(folder, '--allow-code');
  expect(stderr).toContain(expected);
  expect({ code, files }).toEqual({ code: 1, files: ['indicators.csv', 'progress.html'] });
});

it.each([
  ['our name', 'pdf', 'writers.0.name は a-z, 0-9'],
  ['a path', '../../md', 'writers.0.name は a-z, 0-9'],
  ['an ending of two parts', 'csv-metadata.json', 'writers.0.name は a-z, 0-9'],
])('a format of %s is refused', async (_, name, expected) => {
  const { code, stderr } = await build(await makeCity(writer(titled, name)), '--allow-code');
  expect(code).toBe(1);
  expect(stderr).toContain(expected);
});

it('settings name no format that neither we nor an extension write, with the place and all that there are', async () => {
  const folder = await makeCity(writer(titled), inFormats('html, mdd'));
  const { stdout } = await run(['check', join(folder, 'city'), '--allow-code', '--quick', '--json']);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly object[] };
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'config-invalid',
      place: expect.objectContaining({ text: 'torikumi.yaml:8:21' }),
      facts: { key: 'reports.progress.formats.1', expected: 'pdf, xlsx, html, docx, md', found: 'mdd' },
    }),
  ]);
});

it('a format that nobody has is told with those that there are', async () => {
  const { stderr } = await build(await makeCity(writer(titled)), '--allow-code', '--format', 'mdd');
  expect(stderr).toContain('csv、csvw、md です。');
});
