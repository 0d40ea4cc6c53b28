import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeEffects } from '../src/effects-node.ts';
import { makeFolder } from './workspace/temporary-folder.ts';

const { files } = createNodeEffects();

describe('files', () => {
  test('are replaced whole, and nothing is left beside them', async () => {
    const folder = await makeFolder({ 'a.pdf': 'old' });
    await files.replace(join(folder, 'a.pdf'), new TextEncoder().encode('new'));
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('that cannot be replaced stay as they were, and nothing is left beside them', async () => {
    const folder = await makeFolder({ 'a.pdf/inside': 'old' });
    await expect(files.replace(join(folder, 'a.pdf'), new Uint8Array(1))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.pdf']);
    await expect(files.replace(join(folder, 'none/a.pdf'), new Uint8Array(1))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test('are drafted beside their place, and come into it or not at all', async () => {
    const folder = await makeFolder({ 'a.pdf': 'old' });
    const path = join(folder, 'a.pdf');
    const draft = await files.draft(path);
    for (let part = 0; part < 3; part += 1) draft.write(new Uint8Array(50_000).fill(65 + part));
    expect(await readFile(path, 'utf8')).toBe('old');
    await draft.publish();
    expect(await readFile(path, 'utf8')).toBe('A'.repeat(50_000) + 'B'.repeat(50_000) + 'C'.repeat(50_000));
    const other = await files.draft(path);
    other.write(new Uint8Array(100_000));
    await other.discard();
    expect(await readFile(path, 'utf8')).toMatch(/^A/);
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('are listed by code point, with their kinds', async () => {
    const folder = await makeFolder({ '𠮷.csv': '', '～.csv': '', 'b.csv': '', 'B.csv': '' });
    await mkdir(join(folder, 'a'));
    await symlink('b.csv', join(folder, 'c'));
    expect((await files.list(folder)).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'B.csv file',
      'a folder',
      'b.csv file',
      'c link',
      '～.csv file',
      '𠮷.csv file',
    ]);
  });

  test('missing ones are told by code, and removing one is no error', async () => {
    const folder = await makeFolder();
    await expect(files.read(join(folder, 'a'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.size(join(folder, 'a'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files.realPath(join(folder, 'a'))).rejects.toMatchObject({ code: 'ENOENT' });
    await files.remove(join(folder, 'a'));
  });

  test('folders are made with those above them, and may be there already', async () => {
    const folder = await makeFolder();
    await files.makeFolder(join(folder, 'a/b'));
    await files.makeFolder(join(folder, 'a/b'));
    await writeFile(join(folder, 'a/b/c'), 'x');
    expect(await files.size(join(folder, 'a/b/c'))).toBe(1);
  });
});

test('results go to standard output, notes to standard error, progress nowhere when piped', () => {
  const script = `import { createNodeEffects } from './src/effects-node.ts';
    import { createTerminalLog } from './src/cli/terminal-log.ts';
    for (const given of [createTerminalLog('ja'), undefined]) {
      const { log } = createNodeEffects(given);
      log.progress('組版中');
      log.note('注意');
      log.result('結果');
    }`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect(stdout).toBe('結果\n結果\n');
  expect(stderr).toBe('注意\n注意\n');
});
