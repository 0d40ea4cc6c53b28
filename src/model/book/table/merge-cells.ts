/** Joins cells of a table with those at their left and above them. */

import { error, type Finding } from '../../../finding/finding.ts';
import type { PlacedCell, TableCell } from './placed-table.ts';

/** Rows of one width, all head or all body; cells that a merge covers are left out. A merge is a rectangle. */
export function mergeCells(
  rows: readonly (readonly TableCell[])[],
  report: (finding: Finding) => void,
): readonly (readonly PlacedCell[])[] {
  const taken = new Set<TableCell>();
  return rows.map((row, index) =>
    row.flatMap((cell, column): readonly PlacedCell[] => {
      if (taken.has(cell)) return [];
      if (cell.covered !== undefined) {
        report(error('merge-broken', { mark: cell.covered === 'left' ? '<' : '^' }, cell.place));
        return [{ column, text: [], colspan: 1, rowspan: 1, indent: 0, place: cell.place }];
      }
      const next = row.slice(column + 1).findIndex(({ covered }) => covered !== 'left');
      const colspan = next < 0 ? row.length - column : next + 1;
      let rowspan = 1;
      while (isCoveredFromAbove(rows[index + rowspan]?.slice(column, column + colspan))) rowspan += 1;
      for (const other of rows.slice(index, index + rowspan)) {
        for (const part of other.slice(column, column + colspan)) taken.add(part);
      }
      return [{ column, text: cell.text, colspan, rowspan, indent: cell.indent, place: cell.place }];
    }),
  );
}

function isCoveredFromAbove([first, ...others]: readonly TableCell[] = []): boolean {
  return first?.covered === 'above' && others.every(({ covered }) => covered !== undefined);
}
