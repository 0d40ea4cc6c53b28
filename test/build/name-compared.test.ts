/** How the documents are called that two files alone are compared in. */

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { prepareDiff } from '../../src/build/prepare-diff.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const table = (rows: string) => `KPI,R5実績,目標値（R8）\n相談件数,${rows},9\n`;

async function nameOf(file: string, old: string, now: string) {
  const folder = await makeFolder({ [`old/${file}`]: old, [`new/${file}`]: now });
  const side = (edition: string) => ({ path: `${folder}/${edition}/${file}` });
  const { prepared } = await prepareDiff(createNodeEffects(), {
    old: side('old'),
    new: side('new'),
    date: '2024-08-01',
  });
  const { organization, document, plan } = prepared?.configuration ?? {};
  return [organization, document?.title, plan?.title];
}

describe('documents of two files are called', () => {
  it.each([
    [
      'as the titles of the new table say',
      'a.csv',
      '第２次青空市総合計画　進捗管理表\n',
      '青空市',
      '第２次青空市総合計画',
    ],
    ['as the file is, where its titles name no plan', '実績.csv', '指標の一覧（R6）\n', '', '実績'],
    ['as the file is, where it has no titles', '実績.csv', '', '', '実績'],
  ])('%s', async (_, file, title, organization, name) => {
    expect(await nameOf(file, `第１次海辺市総合計画\n${table('5')}`, title + table('6'))).toEqual([
      organization,
      name,
      name,
    ]);
  });

  it.each([
    [
      'as the one heading above all others says',
      '# 見本市まちづくり計画\n\n## 目的\n\n住みよい。\n',
      '見本市まちづくり計画',
    ],
    ['as the file is, where several headings stand side by side', '# 目的\n\n住みよい。\n\n# 期間\n\n5年。\n', '案'],
    ['as the file is, where a text stands above the heading', '令和6年\n\n# 目的\n\n住みよい。\n', '案'],
  ])('%s', async (_, text, name) => {
    expect(await nameOf('案.md', '# 旧\n', text)).toEqual(['', name, name]);
  });

  it('as the form says', async () => {
    const form = (edition: string) =>
      readFile(new URL(`../../data/osaka-minato-policy/${edition}`, import.meta.url), 'utf8');
    const [organization, title] = await nameOf('form.yaml', await form('draft/form.yaml'), await form('form.yaml'));
    expect([organization, title]).toEqual(['大阪市港区', '令和４年度　港区運営方針']);
  });
});
