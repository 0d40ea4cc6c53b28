import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Contents, makeRepository } from '../workspace/git/git-folder.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run, type World } from './captured-effects.ts';

const configuration = `organization: 見本市
plan:
  title: 見本市総合戦略
document:
  date: 2024-08-01
data:
  list: list.csv
`;

const settings = `${configuration}revision:
  old: old
  labels: { old: 素案, new: 決定 }
  reasons: reasons.csv
`;

const list = `ID,基本目標,KPI,目標値
K1,１　子育て,延長保育の実施施設数,9園
K2,１　子育て,相談件数（年間）,"32,268件"
K3,２　まち,公園面積,2.0㎡
K4,２　まち,屋外広告物の撤去数,10件
`;

const revised = `ID,基本目標,KPI,目標値
K2,１　子育て,相談件数（累計）,"32,550件"
K3,１　子育て,公園面積,2.0㎡
K1,１　子育て,延長保育を実施する施設数,９園
K5,２　まち,空き家の数,5件
`;

async function diff(contents: Contents, words: readonly string[], world: World = {}) {
  const folder = await makeFolder(contents);
  return shorten(folder, await run(['diff', ...words.map((word) => word.replace('@', `${folder}/`))], world));
}

function shorten(folder: string, ran: Awaited<ReturnType<typeof run>>) {
  const cut = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(/\d+ KB/g, '… KB');
  return { code: ran.code, stdout: cut(ran.stdout), stderr: cut(ran.stderr) };
}

const changes = `K2　相談件数（累計）
  移動　2番目 → 1番目
  改定　相談件数（年間） → 相談件数（累計）
    目標値　32,268件 → 目標値　32,550件
K3　公園面積
  移動　２　まち → １　子育て
K4　屋外広告物の撤去数
  削る　目標値　10件 → （なし）
K1　延長保育を実施する施設数
  改称（一致度 75%）　延長保育の実施施設数 → 延長保育を実施する施設数
K5　空き家の数
  新設　（なし） → 目標値　5件
変更 6 か所　維持 1・修正 2・削除 1・新規 1・計 5
`;

