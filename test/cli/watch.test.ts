import { appendFile, cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import type { Files } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { createMemory } from '../../src/node/memory.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { makeWorkspace, table } from './small-workspace.ts';

async function watchCity(...words: readonly string[]) {
  const workspace = await makeWorkspace();
  const { folder } = workspace;
  const city = join(folder, 'city');
  await cp(city, join(folder, 'town'), { recursive: true });
  let printed = '';
  const note = (line: string) => {
    printed += `${line.replaceAll(`${folder}/`, '')}\n`;
  };
  const memory = createMemory(await makeFolder());
  const real = createNodeEffects({ result: () => {}, note, progress: () => {} }, memory);
  let builds = 0;
  const lockWhenFree: Files['lockWhenFree'] = async (path, wait) => {
    const lock = await real.files.lockWhenFree(path, wait);
    const release = async () => {
      await lock.release();
      builds += 1;
    };
    return { ...lock, release };
  };
  const effects = { ...real, files: { ...real.files, lockWhenFree } };
  const parsed = parseArguments(
    ['watch', city, ...words.map((word) => word.replace('town', join(folder, 'town'))), '--out', join(folder, 'out')],
    '0',
  );
  if (!('command' in parsed)) throw new Error(JSON.stringify(parsed));
  let interrupt = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const ended = runCommand(parsed.command, effects, undefined, () => interrupted);
  onTestFinished(async () => {
    interrupt();
    await ended;
  });
  /** What is printed from now on, once it holds such a line. */
  const printedAfter = async (does: () => Promise<unknown>, line: RegExp) => {
    printed = '';
    await does();
    while (!line.test(printed)) await new Promise((resolve) => setTimeout(resolve, 10));
    return printed;
  };
  /** Waits until it has been looked through, whether or not anything was printed. */
  const builtAfter = async (does: () => Promise<unknown>) => {
    const before = builds;
    await does();
    while (builds === before) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await printedAfter(async () => {}, /見ています/);
  return { ...workspace, city, interrupt, ended, printedAfter, builtAfter };
}

/** Saves a file whole: one that is written in its place is empty for a moment, and may be seen so. */
async function save(path: string, text: string): Promise<void> {
  await writeFile(join(path, '../.saving'), text);
  await rename(join(path, '../.saving'), path);
}

/** The line that ends a build. */
const done = /^ {2}(作ったファイル|書き換えたファイルはありません).*秒/m;

it('a saved cell builds again what shows it, and says what changed, what was made and how long it took', async () => {
  const { city, printedAfter } = await watchCity();
  const changed = table.replace('"1,092"', '"1,093"');
  const printed = await printedAfter(() => save(join(city, 'indicators.csv'), changed), done);
  expect(printed).toContain('city：indicators.csv が変わりました。');
  expect(printed).toContain('  作りました：out/city/2023/progress.html\n');
  expect(printed).toContain('  作りました：out/city/2023/indicators.csv\n');
  expect(printed).toMatch(/ {2}作ったファイル 2、そのままのファイル 0、\d+\.\d\d 秒。\n/);
});

it('a new template and one that is removed change the report made with it, and no other', async () => {
  const { city, folder, printedAfter } = await watchCity();
  const before = await stat(join(folder, 'out/city/2023/indicators.csv'));
  const made = await printedAfter(async () => {
    await mkdir(join(city, 'templates'));
    await writeFile(join(city, 'templates/progress.hbs'), '<h1>{{title}}</h1>\n');
  }, /作ったファイル 1、そのままのファイル 1/);
  expect(made).toContain('progress.html');
  await printedAfter(() => rm(join(city, 'templates'), { recursive: true }), /作ったファイル 1、そのままのファイル 1/);
  expect((await stat(join(folder, 'out/city/2023/indicators.csv'))).ino).toBe(before.ino);
});

it('an error is told each time, and once it is mended the reports are made', async () => {
  const { city, printedAfter } = await watchCity();
  const away = await printedAfter(() => rename(join(city, 'indicators.csv'), join(city, 'x.csv')), done);
  expect(away).toContain('エラー');
  expect(away).toContain('書き換えたファイルはありません');
  const still = await printedAfter(() => appendFile(join(city, 'torikumi.yaml'), '\n'), done);
  expect(still).toContain('エラー');
  const back = await printedAfter(() => rename(join(city, 'x.csv'), join(city, 'indicators.csv')), done);
  expect(back).toContain('エラー 0 件');
  expect(back).toContain('city：indicators.csv');
});

it('what was said before is not said again', async () => {
  const { city, printedAfter } = await watchCity();
  const printed = await printedAfter(() => appendFile(join(city, 'torikumi.yaml'), '\n# 注\n'), done);
  expect(printed).not.toContain('お知らせ');
  expect(printed).toContain('書き換えたファイルはありません（そのまま 2、');
});

it('what was said of one workspace is not said again after a save in another', async () => {
  const { folder, city, printedAfter } = await watchCity('town');
  const note = (place: string) => appendFile(join(place, 'torikumi.yaml'), '\n# 注\n');
  await printedAfter(() => note(city), done);
  const printed = await printedAfter(() => note(join(folder, 'town')), done);
  expect(printed).toContain('town：torikumi.yaml が変わりました。');
  expect(printed).not.toContain('お知らせ');
});

it('a file that no report is made from is passed over in silence', async () => {
  const { city, printedAfter, builtAfter } = await watchCity('--poll');
  const printed = await printedAfter(async () => {
    await builtAfter(() => writeFile(join(city, 'memo.txt'), 'x'));
    await save(join(city, 'indicators.csv'), table.replace('923', '924'));
  }, done);
  expect(printed).toContain('city：indicators.csv が変わりました。');
  expect(printed.match(/変わりました/g)).toHaveLength(1);
});

it('ends with 0 when it is interrupted, and with 1 where there is nothing to watch', async () => {
  const { interrupt, ended } = await watchCity();
  interrupt();
  expect(await ended).toBe(0);
  const { code, stderr } = await run(['watch', '/nowhere/city', '--out', join(await makeFolder(), 'out')]);
  expect(code).toBe(1);
  expect(stderr).toContain('フォルダがありません：/nowhere/city');
});
