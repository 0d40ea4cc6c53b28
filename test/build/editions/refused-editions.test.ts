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

it('an edition is not closed that still bears the words of a draft', async () => {
  const draft = configuration.replace(/^organization: .*$/m, 'organization: （団体名）');
  const root = await makeFolder({ 'city/torikumi.yaml': draft, 'city/indicators.csv': table });
  const ran = await run(['publish', `${root}/city`, '--out', `${root}/out`]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/^エラー torikumi\.yaml:1:15 organization が「（団体名）」のままです\n/m);
  expect(ran.stderr).toContain('の版を閉じませんでした');
  expect((await readdir(root)).concat(await readdir(`${root}/city`))).not.toContain('editions');
});