describe('diff', () => {
  it('of two workspaces shows every change of every item, and how many there are', async () => {
    const ran = await diff(
      {
        'a/torikumi.yaml': configuration,
        'a/list.csv': list,
        'b/torikumi.yaml': settings,
        'b/list.csv': revised,
        'b/reasons.csv': 'ID,理由\nK2,実績による\n',
      },
      ['@a', '@b/'],
    );
    expect(ran).toEqual({ code: 0, stdout: `素案 → 決定\n${changes}`, stderr: '' });
  });

  it('of a folder of data and a workspace reads both by the same settings', async () => {
    const { stdout } = await diff({ 'a/list.csv': list, 'b/torikumi.yaml': configuration, 'b/list.csv': revised }, [
      '@a',
      '@b',
      '--labels',
      '現行,改正案',
    ]);
    expect(stdout).toBe(`現行 → 改正案\n${changes}`);
  });

  it('finds the older data in another format than the settings name, or says which folder lacks them', async () => {
    const files = { 'b/torikumi.yaml': configuration, 'b/list.csv': revised };
    const tabs = list.replaceAll('"32,268件"', '32268件').replaceAll(',', '\t');
    const found = await diff({ ...files, 'b/old/list.tsv': tabs }, ['@b/old', '@b']);
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(found.stdout).toContain('変更 6 か所');
    const { code, stderr } = await diff({ ...files, 'b/old/other.csv': list }, ['@b/old', '@b']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^エラー b\/old\/list\.csv ファイルがありません：list\.csv\n/);
  });

  it('of two folders of data or two files needs no settings', async () => {
    const files = { 'a/indicators.csv': list, 'b/一覧.csv': revised };
    for (const words of [
      ['@a', '@b'],
      ['@a/indicators.csv', '@b/一覧.csv'],
    ]) {
      expect(await diff(files, words)).toEqual({ code: 0, stdout: `改正前 → 改正後\n${changes}`, stderr: '' });
    }
  });

  it('of a folder of tables and a workspace that has a book beside them leaves the book out', async () => {
    const { code, stdout } = await run(['diff', 'data/shinagawa-strategy/draft', 'data/shinagawa-strategy']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^たたき台 → 取組状況\n/);
    expect(stdout).toMatch(/　維持 23・修正 48・削除 1・新規 10・計 82\n$/);
  });

  it('of two texts compares their sections', async () => {
    const files = { 'a.md': '# 予算\n6,166千円とする。\n', 'b.txt': '# 予算\n6,227千円とする。\n' };
    expect((await diff(files, ['@a.md', '@b.txt'])).stdout).toBe(
      '改正前 → 改正後\n予算\n  変更　本文　6,166千円とする → 6,227千円とする\n変更 1 か所　維持 0・修正 1・削除 0・新規 0・計 1\n',
    );
  });

  it('of two tables of amounts compares what is printed: figures, and the totals and rates that were left empty', async () => {
    const settlement =
      '令和6年度　歳出決算,,,（単位：千円）\n款,予算現額,支出済額,執行率\n議会費,100,95,\n総務費,320,301,\n歳出合計,,,\n';
    const files = { 'a.csv': settlement, 'b.csv': settlement.replace('301', '300') };
    expect(await diff(files, ['@a.csv', '@b.csv'])).toMatchObject({
      code: 0,
      stdout: [
        '改正前 → 改正後',
        '総務費',
        '  変更　支出済額　301 → 300',
        '  変更　執行率　94.1 → 93.8',
        '歳出合計',
        '  変更　支出済額　396 → 395',
        '  変更　執行率　94.3 → 94.0',
        '変更 4 か所　維持 1・修正 2・削除 0・新規 0・計 3',
        '',
      ].join('\n'),
    });
    const configured = configuration.replace('list: list.csv', 'amounts: t.csv');
    const workspaces = {
      'c/torikumi.yaml': configured,
      'c/t.csv': files['a.csv'],
      'd/torikumi.yaml': configured,
      'd/t.csv': files['b.csv'],
    };
    expect((await diff(workspaces, ['@c', '@d'])).stdout).toContain('変更 4 か所');
    expect((await diff({ ...workspaces, 'e/t.csv': files['a.csv'] }, ['@e', '@d'])).stdout).toContain('変更 4 か所');
  });

  it('of a thing with itself shows nothing', async () => {
    const { code, stdout } = await diff({ 'a.csv': list }, ['@a.csv', '@a.csv']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '改正前 → 改正後\n変更 0 か所　維持 4・修正 0・削除 0・新規 0・計 4\n',
    });
  });

  it('as JSON gives the same to programs', async () => {
    const reasons = 'ID,理由\nK1,名称を整理した\n';
    const { stdout, stderr } = await diff(
      { 'a/list.csv': list, 'b/torikumi.yaml': settings, 'b/list.csv': revised, 'b/reasons.csv': reasons },
      ['@a', '@b', '--json'],
    );
    expect(stderr).toBe('');
    const described = JSON.parse(stdout);
    expect(described).toMatchObject({
      old: '素案',
      new: '決定',
      tally: { keep: 1, revise: 2, delete: 1, add: 1, total: 5 },
      artifacts: [],
      findings: [],
    });
    expect(described.changes).toHaveLength(6);
    expect(described.changes[4]).toEqual({
      number: 4,
      topic: 'wording',
      kind: 'rename',
      id: 'K1',
      name: '延長保育を実施する施設数',
      path: ['１　子育て'],
      field: { key: 'name', label: 'KPI' },
      before: '延長保育の実施施設数',
      after: '延長保育を実施する施設数',
      likeness: 0.75,
      reason: '名称を整理した',
      place: { file: 'list.csv', line: 4, column: 3 },
    });
  });

  it('with --out builds the documents of the revision', async () => {
    const folder = await makeFolder({ 'a.csv': list, 'b.csv': revised });
    const words = ['diff', `${folder}/a.csv`, `${folder}/b.csv`, '--out', `${folder}/out`];
    const ran = shorten(folder, await run([...words, '--format', 'html', '--date', '2024-08-01']));
    expect(ran.code).toBe(0);
    const paths = [...ran.stdout.matchAll(/^out\/(\S+)/gm)].map((match) => match[1]);
    const names = ['revision-list', 'redline', 'clean', 'comparison', 'changes', 'errata', 'replaced-pages-list'];
    expect(paths).toEqual(names.map((name) => `b-diff/2024/${name}.html`));
  });
});

