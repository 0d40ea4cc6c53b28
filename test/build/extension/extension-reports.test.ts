/** A report of an extension, from `torikumi.yaml` to its files. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings =
  'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2024-08-01 }\nextensions: [ ./own.mjs ]\n';
const table = '指標,方向,R4,R5,目標値（R8）\n相談件数,増加,10件,12件,20件\n';

const letter = (words: string, more = '') => `
import { unit } from './unit.mjs';
export default ({ h }) => ({
  reports: [{
    name: 'letter',
    isYearly: true,
    formats: () => ['html'],
    async compose(input) {
      ${more}
      const frame = input.frame('お知らせ', { size: 'A4', orientation: 'portrait' });
      const children = [h('h1', 'お知らせ'), h('p', '${words}' + unit)];
      return { value: { ...frame, tree: { type: 'root', children } }, findings: [] };
    },
  }],
});
`;

const makeCity = (code: string, more: Readonly<Record<string, string>> = {}) =>
  makeFolder({
    'city/torikumi.yaml': settings,
    'city/indicators.csv': table,
    'city/own.mjs': code,
    'city/unit.mjs': "export const unit = '（件）';",
    ...more,
  });

async function build(folder: string, ...words: readonly string[]) {
  const asked = ['build', join(folder, 'city'), '--out', join(folder, 'out'), '--json', ...words];
  const { stdout, stderr, code } = await run(asked);
  const { artifacts, findings } = JSON.parse(stdout) as {
    readonly artifacts: readonly { readonly path: string; readonly unchanged: boolean; readonly sha256: string }[];
    readonly findings: readonly { readonly code: string; readonly message: string; readonly severity: string }[];
  };
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
  return { code, stderr, artifacts, errors };
}

const only = ['--allow-code', '--report', 'letter'];

describe('a report of an extension', () => {
  it('is built where code is allowed, and built anew when any file of it changes', async () => {
    const folder = await makeCity(letter('件数'));
    const first = await build(folder, ...only);
    expect(first).toMatchObject({ code: 0, errors: [] });
    expect(first.artifacts).toMatchObject([{ path: 'city/2023/letter.html' }]);
    expect(await readFile(join(folder, 'out/city/2023/letter.html'), 'utf8')).toContain('件数（件）');
    expect((await build(folder, ...only)).artifacts).toMatchObject([{ unchanged: true }]);
    await writeFile(join(folder, 'city/unit.mjs'), "export const unit = '（人）';");
    expect((await build(folder, ...only)).artifacts).toMatchObject([{ unchanged: false }]);
    expect(await readFile(join(folder, 'out/city/2023/letter.html'), 'utf8')).toContain('件数（人）');
  });

  it('is one more beside our own', async () => {
    const { artifacts } = await build(await makeCity(letter('件数')), '--allow-code', '--format', 'html');
    expect(artifacts.map(({ path }) => path)).toEqual(['city/2023/progress.html', 'city/2023/letter.html']);
  });

  it('is not loaded otherwise, and what stood there stays', async () => {
    const folder = await makeCity(letter('件数'));
    await build(folder, ...only);
    await writeFile(join(folder, 'city/own.mjs'), "throw new Error('loaded');");
    const refused = await build(folder);
    expect(refused.errors).toEqual(['extension-not-allowed 拡張「./own.mjs」は、許されていないため読み込みません']);
    expect(refused.code).toBe(1);
    expect(await readFile(join(folder, 'out/city/2023/letter.html'), 'utf8')).toContain('件数（件）');
  });

  it('fills its template, in which components of documents stand', async () => {
    const code = `export default () => ({ reports: [{
      name: 'letter', isYearly: true, formats: () => ['html'], template: () => 'letter.hbs',
      compose: (input) => input.fill(input.frame('手紙', { size: 'A4', orientation: 'portrait' }), { who: input.configuration.organization }),
    }] });`;
    const folder = await makeCity(code, { 'city/templates/letter.hbs': '<h1>{{who}}</h1><p>拝啓</p>' });
    expect(await build(folder, ...only)).toMatchObject({ code: 0, errors: [] });
    expect(await readFile(join(folder, 'out/city/2023/letter.html'), 'utf8')).toMatch(/<h1[^>]*>見本市/);
  });

  it.each([
    [
      'throws',
      letter('', "throw new Error('no such column');"),
      'reports.letter.compose で失敗しました：no such column',
    ],
    ['gives nothing', letter('', 'return undefined;'), 'reports.letter.compose で失敗しました：{ value:'],
    [
      'has a document without sense',
      letter('', 'input.frame = () => ({ page: 1, theme: 1, form: 1 });'),
      'で失敗しました：',
    ],
  ])('that %s is told by its name, without a trace, and stops no other', async (_, code, expected) => {
    const { errors, stderr, artifacts } = await build(await makeCity(code), '--allow-code', '--format', 'html');
    expect(errors).toEqual([expect.stringContaining(`extension-failed 拡張「./own.mjs」が`)]);
    expect(errors[0]).toContain(expected);
    expect(stderr).not.toMatch(/ {4}at /);
    expect(artifacts.map(({ path }) => path)).toEqual(['city/2023/progress.html']);
  });

  it('of two extensions that claim one name is told of both', async () => {
    const folder = await makeCity(letter('件数'), { 'city/other.mjs': letter('他') });
    await writeFile(join(folder, 'city/torikumi.yaml'), settings.replace('./own.mjs', './own.mjs, ./other.mjs'));
    expect((await build(folder, ...only)).errors).toEqual([
      'extension-name-taken 拡張「./other.mjs」の reports.0 の名前「letter」は、拡張「./own.mjs」が使っています',
    ]);
  });

  it.each([
    ['no function', 'export default {};', 'の export default は function のはずですが、object です'],
    [
      'another kind',
      'export default () => ({ report: [] });',
      'の export default は reports | components | bandPresets | checks | readers | writers のはずですが、report です',
    ],
    ['no list', 'export default () => ({ reports: {} });', 'の reports は array のはずですが、object です'],
    [
      'a row without a function',
      "export default () => ({ reports: [{ name: 'a', isYearly: true, formats: [] }] });",
      'の reports.0.formats は function のはずですが、array です',
    ],
    [
      'an unfit name',
      "export default () => ({ reports: [{ name: '../a' }] });",
      'の reports.0.name は a-z, 0-9, - のはずですが、../a です',
    ],
  ])('%s: told with its place', async (_, code, expected) => {
    expect((await build(await makeCity(code), '--allow-code')).errors).toEqual([
      `extension-shape 拡張「./own.mjs」${expected}`,
    ]);
  });

  it('that is asked for and that nobody has is unknown', async () => {
    const { errors } = await build(await makeCity(letter('')), '--allow-code', '--report', 'lettre');
    expect(errors).toEqual(['report-unknown 知らない帳票です：lettre']);
  });
});
