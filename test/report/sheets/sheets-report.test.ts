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

async function buildSheets(files: Readonly<Record<string, string>>): Promise<{ folder: string; html: string }> {
  const inCity = Object.entries({ 'torikumi.yaml': settings, ...files }).map(([name, text]) => [`city/${name}`, text]);
  const folder = await makeFolder(Object.fromEntries(inCity));
  const { code, stdout, stderr } = await run(['build', join(folder, 'city'), '--out', join(folder, 'out')]);
  expect([code, stdout + stderr]).toEqual([0, expect.any(String)]);
  const html = await readFile(join(folder, 'out/city/2024/sheets.html'), 'utf8');
  return { folder, html };
}

/** The texts of the rows of each table. */
function tablesOf(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => cell.replace(/<[^>]*>/g, '').trim()).join('|'),
    ),
  );
}

it('prints a sheet for each programme, of the last year that was evaluated', async () => {
  const { folder, html } = await buildSheets(smallEvaluation);
  expect((await readdir(join(folder, 'out/city/2024'))).toSorted()).toEqual([
    'sheets.html',
    'sheets.pdf',
    'sheets.xlsx',
  ]);
  const tables = tablesOf(html);
  expect(tables.slice(0, 4)).toEqual([
    ['番号|事業名|頁', 'A-1|見守り|2', 'A-2|清掃|3'],
    ['課|福祉課|施策|安心なまち', '目的|高齢者を支える。'],
    [
      '区分|単位|令和5年度|令和6年度|令和7年度',
      '決算|決算|当初予算',
      '予算現額|千円|1,200|1,500|1,600',
      '事業費|千円|1,150|1,425|1,600',
      '人件費|千円|1,750|2,485|－',
      '総コスト|千円|2,900|3,910|－',
      '執行率|％|95.8|95.0|－',
    ],
    ['段階|一次|二次', '点|8|7', '意見|よい|まずまず'],
  ]);
  // What is doubtful is printed as typed.
  expect(tables.at(-1)).toEqual(['段階|一次', '点|約5', '意見|ふつう']);
  expect(html).toContain('<h2 id="sheet-2">A-2　清掃</h2>');
});

it('sums them up before the first of them', async () => {
  const front = `front:
  tallies: [評定]
  sums: { by: 課, columns: [事業費, 執行率] }
  ranking: { by: 総コスト, columns: [総コストの増減] }
  list: { columns: [課, 評定] }
parts:`;
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('parts:', front)
    .replace('picks:\n', 'picks:\n  評定: { of: 評価, value: 意見, where: { 段階: [二次, 一次] } }\n')
    .replace('fields:\n', 'fields:\n  評定: { choices: [よい, まずまず] }\n');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  expect(tablesOf(html).slice(0, 4)).toEqual([
    ['区分|件数|構成比（％）', 'よい|0|0.0', 'まずまず|1|50.0', 'ふつう|1|50.0', '計|2|100.0'],
    ['課|件数|事業費（千円）|執行率（％）', '福祉課|1|1,425|95', '環境課|1|0|0', '計|2|1,425|95'],
    ['順位|事業名|総コスト（千円）|総コストの増減（千円）', '1|見守り|3,910|1,010', '2|清掃|355|－'],
    ['番号|事業名|課|評定|頁', 'A-1|見守り|福祉課|まずまず|2', 'A-2|清掃|環境課|ふつう|3'],
  ]);
});

it('leaves empty lines for what others will write', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'].replace('目的]', '目的, [{ blank: 議会の評価, lines: 3 }]]');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  expect(html).toMatch(/<th[^>]*>議会の評価<\/th><td[^>]*><br><br><\/td>/);
});

it('shows the rows of all years where a part asks for them', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'].replace(
    'items: { of: 評価, columns: [段階, 点, 意見], turned: true }',
    'items: { of: 費用, columns: [年度, 決算額], year: all }',
  );
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  const [, , , first, , , second] = tablesOf(html);
  expect(first).toEqual(['年度|決算額', '令和5年度|1150', '令和6年度|1425', '令和7年度|']);
  expect(second).toEqual(['年度|決算額', '令和6年度|0']);
});

it('makes a document of each form, called after it', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'];
  const other = form
    .replace('title: 評価シート', 'title: 一覧のシート')
    .replace('of: 事業', 'of: 施策')
    .replace('name: 事業名', 'name: 施策');
  const short = `${other.slice(0, other.indexOf('fields:'))}parts:\n  - boxes: [施策]\n`;
  const files = { ...smallEvaluation, 'forms/施策シート.yaml': short };
  const folder = await makeFolder({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`city/${name}`, text])),
    'city/torikumi.yaml': settings.replace('forms/評価シート.yaml', '[forms/評価シート.yaml, forms/施策シート.yaml]'),
  });
  const { code, stdout } = await run(['build', join(folder, 'city'), '--out', join(folder, 'out'), '--format', 'html']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('sheets-施策シート')]);
  const html = await readFile(join(folder, 'out/city/2024/sheets-施策シート.html'), 'utf8');
  expect(html).toContain('令和6年度　一覧のシート');
  expect(await readFile(join(folder, 'out/city/2024/sheets-評価シート.html'), 'utf8')).toContain('見守り');
});

it('tells of each form which line of it is wrong', async () => {
  const settingsOfTwo = settings.replace(
    'forms/評価シート.yaml',
    '[forms/評価シート.yaml, forms/b.yaml, forms/none.yaml]',
  );
  const folder = await makeFolder({ ...smallEvaluation, 'torikumi.yaml': settingsOfTwo, 'forms/b.yaml': 'title: 1\n' });
  const { code, stdout } = await run(['check', folder, '--json']);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; place?: { text: string } }[] };
  const places = findings.map((each) => `${each.code} ${each.place?.text}`);
  expect([code, places]).toEqual([
    1,
    expect.arrayContaining(['file-missing torikumi.yaml:4:54', 'form-invalid forms/b.yaml:1:8']),
  ]);
});
