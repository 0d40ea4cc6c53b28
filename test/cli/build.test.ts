import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { run } from './captured-effects.ts';
import { configuration, makeBuiltWorkspace, makeWorkspace, table } from './small-workspace.ts';

const { files } = createNodeEffects();

describe('a build', () => {
  it('writes what the workspace asks for, and says what stands where', async () => {
    const workspace = await makeWorkspace();
    const { code, stdout, stderr } = await workspace.build();
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\d+ KB/g, '… KB')).toMatchInlineSnapshot(`
      "out/city/2023/progress.html     … KB
      out/city/2023/indicators.csv     … KB
      2 個のファイルが out にあります。
      "
    `);
    expect(stderr).toMatchInlineSnapshot(`
      "お知らせ indicators.csv ID を名前から作りました：k-7874264e…「子育て相談件数（年間）」、k-c8390a46…「保育所待機児童数」、k-2a5815ae…「防災訓練参加率」
          → 名前を直すと ID も変わります。年度をまたいで使うときは ID の列を書いてください。
      お知らせ indicators.csv 種別を名前や単位から決めました：年間…「子育て相談件数（年間）」、時点…「防災訓練参加率」
      お知らせ indicators.csv 種別が分からないので「時点」としました：時点…「保育所待機児童数」
          → 年間の実績や累計のときは、torikumi.yaml の data: の下の items: に（なければ足して）、"保育所待機児童数": { kind: 年間 } のように、1行ずつ書いてください（または累計）。表に種別の列を足してもかまいません。
      エラー 0 件、警告 0 件、お知らせ 3 件
      "
    `);
    expect(Object.keys(await workspace.readOut())).toEqual([
      'city/2023/indicators.csv',
      'city/2023/progress.html',
      'manifest.json',
    ]);
  });

  it('makes again only what has changed, unless forced', async () => {
    const workspace = await makeBuiltWorkspace();
    const before = await workspace.readOut();
    const again = await workspace.build();
    expect(again.stdout.match(/変更なし/g)).toHaveLength(2);
    const forced = await workspace.build(['--force']);
    expect(forced.stdout).not.toContain('変更なし');
    expect(await workspace.readOut()).toEqual(before);
    await writeFile(join(workspace.folder, 'out/city/2023/progress.html'), 'edited');
    const mended = await workspace.build();
    expect(mended.stdout.match(/変更なし/g)).toHaveLength(1);
    expect(await workspace.readOut()).toEqual(before);
  });

  it('has the years, reports and formats that are asked for', async () => {
    const workspace = await makeWorkspace();
    await workspace.build(['--year', 'all', '--report', 'indicators', '--format', 'csv']);
    expect(Object.keys(await workspace.readOut())).toEqual([
      'city/2022/indicators.csv',
      'city/2023/indicators.csv',
      'manifest.json',
    ]);
  });

  it('as JSON prints nothing else', async () => {
    const workspace = await makeWorkspace({ 'measures.csv': '基本目標,基本方針,施策\n３,,祭り\n' });
    const failed = await workspace.build(['--json']);
    expect(failed.stderr).toBe('');
    expect(JSON.parse(failed.stdout)).toMatchObject({
      artifacts: [],
      findings: expect.arrayContaining([
        {
          workspace: 'city',
          code: 'goal-unknown',
          severity: 'error',
          place: { file: 'measures.csv', line: 2, column: 1, text: 'measures.csv:2:1' },
          message: '指標の表にない基本目標です：「３」',
          hint: expect.stringContaining('１　子育て'),
          facts: { goal: '３', known: ['１　子育て', '２　安全'] },
        },
      ]),
    });
    await workspace.change({ 'measures.csv': undefined });
    const built = JSON.parse((await workspace.build(['--json'])).stdout);
    expect(built.artifacts[0]).toMatchObject({ path: 'city/2023/progress.html', format: 'html', unchanged: false });
  });

  it('says it in English', async () => {
    const workspace = await makeWorkspace({ 'measures.csv': '基本目標,基本方針,施策\n３,,祭り\n' });
    const { stderr } = await workspace.build(['--lang', 'en']);
    expect(stderr).toContain('error measures.csv:2:1 The table of indicators has no goal “３”');
    expect(stderr).toContain('No file was built.');
  });

  it('gives the warnings of a report again when nothing has changed, and makes its files again', async () => {
    const workspace = await makeWorkspace({ 'indicators.csv': table.replace('防災訓練参加率', '=防災訓練参加率') });
    const [first, second] = [await workspace.build(), await workspace.build()];
    expect(first.stderr).toContain('警告 ');
    expect(second.stderr).toBe(first.stderr);
    // The data form holds what a spreadsheet would take for a formula; the page does not.
    expect(second.stdout.match(/変更なし/g)).toHaveLength(1);
  });

  it('with --strict fails on warnings, also when nothing has changed', async () => {
    const falling = table.replace('子育て相談件数（年間）', '子育て相談件数（累計）').replace('"1,092"', '900');
    const workspace = await makeWorkspace({ 'indicators.csv': falling });
    const lenient = await workspace.build();
    expect(lenient.code).toBe(0);
    expect(lenient.stderr).toContain('警告 indicators.csv:2:7 累計の「子育て相談件数（累計）」が');
    expect((await workspace.build(['--strict'])).code).toBe(1);
  });
});

