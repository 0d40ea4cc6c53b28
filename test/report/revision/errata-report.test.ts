import { expect, it } from 'vitest';
import { composeSmall, rowsOf } from './small-revision.ts';

it('points to the page and line of the published edition, wrong beside right', async () => {
  const [head, ...rows] = rowsOf(await composeSmall('errata'));
  expect(head).toEqual(['頁', '行', '箇所', '誤', '正']);
  const values = rows.filter((row) => row.length === 5);
  expect(values.map(([, , ...rest]) => rest)).toEqual([
    ['延長保育の実施施設数　目標値', '4園・8園（31年度）', '5園・9園（R2年度）'],
    ['相談件数（累計）', '（年間）', '（累計）'],
    ['相談件数（累計）　目標値', '32,268', '32,550'],
    ['相談件数（累計）　定義', '6,166', '6,227'],
    ['相談件数（累計）　定義', '（なし）', 'と電話'],
    ['公園面積', '２　まち', '１　子育て'],
    ['屋外広告物の撤去数', '屋外広告物の撤去数', '（削る）'],
    ['空き家の数', '（なし）', '空き家の数'],
  ]);
  expect(values.every(([page]) => page === '1')).toBe(true);
});
