/** When the value of a cell holds: what the cell says of it, told from the column that it stands in. */

import { expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function read(cell: string) {
  const table = makeTable(`指標|方向|R4|R5|目標値（R8）\n相談|増加|1件|${cell}|3件\n見学|増加|1件|2件|3件`);
  const { value, findings } = checkPlan(table, undefined, makeConfiguration({ date: '2025-03-31' }));
  const observation = value?.goals.flatMap(indicatorsOf)[0]?.actuals.at(-1);
  return { observation, told: findings.flatMap(({ code, severity }) => (severity === 'notice' ? [] : [code])) };
}

it.each([
  ['2件（9月末）', { type: 'date', year: 2023, month: 9 }],
  ['2件（3月末）', { type: 'date', year: 2024, month: 3 }],
  ['2件（上半期）', { type: 'date', year: 2023, month: 9, isPart: true }],
  ['2件（第3四半期）', { type: 'date', year: 2023, month: 12, isPart: true }],
  ['2件（4～12月）', { type: 'date', year: 2023, month: 12, isPart: true }],
  ['2件（4月～3月）', { type: 'fiscal-year', year: 2023 }],
  ['2件（1～12月）', { type: 'calendar-year', year: 2023 }],
  ['2件（令和5暦年）', { type: 'calendar-year', year: 2023 }],
  ['2件（2023年（暦年））', { type: 'calendar-year', year: 2023 }],
  ['2件（R6.4.1）', { type: 'fiscal-year', year: 2023 }],
  ['2件（R5.4.1）', { type: 'date', year: 2023, month: 4, day: 1 }],
  ['2件（5/1現在）', { type: 'date', year: 2023, month: 5, day: 1 }],
  ['令和5年度 9月末 2件', { type: 'date', year: 2023, month: 9 }],
  ['令和5年度 2件（9月末）', { type: 'date', year: 2023, month: 9 }],
])('%j is of the year of its column', (cell, period) => {
  const { observation, told } = read(cell);
  expect([observation?.period, observation?.doubt, told]).toEqual([period, undefined, []]);
});

it.each([
  '2件（9月31日）',
  '2件（令和5年9月31日）',
  '令和5年度9月31日 2件',
  '2件（R5.13）',
  '2件（13月末）',
  '2件（R7～R5）',
])('%j is of no time that there is', (cell) => {
  const { observation, told } = read(cell);
  expect([observation?.doubt, told]).toEqual(['unreadable', ['value-of-no-period']]);
});

it.each([
  ['10件（9件）', 'two-values', 'two-values'],
  ['l0件', 'unreadable', 'value-not-a-quantity'],
  ['2回', 'unit-differs', 'unit-differs'],
])('%j is doubted', (cell, doubt, code) => {
  const { observation, told } = read(cell);
  expect([observation?.doubt, told]).toEqual([doubt, [code]]);
});

it('of the first of another month is no result of the year before', () => {
  const { observation, told } = read('2件（R6.5.1）');
  expect([observation?.period, told]).toEqual([
    { type: 'date', year: 2024, month: 5, day: 1 },
    ['period-after-column'],
  ]);
});

it('is near its column where no era is written', () => {
  const table = makeTable('指標|方向|平成21年度|R5|目標値（R8）\n相談|増加|1件（21年）|2件|3件');
  const { value } = checkPlan(table, undefined, makeConfiguration({ date: '2025-03-31' }));
  const [first] = value?.goals.flatMap(indicatorsOf)[0]?.actuals ?? [];
  expect(first?.period).toEqual({ type: 'calendar-year', year: 2009 });
});

it('is near its column whatever years torikumi.yaml names', () => {
  const table = makeTable('指標|方向|平成21年度|R5|目標値（R8）\n相談|増加|1件（21年）|2件|3件');
  const settings = { date: '2025-03-31', baseline: 'R2', target: 'R12' };
  const { value } = checkPlan(table, undefined, makeConfiguration(settings));
  const [first] = value?.goals.flatMap(indicatorsOf)[0]?.actuals ?? [];
  expect(first?.period).toEqual({ type: 'calendar-year', year: 2009 });
});

it('is told once of all cells that are older than their columns', () => {
  const table = makeTable(
    '指標|方向|R4|R5|目標値（R8）\n相談|増加|1件（R3年度）|2件|3件\n見学|増加|1件|4件（R2年度）|5件',
  );
  const { findings } = checkPlan(table, undefined, makeConfiguration({ date: '2025-03-31' }));
  const told = findings.filter(({ code }) => code === 'period-before-column');
  expect(told.map(({ facts }) => facts)).toEqual([
    { texts: ['1件（R3年度）', '4件（R2年度）'], cells: ['2:3', '3:4'] },
  ]);
});
