/** The 施策 of the indicators: above their rows with the plan's own numbers and with none where it gives none, and in the data. */

import { expect, it } from 'vitest';
import { dataColumns, dataRows } from '../../../src/report/indicators/data-rows.ts';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { composeColumns, indicatorTable } from '../../../src/report/progress/indicator-table.ts';
import { gridOf, progressInput } from './open-progress.ts';

const rows = ['3-1 健診の充実,受診率', '２ 食育,参加率', ',認知度', '⑤運動（重点）,実施率', '休養,睡眠'];
const input = progressInput(
  `基本目標,基本方針,施策,指標名,方向,R5実績,R7目標\n${rows.map((row, index) => `${index === 0 ? '健康,予防' : ','},${row},増加,6％,7％`).join('\n')}`,
);

it('are printed as typed: no number is made up, and no word of priority said twice', () => {
  const [goal] = input.plan.goals;
  if (goal === undefined) throw new Error('no goal');
  const grid = gridOf(indicatorTable(goal, input, composeColumns(chooseColumns(input), input)));
  expect(grid.slice(1).map(([first = '']) => first)).toEqual([
    '健康',
    '予防',
    '3-1 健診の充実',
    '受診率',
    '２ 食育',
    '参加率',
    '認知度',
    '⑤運動（重点）',
    '実施率',
    '休養',
    '睡眠',
  ]);
});

it('stand beside each value in the data', () => {
  const data = dataRows(input);
  expect(dataColumns(data).some(({ title }) => title === '施策')).toBe(true);
  const told = new Set(data.map(({ name, measure }) => `${name} ${measure}`));
  expect([...told]).toEqual([
    '受診率 3-1 健診の充実',
    '参加率 ２ 食育',
    '認知度 ２ 食育',
    '実施率 ⑤運動（重点）',
    '睡眠 休養',
  ]);
});
