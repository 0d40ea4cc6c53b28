import { expect, it } from 'vitest';
import { composeSmall, rowsOf, smallFiles } from './small-revision.ts';

it('has every change with its number, page, place, both texts and reason', async () => {
  expect(rowsOf(await composeSmall('changes'))).toEqual([
    ['番号', '頁', '箇所', '変更前（改正前）', '変更後（改正後）', '理由'],
    ['１　子育て'],
    ['1', '1', '延長保育の実施施設数　目標値', '4園・8園（31年度）', '5園・9園（R2年度）', ''],
    ['2', '1', '相談件数（累計）', '（年間）', '（累計）', '実績による'],
    ['3', '1', '相談件数（累計）　目標値', '32,268', '32,550', '実績による'],
    ['4', '1', '相談件数（累計）　定義', '6,166', '6,227', '実績による'],
    ['5', '1', '相談件数（累計）　定義', '（なし）', 'と電話', '実績による'],
    ['6', '1', '公園面積（移動）', '２　まち', '１　子育て', ''],
    ['２　まち'],
    ['7', '（旧1）', '屋外広告物の撤去数（削除）', '屋外広告物の撤去数', '（なし）', '完了した'],
    ['8', '1', '空き家の数（新規）', '（なし）', '空き家の数', ''],
  ]);
});

it('says that there are none', async () => {
  const files = smallFiles();
  const same = { ...files, 'old/list.csv': files['list.csv'] ?? '', 'reasons.csv': 'ID,理由\n' };
  const { 'reasons.csv': _, ...rest } = same;
  const settings = String(files['torikumi.yaml']).replace('  reasons: reasons.csv\n', '');
  const tree = await composeSmall('changes', { ...rest, 'torikumi.yaml': settings });
  expect(rowsOf(tree)).toEqual([]);
  expect(JSON.stringify(tree)).toContain('変更は0か所である。');
});
