import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideWorkspaces } from '../../src/build/divide-workspaces.ts';
import { createScales } from '../../src/build/weigh-workspace.ts';
import type { Effects } from '../../src/effects.ts';
import { run } from '../cli/captured-effects.ts';
import { configuration, readFiles, table } from '../cli/small-workspace.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

/** Workspaces of one file each, of so many bytes. */
function worldOf(sizes: readonly number[]): { effects: Effects; folders: readonly string[] } {
  const folders = sizes.map((_, index) => `w${index}`);
  const files = {
    list: async () => [{ name: 'a.csv', kind: 'file' as const }],
    size: async (path: string) => sizes[Number(path.slice(1, path.indexOf('/')))] ?? 0,
  };
  return { effects: { files } as unknown as Effects, folders };
}

describe('shards', () => {
  it('have each workspace once, in its order, and none has more than its share and one workspace', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 8 }), async (bytes, count) => {
        const { effects, folders } = worldOf(bytes);
        const shards = await divideWorkspaces(createScales(effects), folders, count);
        expect(shards).toHaveLength(count);
        const all = shards.flatMap(({ workspaces }) => workspaces);
        expect(all.toSorted()).toEqual(folders.toSorted());
        for (const { workspaces } of shards) {
          expect(workspaces).toEqual(folders.filter((folder) => workspaces.includes(folder)));
        }
        const total = bytes.reduce((sum, each) => sum + each, 0);
        const most = Math.max(0, ...shards.map((shard) => shard.bytes));
        expect(most).toBeLessThanOrEqual(total / count + Math.max(0, ...bytes));
        expect(await divideWorkspaces(createScales(effects), folders, count)).toEqual(shards);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('weigh each workspace once, also where the largest of them is to be begun first', async () => {
    const { effects, folders } = worldOf([3, 1, 2]);
    const looked: string[] = [];
    const list = async (folder: string) => {
      looked.push(folder);
      return effects.files.list(folder);
    };
    const weigh = createScales({ ...effects, files: { ...effects.files, list } });
    await divideWorkspaces(weigh, folders, 2);
    expect(await Promise.all(folders.map(weigh))).toEqual([3, 1, 2]);
    expect(looked).toEqual(folders);
  });

  it('look into folders, but not into hidden ones', async () => {
    const folder = await makeFolder({ 'a/x.csv': '123', 'a/old/x.csv': '45', 'a/.git/x': '6789', 'b/x.csv': '1234' });
    const { stdout } = await run(['plan', join(folder, 'a'), join(folder, 'b'), '--shards', '2', '--json']);
    const { shards } = JSON.parse(stdout) as { shards: { shard: string; workspaces: string[]; bytes: number }[] };
    expect(shards.map(({ shard, workspaces, bytes }) => [shard, workspaces.map((each) => each.at(-1)), bytes])).toEqual(
      [
        ['1/2', ['a'], 5],
        ['2/2', ['b'], 4],
      ],
    );
  });
});

describe('parts of a build', () => {
  const names = ['a', 'b', 'c'];

  async function makeCities(): Promise<string> {
    const files = names.flatMap((name, index) => [
      [`${name}/torikumi.yaml`, configuration],
      [
        `${name}/indicators.csv`,
        table +
          table
            .split('\n')
            .slice(1, index + 1)
            .join('\n')
            .replaceAll('件', '回'),
      ],
    ]);
    return makeFolder(Object.fromEntries(files));
  }

  async function build(folder: string, out: string, ...words: string[]): Promise<number> {
    const cities = names.map((name) => join(folder, name));
    return (await run(['build', ...cities, '--out', join(folder, out), '--format', 'csv', ...words])).code;
  }

  async function merge(folder: string, ...parts: string[]) {
    return run(['merge', ...parts.map((part) => join(folder, part)), '--out', join(folder, 'merged')]);
  }

  it('put together are the build itself, to the byte', async () => {
    const folder = await makeCities();
    await build(folder, 'whole');
    for (const part of ['1/4', '2/4', '3/4', '4/4']) await build(folder, `part${part[0]}`, '--shard', part);
    await mkdir(join(folder, 'part4'), { recursive: true });
    expect((await merge(folder, 'part1', 'part2', 'part3', 'part4')).code).toBe(0);
    expect(await readFiles(join(folder, 'merged'))).toEqual(await readFiles(join(folder, 'whole')));
  });

  it('of which one is missing, damaged or built otherwise are not put together, and what stands there stays', async () => {
    const folder = await makeCities();
    await build(folder, 'one', '--shard', '1/2');
    await build(folder, 'two', '--shard', '2/2');
    await merge(folder, 'one');
    const before = await readFiles(join(folder, 'merged'));
    const refuse = async (words: string, ...parts: string[]) => {
      const { code, stderr } = await merge(folder, ...parts);
      expect({ code, isSaid: stderr.includes(words) }).toEqual({ code: 1, isSaid: true });
      expect(await readFiles(join(folder, 'merged'))).toEqual(before);
    };
    await refuse('three', 'one', 'three');
    const { artifacts } = JSON.parse(await readFile(join(folder, 'two/manifest.json'), 'utf8')) as {
      artifacts: { path: string; sha256: string }[];
    };
    const [{ path } = { path: '' }] = artifacts;
    await appendFile(join(folder, 'two', path), ' ');
    await refuse('作られたときと違います', 'one', 'two');
    await appendFile(join(folder, path.split('/')[0] ?? '', 'indicators.csv'), '３　環境,清掃,回,増加,1,2,3,4\n');
    await build(folder, 'other', '--shard', '2/2');
    await build(folder, 'two', '--shard', '2/2', '--force');
    await writeFile(join(folder, 'two/manifest.json'), await readFile(join(folder, 'other/manifest.json')));
    await build(folder, 'whole');
    await appendFile(join(folder, path.split('/')[0] ?? '', 'indicators.csv'), '３　環境,植樹,回,増加,1,2,3,4\n');
    await build(folder, 'other', '--shard', '2/2');
    await refuse('同じ名前で中身の違うファイル', 'whole', 'other');
  });
});

it.each([
  ['build --shard 3/2', '番目/数'],
  ['build --shard 0/2', '番目/数'],
  ['build --shard 1', '番目/数'],
  ['build --shard 1/2/3', '番目/数'],
  ['plan --shards 0', '1～999'],
  ['plan --shards x', '1～999'],
  ['plan', '--shards'],
  ['merge', 'folder'],
])('torikumi %s is refused', async (words, expected) => {
  const { code, stderr } = await run(words.split(' '));
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});
