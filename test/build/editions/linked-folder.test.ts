import { readdir, symlink } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { configuration, table } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

it('an edition is not written through a link that leads out of the workspace', async () => {
  const root = await makeFolder({
    'city/torikumi.yaml': configuration,
    'city/indicators.csv': table,
    'outside/kept.txt': '',
  });
  await symlink(`${root}/outside`, `${root}/city/editions`);
  const ran = await run(['publish', `${root}/city`, '--out', `${root}/out`, '--json']);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain('file-outside-workspace');
  expect(await readdir(`${root}/outside`)).toEqual(['kept.txt']);
});
