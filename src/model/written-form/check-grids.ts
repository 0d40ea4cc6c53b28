/** Checks that the cells of every grid fill its columns, in each of its rows: whether its lists have one entry or several. */

import { error, type Finding } from '../../finding/finding.ts';
import type { DescriptionFile } from './check-names.ts';
import type { FormDescription } from './description.ts';
import type { Cell, Grid, Row } from './grid-schema.ts';

/** Of each grid the first row that does not. */
export function checkGrids({ grids }: FormDescription, { file, places }: DescriptionFile): readonly Finding[] {
  return Object.entries(grids).flatMap(([name, grid]) => {
    const wrong = [1, 2].flatMap((entries) => findWrong(grid, entries)).at(0);
    if (wrong === undefined) return [];
    const key = `grids.${name}.${wrong.key}`;
    const facts = { key, found: wrong.columns, expected: grid.columns.length };
    return [error('form-grid', facts, places.get(key) ?? { file })];
  });
}

/** A row as it is printed. */
interface Laid {
  readonly key: string;
  readonly cells: readonly { readonly columns: number; readonly rows: number }[];
}

interface Wrong {
  readonly key: string;
  readonly columns: number;
}

/** Rows are laid out with so many entries in each of their lists. */
function findWrong({ columns, heads, blocks }: Grid, entries: number): readonly Wrong[] {
  const bodies = blocks.map(({ side, above, rows }, index) => {
    const beside = layRows(rows, `blocks.${index}.rows`, entries);
    const [first, ...others] = beside;
    const head = { columns: 1, rows: beside.length };
    const withSide =
      side === undefined || first === undefined ? beside : [{ ...first, cells: [head, ...first.cells] }, ...others];
    return [...layRows(above, `blocks.${index}.above`, entries), ...withSide];
  });
  return [layRows(heads, 'heads', entries), ...bodies].flatMap((rows) => unfilled(rows, columns.length));
}

function unfilled(rows: readonly Laid[], columns: number): readonly Wrong[] {
  const covered = rows.map(() => 0);
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      for (let row = at; row < at + cell.rows && row < rows.length; row += 1)
        covered[row] = (covered[row] ?? 0) + cell.columns;
    }
  }
  const wrong = rows.map(({ key, cells }, at) => {
    const isTooHigh = cells.some((cell) => at + cell.rows > rows.length);
    return { key, columns: covered[at] ?? 0, isWrong: isTooHigh || covered[at] !== columns };
  });
  return wrong.filter(({ isWrong }) => isWrong);
}

function layRows(rows: readonly Row[], at: string, entries: number, spanned?: number): readonly Laid[] {
  return rows.flatMap((row, index): readonly Laid[] => {
    const key = `${at}.${index}`;
    if ('filled' in row) return layRows(row.rows, `${key}.rows`, entries);
    if ('each' in row) {
      const all = entries * row.rows.length;
      return Array.from({ length: entries }, (_, entry) =>
        layRows(row.rows, `${key}.rows`, entries, entry === 0 ? all : 0),
      ).flat();
    }
    return [{ key, cells: row.flatMap((cell) => layCell(cell, entries, spanned && spanned - index)) }];
  });
}

function layCell(cell: Cell, entries: number, spanned = 0): Laid['cells'] {
  const { when, columns, rows } = cell;
  if ((when?.single !== undefined && entries !== 1) || (when?.several !== undefined && entries === 1)) return [];
  if (!('across' in cell) || cell.across === undefined) return [{ columns, rows }];
  return spanned > 0 ? [{ columns, rows: spanned + cell.across }] : [];
}
