/** The cells of a table with their texts and looks, and where its columns stand: for pages, and for whoever else sets the table on paper. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { type Grid, type GridGroup, gridOf } from '../../document/flow/grid.ts';
import { namesOfReferences } from '../../document/flow/note-reference.ts';
import { collectRuns } from '../text/collect-runs.ts';
import { measureRuns } from '../text/measure-runs.ts';
import { fullStyleOf, type Measuring } from '../text/measuring.ts';
import { askedWidths } from './column-widths.ts';
import type { OpenCell, OpenGroup } from './open-cell.ts';
import { type ColumnPlan, planColumns } from './plan-columns.ts';

export interface TablePlan {
  readonly placed: Grid;
  readonly groups: readonly OpenGroup[];
  readonly plan: ColumnPlan;
}

export function planTable(table: Element, width: number, measuring: Measuring): TablePlan {
  const placed = gridOf(table);
  const groups = placed.groups.map((group) => ({ part: group.part, rows: openCells(group, measuring) }));
  const turned = width === measuring.upright?.width ? measuring.upright.turned : undefined;
  const { smallest } = measuring.theme.page;
  const room = { width, turned };
  return {
    placed,
    groups,
    plan: planColumns(groups, askedWidths(placed), room, ruleWidthOf(table, measuring), smallest),
  };
}

/** Points. */
export function ruleWidthOf(table: Element, { theme }: Measuring): number {
  return classesOf(table).includes('borderless') ? 0 : theme.rule.width;
}

function openCells({ rows }: GridGroup, measuring: Measuring): readonly (readonly OpenCell[])[] {
  return rows.map(({ element: row, cells }) =>
    cells.map((cell, index): OpenCell => {
      const { element } = cell;
      const style = fullStyleOf(element, measuring);
      const measured = measureRuns(collectRuns(element, measuring), measuring.fonts, style.scriptGap);
      return { ...cell, anchors: anchorsOf(element, index === 0 ? row : undefined), measured, style };
    }),
  );
}

/** The first cell of a row bears the row's name too. */
function anchorsOf(cell: Element, row: Element | undefined): readonly string[] | undefined {
  const own = [row?.properties.id, cell.properties.id].filter((id) => typeof id === 'string');
  const names = [...own, ...namesOfReferences(cell.children)];
  return names.length === 0 ? undefined : names;
}