describe('diff --git', () => {
  const first = { 'city/torikumi.yaml': configuration, 'city/list.csv': list };

  it('compares two revisions of a workspace, or one with what stands there now', async () => {
    const folder = await makeRepository(first, { 'city/torikumi.yaml': configuration, 'city/list.csv': revised });
    for (const range of ['v1..v2', 'HEAD~1..HEAD', 'v1']) {
      const ran = await run(['diff', join(folder, 'city'), '--git', range]);
      expect(ran).toEqual({ code: 0, stdout: `改正前 → 改正後\n${changes}`, stderr: '' });
    }
    expect((await run(['diff', join(folder, 'city/list.csv'), '--git', 'v1..v2'])).stdout).toContain(changes);
  });

  it('says at once what is wrong with one side', async () => {
    const spoiled = { 'city/torikumi.yaml': configuration, 'city/list.csv': 'ID,KPI\n,空き家の数\n' };
    const folder = await makeRepository(first, spoiled);
    const path = join(folder, 'city');
    const ran = shorten(folder, await run(['diff', path, '--git', 'v1..v2']));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('エラー v2:city/list.csv:2:1 「ID」');
    const unknown = await run(['diff', path, '--git', 'v8..v9']);
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/「v8」[\s\S]*「v9」[\s\S]*エラー 2 件/);
  });

  it('says once that there is no git', async () => {
    const git = async () => {
      throw Object.assign(new Error('spawn git ENOENT'), { code: 'ENOENT' });
    };
    const { code, stderr } = await diff({ 'a/list.csv': list }, ['@a', '--git', 'v1..v2'], { git });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^エラー git がありません\n.*\nエラー 1 件/);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['two kinds', ['@a', '@c/x.md'], 'エラー 比べられません：データのフォルダと'],
    ['nothing there', ['@a', '@b'], 'エラー ファイルがありません：b'],
    ['a folder without data', ['@c', '@a'], 'エラー 比べられるデータがありません：c'],
    ['another kind of file', ['@c/x.pdf', '@c/x.pdf'], 'エラー 比べられるデータがありません：c/x.pdf'],
    [
      'a book and a table',
      ['data/shinagawa-planning-dept', 'data/meguro-strategy'],
      'エラー 比べられません：冊子と表です',
    ],
    ['a date of no calendar', ['@a', '@a', '--date', '2024-02-31'], '2024-02-31'],
  ])('%s', async (_, words, message) => {
    const { code, stdout, stderr } = await diff({ 'a/list.csv': list, 'c/x.pdf': '', 'c/x.md': '' }, words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['one edition alone', ['@a']],
    ['three', ['@a', '@b', '@c']],
    ['two and revisions', ['@a', '@b', '--git', 'v1..v2']],
    ['no range', ['@a', '--git', '--help..HEAD']],
    ['one label', ['@a', '@b', '--labels', '素案']],
    ['an unknown format', ['@a/list.csv', '@a/list.csv', '--out', '@out', '--format', 'odt']],
  ])('%s is wrong usage', async (_, words) => {
    const { code, stdout, stderr } = await diff({ 'a/list.csv': list }, words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('torikumi diff --help');
  });
});

describe('a difference that no item has for itself', () => {
  it('is told over the items: the head of a column, with the old value beside the new one', async () => {
    const contents = {
      'old/list.csv': 'ID,指標,策定時（H16）,現況（H22速報）\nA,指標甲,77.4,70.1\n',
      'new/list.csv': 'ID,指標,策定時（H16）,現況（H22）\nA,指標甲,77.4,63.7\n',
    };
    const told = `old → new
列の見出し
  変更　現況（H22速報） → 現況（H22）
A　指標甲
  変更　現況（H22）　70.1 → 63.7
変更 2 か所　維持 0・修正 1・削除 0・新規 0・計 1
`;
    expect((await diff(contents, ['@old', '@new', '--labels', 'old,new'])).stdout).toBe(told);
    const { stdout } = await diff(contents, ['@old', '@new', '--json']);
    expect(JSON.parse(stdout).changes).toMatchObject([
      { number: 2, kind: 'head', before: '現況（H22速報）', after: '現況（H22）' },
      { number: 1, kind: 'value', id: 'A', before: '70.1', after: '63.7' },
    ]);
  });
});

