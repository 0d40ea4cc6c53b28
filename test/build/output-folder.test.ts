/** The output folder while things go wrong: a lock that is lost, drafts of dead builds, names that are its own. */

import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutputName } from '../../src/build/check-output-name.ts';
import type { Files } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { run } from '../cli/captured-effects.ts';
import { makeBuiltWorkspace, makeWorkspace, table } from '../cli/small-workspace.ts';

const { files } = createNodeEffects();
const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code, syscall: 'test' }));

describe('a build that loses its lock', () => {
  it('publishes nothing more, and says so', async () => {
    const workspace = await makeBuiltWorkspace();
    await workspace.change({ 'indicators.csv': table.replace('57.9', '58.1') });
    const before = await workspace.readOut();
    // While it composes, somebody deletes the lock and builds.
    const draft: Files['draft'] = async (path) => {
      const begun = await files.draft(path);
      await rm(join(workspace.folder, 'out/.lock'), { force: true });
      return begun;
    };
    const { code, stdout, stderr } = await workspace.build([], { files: { draft } });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^エラー 書き込みの途中で、出力先が別のビルドのものになりました：out（\.lock が/m);
    expect(stderr).not.toContain('プログラムの誤り');
    expect(await workspace.readOut()).toEqual(before);
  });

  it('records nothing either, and leaves the lock of the other alone', async () => {
    const workspace = await makeBuiltWorkspace();
    const lock = join(workspace.folder, 'out/.lock');
    const manifest = await readFile(join(workspace.folder, 'out/manifest.json'));
    const draft: Files['draft'] = async (path) => {
      const begun = await files.draft(path);
      return {
        ...begun,
        publish: async () => {
          await begun.publish();
          await writeFile(lock, 'another');
        },
      };
    };
    const { code, stderr } = await workspace.build(['--force', '--report', 'indicators'], { files: { draft } });
    expect(code).toBe(1);
    expect(stderr).toContain('出力先が別のビルドのものになりました');
    expect(await readFile(join(workspace.folder, 'out/manifest.json'))).toEqual(manifest);
    expect(await readFile(lock, 'utf8')).toBe('another');
  });
});

describe('what dead builds left', () => {
  it('is swept where builds write, and nothing else is', async () => {
    const workspace = await makeBuiltWorkspace();
    const out = join(workspace.folder, 'out');
    const before = await workspace.readOut();
    await mkdir(join(out, 'other/notes'), { recursive: true });
    const drafts = ['.manifest.json.17.tmp', 'city/2023/.progress.pdf.4321.tmp', '.lock-after-x.0.tmp'];
    const others = ['.hidden', 'city/2023/notes.tmp', 'other/notes/.draft.1.tmp', 'city/.draft.tmp'];
    for (const name of [...drafts, ...others]) await writeFile(join(out, name), name);
    expect((await workspace.build()).code).toBe(0);
    expect(Object.keys(await workspace.readOut())).toEqual([...Object.keys(before), ...others].toSorted());
  });

  it('of several workspaces is not made anew', async () => {
    const workspace = await makeWorkspace();
    await workspace.change({ '../town/torikumi.yaml': await readFile(join(workspace.folder, 'city/torikumi.yaml')) });
    await workspace.change({ '../town/indicators.csv': table });
    const words = ['city', 'town'].map((name) => join(workspace.folder, name));
    const build = (world = {}) => run(['build', ...words, '--out', join(workspace.folder, 'out')], world);
    // Killed, as it were, before the end: the manifest is not written, and what was set down stays.
    const replace: Files['replace'] = (path, bytes) =>
      path.endsWith('/manifest.json') ? refuse('ENOSPC') : files.replace(path, bytes);
    const stopped = await build({ files: { replace } });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toMatch(/エラー 出力先に書けません：\S+manifest\.json（ディスクに空きがありません）/);
    expect(await readdir(join(workspace.folder, 'out'))).toContain('.manifest.0.json');
    const again = await build();
    expect(again.code).toBe(0);
    expect(again.stdout.match(/変更なし/g)).toHaveLength(2);
    expect(await readdir(join(workspace.folder, 'out'))).toEqual(['city', 'manifest.json', 'town']);
    expect((await build()).stdout.match(/変更なし/g)).toHaveLength(4);
  });

  it('and cannot be read stops the build', async () => {
    const workspace = await makeBuiltWorkspace();
    await writeFile(join(workspace.folder, 'out/.manifest.3.json'), '{');
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain('エラー 前に作ったものの記録を読めません：out/.manifest.3.json');
  });

  it('and is no ordinary file stops it too, in words', async () => {
    const workspace = await makeBuiltWorkspace();
    const path = join(workspace.folder, 'out/manifest.json');
    await rm(path);
    execFileSync('mkfifo', [path]);
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain('記録を読めません：out/manifest.json（ふつうのファイルではありません）');
  });
});

