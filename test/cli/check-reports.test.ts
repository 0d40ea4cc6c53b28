/** A check composes and writes what a build would, and leaves the output folder alone. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { run } from './captured-effects.ts';
import { configuration, type FileChanges, makeBuiltWorkspace, makeWorkspace, table } from './small-workspace.ts';

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly place?: { readonly text: string };
}

/** The errors of `check --json`, with more words, as `code place`. */
async function checkErrors(changes: FileChanges, ...words: readonly string[]): Promise<readonly string[]> {
  const { folder } = await makeWorkspace(changes);
  return readErrors((await run(['check', join(folder, 'city'), '--json', ...words])).stdout);
}

function readErrors(stdout: string): readonly string[] {
  const { findings } = JSON.parse(stdout) as { findings: readonly Told[] };
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, place }) => `${code} ${place?.text}`);
}

const hieroglyph = '\u{13000}';
const everyFormat = configuration.replace('[html]', '[pdf, xlsx, html]').replace('[csv]', '[csv, xlsx]');
const withGlyph = { 'torikumi.yaml': everyFormat, 'indicators.csv': table.replace('待機', `待${hieroglyph}機`) };

describe('check', () => {
  it('finds a character that no font has, once for all reports and formats; quick, it reads the tables alone', async () => {
    expect(await checkErrors(withGlyph)).toEqual(['character-without-glyph indicators.csv:3:2']);
    expect(await checkErrors(withGlyph, '--quick')).toEqual([]);
  });

  it.each<readonly [what: string, changes: FileChanges, place: string]>([
    ['a goal', { 'indicators.csv': table.replace('２　安', `２　安${hieroglyph}`) }, 'indicators.csv:4:2'],
    ['a unit', { 'indicators.csv': table.replace(',人,', `,${hieroglyph},`) }, 'indicators.csv:3:2'],
    ['the plan', { 'torikumi.yaml': configuration.replace('合戦', `合${hieroglyph}戦`) }, 'torikumi.yaml:3:10'],
    [
      'a template',
      { 'templates/progress.hbs': `<h1>{{title}}</h1>\n<p>${hieroglyph}</p>\n` },
      'templates/progress.hbs:2',
    ],
  ])('says where such a character of %s stands', async (_, changes, place) => {
    expect(await checkErrors(changes)).toEqual([expect.stringMatching(`^character-without-glyph ${place}\\b`)]);
  });

  it('finds a name that is too long for a cell, quick or not', async () => {
    const changes = { 'indicators.csv': table.replace('待機児童数', '待'.repeat(32_768)) };
    const found = ['cell-too-long indicators.csv:3:2'];
    expect(await checkErrors(changes)).toEqual(found);
    expect(await checkErrors(changes, '--quick')).toEqual(found);
  });

  it('finds a paragraph that is too long for a cell of the workbook, where it stands', async () => {
    const settings = configuration.replace('[html]', '[html, xlsx]');
    const template = `<h1>{{title}}</h1>\n<p>${'長い文。'.repeat(8200)}</p>\n`;
    const changes = { 'torikumi.yaml': settings, 'templates/progress.hbs': template };
    expect(await checkErrors(changes)).toEqual(['text-lost templates/progress.hbs:2']);
    expect(await checkErrors(changes, '--quick')).toEqual([]);
  });

  it('finds a template that does not compose', async () => {
    const [found] = await checkErrors({ 'templates/progress.hbs': '<h1>取組状況</h1>\n{{#each}\n' });
    expect(found).toMatch(/^template-\S+ templates\/progress\.hbs:\d/);
  });

  it('tells a fault of the program at its report, without a trace, and checks the others', async () => {
    const { folder } = await makeWorkspace(withGlyph);
    const read = async (): Promise<Uint8Array> => {
      throw new Error('nobody foresaw this');
    };
    const real = createNodeEffects().files;
    const files = { read: (path: string) => (path.endsWith('progress.hbs') ? read() : real.read(path)) };
    const { code, stdout, stderr } = await run(['check', join(folder, 'city')], { files });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('2023/progress');
    expect(stdout).toContain('nobody foresaw this');
    expect(stdout).not.toMatch(/^ +at /m);
  });

  it('writes nothing: not the folder, not its lock, not its record', async () => {
    const workspace = await makeBuiltWorkspace();
    const before = await workspace.readOut();
    await workspace.change({ 'indicators.csv': table.replace('57.9', '58.1') });
    const refuse = async (): Promise<never> => {
      throw new Error('must not be written');
    };
    const files = { makeFolder: refuse, draft: refuse, replace: refuse, remove: refuse, lock: refuse, sweep: refuse };
    expect(await run(['check', join(workspace.folder, 'city')], { files })).toMatchObject({ code: 0, stderr: '' });
    expect(await workspace.readOut()).toEqual(before);
  });

  it('finds two workspaces that would be built into one folder, and calls neither fine', async () => {
    const { folder } = await makeWorkspace({
      '../b/city/torikumi.yaml': configuration,
      '../b/city/indicators.csv': table,
    });
    const { code, stdout } = await run(['check', join(folder, 'city'), join(folder, 'b/city')]);
    expect(code).toBe(1);
    expect(stdout).toContain('エラー 1 件');
    expect(stdout).not.toContain('所見はありません');
  });
});

it.each(['meguro-strategy', 'osaka-minato-policy', 'shinagawa-planning-dept', 'shinagawa-strategy'])(
  'check of %s finds what its build finds',
  async (name) => {
    const { folder } = await makeWorkspace();
    const checked = await run(['check', `data/${name}`, '--json']);
    const built = await run(['build', `data/${name}`, '--out', join(folder, 'out'), '--json']);
    expect(checked.code).toBe(built.code);
    expect(JSON.parse(checked.stdout).findings).toEqual(JSON.parse(built.stdout).findings);
  },
);
