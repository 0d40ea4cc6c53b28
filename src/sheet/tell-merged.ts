/** Tells values that are merged over several rows or columns: they count in every row, but in the first column alone. */

import { type Finding, notice, warning } from '../finding/finding.ts';
import { nameCells } from '../table/name-cells.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { compact, isBlank, looksLikeValue } from './cells.ts';
import { isYear, saysRowRole } from './head-words.ts';
import { type HeadRow, nameColumnOf } from './value-heads.ts';

/** One finding for each way that they are merged. A cell merged along with the name of its row is one of that indicator. */
export function tellMerged(rows: readonly GridRow[], head: HeadRow): readonly Finding[] {
  const name = nameColumnOf(head);
  const values = new Set(head.values);
  const down = new Set<GridCell>();
  const across = new Set<GridCell>();
  const overRoles = new Set<GridCell>();
  for (const [at, { cells }] of rows.entries()) {
    for (const column of head.values) {
      const cell = cells[column];
      if (cell?.continues === 'left') {
        const first = firstOf(cells, column);
        if (values.has(first) && isValue(cells[first])) across.add(cells[first]);
      } else if (
        cell?.continues === 'above' &&
        isValue(cell) &&
        isNamed(cells[name]) &&
        isNamed(rows[at - 1]?.cells[name])
      )
        down.add(cell);
      else if (
        cell?.continues === 'above' &&
        isValue(cell) &&
        isYearAlone(head.texts[column] ?? '') &&
        tellsRoles(rows[at - 1], rows[at], name)
      )
        overRoles.add(cell);
    }
  }
  return [...describe('rows', [...down]), ...describe('columns', [...across]), ...describe('roles', [...overRoles])];
}

/** R6, and no 目標値（R6）, which is of all rows of an indicator. */
function isYearAlone(head: string): boolean {
  return isYear(head) && !/[実見目基]/.test(head);
}

/** 目標 and 実績 below each other beside the one name that is merged over both. */
function tellsRoles(upper: GridRow | undefined, lower: GridRow | undefined, name: number): boolean {
  if (lower?.cells[name]?.continues !== 'above') return false;
  return lower.cells.some((cell, column) => {
    const above = upper?.cells[column];
    const isOwn = isNamed(cell) && isNamed(above) && compact(cell.text) !== compact(above?.text ?? '');
    return column > name && isOwn && saysRowRole(cell.text) && saysRowRole(above?.text ?? '');
  });
}

function firstOf(cells: readonly GridCell[], column: number): number {
  return cells[column]?.continues === 'left' ? firstOf(cells, column - 1) : column;
}

function isValue(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && /\d/.test(cell.text.normalize('NFKC')) && looksLikeValue(cell.text);
}

function isNamed(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.continues === undefined && !isBlank(cell);
}

function describe(over: 'rows' | 'columns' | 'roles', merged: readonly GridCell[]): readonly Finding[] {
  const [first] = merged;
  if (first === undefined) return [];
  const facts = {
    over,
    texts: [...new Set(merged.map(({ text }) => text.trim()))],
    cells: nameCells(merged.map(({ place }) => place)),
  };
  return [(over === 'rows' ? notice : warning)('values-merged', facts, first.place)];
}
