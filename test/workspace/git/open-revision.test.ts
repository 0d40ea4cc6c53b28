import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../../src/effects.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { openRevision } from '../../../src/workspace/git/open-revision.ts';
import { makeFolder } from '../temporary-folder.ts';
import { makeRepository } from './git-folder.ts';

const effects = createNodeEffects();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function open(folder: string, revision: string): Promise<Effects> {
  const { value, findings } = await openRevision(effects, folder, revision);
  expect(findings).toEqual([]);
  if (value === undefined) throw new Error('not opened');
  return value;
}

describe('openRevision', () => {
  it('reads the files of a folder as they stood, whatever stands there now', async () => {
    const root = await makeRepository(
      { '県/市/指標.csv': '古い', '県/市/old/list.csv': 'ID', 'README.md': 'x' },
      { '県/市/指標.csv': '新しい' },
    );
    const folder = join(root, '県/市');
    writeFileSync(join(folder, '指標.csv'), '書きかけ');
    const { files } = await open(folder, 'v1');
    expect(await files.list(folder)).toEqual([
      { name: 'old', kind: 'folder' },
      { name: '指標.csv', kind: 'file' },
    ]);
    expect(decode(await files.read(join(folder, '指標.csv')))).toBe('古い');
    expect(await files.size(join(folder, '指標.csv'))).toBe(6);
    expect(await files.realPath(join(folder, 'old'))).toBe(join(folder, 'old'));
    const { files: later } = await open(folder, 'v2');
    expect(decode(await later.read(join(folder, '指標.csv')))).toBe('新しい');
    await expect(later.read(join(folder, 'old/list.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(later.list(join(folder, 'old'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(later.replace(join(folder, '指標.csv'), new Uint8Array())).rejects.toThrow('cannot be written');
  });

  it('reads a repository’s own folder, and any name of a revision', async () => {
    const root = await makeRepository({ 'a.csv': '1' }, { 'a.csv': '2' });
    for (const revision of ['v1', 'HEAD~1', 'v2^']) {
      const { files } = await open(root, revision);
      expect(decode(await files.read(join(root, 'a.csv')))).toBe('1');
    }
  });

  it.each(['v9', '--output=x', '-v', 'v1..v2', 'v1:a.csv', 'v1 v2', ''])(
    'knows no revision 「%s」',
    async (revision) => {
      const root = await makeRepository({ 'a.csv': '1' }, { 'a.csv': '2' });
      const { value, findings } = await openRevision(effects, root, revision);
      expect(value).toBeUndefined();
      expect(findings).toEqual([{ code: 'git-revision-unknown', severity: 'error', facts: { revision } }]);
    },
  );

  it('says that a folder is in no repository, or that there is no git', async () => {
    const folder = await makeFolder();
    expect((await openRevision(effects, folder, 'v1')).findings).toMatchObject([
      { code: 'git-no-repository', facts: { path: folder } },
    ]);
    const git = async () => {
      throw Object.assign(new Error('spawn git ENOENT'), { code: 'ENOENT' });
    };
    expect((await openRevision({ ...effects, git }, folder, 'v1')).findings).toMatchObject([{ code: 'git-missing' }]);
  });
});
