/** After a change only those files are written that show it, and all stand as if everything had been built anew. */

import { readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  configuration,
  type FileChanges,
  makeBuiltWorkspace,
  makeWorkspace,
  type SmallWorkspace,
  table,
} from '../../cli/small-workspace.ts';

const settings = configuration
  .replace('formats: [html]', 'formats: [html, xlsx]')
  .replace('formats: [csv]', 'formats: [csv, xlsx]');
const files = ['progress.html', 'progress.xlsx', 'indicators.csv', 'indicators.xlsx'] as const;

/** Which file a path is, as the file system knows it: one that is written again is another. */
async function inodes({ folder }: SmallWorkspace): Promise<ReadonlyMap<string, number>> {
  const of = async (name: string) => [name, (await stat(join(folder, 'out/city/2023', name))).ino] as const;
  return new Map(await Promise.all(files.map(of)));
}

async function writtenAfter(workspace: SmallWorkspace, changes: FileChanges, words: readonly string[] = []) {
  const before = await inodes(workspace);
  await workspace.change(changes);
  const { stderr, code } = await workspace.build(['--explain', ...words]);
  expect(code).toBe(0);
  const now = await inodes(workspace);
  return { written: files.filter((name) => before.get(name) !== now.get(name)), stderr };
}

const makeBuilt = () => makeBuiltWorkspace({ 'torikumi.yaml': settings });

describe('written again', () => {
  it.each<[string, FileChanges, readonly string[]]>([
    ['is all that shows a cell', { 'indicators.csv': table.replace('"1,092"', '"1,093"') }, files],
    ['is nothing after a blank line', { 'indicators.csv': table.replace('１　子育て,保', '\n１　子育て,保') }, []],
    ['is nothing after a comment', { 'torikumi.yaml': `# 下書き\n${settings}` }, []],
    [
      'is one report after a setting of it',
      { 'torikumi.yaml': settings.replace('trends: none', 'trends: all') },
      ['progress.html', 'progress.xlsx'],
    ],
    [
      'is one report after a template of it',
      { 'templates/progress.hbs': '<h1>{{title}}</h1>\n' },
      ['progress.html', 'progress.xlsx'],
    ],
  ])('%s', async (_, changes, expected) => {
    const { written, stderr } = await writtenAfter(await makeBuilt(), changes);
    expect(written).toEqual(expected);
    for (const file of files) {
      const why = written.includes(file) ? '載せる内容が変わった' : /そのまま/;
      const line = stderr.split('\n').find((each) => each.startsWith(`city：2023/${file}：`));
      expect(line).toMatch(why);
    }
  });

  it('is what was edited or asked for, and nothing twice', async () => {
    const workspace = await makeBuilt();
    const again = `${settings}\n# 追記\n`;
    await writeFile(join(workspace.folder, 'out/city/2023/progress.html'), 'x');
    const edited = await writtenAfter(workspace, { 'torikumi.yaml': again });
    expect(edited.written).toEqual(['progress.html']);
    expect(edited.stderr).toContain('できていたファイルが変わった');
    expect((await writtenAfter(workspace, { 'torikumi.yaml': `${again}#\n` })).written).toEqual([]);
    expect((await writtenAfter(workspace, {})).written).toEqual([]);
    expect((await writtenAfter(workspace, {}, ['--force'])).written).toEqual(files);
  });

  it('is counted apart from what was kept', async () => {
    const workspace = await makeBuilt();
    await workspace.change({ 'templates/progress.hbs': '<h1>{{title}}</h1>\n' });
    expect((await workspace.build(['--explain'])).stderr).toMatch(/作ったファイル 2（.*）、そのままのファイル 2、/);
  });
});

it('a file that was kept is noted with what it is made from now, and the findings of now', async () => {
  const workspace = await makeBuilt();
  await workspace.change({ 'torikumi.yaml': `# 下書き\n${settings}` });
  await workspace.build();
  const kept = await workspace.readOut();
  await workspace.build(['--force']);
  expect(kept).toEqual(await workspace.readOut());
});

describe('after any changes', () => {
  const cell = (from: string, to: string) => ({ file: 'indicators.csv', from, to });
  const setting = (from: string, to: string) => ({ file: 'torikumi.yaml', from, to });
  const ours = (name: string) => readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
  const sources: Readonly<Record<string, string>> = {
    'torikumi.yaml': settings,
    'indicators.csv': table,
    'templates/progress.hbs': ours('progress.hbs'),
    'templates/theme.yaml': ours('theme.yaml'),
  };
  const edit = fc.constantFrom(
    cell('923', '924'),
    cell('"1,092"', '－'),
    cell('45,30', '45,31'),
    cell('57.9', '57.90'),
    cell('60以上', '61以上'),
    cell('防災訓練', '避難訓練'),
    cell('１　子育て,保', '\n１　子育て,保'),
    cell('\n', '\r\n'),
    setting('見本市総合戦略', '見本市総合計画'),
    setting('2024-08-01', '2024-08-02'),
    setting('trends: none', 'trends: all'),
    setting('plan:', '# 注\nplan:'),
    setting('formats: [html, xlsx]', 'formats: [xlsx, html]'),
    { file: 'templates/theme.yaml', from: 'h1: { size: 20', to: 'h1: { size: 21' },
    { file: 'templates/progress.hbs', from: '<h1>', to: '<!-- 題 --><h1>' },
    { file: 'templates/progress.hbs', from: '</h1>', to: '</h1><p>文</p>' },
  );

  it('all stands as if it were built for the first time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), async (steps) => {
        const workspace = await makeBuiltWorkspace(sources);
        for (const step of steps) {
          const now = { ...sources };
          for (const { file, from, to } of step) now[file] = now[file]?.replaceAll(from, to) ?? '';
          await workspace.change(now);
          await workspace.build();
          const fresh = await makeWorkspace(now);
          const built = await fresh.build();
          expect(built.code, built.stderr).toBe(0);
          expect(await workspace.readOut()).toEqual(await fresh.readOut());
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  });

  it('the manifest tells what stands there', async () => {
    const workspace = await makeBuilt();
    await workspace.change({ 'torikumi.yaml': `# 下書き\n${settings}` });
    await workspace.build();
    const manifest = JSON.parse(await readFile(join(workspace.folder, 'out/manifest.json'), 'utf8'));
    expect(manifest.artifacts.map(({ content }: { content: string }) => content.length)).toEqual([64, 64, 64, 64]);
  });
});
