import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { smallEvaluation } from '../../model/form/small-evaluation.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
plan: { title: 見本市事務事業評価 }
document: { title: 評価シート, date: 2025-10-01, years: era }
data: { evaluation: forms/評価シート.yaml }
`;
const programmes =
  '番号,事業名,課,施策番号,目的,担当者,電話\nA-1,見守り,福祉課,S1,支える。,見本花子,0300001111\nA-2,清掃/川,環境課,S1,清潔にする。,見本太郎,0300002222\n';
const form = smallEvaluation['forms/評価シート.yaml']
  .replace(
    'fields:\n',
    'fields:\n  担当者: { public: false }\n  電話: { public: false }\n  評価.意見: { public: false }\n',
  )
  .replace('picks:\n', 'picks:\n  係の人: { of: 事業, value: 担当者, where: { 課: [福祉課, 環境課] } }\n')
  .replace('  - boxes: [', '  - { heading: 連絡先, boxes: [[担当者, 電話], 係の人] }\n  - boxes: [')
  .replace('parts:\n', 'front: { list: { columns: [課, 担当者] } }\nparts:\n');

async function build(reports: string, ...args: readonly string[]) {
  const files = { ...smallEvaluation, 'programmes.csv': programmes, 'forms/評価シート.yaml': form };
  const folder = await makeFolder({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`city/${name}`, text])),
    'city/torikumi.yaml': `${settings}reports: { sheets: { formats: [html], ${reports} } }\n`,
  });
  const { code, stdout, stderr } = await run([
    'build',
    join(folder, 'city'),
    '--out',
    join(folder, 'out'),
    '--report',
    'sheets,sheet-data',
    ...args,
  ]);
  const out = join(folder, 'out/city/2024');
  const names = code === 0 ? (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')) : [];
  return {
    code,
    told: stdout + stderr,
    names: names.toSorted(),
    read: (name: string) => readFile(join(out, name), 'utf8'),
  };
}

it('leaves what is not public out of every output, unless the copy for inside is asked for', async () => {
  const { names, read } = await build('');
  expect(names).toEqual(['sheets.html']);
  const html = await read('sheets.html');
  for (const word of ['見本花子', '0300001111', '担当者', '電話', '係の人', '連絡先', 'まずまず', '意見']) {
    expect([word, html.includes(word)]).toEqual([word, false]);
  }
  expect(html).toContain('福祉課');
});

it('makes both copies, each with its mark in its name and on every sheet', async () => {
  const { names, read } = await build('copies: [public, inside]');
  expect(names).toEqual(['sheets_公開用.html', 'sheets_庁内用.html']);
  const inside = await read('sheets_庁内用.html');
  expect([inside.includes('見本花子'), inside.match(/【庁内用】/g)?.length]).toEqual([true, 2]);
  const open = await read('sheets_公開用.html');
  expect([open.includes('見本花子'), open.match(/【公開用】/g)?.length]).toEqual([false, 2]);
  expect((await build('copies: [inside]')).names).toEqual(['sheets_庁内用.html']);
});

it('makes a file of each sheet, called after it', async () => {
  const { names, read } = await build('files: each');
  expect(names).toEqual(['sheets/A-1_見守り.html', 'sheets/A-2_清掃-川.html']);
  const html = await read('sheets/A-2_清掃-川.html');
  expect([
    html.includes('清潔にする。'),
    html.includes('支える。'),
    html.includes('<title>A-2　清掃/川　評価シート'),
  ]).toEqual([...[true, false, true]]);
  expect((await build('files: both')).names).toEqual(['sheets.html', ...names]);
});

it('makes only those that are asked for, under a name of their own', async () => {
  const { names, read } = await build('files: both', '--only', '課＝環境課');
  expect(names).toEqual(['sheets/A-2_清掃-川.html', 'sheets_課-環境課.html']);
  const html = await read('sheets_課-環境課.html');
  expect([html.includes('清掃'), html.includes('見守り'), html.includes('（課＝環境課）')]).toEqual([
    true,
    false,
    true,
  ]);
  expect((await build('', '--only', '施策=S1', '--only', '番号=A-1,A-3')).names).toEqual([
    'sheets_施策-S1_番号-A-1-A-3.html',
  ]);
});

it('says what there is where nothing is what is asked for', async () => {
  const { code, told } = await build('', '--only', '課=消防署');
  expect([code, told]).toEqual([1, expect.stringContaining('「課=消防署」に当たるシートがありません')]);
  expect(told).toContain('福祉課');
  expect((await build('', '--only', '課')).told).toContain('列=値（例 施策=2-1）');
});

it('publishes what the sheets show, one value a row, and nothing else of the tables', async () => {
  const { read, told } = await build('');
  expect(told).toContain('sheet-data.csv');
  const rows = (await read('sheet-data.csv')).replaceAll('"', '').trim().split(/\r?\n/);
  expect(rows[0]?.replace('\uFEFF', '')).toBe(
    '地方公共団体名,様式,番号,名称,年度,年度（和暦）,出どころ,行,項目,値,数値,単位',
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      '見本市,評価シート,A-1,見守り,,,事業,,課,福祉課,,',
      '見本市,評価シート,A-1,見守り,2024,令和6年度,費用,,予算現額,1,500,1500,千円',
      '見本市,評価シート,A-2,清掃/川,2024,令和6年度,評価,一次,点,約5,,',
      '見本市,評価シート,A-1,見守り,2024,令和6年度,計算,,総コスト,3910,3910,千円',
    ]),
  );
  for (const hidden of ['見本花子', '0300001111', 'まずまず', '一般財源'])
    expect(rows.join('\n')).not.toContain(hidden);
});
