/** Tells values that are merged over several rows or columns: they count in every row, but in the first column alone. */

import { type Finding, notice, warning } from '../finding/finding.ts';
import { nameCells } from '../table/name-cells.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { isBlank, looksLikeValue } from './cells.ts';
import { type HeadRow, nameColumnOf } from './value-heads.ts';

/** One finding for each way that they are merged. A cell merged along with the name of its row is one of that indicator. */
export function tellMerged(rows: readonly GridRow[], head: HeadRow): readonly Finding[] {
  const name = nameColumnOf(head);
  const values = new Set(head.values);
  const down = new Set<GridCell>();
  const across = new Set<GridCell>();
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
    }
  }
  return [...describe('rows', [...down]), ...describe('columns', [...across])];
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

function describe(over: 'rows' | 'columns', merged: readonly GridCell[]): readonly Finding[] {
  const [first] = merged;
  if (first === undefined) return [];
  const facts = {
    over,
    texts: [...new Set(merged.map(({ text }) => text.trim()))],
    cells: nameCells(merged.map(({ place }) => place)),
  };
  return [(over === 'rows' ? notice : warning)('values-merged', facts, first.place)];
}
