import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { makeWorkspace, table } from './small-workspace.ts';

it('a build says nothing that is no error or warning', async () => {
  const { build } = await makeWorkspace();
  expect(await build()).toMatchObject({ stdout: expect.stringContaining('個のファイルが'), stderr: /./ });
  expect(await build(['--quiet', '--force'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('errors and warnings stay, without their count', async () => {
  const { build } = await makeWorkspace({ 'indicators.csv': table.replace('"1,092"', '1.2.3') });
  const { stderr } = await build(['--quiet']);
  expect(stderr).toMatch(/^警告 indicators\.csv/m);
  expect(stderr).not.toMatch(/^お知らせ|件、警告/m);
});

it('what was asked for stays', async () => {
  const { folder } = await makeWorkspace();
  const city = join(folder, 'city');
  expect((await run(['metrics', city, '--quiet'])).stdout).toContain('子育て相談件数');
  expect((await run(['check', city, '--quick', '--quiet'])).stdout).toBe('');
  expect((await run(['--quiet', 'init', join(await makeFolder(), 'a')])).stdout).toBe('');
});
