import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../src/node/watch-folder.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

/** Waits for what is told, since no system says when it will. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function watchFiles(files: Readonly<Record<string, string>>, poll: boolean) {
  const folder = await makeFolder(files);
  const root = join(folder, 'city');
  const told = new Set<string>();
  const watching = watchFolder(root, { poll, except: [join(root, 'out')] }, (path) => told.add(path));
  onTestFinished(() => watching.close());
  /** Does something, and waits until each of the paths was told. */
  const expectTold = async (does: () => Promise<unknown>, ...paths: readonly string[]) => {
    told.clear();
    await does();
    await until(() => paths.every((path) => told.has(path)));
  };
  return { root, told, expectTold };
}

const files = { 'city/a.csv': '1', 'city/old/a.csv': '1', 'city/out/a.html': '1' };

describe.each([false, true])('with looks again and again: %s', (poll) => {
  it('files that are saved, replaced, made, renamed and removed are told, in folders too', async () => {
    const { root, expectTold } = await watchFiles(files, poll);
    await expectTold(() => appendFile(join(root, 'a.csv'), '2'), 'a.csv');
    await expectTold(() => appendFile(join(root, 'old/a.csv'), '2'), 'old/a.csv');
    await expectTold(async () => {
      await writeFile(join(root, '.a.csv'), '345');
      await rename(join(root, '.a.csv'), join(root, 'a.csv'));
    }, 'a.csv');
    await expectTold(() => appendFile(join(root, 'a.csv'), '2'), 'a.csv');
    await expectTold(() => rename(join(root, 'a.csv'), join(root, 'b.csv')), 'a.csv', 'b.csv');
    await expectTold(() => rm(join(root, 'b.csv')), 'b.csv');
  });

  it('a folder that is made, renamed or removed is told, and what is saved in it afterwards', async () => {
    const { root, expectTold } = await watchFiles(files, poll);
    const place = poll ? 'templates/a.hbs' : 'templates';
    await expectTold(async () => {
      await mkdir(join(root, 'templates'));
      await writeFile(join(root, 'templates/a.hbs'), '1');
    }, place);
    await expectTold(() => appendFile(join(root, 'templates/a.hbs'), '2'), 'templates/a.hbs');
    await expectTold(() => rename(join(root, 'old'), join(root, 'older')), poll ? 'older/a.csv' : 'older');
    await expectTold(() => appendFile(join(root, 'older/a.csv'), '2'), 'older/a.csv');
    await expectTold(() => rm(join(root, 'older'), { recursive: true }), poll ? 'older/a.csv' : 'older');
  });

  it('hidden files, those of open programs and the output are not', async () => {
    const { root, told, expectTold } = await watchFiles(files, poll);
    await expectTold(async () => {
      for (const name of ['.~lock.a.csv#', '~$a.xlsx', 'a.csv~', 'out/a.html']) await writeFile(join(root, name), '2');
      await appendFile(join(root, 'a.csv'), '2');
    }, 'a.csv');
    expect([...told]).toEqual(['a.csv']);
  });
});

it('a folder that is gone and comes back is watched again', async () => {
  const { root, expectTold } = await watchFiles(files, false);
  await expectTold(() => rename(root, `${root}-away`), '');
  await expectTold(() => rename(`${root}-away`, root), '');
  await expectTold(() => appendFile(join(root, 'old/a.csv'), '2'), 'old/a.csv');
});

it('nothing is told after the end', async () => {
  const folder = await makeFolder(files);
  const root = join(folder, 'city');
  const told: string[] = [];
  for (const poll of [false, true]) watchFolder(root, { poll, except: [] }, (path) => told.push(path)).close();
  const other = watchFolder(root, { poll: false, except: [] }, (path) => told.push(`other ${path}`));
  await appendFile(join(root, 'a.csv'), '2');
  await until(() => told.length > 0);
  other.close();
  expect(told.every((each) => each.startsWith('other'))).toBe(true);
});