describe('of two plans', () => {
  const plan = (rows: string) =>
    `ID,KPI,単位,方向,基準値（R1）,R4,R5,目標値（R8）,担当課\n${rows.trim().replaceAll(/\n\s+/g, '\n')}\n`;
  const settings = (target = '') => configuration.replace('data:\n  list: list.csv\n', target);

  it('tells what an indicator takes the place of, as its table says; no report prints that', async () => {
    const head = 'ID,KPI,単位,方向,R4,R5,目標値（R8）';
    const contents = {
      'old/torikumi.yaml': settings(),
      'old/indicators.csv': `${head}\nK3,まとめた数,件,増加,1,2,3\n`,
      'new/torikumi.yaml': settings(),
      'new/indicators.csv': `${head},置換\nK4,子どもの分,件,増加,1,2,3,K3\nK5,大人の分,件,増加,1,2,3,K3\n`,
    };
    const { stdout, stderr } = await diff(contents, ['@old', '@new']);
    expect(stdout).toContain('K5　大人の分\n  分割　まとめた数 →');
    expect(stderr).not.toContain('置換');
    const told = await diff(
      { ...contents, 'new/indicators.csv': contents['new/indicators.csv'].replaceAll(',K3', ',K9') },
      ['@old', '@new'],
    );
    expect(told.stderr).toContain('K9');
  });

  it('tells who answers for an indicator from now on', async () => {
    const contents = {
      'old/torikumi.yaml': settings(),
      'old/indicators.csv': plan('K1,待機児童数,人,減少,12,9,4,0,こども課'),
      'new/torikumi.yaml': settings(),
      'new/indicators.csv': plan('K1,待機児童数,人,減少,12,9,4,0,こども家庭課'),
    };
    expect((await diff(contents, ['@old', '@new', '--labels', '旧,新'])).stdout).toBe(`旧 → 新
K1　待機児童数
  変更　担当課　こども課 → こども家庭課
変更 1 か所　維持 0・修正 1・削除 0・新規 0・計 1
`);
  });

  it('has one column of targets where the year of all of them changed', async () => {
    const contents = {
      'old/torikumi.yaml': settings(),
      'old/indicators.csv': plan('K1,待機児童数,人,減少,12,9,4,0,こども課\nK2,公園の数,か所,増加,1,2,3,5,公園課'),
      'new/torikumi.yaml': settings(),
      'new/indicators.csv': plan(
        'K1,待機児童数,人,減少,12,9,4,0,こども課\nK2,公園の数,か所,増加,1,2,3,6,公園課',
      ).replace('目標値（R8）', '目標値（R10）'),
    };
    expect((await diff(contents, ['@old', '@new', '--labels', '旧,新'])).stdout).toBe(`旧 → 新
列の見出し
  変更　目標値（R8） → 目標値（R10）
K2　公園の数
  変更　目標値（R8）　5か所 → 目標値（R10）　6か所
変更 2 か所　維持 1・修正 1・削除 0・新規 0・計 2
`);
  });
});

describe('last year beside this year', () => {
  const table = (year: number, actuals: readonly string[], target: string) =>
    [
      '青空市総合計画　進捗管理表,,,,',
      `基本目標,指標名,基準値（R2）,${actuals.map((_, index) => `R${year - actuals.length + 1 + index}実績`).join(',')},目標値（R8）`,
      `１ 子育て,学童利用者数,500人,${actuals.join(',')},${target}`,
      `,小計,500,${actuals.map(() => '1').join(',')},700`,
      `２ 安全,訓練参加者数,10人,${actuals.join(',')},40人`,
      `,小計,10,${actuals.map(() => '1').join(',')},40`,
    ].join('\n');
  const contents = {
    'r5.csv': table(5, ['580人', '600人'], '700人'),
    'ws/torikumi.yaml': configuration
      .replace('list: list.csv', 'indicators: r6.csv')
      .replace('2024-08-01', '2025-08-01'),
    'ws/r6.csv': table(6, ['580人', '610人', '640人'], '750人'),
  };
  const found = `学童利用者数
  変更　R5実績　600人 → 610人
  変更　目標値（R8）　700人 → 750人
訓練参加者数
  変更　R5実績　600人 → 610人
変更 3 か所　維持 0・修正 2・削除 0・新規 0・計 2
`;

  it.each([
    ['a table beside a workspace', '@r5.csv', '@ws'],
    ['two tables', '@r5.csv', '@ws/r6.csv'],
  ])('compares %s without subtotals and without what has come since', async (_, old, now) => {
    const { code, stdout, stderr } = await diff(contents, [old, now, '--date', '2025-08-01']);
    expect([code, stdout]).toEqual([0, expect.stringContaining(found)]);
    expect(stderr).toContain('片方の版にしかない年度の実績値は、変更としません：令和6年度');
  });

  it('compares a list beside a workspace of a list', async () => {
    const files = { 'old.csv': list, 'ws/torikumi.yaml': configuration, 'ws/list.csv': revised };
    expect(await diff(files, ['@old.csv', '@ws'])).toMatchObject({ code: 0, stdout: expect.stringContaining(changes) });
  });

  it('says of a text beside a workspace what can be compared', async () => {
    const files = { 'old.md': '# 方針\n', 'ws/torikumi.yaml': configuration, 'ws/list.csv': revised };
    const { code, stderr } = await diff(files, ['@old.md', '@ws']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('ワークスペースと、それと同じ種類の表か様式')]);
  });
});
