/** What stands in the place of a file, and how many are open at once. */

import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { takeTurns } from '../../src/node/take-turns.ts';
import { run } from '../cli/captured-effects.ts';
import { makeWorkspace, type SmallWorkspace } from '../cli/small-workspace.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const { files } = createNodeEffects();

async function withPipe(name: string): Promise<SmallWorkspace> {
  const workspace = await makeWorkspace({ [name]: undefined });
  const path = join(workspace.folder, 'city', name);
  await mkdir(join(path, '..'), { recursive: true });
  execFileSync('mkfifo', [path]);
  return workspace;
}

describe('a named pipe that nobody writes to', () => {
  it.each(['indicators.csv', 'torikumi.yaml', 'templates/progress.hbs', 'templates/theme.yaml'])(
    'in the place of %s is a finding',
    async (name) => {
      const workspace = await withPipe(name);
      const { code, stderr } = await workspace.build();
      expect(code).toBe(1);
      expect(stderr).toContain(`ふつうのファイルではありません（名前付きパイプや装置など）：`);
      expect(stderr).not.toContain('プログラムの誤り');
    },
  );

  it.each(['lint', 'diff'])('is a finding of %s', async (command) => {
    const workspace = await withPipe('list.csv');
    const pipe = join(workspace.folder, 'city/list.csv');
    const { code, stdout, stderr } = await run(command === 'lint' ? [command, pipe] : [command, pipe, pipe]);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('ふつうのファイルではありません');
  });

  it('in the place of an artifact is replaced', async () => {
    const workspace = await makeWorkspace();
    await workspace.build();
    const artifact = join(workspace.folder, 'out/city/2023/progress.html');
    execFileSync('rm', [artifact]);
    execFileSync('mkfifo', [artifact]);
    expect((await workspace.build()).code).toBe(0);
    expect(Object.keys(await workspace.readOut())).toContain('city/2023/progress.html');
  });
});

describe('reading', () => {
  it.each(['pipe', 'socket', 'device'])('refuses a %s', async (kind) => {
    const path = join(await makeFolder(), kind);
    const server = createServer();
    if (kind === 'pipe') execFileSync('mkfifo', [path]);
    if (kind === 'socket') await new Promise<void>((resolve) => server.listen(path, resolve));
    if (kind === 'device') await symlink('/dev/zero', path);
    await expect(files.read(path)).rejects.toMatchObject({ code: 'ENOTFILE' });
    if (kind === 'socket') await new Promise((resolve) => server.close(resolve));
  });

  it('refuses a folder in the words of the system', async () => {
    await expect(files.read(await makeFolder())).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('takeTurns', () => {
  it('runs a few calls at a time, all in the end, each with its own outcome', async () => {
    let running = 0;
    let most = 0;
    const call = takeTurns(3, async (value: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (value % 5 === 0) throw new Error(`${value}`);
      return value;
    });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => call(index)));
    expect(most).toBe(3);
    expect(
      outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : `${outcome.reason.message}!`)),
    ).toEqual(Array.from({ length: 50 }, (_, index) => (index % 5 === 0 ? `${index}!` : index)));
  });
});
