/** The 施策 above their projects: with the plan's own numbers, and with none where it gives none. */

import { expect, it } from 'vitest';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { composeColumns, indicatorTable } from '../../../src/report/progress/indicator-table.ts';
import { gridOf, progressInput } from './open-progress.ts';

it('are printed as typed: no number is made up, and no word of priority said twice', () => {
  const rows = ['3-1 健診の充実,受診率', '２ 食育,参加率', '⑤運動（重点）,実施率', '休養,睡眠'];
  const table = `基本目標,基本方針,施策,指標名,方向,R5実績,R7目標\n${rows.map((row) => `健康,予防,${row},増加,6％,7％`).join('\n')}`;
  const input = progressInput(table);
  const [goal] = input.plan.goals;
  if (goal === undefined) throw new Error('no goal');
  const grid = gridOf(indicatorTable(goal, input, composeColumns(chooseColumns(input), input)));
  const names = new Set(grid.map(([first = '']) => first));
  expect([...names].filter((name) => /健診|食育|運動|休養/.test(name))).toEqual([
    '3-1 健診の充実',
    '２ 食育',
    '⑤運動（重点）',
    '休養',
  ]);
});
