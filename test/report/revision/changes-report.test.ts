import { expect, it } from 'vitest';
import { composeSmall, rowsOf, smallFiles } from './small-revision.ts';

it('has every change by what is asked, with its number, page, place, both texts and reason', async () => {
  const rows = rowsOf(await composeSmall('changes'));
  expect(rows.slice(rows.findIndex(([head]) => head === '番号'))).toEqual([
    ['番号', '頁', '箇所', '変更前（改正前）', '変更後（改正後）', '理由'],
    ['数え方や対象を改めたもの（1か所）'],
    [
      '1',
      '1',
      '相談件数（累計）',
      '相談件数［（年間）］/目標値　［32,268］件/定義　予算は［6,166］千円とする/申請は窓口で受け付ける',
      '相談件数［（累計）］/目標値　［32,550］件/定義　予算は［6,227］千円とする/申請は窓口［と電話］で受け付ける',
      '実績による',
    ],
    ['目標をほかに改めたもの（1か所）'],
    ['2', '1', '延長保育の実施施設数　目標値', '4園・8園（31年度）', '5園・9園（R2年度）', ''],
    ['削除したもの（1か所）'],
    ['3', '（旧1）', '屋外広告物の撤去数', '目標値　10件', '（なし）', '完了した'],
    ['新しく加えたもの（1か所）'],
    ['4', '1', '空き家の数', '目標値　5件', ''],
    ['位置を移したもの（1か所）'],
    ['5', '1', '公園面積', '２　まち', '１　子育て', ''],
  ]);
});

it('sums them up above, each kind in a line with its first ones', async () => {
  const tree = await composeSmall('changes');
  expect(JSON.stringify(tree)).toContain('変更は5か所である。KPIは4のままである（維持1、修正2、削除1、新規1）。');
  expect(rowsOf(tree).slice(0, 6)).toEqual([
    ['変更', 'か所', '番号', '例'],
    ['数え方や対象を改めたもの', '1', '1', '相談件数（累計）'],
    ['目標をほかに改めたもの', '1', '2', '延長保育の実施施設数 4園・8園（31年度）→5園・9園（R2年度）'],
    ['削除したもの', '1', '3', '屋外広告物の撤去数'],
    ['新しく加えたもの', '1', '4', '空き家の数'],
    ['位置を移したもの', '1', '5', '公園面積 ２　まち→１　子育て'],
  ]);
});

it('tells once what became of groups: their names and numbers, what was split and what was merged', async () => {
  const files = smallFiles();
  const list = (goals: readonly string[]) =>
    `ID,基本目標,KPI,目標値\n${goals.map((goal, index) => `K${index},${goal},指標${index},${index}件\n`).join('')}`;
  const { 'reasons.csv': _, ...rest } = files;
  const settings = String(files['torikumi.yaml']).replace('  reasons: reasons.csv\n', '');
  const told = async (old: readonly string[], now: readonly string[]) => {
    const tree = await composeSmall('changes', {
      ...rest,
      'torikumi.yaml': settings,
      'old/list.csv': list(old),
      'list.csv': list(now),
    });
    const rows = rowsOf(tree);
    const below = rows.slice(rows.findIndex(([head]) => head === '番号'));
    return below.filter(([, page]) => page === '1').map((row) => row.slice(2));
  };
  const five = ['１　子育て', '２　まち', '２　まち', '３　産業', '３　産業'];
  expect(await told(five, ['１　子育て', '３　まち', '３　まち', '２　産業と観光', '２　産業と観光'])).toEqual([
    ['基本目標の名称', '［２］　まち', '［３］　まち'],
    ['基本目標の名称', '［３］　産業', '［２］　産業［と観光］'],
  ]);
  expect(await told(five, ['２　子育て', '３　まち', '３　まち', '４　産業', '４　産業'])).toEqual([
    ['基本目標の番号（3件）', '次の番号を改める：「子育て」１→２、「まち」２→３、「産業」３→４'],
  ]);
  expect(
    await told(
      five,
      five.map((goal) => `${goal}（重点）`),
    ),
  ).toEqual([
    ['基本目標の名称（3件）', '次の名称の終わりに「（重点）」を加える：「１　子育て」「２　まち」「３　産業」'],
  ]);
  const split = ['１　子育て', '２　まち', '２　まち', '２　まち', '２　まち'];
  expect(await told(split, ['１　子育て', '２　まち', '２　まち', '３　公園', '３　公園'])).toEqual([
    ['基本目標（分割）', '２　まち', '２　まち/３　公園（指標3、指標4）'],
  ]);
  expect(await told(five, ['１　子育て', '２　まち', '２　まち', '２　まち', '２　まち'])).toEqual([
    ['基本目標（統合）', '２　まち/３　産業', '２　まち'],
  ]);
});

it('says that there are none', async () => {
  const files = smallFiles();
  const same = { ...files, 'old/list.csv': files['list.csv'] ?? '', 'reasons.csv': 'ID,理由\n' };
  const { 'reasons.csv': _, ...rest } = same;
  const settings = String(files['torikumi.yaml']).replace('  reasons: reasons.csv\n', '');
  const tree = await composeSmall('changes', { ...rest, 'torikumi.yaml': settings });
  expect(rowsOf(tree)).toEqual([]);
  expect(JSON.stringify(tree)).toContain('変更はない。');
});
