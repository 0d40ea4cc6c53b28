import { expect, it } from 'vitest';
import { composeSmall, rowsOf, smallFiles } from './small-revision.ts';

it('points to the page and line of the published edition, wrong beside right', async () => {
  const [head, ...rows] = rowsOf(await composeSmall('errata'));
  expect(head).toEqual(['頁', '行', '箇所', '誤', '正']);
  const values = rows.filter((row) => row.length === 5);
  expect(values.map(([, , ...rest]) => rest)).toEqual([
    ['延長保育の実施施設数　目標値', '4園・8園（31年度）', '5園・9園（R2年度）'],
    [
      '相談件数（累計）',
      '相談件数［（年間）］/目標値　［32,268］件/定義　予算は［6,166］千円とする/申請は窓口で受け付ける',
      '相談件数［（累計）］/目標値　［32,550］件/定義　予算は［6,227］千円とする/申請は窓口［と電話］で受け付ける',
    ],
    ['公園面積', '２　まち', '１　子育て'],
    ['空き家の数', '（なし）', '目標値　5件'],
    ['屋外広告物の撤去数', '目標値　10件', '（削る）'],
  ]);
  expect(values.map(([page]) => page)).toEqual(['1', '1', '1', '（新1）', '1']);
  expect(values[3]?.[1]).toMatch(/^（新\d+）$/);
});

it('points to what an item was split from', async () => {
  const files = smallFiles();
  const split = { ...files, 'list.csv': `${files['list.csv']}K6,２　まち,看板の撤去数,10件,\n` };
  const replaces = { ...split, 'torikumi.yaml': `${files['torikumi.yaml']}  replaces: replaces.csv\n` };
  const rows = rowsOf(await composeSmall('errata', { ...replaces, 'replaces.csv': 'ID,置換\nK5,K4\nK6,K4\n' }));
  const [origin, ...heirs] = ['空き家の数', '看板の撤去数'].map((name) =>
    rows.find((row) => row[2] === name)?.slice(0, 2),
  );
  expect(heirs).toEqual([origin]);
  expect(origin?.[0]).toBe('1');
});
