/** Conditional formats of a table: cells take their look from the text a formula gives them. */

import type { Theme } from '../../document/theme.ts';
import { conditionStyle } from './cell-style.ts';
import { quote } from './formula.ts';
import { type Condition, columnLetters } from './package/worksheet.ts';
import type { PlacedCell, PlacedTable } from './sheet-layout.ts';

export function composeConditions(table: PlacedTable, theme: Theme): readonly Condition[] {
  return table.conditions.flatMap((condition): readonly Condition[] => {
    const cells = table.cells.filter(
      (cell) => cell.row >= table.firstRow + table.headRows && cell.look.classes.includes(condition.columnClass),
    );
    const first = cells[0];
    const text = quote(condition.beginsWith);
    if (first === undefined || text === undefined) return [];
    // As a formula, relative to the first cell: programs agree on that more than on their own "begins with".
    const formula = `LEFT(${columnLetters(first.column)}${first.row},${condition.beginsWith.length})=${text}`;
    return [{ range: joinRanges(cells), formula, format: conditionStyle(theme, condition.styleClass) }];
  });
}

/** Cells below each other are one range, e.g. `K5:K20 K25`. */
function joinRanges(cells: readonly PlacedCell[]): string {
  const ranges: { column: number; first: number; last: number }[] = [];
  for (const { column, row, rows } of cells) {
    const range = ranges.find((candidate) => candidate.column === column && candidate.last === row - 1);
    if (range === undefined) ranges.push({ column, first: row, last: row + rows - 1 });
    else range.last = row + rows - 1;
  }
  return ranges
    .map(({ column, first, last }) => {
      const letters = columnLetters(column);
      return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
    })
    .join(' ');
}
