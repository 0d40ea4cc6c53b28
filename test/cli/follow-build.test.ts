import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { lockFolder, lockWhenFree } from '../../src/node/lock.ts';
import { createMemory } from '../../src/node/memory.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { makeWorkspace, type SmallWorkspace } from './small-workspace.ts';

const quick = ['--format', 'csv'];

async function makeRemembered(): Promise<SmallWorkspace> {
  const workspace = await makeWorkspace();
  const memory = createMemory(await makeFolder());
  return {
    ...workspace,
    build: (words = [], world = {}) => workspace.build([...quick, ...words], { memory, ...world }),
  };
}

describe('--explain', () => {
  it('says why nothing, or what, is built, and counts at the end', async () => {
    const { build, folder } = await makeRemembered();
    const explain = async (...words: string[]) => (await build(['--explain', ...words])).stderr;
    expect(await explain()).toContain('city：前に作ったときの記録がない');
    expect(await explain()).toContain('city：変わっていないので、1 個のファイルはそのままです。');
    await appendFile(join(folder, 'city/indicators.csv'), '２　安全,出前講座,回,増加,1,2,3,4\n');
    const changed = await explain();
    expect(changed).toContain('city：city/indicators.csv が変わったので、見直します。');
    expect(changed).toMatch(
      /作ったファイル 1（PDF は計 0 頁）、そのままのファイル 0、作れなかった帳票 0、\d+\.\d 秒。/,
    );
    expect(await explain('--force')).toContain('作り直すと指定された（--force）ので');
    expect(await explain('--year', '2022')).toContain('年度、帳票、形式の指定が前と違うので');
    await explain();
    await rm(join(folder, 'out/city/2023/indicators.csv'));
    expect(await explain()).toContain('city/2023/indicators.csv が変わった、またはなくなったので');
    expect(await explain('--lang', 'en')).toContain('nothing has changed, its 1 files are left as they are');
  });

  it('says nothing where it is not asked for', async () => {
    const { build } = await makeRemembered();
    expect((await build()).stderr).not.toMatch(/記録がない|秒。/);
  });
});

describe('--json-lines', () => {
  it('tells each step as it begins and ends, then the findings, then the files', async () => {
    const { build } = await makeRemembered();
    const { stdout } = await build(['--json-lines']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ kind }) => kind).filter((kind) => kind !== 'finding')).toEqual(
      ['begun', 'opening', 'opened', 'building', 'built', 'ended', 'artifact'], // biome-ignore format: one line
    );
    expect(lines[0]).toMatchObject({ shape: 'torikumi-events/1' });
    expect(lines[3]).toMatchObject({
      workspace: 'city',
      jobs: ['2023/indicators'],
      at: expect.stringMatching(/^\d{4}-/),
    });
    expect(lines[4]).toMatchObject({
      jobs: [{ job: '2023/indicators', files: 1, unchanged: 0, pages: 0, failed: false }],
    });
    expect(lines.find(({ kind }) => kind === 'ended')).toMatchObject({ files: 1, unchanged: 0, failed: 0 });
    const again = (await build(['--json-lines'])).stdout;
    expect(again).toContain('"kind":"unchanged","workspace":"city","files":1');
  });
});

describe('--log-file', () => {
  it('is added to, whatever is printed', async () => {
    const { build, folder } = await makeRemembered();
    const file = join(folder, 'build.log');
    await build(['--log-file', file]);
    await build(['--log-file', file, '--json']);
    const kinds = (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds).toEqual(['begun', 'opening', 'opened', 'building', 'built', 'ended', 'begun', 'unchanged', 'ended']);
  });

  it('that cannot be opened stops the build before it begins', async () => {
    const { build, folder } = await makeRemembered();
    const { code, stderr, stdout } = await build(['--log-file', join(folder, 'nowhere/build.log')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^エラー 出力先に書けません：.*build\.log/m);
  });
});

describe('--wait', () => {
  it('waits for another build to end, and says once for whom', async () => {
    const { build, folder } = await makeRemembered();
    await build();
    const lock = await lockFolder(join(folder, 'out'));
    const { lockWhenFree: wait } = createNodeEffects().files;
    const released: Promise<void>[] = [];
    const { code, stderr } = await build(['--wait'], {
      files: {
        lockWhenFree: (path, tell) =>
          wait(path, (owner) => {
            tell(owner);
            released.push(lock.release());
          }),
      },
    });
    await Promise.all(released);
    expect(code).toBe(0);
    expect(stderr.match(/が終わるのを待っています/g)).toHaveLength(1);
  });

  it('takes a free folder at once', async () => {
    const folder = await makeFolder();
    const told: unknown[] = [];
    const lock = await lockWhenFree(folder, (owner) => told.push(owner));
    expect(told).toEqual([]);
    expect(await lock.isHeld()).toBe(true);
  });
});
