/** Two columns that say the same of role and year: the one that is meant, the other a text that is told. */

import { expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function read(heads: string, cells: string) {
  const { value, findings } = checkPlan(
    makeTable(`指標|単位|${heads}\n来館者数|人|${cells}`),
    undefined,
    makeConfiguration({ date: '2024-08-01' }),
  );
  const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
  const show = (each: { column: { head: string }; quantity: { text: string } }) =>
    `${each.column.head} ${each.quantity.text}`;
  return {
    targets: indicator?.targets.map(show),
    actuals: indicator?.actuals.map(show),
    texts: indicator?.texts.map(({ head, text }) => `${head} ${text}`),
    told: findings.flatMap(({ code, facts }) => (/doubled/.test(code) ? [facts] : [])),
  };
}

it.each([
  ['第9次目標|第10次目標|R5実績', '9|7|8', '第10次目標 7', '第9次目標 9'],
  ['第10次目標|第9次目標|R5実績', '7|9|8', '第10次目標 7', '第9次目標 9'],
  ['第８期目標|第９期目標|R5実績', '9|7|8', '第９期目標 7', '第８期目標 9'],
  ['（変更前）目標値|目標値|R5実績', '9|7|8', '目標値 7', '（変更前）目標値 9'],
  ['旧目標値|目標値|R5実績', '9|7|8', '目標値 7', '旧目標値 9'],
  ['目標値|旧目標値|R5実績', '7|9|8', '目標値 7', '旧目標値 9'],
  ['変更前の目標（R8）|目標（R8）|R5実績', '9|7|8', '目標（R8） 7', '変更前の目標（R8） 9'],
])('%s: the plan that is in force', (heads, cells, target, text) => {
  const found = read(heads, cells);
  expect(found).toMatchObject({ targets: [target], texts: [text] });
  expect(found.told).toHaveLength(1);
});

it('of what was spent and what came of it the second is the value', () => {
  const found = read('実績額（円）|実績値|目標値', '2,673,000|11|12');
  expect(found).toMatchObject({ actuals: ['実績値 11'], texts: ['実績額（円） 2,673,000'] });
  expect(found.told).toEqual([{ header: '実績額（円）', meaning: '実績値', first: '実績値', kept: true }]);
});

it('of what a year cost and what came of it the second is the value', () => {
  const found = read('R5（決算額（千円））|R5実績（KPI）|目標値', '1,300|60|65');
  expect(found).toMatchObject({ actuals: ['R5実績（KPI） 60'], texts: ['R5（決算額（千円）） 1,300'] });
  expect(found.told).toHaveLength(1);
});

it('指標値 beside 目標年月 is what is to be reached by then', () => {
  expect(read('指標値|目標年月|実績値', '12|R6.3|11')).toMatchObject({ targets: ['指標値 12'], told: [] });
  expect(read('指標値|目標値|目標年月', '12|15|R6.3')).toMatchObject({ targets: ['目標値 15'] });
});

it.each([
  ['目標値（R8）又は実施スケジュール', ['目標値（R8）又は実施スケジュール 90']],
  ['目標又は実績', []],
])('a head that says what else may stand below it: %s', (head, targets) => {
  expect(read(`R5実績|${head}`, '80|90').targets).toEqual(targets);
});
