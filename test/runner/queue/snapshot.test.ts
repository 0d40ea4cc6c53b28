import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../../src/effects.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { FolderStore } from '../../../src/node/folder-store.ts';
import { openSnapshot, StoreLacks } from '../../../src/runner/queue/snapshot-files.ts';
import { takeSnapshot } from '../../../src/runner/queue/take-snapshot.ts';
import { formatTask, parseTask, type TaskFile } from '../../../src/runner/queue/task-file.ts';
import { readInside } from '../../../src/workspace/read-inside.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const effects = createNodeEffects();
const out = '/nowhere/out';

async function snapshotOf(folder: string, elsewhere: readonly string[] = []) {
  const store = new FolderStore(await makeFolder());
  const taken = await takeSnapshot(effects, store, folder, elsewhere);
  if ('finding' in taken) throw new Error(taken.finding.code);
  const asked = { program: 'p', folder, years: [], reports: [], formats: [] };
  const task = parseTask(formatTask({ ...asked, ...taken.snapshot }));
  if (task === undefined) throw new Error('no task');
  return { store, task, world: openSnapshot(effects, task, store, out), looks: taken.looks };
}

/** What a look finds, or is refused with. */
async function lookOf(look: Promise<unknown>): Promise<unknown> {
  return look.then(
    (found) => found,
    (cause: NodeJS.ErrnoException) => cause.code,
  );
}

async function lookAt({ files }: Effects, path: string): Promise<unknown> {
  const [read, list, size] = await Promise.all([
    lookOf(files.read(path).then((bytes) => Buffer.from(bytes).toString())),
    lookOf(files.list(path)),
    lookOf(files.size(path)),
  ]);
  return { read, list, size: typeof list === 'string' ? size : 'of a folder' };
}

async function makeCity(): Promise<string> {
  const city = join(
    await makeFolder({
      'secret.csv': 'secret',
      'city/torikumi.yaml': 'a: 1',
      'city/表/実績.csv': '１',
      'city/.hidden/a': 'a',
      'city/empty': '',
    }),
    'city',
  );
  await symlink('表', join(city, 'linked'));
  await symlink('表/実績.csv', join(city, 'last.csv'));
  await symlink('../secret.csv', join(city, 'outside.csv'));
  await symlink('nowhere', join(city, 'broken'));
  await symlink('loop', join(city, 'loop'));
  return city;
}

