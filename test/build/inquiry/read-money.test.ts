import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openInquiry } from '../../../src/build/inquiry/open-inquiry.ts';
import { readReplies } from '../../../src/build/inquiry/read-replies.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const city = {
  'torikumi.yaml':
    'organization: 見本市\nplan: { title: 評価 }\ndocument: { date: 2025-05-20 }\ndata: { evaluation: forms/財源.yaml }\n',
  'forms/財源.yaml': `title: 財源の調べ
of: 事業
name: 事業名
sources:
  事業: { table: programmes.csv, key: 事業ID }
  費用: { table: costs.csv, key: [事業ID, 年度] }
  人数: { table: people.csv, key: [事業ID, 年度, 区分] }
figures: { 事業費: {}, 財源の計: { formula: 合計（国庫支出金、一般財源） } }
checks: { 財源: off }
rules: [{ that: 財源の計 ＝ 事業費, level: error }]
picks: { 前の人数: { of: 人数, value: 人数, where: { 区分: 実績 } } }
inquiry:
  number: '9'
  year: 令和6年度
  deadline: 2025-06-13
  section: 課
  columns:
    - 事業名
    - { show: 事業費, year: 前年度, head: 前年度の事業費 }
    - { show: 前の人数, year: 前年度, head: 前年度の人数 }
    - { ask: 費用.予算現額, type: number }
    - { ask: 費用.決算額, type: number }
    - { ask: 費用.国庫支出金, type: number }
    - { ask: 費用.一般財源, type: number }
    - { ask: 人数.人数, type: number, where: { 区分: 実績 } }
`,
  'programmes.csv': '事業ID,事業名,課\nP1,見守り,福祉課\n',
  'costs.csv': '事業ID,年度,予算現額,決算額,国庫支出金,一般財源\nP1,令和5年度,1000,900,300,600\nP1,令和6年度,,,,\n',
  'people.csv': '事業ID,年度,区分,人数\nP1,令和5年度,実績,240\n',
};

