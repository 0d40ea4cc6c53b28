/** The archives that need no installing: that of Windows under Wine, that of Linux as it is. */

import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeArchive } from '../../pack/portable/archive.ts';
import { type ArchiveFile, gatherFiles } from '../../pack/portable/gather-files.ts';
import { type Platform, platforms } from '../../pack/portable/platforms.ts';
import { readFolder, repository } from '../output/build-workspace.ts';
import { runWine } from './wine.ts';

const run = promisify(execFile);
const options = ['--report', 'progress,indicators'];
/** A table as it is dropped: its name and the folder's have blanks and Japanese. */
const table = `指標,単位,R3年度,R4年度,R5年度,目標値(R8)
公園の数,か所,10,11,12,15
図書の貸出,冊,"1,000","1,200","1,300","1,500"
`;

let folder = '';
let expected: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-portable-'));
  const out = join(folder, 'expected');
  const program = join(repository, 'dist/cli/main.js');
  await run(process.execPath, [program, 'build', 'data/shinagawa-strategy', ...options, '--out', out], {
    cwd: repository,
  });
  expected = documentsOf(await readFolder(out));
  expect([...expected.keys()].filter((path) => /progress\.(?:pdf|xlsx|html)$/.test(path))).toHaveLength(3);
});

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }));

it('gives the same bytes under Windows, by double-clicking, in a folder with a blank and Japanese', async () => {
  const place = join(folder, '取組 一式');
  const zip = makeArchive('zip', 'torikumi', await gatherFiles(platformOf('win-x64'), '0.1.0'));
  const unpacked = Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, bytes, isExecutable: false }));
  await unpack(place, unpacked);
  const program = join(place, 'torikumi');

  const built = await runWine(folder, program, [
    ...['cmd', '/c', 'torikumi.cmd', 'build', 'data\\shinagawa-strategy', ...options, '--out', '出力 先'],
  ]);
  expect(built, built.output).toMatchObject({ code: 0 });
  // Workbooks have pictures of charts, drawn by native code of each system.
  const found = documentsOf(await readFolder(join(program, '出力 先')));
  expect([...found.keys()]).toEqual([...expected.keys()]);
  expect(differing(found)).toEqual([]);

  await writeFile(join(place, '進捗 管理表.csv'), table);
  const begun = await runWine(folder, program, ['cmd', '/c', '取組をはじめる.cmd', '..\\進捗 管理表.csv']);
  const workspace = join(program, '進捗 管理表');
  const files = await readdir(workspace).catch(() => []);
  expect(files, begun.output).toEqual(expect.arrayContaining(['torikumi.yaml', 'reading.xlsx', '進捗 管理表.csv']));

  const made = [...(await readFolder(join(program, 'out'))).keys()];
  expect(made, begun.output).toContain('進捗 管理表/2023/progress.pdf');
});

it('gives the same bytes with its own runtime under Linux, which keeps what it compiled', async () => {
  const program = join(folder, 'ここで');
  await unpack(program, await gatherFiles(platformOf('linux-x64'), '0.1.0'));
  const cache = join(folder, 'cache');
  const start = (out: string) =>
    run(join(program, 'torikumi'), ['build', 'data/shinagawa-strategy', ...options, '--out', out], {
      cwd: program,
      env: { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: cache },
    });
  await start('out');
  expect(differing(documentsOf(await readFolder(join(program, 'out'))))).toEqual([]);
  expect((await stat(join(cache, 'torikumi/compiled'))).mode & 0o777).toBe(0o700);
  const kept = await readFolder(join(cache, 'torikumi/compiled'));
  expect(kept.size).toBeGreaterThan(20);

  // What others could have written is not run.
  await rm(join(cache, 'torikumi/compiled'), { recursive: true });
  await mkdir(join(cache, 'torikumi/compiled'));
  await chmod(join(cache, 'torikumi/compiled'), 0o777);
  const { stderr } = await run(join(program, 'torikumi'), ['schema'], {
    env: { HOME: folder, XDG_CACHE_HOME: cache, PATH: process.env.PATH },
  });
  expect(stderr).toBe('');
  expect((await readFolder(join(cache, 'torikumi/compiled'))).size).toBe(0);
});

function platformOf(name: string): Platform {
  const platform = platforms.find((each) => each.name === name);
  if (platform === undefined) throw new Error(`no ${name}`);
  return platform;
}

async function unpack(place: string, files: readonly ArchiveFile[]): Promise<void> {
  for (const { path, bytes, isExecutable } of files) {
    await mkdir(join(place, dirname(path)), { recursive: true });
    await writeFile(join(place, path), bytes, { mode: isExecutable ? 0o755 : 0o644 });
  }
}

/** The list of what was built has the digest of a program, which is not the same in a checkout. */
function documentsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].filter(([path]) => path !== 'manifest.json').map(([path, bytes]) => [path.replaceAll('\\', '/'), bytes]),
  );
}

function differing(found: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...expected]
    .filter(([path, bytes]) => Buffer.compare(bytes, found.get(path) ?? new Uint8Array()) !== 0)
    .map(([path]) => path);
}
