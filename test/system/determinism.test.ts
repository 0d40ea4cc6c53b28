import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import {
  inTemporaryFolder,
  readFolder,
  repository,
  sampleFiles,
  sampleName,
  writeFiles,
} from '../output/build-workspace.ts';

const run = promisify(execFile);

/** The whole sample with all its charts; the fast tests take a part of it. */
it('gives the same bytes for every year in another folder, time zone and language', async () => {
  const [east, west] = await Promise.all([
    buildIn('ここで', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' }),
    buildIn('there', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' }),
  ]);
  const progress = ['2015', '2016', '2017'].map((year) => `${sampleName}/${year}/progress.pdf`);
  expect([...east.keys()]).toEqual(expect.arrayContaining([...progress, `${sampleName}/2018/redline.pdf`]));
  expect([...west.keys()]).toEqual([...east.keys()]);
  const differing = [...east].filter(
    ([name, bytes]) => Buffer.compare(bytes, west.get(name) ?? new Uint8Array()) !== 0,
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

async function buildIn(name: string, environment: Readonly<Record<string, string>>) {
  return inTemporaryFolder(async (folder) => {
    const workspace = join(folder, name, sampleName);
    await writeFiles(workspace, await sampleFiles());
    const out = join(folder, name, 'out');
    const words = ['build', workspace, '--year', 'all', '--out', out];
    const env = { PATH: process.env.PATH, ...environment };
    await run(process.execPath, [join(repository, 'dist/cli/main.js'), ...words], { cwd: repository, env });
    return readFolder(out);
  });
}
