import { expect, it } from 'vitest';
import { checkEdition } from '../../src/edition/check-edition.ts';
import { partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { readWorkspace } from '../../src/workspace/read-workspace.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

async function read(list: string) {
  const folder = await makeFolder({
    'torikumi.yaml':
      'organization: 見本市\nplan: { title: 見本 }\ndocument: { date: 2024-02-29, years: era }\ndata: { list: list.csv }\n',
    'list.csv': list,
  });
  const { value } = await readWorkspace(createNodeEffects(), folder);
  return value && checkEdition(value.data, value.configuration);
}

async function check(list: string) {
  return ((await read(list))?.findings ?? []).filter(({ code }) => code !== 'inferred-id');
}

it('compares what a list prints as worked out', async () => {
  const right = '指標,5年度,4年度,増減\n窓口,120,100,20\n相談,80,90,△10\n広報,50,50,0\n';
  expect(await check(right)).toEqual([]);
  expect(await check(right.replace('△10', '10'))).toMatchObject([
    {
      code: 'figure-miscomputed',
      severity: 'warning',
      facts: { printed: '10', computed: '-10' },
      place: { line: 3, column: 4 },
    },
  ]);
});

it('fills what is empty only where the heads leave no doubt', async () => {
  const list = '指標,5年度,4年度,増減,増減率,目標値,達成率\n窓口,120,100,,,,\n相談,80,－,,,,\n広報,50,50,,0.0,60,\n';
  const checked = await read(list);
  const fields = partOf(checked?.value, 'list')?.items.map((item) => item.fields.map(({ text }) => text).join('|'));
  expect(fields).toEqual(['120|100|20|20.0||', '80|－|－|－||', '50|50|0|0.0|60|']);
  expect(await check(list)).toMatchObject([
    { code: 'figures-left-empty', facts: { column: '達成率', count: 3 }, place: { line: 2, column: 7 } },
  ]);
});