it('a lock that cannot be removed is a warning beside a finished build, and no hindrance to the next', async () => {
  const workspace = await makeWorkspace();
  const lock: Files['lock'] = async (folder) => ({
    ...(await files.lock(folder)),
    release: () => refuse('EIO'),
  });
  const { code, stdout, stderr } = await workspace.build([], { files: { lock } });
  expect(code).toBe(0);
  expect(stdout).toContain('2 個のファイルが out にあります。');
  expect(stderr).toContain(
    '警告 作り終えましたが、書き込み中の印を消せません：out/.lock（ディスクが読み書きに失敗しました）',
  );
});

it('a lock that cannot be made is a finding', async () => {
  const workspace = await makeWorkspace();
  const { code, stderr } = await workspace.build([], { files: { lock: () => refuse('EROFS') } });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^エラー 出力先に書けません：out（書き込めないディスクです）/);
});

it('too few file handles are no fault of the program', async () => {
  const workspace = await makeWorkspace();
  const read: Files['read'] = (path) => (path.endsWith('package.json') ? refuse('EMFILE') : files.read(path));
  const list: Files['list'] = (path) => (path.endsWith('/templates') ? refuse('EMFILE') : files.list(path));
  expect((await workspace.build([], { files: { read } })).code).toBe(0);
  const { code, stderr } = await workspace.build([], { files: { list } });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^エラー build コンピュータが処理を受け付けませんでした：一度に開けるファイルの数の上限です\n.*ulimit -n/,
  );
});

describe('the name of a workspace', () => {
  it.each([
    '.lock',
    '.x',
    '.',
    '',
    'manifest.json',
    'Manifest.JSON',
    'con',
    'NUL',
    'aux.old',
    'COM1',
    'lpt9.csv',
    'a.',
    'a ',
  ])('cannot be 「%s」', (name) => {
    expect(checkOutputName(name, 'path')).toMatchObject({ code: 'workspace-name-unusable', facts: { name } });
  });

  it.each(['city', '見本市', 'manifest', 'a.b', 'console', 'com', 'com10', 'a b', '2024', 'lock'])(
    'can be 「%s」',
    (name) => {
      expect(checkOutputName(name, 'path')).toBeUndefined();
    },
  );

  it.each(['.lock', 'manifest.json', 'Manifest.json', 'nul'])(
    '「%s」 is refused, and the others are built',
    async (name) => {
      const workspace = await makeWorkspace();
      await workspace.change({ [`../${name}/torikumi.yaml`]: '' });
      const { code, stdout, stderr } = await workspace.build([join(workspace.folder, name)]);
      expect(code).toBe(1);
      expect(stderr).toContain(`エラー 出力先のフォルダの名前にできないワークスペースです：「${name}」（${name}）`);
      expect(stdout).toContain('2 個のファイルが out にあります。');
      expect(await readdir(join(workspace.folder, 'out'))).toEqual(['city', 'manifest.json']);
    },
  );
});