/** What becomes of one row of a reply: what is taken, and what is asked of which head. */
async function read(
  row: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<{ readonly taken: readonly string[]; readonly asked: readonly string[] }> {
  return readForm(
    `番号,事業名,前年度の事業費,前年度の人数,予算現額,決算額,国庫支出金,一般財源,人数,回答済\nP1,見守り,900,240,${row}\n`,
    changes,
  );
}

async function readForm(
  table: string,
  changes: Readonly<Record<string, string>>,
): Promise<{ readonly taken: readonly string[]; readonly asked: readonly string[] }> {
  const form = `照会番号 9　様式の版 1　課 福祉課\n${table}`;
  const root = await makeFolder({ ...city, ...changes, 'back/回答.csv': form });
  const effects = createNodeEffects();
  const { open } = await openInquiry(effects, root, '9');
  if (open === undefined) throw new Error('not opened');
  await readReplies(effects, open, join(root, 'back'), '2025-06-10T10:00:00');

  const lines = (await readFile(join(root, 'inquiries/9/history.csv'), 'utf8'))
    .split('\n')
    .map((line) => line.split('","'));
  const heads = (kind: string) => lines.filter((line) => line[1] === kind).map((line) => line[4] ?? '');
  return { taken: heads('回答'), asked: heads('確認') };
}

const all = ['予算現額', '決算額', '国庫支出金', '一般財源', '人数'];

it('takes what adds up', async () => {
  expect(await read('1100,1000,350,650,250,○')).toEqual({ taken: all, asked: [] });
});

it('asks of all that a figure of a broken rule is computed of', async () => {
  const { taken, asked } = await read('1100,1000,350,660,250,○');
  expect(taken).toEqual(['予算現額', '人数']);
  expect(asked.toSorted()).toEqual(['一般財源', '国庫支出金', '決算額']);
});

it('holds no sum against a part that is asked already, or not filled in yet', async () => {
  expect(await read('1100,1000,350百万円,650,250,○')).toEqual({
    taken: ['予算現額', '決算額', '一般財源', '人数'],
    asked: ['国庫支出金'],
  });
  expect(await read('1100,1000,,650,250,')).toEqual({ taken: ['予算現額', '決算額', '一般財源', '人数'], asked: [] });
});

it('holds the rest of a sum against what an odd part would be taken for', async () => {
  const { taken } = await read('1100,100000,350,650,250,○');
  expect(taken).toEqual(['人数']);
});

it('asks of no part where only the unit of the sum seems wrong', async () => {
  expect(await read('1100,1000000,350,650,250,○')).toEqual({
    taken: ['予算現額', '国庫支出金', '一般財源', '人数'],
    asked: ['決算額'],
  });
  expect((await read('1100,1000000,350,660,250,○')).asked.toSorted()).toEqual(['一般財源', '国庫支出金', '決算額']);
});

it('asks of both funds where what was 0 and what was not change places', async () => {
  const without = { 'costs.csv': city['costs.csv'].replace('300,600', '0,900') };
  expect((await read('1100,950,950,0,250,○', without)).asked.toSorted()).toEqual(['一般財源', '国庫支出金']);
});

it('takes words under a name that stands over figures as words', async () => {
  const words = {
    'torikumi.yaml': city['torikumi.yaml'].replace(
      'evaluation: forms/財源.yaml',
      'indicators: a.csv, evaluation: forms/別.yaml',
    ),
    'forms/別.yaml':
      'title: 別\nof: 事業\nname: 事業名\nsources:\n  事業: { table: programmes.csv, key: 事業ID }\n  指標: { table: indicators, key: [事業ID, ID] }\n',
    'a.csv':
      'ID,事業ID,指標,単位,方向,課,R5実績,R6目標,R6実績\n1,P1,相談,件,増加,福祉課,90,100,\n2,P1,訪問,件,増加,福祉課,80,100,\n',
    'forms/財源.yaml': `title: 回答票
of: 指標
name: 指標
sources: { 指標: { table: indicators, key: ID } }
fields: { 見込み: { choices: [上向き, 横ばい] } }
inquiry:
  number: '9'
  year: 令和6年度
  deadline: 2025-06-13
  section: 課
  columns: [指標, { ask: 実績 }, { ask: 見込み }]
`,
  };
  const table = '番号,指標,実績,見込み,回答済\n1,相談,92,上向き,○\n2,訪問,88,横ばい,○\n';
  expect(await readForm(table, words)).toEqual({ taken: ['実績', '見込み', '実績', '見込み'], asked: [] });
});

it('knows last year’s value by the figure or the choice of rows that shows it', async () => {
  expect((await read('1100,1000,350,650,2500,○')).asked).toEqual(['人数']);
  expect((await read('1200000,1000000,350000,650000,250,○')).asked).toContain('決算額');
});

it('knows last year’s value of the data where the form shows none', async () => {
  expect((await read('1100000,1000,350,650,250,○')).asked).toEqual(['予算現額']);
  expect((await read('1100,1000,350000,650,250,○')).asked).toContain('国庫支出金');
  expect((await read('なし,1000,350,650,250,○')).asked).toEqual(['予算現額']);
});

it('asks of a row whose amounts stand one column aside', async () => {
  expect((await read('950,320,640,,250,')).asked.toSorted()).toEqual(
    ['予算現額', '決算額', '国庫支出金', '人数'].toSorted(),
  );
});

it('leaves to a section what it judges itself, and not what it computes', async () => {
  const judged = {
    'torikumi.yaml':
      `${city['torikumi.yaml'].replace('forms/財源.yaml', 'forms/財源.yaml, indicators: a.csv')}`.replace(
        '{ evaluation: forms/財源.yaml, indicators: a.csv }',
        '{ indicators: a.csv }',
      ),
    'a.csv':
      'ID,指標,単位,方向,課,R5実績,R6目標,R6実績\n1,相談,件,増加,福祉課,90,100,\n2,訪問,件,増加,福祉課,80,100,\n3,講座,回,増加,福祉課,70,100,\n',
    'forms/財源.yaml': `title: 回答票
of: 指標
name: 指標
sources: { 指標: { table: indicators, key: ID } }
fields: { 評価: { choices: [◎, ○, △, ×] } }
inquiry:
  number: '9'
  year: 令和6年度
  deadline: 2025-06-13
  section: 課
  columns: [指標, { ask: 実績 }, { ask: 評価 }]
`,
  };
  const table = '番号,指標,実績,評価,回答済\n1,相談,92,△,○\n2,訪問,101,◎,○\n3,講座,70,○,○\n';
  const { taken, asked } = await readForm(table, judged);
  expect(taken.filter((head) => head === '評価')).toHaveLength(3);
  expect(asked).toEqual([]);
});

it('holds no funds against the budget while the settled amount is asked', async () => {
  const checked = { 'forms/財源.yaml': city['forms/財源.yaml'].replace('checks: { 財源: off }\n', '') };
  expect((await read('1100,1000,350,660,250,○', checked)).asked.toSorted()).toEqual([
    '一般財源',
    '国庫支出金',
    '決算額',
  ]);
  expect(await read('1100,1000人,350,650,250,○', checked)).toEqual({
    taken: ['予算現額', '国庫支出金', '一般財源', '人数'],
    asked: ['決算額'],
  });
});

it('asks of both days where the end is before the beginning', async () => {
  const dated = {
    'forms/財源.yaml': city['forms/財源.yaml']
      .replace(
        '    - { ask: 人数.人数, type: number, where: { 区分: 実績 } }\n',
        '    - { ask: 費用.契約日, type: date }\n    - { ask: 費用.完了日, type: date }\n',
      )
      .replace('    - { show: 前の人数, year: 前年度, head: 前年度の人数 }\n', ''),
    'costs.csv': city['costs.csv']
      .replace('一般財源', '一般財源,契約日,完了日')
      .replace('300,600', '300,600,,')
      .replace('令和6年度,,,,', '令和6年度,,,,,,'),
  };
  const read2 = (days: string) =>
    readForm(
      `番号,事業名,前年度の事業費,予算現額,決算額,国庫支出金,一般財源,契約日,完了日,回答済\nP1,見守り,900,1100,1000,350,650,${days},○\n`,
      dated,
    );
  expect((await read2('令和6年9月1日,2024/8/31')).asked.toSorted()).toEqual(['契約日', '完了日'].toSorted());
  expect((await read2('令和6年9月1日,2024/9/1')).asked).toEqual([]);
});