describe('a snapshot of a workspace', () => {
  it('is read as the workspace itself is', async () => {
    const city = await makeCity();
    const { world } = await snapshotOf(city);
    const names = [
      '',
      'torikumi.yaml',
      '表',
      '表/実績.csv',
      '.hidden/a',
      'empty',
      'linked',
      'linked/実績.csv',
      'last.csv',
    ];
    const more = ['broken', 'loop', 'missing', 'torikumi.yaml/a', '表/../torikumi.yaml', './empty', 'linked/a'];
    for (const name of [...names, ...more]) {
      const path = join(city, name);
      expect([name, await lookAt(world.effects, path)]).toEqual([name, await lookAt(effects, path)]);
    }
  });

  it('gives the same files and refusals to whoever reads inside of it', async () => {
    const city = await makeCity();
    const { world } = await snapshotOf(city);
    const segment = fc.constantFrom(
      '表',
      '実績.csv',
      'linked',
      '..',
      '.',
      'outside.csv',
      'broken',
      'city',
      'secret.csv',
      'loop',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 4 }), async (segments) => {
        // What lies behind a link that leads out is not told.
        fc.pre(!segments.slice(0, -1).includes('outside.csv'));
        const read = async (each: Effects) => readInside(each, city, segments.join('/'), 1_000_000);
        expect(await read(world.effects)).toEqual(await read(effects));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('has another name for the folder where links lead to it, and the name of its outputs', async () => {
    const city = await makeCity();
    await symlink('city', `${city}-link`);
    const { task, world } = await snapshotOf(`${city}-link`);
    expect(task.name).toBe('city');
    const real = await world.effects.files.realPath(`${city}-link/last.csv`);
    expect(basename(real)).toBe('実績.csv');
    expect(Buffer.from(await world.effects.files.read(real)).toString()).toBe('１');
  });

  it('tells what could not be read when it was taken', async () => {
    const city = await makeCity();
    const files = { ...effects.files, read: refuse('EACCES', effects.files.read, 'empty') };
    const store = new FolderStore(await makeFolder());
    const taken = await takeSnapshot({ ...effects, files }, store, city, []);
    const entries = 'snapshot' in taken ? taken.snapshot.entries : [];
    expect(entries.find(({ path }) => path === 'empty')).toEqual({
      path: 'empty',
      kind: 'file',
      size: 0,
      refused: 'EACCES',
    });
    const task: TaskFile = { program: '', folder: city, years: [], reports: [], formats: [], name: 'city', entries };
    const world = openSnapshot(effects, task, store, out);
    await expect(world.effects.files.read(join(city, 'empty'))).rejects.toMatchObject({ code: 'EACCES' });
  });

  it('leaves out what no build reads: a repository, packages, the output folder', async () => {
    const city = await makeCity();
    for (const folder of ['.git', 'node_modules', 'out']) {
      await mkdir(join(city, folder));
      await writeFile(join(city, folder, 'file'), 'x');
    }
    const { task } = await snapshotOf(city, [join(city, 'out')]);
    const paths = task.entries.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['.git', 'node_modules', 'out', '.hidden/a']));
    expect(paths.filter((path) => path.endsWith('/file'))).toEqual([]);
  });

  it('of a file too large for every reader has its size alone', async () => {
    const city = await makeCity();
    await truncate(join(city, 'empty'), 60 * 1024 * 1024);
    const { world } = await snapshotOf(city);
    const read = async (each: Effects) => readInside(each, city, 'empty', 50 * 1024 * 1024);
    expect(await read(world.effects)).toEqual(await read(effects));
    await expect(world.effects.files.read(join(city, 'empty'))).rejects.toMatchObject({ code: 'EFBIG' });
  });

  it('of a folder that is not there is read as that folder', async () => {
    const nowhere = join(await makeFolder(), 'nowhere');
    const { world } = await snapshotOf(nowhere);
    await expect(world.effects.files.list(nowhere)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is remembered by all that was looked at, so that any change is seen', async () => {
    const city = await makeCity();
    const { looks } = await snapshotOf(city);
    const seen = looks.map(({ kind, path }) => `${kind} ${path.slice(city.length)}`);
    expect(seen).toEqual(expect.arrayContaining(['list ', 'read /torikumi.yaml', 'list /表', 'realPath /last.csv']));
  });
});

describe('the world of a build from a snapshot', () => {
  it('is no result where the store lacks an input', async () => {
    const city = await makeCity();
    const { task } = await snapshotOf(city);
    const world = openSnapshot(effects, task, new FolderStore(await makeFolder()), out);
    await expect(world.effects.files.read(join(city, 'torikumi.yaml'))).rejects.toThrow(StoreLacks);
    expect(() => world.check()).toThrow(StoreLacks);
  });

  it('is no result where the store took no output', async () => {
    const city = await makeCity();
    const { task, store } = await snapshotOf(city);
    const full = {
      put: () => Promise.reject(new Error('full')),
      get: store.get.bind(store),
      has: store.has.bind(store),
    };
    const world = openSnapshot(effects, task, full, out);
    const draft = await world.effects.files.draft(`${out}/a.pdf`);
    draft.write(new Uint8Array([1]));
    await expect(draft.publish()).rejects.toThrow('full');
    expect(() => world.check()).toThrow('full');
  });

  it('keeps what was written, though the writer uses its buffer again', async () => {
    const city = await makeCity();
    const { world, store } = await snapshotOf(city);
    const draft = await world.effects.files.draft(`${out}/city/a.pdf`);
    const buffer = Buffer.from('ab');
    draft.write(buffer);
    buffer.write('cd');
    draft.write(buffer);
    await draft.publish();
    expect(await store.get('88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589')).toEqual(
      Buffer.from('abcd'),
    );
  });

  it('writes nowhere else', async () => {
    const city = await makeCity();
    const { world } = await snapshotOf(city);
    const { files } = world.effects;
    const denied = { code: 'EROFS' };
    await expect(files.draft(join(city, 'a'))).rejects.toMatchObject(denied);
    await expect(files.replace(join(city, 'a'), new Uint8Array())).rejects.toMatchObject(denied);
    await expect(files.remove(join(city, 'empty'))).rejects.toMatchObject(denied);
    await expect(files.makeFolder('/tmp/somewhere')).rejects.toMatchObject(denied);
    await expect(files.read(`${out}/city/a.pdf`)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

function refuse<T>(code: string, look: (path: string) => Promise<T>, name: string): (path: string) => Promise<T> {
  return async (path) => {
    if (basename(path) === name) throw Object.assign(new Error(code), { code });
    return look(path);
  };
}