describe('what is asked for and is not there', () => {
  it('a report and a format: wrong usage', async () => {
    const workspace = await makeWorkspace();
    const { code, stdout, stderr } = await workspace.build(['--report', 'progres', '--format', 'pdf,odt']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatchInlineSnapshot(`
      "エラー 知らない帳票です：progres
          → 作れるのは progress、indicators、list、amounts、amounts-data、sheets、sheet-data、form、revision-list、redline、clean、comparison、changes、errata、replaced-pages、replaced-pages-list、book-redline、book-comparison、book-changes、booklet、programmes、programme-data、indicator-pages です。
      エラー 知らない形式です：odt
          → 作れるのは pdf、xlsx、html、docx、csv、csvw です。
      エラー 2 件、警告 0 件、お知らせ 0 件
      使い方は「torikumi build --help」で見られます。
      "
    `);
  });

  it('a year: says which there are, and builds none', async () => {
    const workspace = await makeBuiltWorkspace();
    const before = await workspace.readOut();
    const { code, stderr } = await workspace.build(['--year', '2023,2099']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'エラー 2099（令和81年度）の実績はありません\n    → 作れるのは 2022（令和4年度）、2023（令和5年度） です。\n',
    );
    expect(await workspace.readOut()).toEqual(before);
  });
});

describe('of several workspaces', () => {
  it('those that have the year are built, the others say so', async () => {
    const workspace = await makeWorkspace({
      '../list/torikumi.yaml': `${configuration.split('reports:')[0]}data: { list: list.csv }\n`,
      '../list/list.csv': 'ID,KPI,目標設定\na-1,人口,5人\n',
    });
    const list = join(workspace.folder, 'list');
    const ofPlan = await workspace.build([list, '--year', '2023']);
    expect(ofPlan.stderr).toContain('お知らせ');
    expect(ofPlan.stderr).toContain('2023（令和5年度）の実績はありません\n    → 作れるのは 2024（令和6年度） です。\n');
    expect(ofPlan.code).toBe(0);
    expect(Object.keys(await workspace.readOut()).filter((name) => name.startsWith('list/'))).toEqual([]);
    // The year of a list is that of the document's date.
    const ofList = await workspace.build([list, '--year', '2024', '--format', 'html']);
    expect(ofList.code).toBe(0);
    expect(Object.keys(await workspace.readOut())).toContain('list/2024/list.html');
    expect((await workspace.build([list, '--year', '2099'])).code).toBe(1);
  });
});

describe('a job that fails', () => {
  it('leaves the others alone', async () => {
    const workspace = await makeWorkspace({ 'templates/progress.hbs': '<h1>{{titel}}</h1>' });
    const { code, stdout, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain('エラー templates/progress.hbs:1:7');
    expect(stdout).toContain('out/city/2023/indicators.csv');
    expect(Object.keys(await workspace.readOut())).toEqual(['city/2023/indicators.csv', 'manifest.json']);
  });

  it('by a fault of the program is reported at its file, and the others are built', async () => {
    const workspace = await makeWorkspace();
    const progress = (text: string) => {
      if (text.endsWith('.html')) throw new TypeError('pages is undefined');
    };
    const { code, stdout, stderr } = await workspace.build([], { progress });
    expect(code).toBe(1);
    expect(stdout).toContain('indicators.csv');
    expect(stderr.split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
      "エラー 2023/progress.html プログラムの誤りです：pages is undefined
          → この帳票は出していません。入力のファイルと、環境変数 TORIKUMI_DEBUG=1 を付けて実行したときの表示を添えて知らせてください。"
    `);
    const debugged = await workspace.build([], { progress, environment: { TORIKUMI_DEBUG: '1' } });
    expect(debugged.stderr).toMatch(/TypeError: pages is undefined\n +at /);
  });

  it('by a fault while composing is reported as its report', async () => {
    const workspace = await makeWorkspace();
    const realPath = (path: string) =>
      path.endsWith('progress.hbs') ? Promise.reject(new TypeError('no path')) : files.realPath(path);
    const { code, stdout, stderr } = await workspace.build([], { files: { realPath } });
    expect(code).toBe(1);
    expect(stdout).toContain('indicators.csv');
    expect(stderr).toContain('エラー 2023/progress プログラムの誤りです：no path');
  });

  it('by a fault while reading leaves the other workspaces alone', async () => {
    const { folder } = await makeWorkspace();
    const other = await makeWorkspace();
    await rename(join(other.folder, 'city'), join(folder, 'town'));
    const read = (path: string) =>
      path.includes('/city/') ? Promise.reject(new TypeError('no bytes')) : files.read(path);
    const words = [
      'build',
      join(folder, 'city'),
      join(folder, 'town'),
      '--out',
      join(folder, 'out'),
      '--format',
      'csv',
    ];
    const { code, stdout, stderr } = await run(words, { files: { read } });
    expect(code).toBe(1);
    expect(stdout).toContain('out/town/2023/indicators.csv');
    expect(stderr).toContain(`エラー ${folder}/city/torikumi.yaml プログラムの誤りです：no bytes`);
  });
});

describe('several workspaces', () => {
  it('of one name are not built over each other, and the places of the others say where', async () => {
    const { folder, change } = await makeWorkspace({ 'indicators.csv': table.replace('923', '多数') });
    await change({ '../a/town/torikumi.yaml': '', '../b/town/torikumi.yaml': '' });
    const words = ['city', 'a/town', 'b/town', 'city/'].map((name) => join(folder, name));
    const { code, stderr } = await run(['build', ...words, '--out', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr.replaceAll(`${folder}/`, '').replaceAll(/^お知らせ.*\n(?: {4}.*\n)?/gm, '')).toMatchInlineSnapshot(`
      "エラー 同じ名前のワークスペースが2つあります：「town」（a/town と b/town）
          → 出力先が重なるので作りませんでした。フォルダの名前を変えるか、--out を分けて1つずつ作ってください。
      警告 city/indicators.csv:2:6 「令和4年度」の値を数値として読めません：「多数」。書かれたとおり印字し、評価しません
          → 「1,234人」「85%以上」「－」のように書いてください。説明は備考の列に書けます。
      エラー 1 件、警告 1 件、お知らせ 3 件
      "
    `);
  });
});

describe('an output folder', () => {
  it('that cannot be made: a file stands in its place', async () => {
    const workspace = await makeWorkspace();
    await writeFile(join(workspace.folder, 'out'), 'a file');
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "エラー 出力先に書けません：out（同じ名前のファイルがあります）
          → 書き込みの権限、ディスクの空き、ファイルを他のソフトで開いていないかを確かめてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。
      "
    `);
  });

  it('where another build is writing', async () => {
    const workspace = await makeBuiltWorkspace();
    const before = await workspace.readOut();
    const lock = await files.lock(join(workspace.folder, 'out'));
    const { code, stderr } = await workspace.build(['--force']);
    await lock.release();
    expect(code).toBe(1);
    expect(stderr.replace(/（プロセス .*から）/, '（…）')).toMatchInlineSnapshot(`
      "エラー 別のビルドが書き込み中です：out（…）
          → 終わるのを待って、もう一度実行してください。そのビルドがもう動いていないと確かめられたときは、out/.lock を消してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。
      "
    `);
    expect(await workspace.readOut()).toEqual(before);
    expect((await workspace.build()).code).toBe(0);
  });

  it('where one file cannot be written: the others are', async () => {
    const workspace = await makeWorkspace();
    await mkdir(join(workspace.folder, 'out/city/2023/progress.html/x'), { recursive: true });
    const { code, stdout, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain(
      'エラー 出力先に書けません：out/city/2023/progress.html（ファイルではなくフォルダです）\n',
    );
    expect(stdout).toContain('out/city/2023/indicators.csv');
  });

  it('whose manifest cannot be read keeps it, and nothing is built', async () => {
    const workspace = await makeBuiltWorkspace();
    const manifest = join(workspace.folder, 'out/manifest.json');
    const good = await readFile(manifest);
    for (const damaged of ['', '{', '[]', good.subarray(0, 200), '{ "version": 2, "artifacts": [] }']) {
      await writeFile(manifest, damaged);
      const before = await workspace.readOut();
      const { code, stdout, stderr } = await workspace.build(['--force']);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('エラー 前に作ったものの記録を読めません：out/manifest.json（中身が壊れています）\n');
      expect(await workspace.readOut()).toEqual(before);
    }
    await writeFile(manifest, good);
    const read = (path: string) =>
      path === manifest ? Promise.reject(Object.assign(new Error('disk'), { code: 'EIO' })) : files.read(path);
    const failed = await workspace.build([], { files: { read } });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('（ディスクが読み書きに失敗しました）');
    expect((await workspace.build()).stdout.match(/変更なし/g)).toHaveLength(2);
  });
});
