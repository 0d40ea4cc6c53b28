/** Figures that the table prints itself: in place of the computed ones, or beside them, the same in every format. */

import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { composeColumns, indicatorTable } from '../../../src/report/progress/indicator-table.ts';
import { gridOf, progressInput } from './open-progress.ts';

const table = '指標名,方向,R4実績,R5実績,R7目標,達成率\n相談,増加,6件,7件,10件,69%\n見学,増加,6件,7件,10件,\n';

function shown(figures: string) {
  const input = progressInput(table, { figures });
  const [goal] = input.plan.goals;
  if (goal === undefined) throw new Error('no goal');
  const element = indicatorTable(goal, input, composeColumns(chooseColumns(input), input));
  return { grid: gridOf(element), cells: cellsOf(element) };
}

function cellsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'td' ? [child] : cellsOf(child);
  });
}

it.each([
  ['computed', '70.0%', 'number'],
  ['printed', '69%', 'text'],
  ['both', '70.0%（69%）', 'text'],
])('%s: %s', (figures, expected, type) => {
  const { grid, cells } = shown(figures);
  const at = grid[0]?.indexOf('達成率') ?? -1;
  expect(grid.slice(1).map((row) => row[at]?.replace('\n', ''))).toEqual([expected, '70.0%']);
  const cell = cells.filter(({ properties: { className } }) => `${className}`.includes('computed'))[2];
  // A number of a workbook would show one of two.
  expect(cell?.data?.cell?.type).toBe(type);
});
