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
  expect(tables.slice(0, 3)).toEqual([
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
