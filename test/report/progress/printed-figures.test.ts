/** Figures that the table prints itself: in place of the computed ones, or beside them, the same in every format. */

import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { dataRows } from '../../../src/report/indicators/data-rows.ts';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { describePrinted } from '../../../src/report/progress/describe-printed.ts';
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

it.each([
  ['of no year before is one on the baseline', '増減', 'R2基準値,R5実績', '20', '20'],
  ['of the year before has none', '前年度増減', 'R2基準値,R5実績', '20', '－'],
  ['of a year before is worked out', '増減', 'R4実績,R5実績', '19', '+20件'],
])('a change %s', (_, head, heads, printed, expected) => {
  const input = progressInput(`指標名,単位,方向,${heads},${head},R8目標\n相談,件,増加,100,120,${printed},150\n`);
  const [goal] = input.plan.goals;
  if (goal === undefined) throw new Error('no goal');
  const grid = gridOf(indicatorTable(goal, input, composeColumns(chooseColumns(input), input)));
  const at = grid[0]?.findIndex((text) => text.replace('\n', '') === head) ?? -1;
  expect(grid[1]?.[at]).toBe(expected);
  const isTyped = expected === printed;
  expect(describePrinted(input).length).toBe(isTyped ? 1 : 0);
  const said = dataRows(input).filter(({ valueKind }) => valueKind.endsWith('（表の値）'));
  expect(said.map(({ valueKind, value }) => [valueKind, `${value}`])).toEqual([
    [`${isTyped ? head : '前年度増減'}（表の値）`, printed],
  ]);
});

it('the notes say which figures are printed ones', () => {
  const said = (figures: string) => describePrinted(progressInput(table, { figures }));
  expect(said('computed')).toEqual([]);
  expect(said('printed')).toEqual(['指標の表の達成率は、元の表に印字された値（評価、一覧、図は計算した値）']);
  expect(said('both')).toEqual(['指標の表の達成率の括弧内は、元の表に印字された値']);
  expect(describePrinted(progressInput(table.replace('69%', ''), { figures: 'printed' }))).toEqual([]);
});

it.each([
  ['評価,自己評価', '評価\n（表の値）,自己評価'],
  ['一次評価,外部評価', '一次評価,外部評価'],
])('of several ratings of a year each has a column of its own: %s', (heads, expected) => {
  const rated = `指標名,方向,R4実績,R5実績,R7目標,${heads}\n相談,増加,6件,7件,10件,○,Ａ\n見学,増加,6件,7件,10件,,Ｂ\n`;
  const input = progressInput(rated);
  const [goal] = input.plan.goals;
  if (goal === undefined) throw new Error('no goal');
  const grid = gridOf(indicatorTable(goal, input, composeColumns(chooseColumns(input), input)));
  const [, ...rows] = grid.map((row) => row.slice(-2));
  expect(grid[0]?.slice(-2).join(',')).toBe(expected);
  expect(rows).toEqual([
    ['○', 'Ａ'],
    ['', 'Ｂ'],
  ]);
});
